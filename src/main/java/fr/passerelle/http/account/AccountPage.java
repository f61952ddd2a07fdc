package fr.passerelle.http.account;

import fr.passerelle.account.Membership;
import fr.passerelle.account.Role;
import fr.passerelle.http.page.Frame;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Problem.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody's account holds, with a form for each thing that can be changed.
 *
 * @param told what came of the last form; null where nothing
 * @param errors what is wrong with the last form
 */
public record AccountPage(
    Frame frame,
    AccountLinks links,
    @Nullable String told,
    List<FieldError> errors,
    String name,
    String email,
    List<Choice> languages,
    List<Line> sessions,
    List<TeamLine> teams) {

  /** A value to choose. */
  public record Choice(String value, String label, boolean isChosen) {}

  /** A session. */
  public record Line(String begun, String seen, boolean isThis) {}

  /** A team that the person is in. */
  public record TeamLine(String name, String href, String role) {

    /** The line of a team of the reader's; who manages it is more than a member. */
    static TeamLine of(Membership one, AccountLinks links, Wording wording) {
      String role = wording.say("role." + one.role().code());
      String manages = wording.say("team.manages");
      return new TeamLine(
          one.team().name(),
          links.team(one.team().id()),
          !one.manages() ? role : one.role() == Role.MEMBER ? manages : role + " · " + manages);
    }
  }

  public AccountPage {
    errors = List.copyOf(errors);
    languages = List.copyOf(languages);
    sessions = List.copyOf(sessions);
    teams = List.copyOf(teams);
  }
}
