package fr.passerelle.workspace.watch;

import java.util.List;
import java.util.Map;

/**
 * What a stretch of the catalogue's changes means for the watches.
 *
 * @param sequence the number of the last change
 * @param found what newly answers
 * @param joined for each organisation that went into another the id of that one
 * @param present ids of organisations and evidence that are new or otherwise than before
 * @param gone ids of organisations and evidence that are gone, but for who went into another
 */
public record Outcome(
    long sequence,
    List<Found> found,
    Map<String, String> joined,
    List<String> present,
    List<String> gone) {

  /**
   * What newly answers a watch.
   *
   * @param subject the id of the organisation, or of its profile where that is what is new
   */
  public record Found(String watch, String subject, String organisation, Alert.Reason reason) {}

  public Outcome {
    found = List.copyOf(found);
    joined = Map.copyOf(joined);
    present = List.copyOf(present);
    gone = List.copyOf(gone);
  }
}
