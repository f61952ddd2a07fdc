package fr.passerelle.catalogue;

import java.util.List;
import java.util.Map;

/**
 * How many entries each check finds wanting.
 *
 * @param all of the whole catalogue
 * @param sources of those that each source knows, by its id
 * @param clusters of the members of each cluster or network, the largest first
 */
public record QualityReport(Tally all, List<Tally> sources, List<Tally> clusters) {

  /**
   * Of some organisations, how many each check finds.
   *
   * @param id of the source or the cluster; empty for all
   * @param found by the code of the check; a check that finds none has a zero
   */
  public record Tally(String id, long organisations, Map<String, Long> found) {
    public Tally {
      found = Map.copyOf(found);
    }
  }

  public QualityReport {
    sources = List.copyOf(sources);
    clusters = List.copyOf(clusters);
  }
}
