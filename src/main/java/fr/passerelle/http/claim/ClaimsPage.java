package fr.passerelle.http.claim;

import fr.passerelle.http.page.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The claims that wait for the reader's word, the oldest first. */
public record ClaimsPage(Frame frame, @Nullable String told, List<Waiting> waiting) {

  /**
   * A claim.
   *
   * @param domain of the address that was shown; empty where none was
   * @param site of the organisation, by what others say; empty where none is known
   * @param holder the team that has it now; empty where none
   */
  public record Waiting(
      String action,
      String organisation,
      String href,
      String team,
      String person,
      String date,
      String domain,
      String site,
      String holder,
      String words) {}

  public ClaimsPage {
    waiting = List.copyOf(waiting);
  }
}
