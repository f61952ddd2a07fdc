package fr.passerelle.http;

import fr.passerelle.account.Asker;
import fr.passerelle.http.reader.Stores;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.AtTheDesk;
import fr.passerelle.http.route.Route;
import fr.passerelle.http.route.SessionCookie;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Knows who asks, and lets in whom the table of access lets in. */
final class Doorman {

  private static final String BEARER = "Bearer ";
  private static final Pattern TEAM = Pattern.compile("[a-z2-7]{16}");

  /** The field of a form by which a signed-in person's own page is known. */
  static final String CSRF = "csrf";

  /**
   * Who asks.
   *
   * @param asker null where a key is shown that opens nothing
   * @param session the secret of the session; empty where there is none
   */
  record Known(@Nullable Asker asker, String session) {}

  private final Stores stores;
  private final Access access;

  Doorman(Stores stores, List<Route> routes) {
    this.stores = stores;
    this.access = Access.of(routes);
  }

  /** Who asks, as far as what the request brings along tells. */
  Known known(Context context, Route route, AtTheDesk.Visitor visitor) {
    String authorization = Optional.ofNullable(context.header("Authorization")).orElse("");
    if (authorization.startsWith(BEARER)) {
      var program = stores.keys().program(authorization.substring(BEARER.length()).strip());
      return new Known(program.orElse(null), "");
    }
    if (route.isApi()) { // a cookie opens pages alone, so that no other page can use it on the API
      return new Known(new Asker.Visitor(), "");
    }
    String session = SessionCookie.value(Optional.ofNullable(context.header("Cookie")).orElse(""));
    var person =
        session.isEmpty() ? Optional.<Asker.Person>empty() : stores.sessions().person(session);
    if (person.isPresent()) {
      return new Known(person.get(), session);
    }
    return new Known(desk(route, visitor), session);
  }

  private Asker desk(Route route, AtTheDesk.Visitor visitor) {
    boolean isDesk = AtTheDesk.admits(route.method(), visitor) && stores.accounts().isEmpty();
    return isDesk ? new Asker.AtTheDesk() : new Asker.Visitor();
  }

  /** Whether somebody may ask for what a route serves. */
  Access.Verdict verdict(Route route, Asker asker, String team) {
    boolean isTeam = TEAM.matcher(team).matches();
    return team.isEmpty() || isTeam
        ? Access.verdict(access.rule(route), asker, team)
        : asker instanceof Asker.Visitor ? Access.Verdict.UNKNOWN : Access.Verdict.HIDDEN;
  }

  /** Whether a route is for all who sign in, whatever their role. */
  boolean isForAllPeople(Route route) {
    return Access.isForAllPeople(access.rule(route));
  }

  /**
   * Whether what changes something comes from a page of ours: a signed-in person's form brings
   * along what the page was given; anybody else's names our own origin. Programs show their key.
   */
  static boolean isOurs(Asking asking, String publicAddress) {
    if (asking.method() == Route.Method.GET) {
      return true;
    }
    return switch (asking.asker()) {
      case Asker.Program _ -> true;
      case Asker.Person person ->
          MessageDigest.isEqual(bytes(person.csrf()), bytes(asking.form().first(CSRF)));
      case Asker.Visitor _, Asker.AtTheDesk _ -> asking.visitor().isOurPage(publicAddress);
    };
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
