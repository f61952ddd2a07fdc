package fr.passerelle.workspace.watch;

import java.util.List;
import java.util.Map;

/**
 * What a stretch of the catalogue's changes means for the watches.
 *
 * @param sequence the number of the last change
 * @param found what newly answers
 * @param joined for each organisation that went into another the id of that one
 * @param goneOrganisations ids of organisations that are gone otherwise
 * @param goneEvidence ids of evidence that is gone
 */
public record Outcome(
    long sequence,
    List<Found> found,
    Map<String, String> joined,
    List<String> goneOrganisations,
    List<String> goneEvidence) {

  /**
   * What newly answers a watch.
   *
   * @param subject the id of the organisation, or of its profile where that is what is new
   */
  public record Found(String watch, String subject, String organisation, Alert.Reason reason) {}

  public Outcome {
    found = List.copyOf(found);
    joined = Map.copyOf(joined);
    goneOrganisations = List.copyOf(goneOrganisations);
    goneEvidence = List.copyOf(goneEvidence);
  }
}
