package fr.passerelle.http.counterpart;

import fr.passerelle.http.page.Frame;
import fr.passerelle.http.profile.FormSection;
import fr.passerelle.http.profile.FormSection.Choice;
import fr.passerelle.http.route.Problem.FieldError;
import java.util.List;

/**
 * What a host reads and answers without an account.
 *
 * @param lead who invites, to what and when
 * @param told what came of the last form; empty where nothing
 * @param closed that it takes no more answers; empty where it does
 */
public record InvitationPage(
    Frame frame,
    String lead,
    String told,
    String closed,
    String action,
    List<FormSection> sections,
    List<Visitor> visitors,
    List<FieldError> errors) {

  /**
   * A visitor that the host may meet.
   *
   * @param partner the laboratory that comes along; empty where none
   * @param seeks what it seeks, in its own words
   * @param seeksIn the tag of the language of those words
   * @param themes what they are about in the host's language; empty where the words are in it
   */
  public record Visitor(
      String id,
      String name,
      String href,
      String partner,
      String seeks,
      String seeksIn,
      String themes,
      String about,
      List<Choice> kinds,
      List<Choice> values,
      String reason) {
    public Visitor {
      kinds = List.copyOf(kinds);
      values = List.copyOf(values);
    }
  }

  public InvitationPage {
    sections = List.copyOf(sections);
    visitors = List.copyOf(visitors);
    errors = List.copyOf(errors);
  }
}
