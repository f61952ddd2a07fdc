package fr.passerelle.http.aid;

import fr.passerelle.http.page.Frame;
import fr.passerelle.http.page.OrganisationPage.Tag;
import fr.passerelle.http.page.ShownName;
import java.util.List;

/**
 * What schemes somebody may have.
 *
 * @param who the organisations that ask
 * @param isAsked whether anything of them is known
 * @param questions those that decide most, the weightiest first
 * @param more the others
 * @param answered those that are answered already, to be changed
 * @param groups the schemes by what is known of them
 * @param help organisations that help, domain by domain
 * @param calls that fit, with their own dates
 */
public record EligibilityPage(
    Frame frame,
    AidForm form,
    List<Tag> who,
    boolean isAsked,
    List<Asked> questions,
    List<Asked> more,
    List<Asked> answered,
    List<Group> groups,
    List<Help> help,
    List<CallShown> calls) {

  /**
   * A question that yes or no answers.
   *
   * @param name of its field
   * @param note how many schemes depend on it
   * @param answer {@code yes}, {@code no} or empty
   */
  public record Asked(String name, String text, String note, String answer) {}

  /** The schemes of one answer: yes, unknown or no. */
  public record Group(String code, String title, List<SchemeLine> lines) {}

  /** Who helps in a domain, and the schemes of it. */
  public record Help(String title, Tag schemes, List<Helper> organisations) {}

  /**
   * An organisation that helps.
   *
   * @param note what it offers on the need; empty where nothing is known
   */
  public record Helper(ShownName name, String href, String facts, String note) {}

  /** A call, its status as a code, then in words with its last day. */
  public record CallShown(String title, String lang, String href, String status, String said) {}

  public EligibilityPage {
    who = List.copyOf(who);
    questions = List.copyOf(questions);
    more = List.copyOf(more);
    answered = List.copyOf(answered);
    groups = List.copyOf(groups);
    help = List.copyOf(help);
    calls = List.copyOf(calls);
  }
}
