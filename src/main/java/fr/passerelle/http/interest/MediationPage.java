package fr.passerelle.http.interest;

import fr.passerelle.http.page.Frame;
import fr.passerelle.http.route.Problem.FieldError;
import java.util.List;

/**
 * What waits for a mediator, each with its decision.
 *
 * @param told what came of the last form; empty for nothing
 * @param refused the id of the one whose decision was not taken; empty for none
 */
public record MediationPage(
    Frame frame,
    InterestLinks links,
    String told,
    List<Line> lines,
    String refused,
    String words,
    List<FieldError> errors) {

  /**
   * One that waits.
   *
   * @param kind who is to mediate, in words
   * @param terms how the wishes for intellectual property go together, in sentences
   */
  public record Line(
      String id,
      String from,
      String to,
      String title,
      String reason,
      String reasonLang,
      String kind,
      String date,
      String expires,
      List<String> terms) {
    public Line {
      terms = List.copyOf(terms);
    }
  }

  public MediationPage {
    lines = List.copyOf(lines);
    errors = List.copyOf(errors);
  }
}
