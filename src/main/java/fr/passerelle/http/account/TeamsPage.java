package fr.passerelle.http.account;

import fr.passerelle.http.page.Frame;
import fr.passerelle.http.route.Problem.FieldError;
import java.util.List;

/** The teams that the reader is in, and the form for another. */
public record TeamsPage(
    Frame frame,
    AccountLinks links,
    List<AccountPage.TeamLine> teams,
    List<FormPage.Way> desks,
    List<FieldError> errors) {

  public TeamsPage {
    teams = List.copyOf(teams);
    desks = List.copyOf(desks);
    errors = List.copyOf(errors);
  }
}
