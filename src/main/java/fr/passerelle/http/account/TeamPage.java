package fr.passerelle.http.account;

import fr.passerelle.http.page.Frame;
import fr.passerelle.http.route.Problem.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A team: what it keeps, who is in it, and which programs work for it.
 *
 * @param told what came of the last form; null where nothing
 * @param secret a key just made, not to be seen again; null where none was
 * @param manages whether the reader may ask others in and out
 */
public record TeamPage(
    Frame frame,
    AccountLinks links,
    String team,
    @Nullable String told,
    @Nullable String secret,
    List<FieldError> errors,
    boolean manages,
    List<FormPage.Way> rooms,
    List<Member> members,
    List<Invited> invited,
    List<AccountPage.Choice> roles,
    List<Key> keys) {

  /** Somebody of the team. */
  public record Member(
      String account, String name, String email, String role, boolean manages, boolean isReader) {}

  /** Somebody who was asked in and has not answered. */
  public record Invited(String email, String role, String until) {}

  /** A key. */
  public record Key(String id, String name, String scopes, String until, String used) {}

  public TeamPage {
    errors = List.copyOf(errors);
    rooms = List.copyOf(rooms);
    members = List.copyOf(members);
    invited = List.copyOf(invited);
    roles = List.copyOf(roles);
    keys = List.copyOf(keys);
  }
}
