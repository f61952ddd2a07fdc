package fr.passerelle.http.visibility;

import fr.passerelle.http.page.Frame;
import fr.passerelle.http.page.OrganisationPage.Tag;
import fr.passerelle.http.page.ShownName;
import java.util.List;

/**
 * How a cluster's members are seen.
 *
 * @param cluster its name; empty where the team speaks for no cluster
 * @param claim where the team says for whom it speaks
 * @param isEmpty whether the catalogue knows no member of it
 * @param shares of SMEs: among the members shown, the members, and the catalogue
 * @param months the newest first
 * @param concepts for which members are found
 * @param isMoreHidden whether some are left out that too few asked for
 * @param never members that were never shown, by name
 * @param neverSaid how many of how many
 * @param month whose needs are shown, as in 2026-11
 * @param choices of that month
 * @param needs those of the cluster's own themes first
 * @param areNeedsHidden whether some are left out that too few asked for
 * @param files to take away
 */
public record VisibilityPage(
    Frame frame,
    String team,
    String cluster,
    String claim,
    boolean isEmpty,
    List<ShareLine> shares,
    List<MonthLine> months,
    List<ConceptLine> concepts,
    boolean isMoreHidden,
    List<MemberLine> never,
    String neverSaid,
    String month,
    List<Choice> choices,
    List<NeedLine> needs,
    boolean areNeedsHidden,
    List<Tag> files) {

  /**
   * A share of SMEs.
   *
   * @param width of its bar, from 0 to 100
   * @param href the firms that are counted; empty where there is no such list
   */
  public record ShareLine(
      String name, String all, String firms, String smes, String share, int width, String href) {}

  /** A month: showings, members shown, and of them the SMEs. */
  public record MonthLine(
      String name, String showings, String members, String firms, String smes, String share) {}

  /** What members are found for. */
  public record ConceptLine(String label, String href, int width, String shown, String first) {}

  /** A member. */
  public record MemberLine(ShownName name, String href, String facts) {}

  /** A month to choose. */
  public record Choice(String value, String label, boolean isChosen) {}

  /**
   * Needs for a concept.
   *
   * @param href partners for it
   * @param isOwn whether it is of the cluster's themes
   */
  public record NeedLine(
      String label,
      String href,
      boolean isOwn,
      String needs,
      String empty,
      String languages,
      String countries) {}

  public VisibilityPage {
    shares = List.copyOf(shares);
    months = List.copyOf(months);
    concepts = List.copyOf(concepts);
    never = List.copyOf(never);
    choices = List.copyOf(choices);
    needs = List.copyOf(needs);
    files = List.copyOf(files);
  }
}
