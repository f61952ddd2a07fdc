package fr.passerelle.http.consult;

import fr.passerelle.http.page.Frame;
import fr.passerelle.http.profile.FormSection;
import fr.passerelle.http.route.Problem.FieldError;
import java.util.List;

/**
 * What a supplier reads and answers without an account.
 *
 * @param lead who asks, until when
 * @param secret that the details are shown once an agreement is signed; empty where they are shown
 * @param facts what the line tells: a label and a text each
 * @param told what came of the last form; empty where nothing
 * @param before its last answer in a few words; empty where there is none
 * @param closed that it takes no more answers; empty where it does
 */
public record ReplyPage(
    Frame frame,
    String lead,
    String message,
    String secret,
    List<Fact> facts,
    String told,
    String before,
    String late,
    String closed,
    String action,
    List<FormSection> sections,
    List<FieldError> errors) {

  /** Something that the line tells. */
  public record Fact(String label, String text) {}

  public ReplyPage {
    facts = List.copyOf(facts);
    sections = List.copyOf(sections);
    errors = List.copyOf(errors);
  }
}
