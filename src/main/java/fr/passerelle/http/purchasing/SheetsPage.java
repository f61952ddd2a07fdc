package fr.passerelle.http.purchasing;

import fr.passerelle.http.page.Frame;
import fr.passerelle.http.profile.FormSection;
import fr.passerelle.http.route.Problem.FieldError;
import java.util.List;

/**
 * The need sheets of a team, and how a new one comes in.
 *
 * @param told what came of the last form; empty where nothing
 * @param typed the form of a single line
 */
public record SheetsPage(
    Frame frame,
    String team,
    String teamHref,
    String told,
    List<Line> sheets,
    List<FieldError> errors,
    String name,
    String action,
    String template,
    List<FormSection> typed,
    String typedAction) {

  /** A sheet. */
  public record Line(String name, String href, String about) {}

  public SheetsPage {
    sheets = List.copyOf(sheets);
    errors = List.copyOf(errors);
    typed = List.copyOf(typed);
  }
}
