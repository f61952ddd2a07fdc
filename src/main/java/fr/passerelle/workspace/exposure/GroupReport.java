package fr.passerelle.workspace.exposure;

import fr.passerelle.workspace.exposure.ExposureReport.OfConcept;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * How often the organisations of a group were shown, such as the members of a cluster.
 *
 * @param months all of them that were asked for, the oldest first
 * @param concepts for which any of them was shown, with nothing that too few asked for
 * @param isMoreHidden whether concepts are left out since too few asked for them
 */
public record GroupReport(List<Month> months, List<OfConcept> concepts, boolean isMoreHidden) {

  /**
   * A month.
   *
   * @param showings of each organisation that was shown at all, by its id
   */
  public record Month(YearMonth month, Map<String, Long> showings) {
    public Month {
      showings = Map.copyOf(showings);
    }

    /** All together. */
    public long all() {
      return showings.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  public GroupReport {
    months = List.copyOf(months);
    concepts = List.copyOf(concepts);
  }
}
