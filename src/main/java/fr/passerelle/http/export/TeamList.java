package fr.passerelle.http.export;

import fr.passerelle.matching.Standing;
import fr.passerelle.organisation.Organisation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A team's list of organisations, to be taken away by {@link TeamExports}.
 *
 * @param id of the list, for the log
 * @param name as the team calls it
 * @param entries in the order of the team
 */
public record TeamList(String id, String name, List<Entry> entries) {

  /**
   * An organisation on the list.
   *
   * @param state in the reader's words
   * @param nextStep empty where there is none
   * @param due when the next step is due; null where no day is set
   * @param notes as the team wrote them; empty where there are none
   * @param need what it was found for; empty where that is not told
   * @param standing where it stands in the answer to that, and why; null where there is no need
   */
  public record Entry(
      Organisation organisation,
      String state,
      String nextStep,
      @Nullable LocalDate due,
      String notes,
      String need,
      @Nullable Standing standing) {}

  public TeamList {
    entries = List.copyOf(entries);
  }
}
