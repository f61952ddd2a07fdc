package fr.passerelle.http.consult;

import fr.passerelle.http.page.Frame;
import fr.passerelle.http.profile.FormSection;
import fr.passerelle.http.profile.FormSection.Choice;
import fr.passerelle.http.route.Problem.FieldError;
import java.util.List;

/**
 * Where suppliers of a line are invited.
 *
 * @param secret that nothing of the line is told before an agreement; empty where it may be
 * @param sections what is one for all
 * @param previews the messages as they would be sent; empty before they were asked for
 * @param made the links once they are made
 */
public record InvitePage(
    Frame frame,
    String over,
    String overHref,
    String secret,
    String action,
    List<FormSection> sections,
    List<Row> rows,
    List<Preview> previews,
    List<ShortlistPage.Made> made,
    List<FieldError> errors) {

  /** A supplier that may be invited. */
  public record Row(
      String id,
      String name,
      String state,
      boolean isChosen,
      List<Choice> languages,
      List<Choice> ndas,
      String signed,
      String email) {
    public Row {
      languages = List.copyOf(languages);
      ndas = List.copyOf(ndas);
    }
  }

  /** A message. */
  public record Preview(String name, String lang, String subject, String text) {}

  public InvitePage {
    sections = List.copyOf(sections);
    rows = List.copyOf(rows);
    previews = List.copyOf(previews);
    made = List.copyOf(made);
    errors = List.copyOf(errors);
  }
}
