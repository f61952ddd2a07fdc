package fr.passerelle.http.account;

import fr.passerelle.http.page.Frame;
import fr.passerelle.http.route.Problem.FieldError;
import java.util.List;

/**
 * For who runs the installation: the accounts, the teams, and what was done.
 *
 * @param after where the next accounts begin; empty where these are the last
 */
public record AdministrationPage(
    Frame frame,
    AccountLinks links,
    List<FieldError> errors,
    List<Person> people,
    String after,
    List<TeamLine> teams,
    List<Done> log) {

  /** An account. */
  public record Person(
      String id,
      String name,
      String email,
      boolean isAdministrator,
      boolean isClosed,
      boolean isReader) {}

  /** A team with those in it. */
  public record TeamLine(String id, String name, String organisation, List<Member> members) {
    public TeamLine {
      members = List.copyOf(members);
    }
  }

  /** Somebody of a team, with the roles there are. */
  public record Member(String account, String name, List<AccountPage.Choice> roles) {
    public Member {
      roles = List.copyOf(roles);
    }
  }

  /** An entry of the log. */
  public record Done(String at, String person, String action, String object, String detail) {}

  public AdministrationPage {
    errors = List.copyOf(errors);
    people = List.copyOf(people);
    teams = List.copyOf(teams);
    log = List.copyOf(log);
  }
}
