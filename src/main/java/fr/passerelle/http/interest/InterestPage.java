package fr.passerelle.http.interest;

import fr.passerelle.http.page.Frame;
import fr.passerelle.http.route.Problem.FieldError;
import fr.passerelle.workspace.interest.Contact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An interest as one of its sides sees it.
 *
 * @param told what came of the last form; empty for nothing
 * @param other the team of the other side; that it is not told where it is anonymous
 * @param otherHref its organisation's page; null where there is none or it is anonymous
 * @param about what was answered
 * @param attached the sender's profile; null where none is attached
 * @param reasonLang the language of the reason as HTML writes it
 * @param standing where it stands, as a sentence
 * @param canAnswer whether the reader may accept or decline it
 * @param canWithdraw whether the reader may take it back
 * @param lists the reader's lists into which the other side may go
 * @param states of the entry in such a list
 * @param kept the reader's lists in which the other side stands
 * @param words of an answer, as they were typed
 * @param ownContact what the reader's team has given; null where nothing
 * @param ownNote whether the other side sees that, as a sentence
 * @param consents whether the tick was set that shows it on acceptance
 * @param otherContact what the other side tells; null where nothing
 * @param contactNote why nothing is told of the other side; empty where something is
 */
public record InterestPage(
    Frame frame,
    InterestLinks links,
    String team,
    String id,
    String told,
    boolean isSent,
    String other,
    @Nullable String otherHref,
    Linked about,
    @Nullable Linked attached,
    String reason,
    String reasonLang,
    String standing,
    boolean canAnswer,
    boolean canWithdraw,
    List<Choice> lists,
    List<Choice> states,
    List<Linked> kept,
    String words,
    List<TermLine> terms,
    List<String> contradictions,
    @Nullable Contact ownContact,
    String ownNote,
    boolean consents,
    @Nullable Contact otherContact,
    String contactNote,
    String name,
    String email,
    List<Event> history,
    List<NoteLine> notes,
    String note,
    String key,
    List<FieldError> errors) {

  /** Something that has a page, perhaps. */
  public record Linked(String label, @Nullable String href) {}

  /** A wish for intellectual property of both sides, and how they go together. */
  public record TermLine(
      String subject, String own, String other, String verdict, String verdictLabel) {}

  /** Something that happened. */
  public record Event(String at, String said, String words) {}

  /** A note of the reader's team. */
  public record NoteLine(String id, String said, String words) {}

  public InterestPage {
    lists = List.copyOf(lists);
    states = List.copyOf(states);
    terms = List.copyOf(terms);
    contradictions = List.copyOf(contradictions);
    history = List.copyOf(history);
    notes = List.copyOf(notes);
    errors = List.copyOf(errors);
  }
}
