package fr.passerelle.http.shortlist;

import fr.passerelle.http.page.ConsortiumPage;
import fr.passerelle.http.page.Frame;
import java.util.List;

/**
 * Who of a list covers what of its need.
 *
 * @param said what is covered, or why nothing can be told
 * @param nobody the concepts that nobody covers
 * @param left how many more the list has than are looked at, as a sentence; empty for none
 * @param partnersHref the partners for the need
 */
public record CoveragePage(
    Frame frame,
    String list,
    String listHref,
    String need,
    String said,
    List<ConsortiumPage.Row> rows,
    List<ConsortiumPage.MemberShown> members,
    List<Nobody> nobody,
    String left,
    String partnersHref) {

  /** A concept that nobody covers, and who could. */
  public record Nobody(String concept, String partnersHref) {}

  public CoveragePage {
    rows = List.copyOf(rows);
    members = List.copyOf(members);
    nobody = List.copyOf(nobody);
  }
}
