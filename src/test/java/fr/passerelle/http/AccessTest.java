package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.account.Account;
import fr.passerelle.account.ApiKey;
import fr.passerelle.account.Role;
import fr.passerelle.account.Team;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Route;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Walks every route as everybody there is, and holds what came back against the table of access.
 * What is expected is worked out here from the words of the table, not by the code that reads it.
 */
@NullMarked
class AccessTest {

  private static final String NONE = "aaaaaaaaaaaaaaaa";

  private static TeamServer server;
  private static Team team;
  private static final Map<String, @Nullable Account> PEOPLE = new LinkedHashMap<>();
  private static final Map<String, String> CSRF = new LinkedHashMap<>();
  private static final Map<String, TeamServer.Reader> READERS = new LinkedHashMap<>();
  private static final Map<String, String> KEYS = new LinkedHashMap<>();
  private static Access access;

  @BeforeAll
  static void start() {
    server = TeamServer.fresh();
    access = Access.of(server.routes());
    var manager = server.person("boss@example.org");
    team = server.team("The team", manager, Role.MEMBER);
    PEOPLE.put("visitor", null);
    PEOPLE.put("manager", manager);
    for (var role : Role.values()) {
      var inside = server.person(role.code() + ".in@example.org");
      server.stores.teams().change(team.id(), inside.id(), role, false, null);
      PEOPLE.put(role.code() + " in", inside);
      var outside = server.person(role.code() + ".out@example.org");
      server.team("Another " + role.code(), outside, role);
      PEOPLE.put(role.code() + " out", outside);
    }
    PEOPLE.put("nobody's", server.person("alone@example.org"));
    PEOPLE.put("administrator", server.administrator);
    PEOPLE.forEach(
        (name, account) -> {
          var reader = account == null ? server.visitor() : server.as(account);
          READERS.put(name, reader);
          var csrf = reader.csrf();
          CSRF.put(name, csrf == null ? "" : csrf);
        });
    var other = server.team("Other keys", manager, Role.MEMBER);
    for (var scope : ApiKey.Scope.values()) {
      KEYS.put(scope.code() + " of the team", key(team, manager, scope));
      KEYS.put(scope.code() + " of another team", key(other, manager, scope));
    }
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String key(Team team, Account account, ApiKey.Scope scope) {
    return server
        .stores
        .keys()
        .make(team.id(), account.id(), scope.code(), Set.of(scope), Duration.ofDays(1))
        .secret();
  }

  /** The path with the team in it, and with ids that nothing has. */
  private static String path(Route route) {
    return route.path().replace("{team}", team.id()).replaceAll("\\{\\w+}", NONE);
  }

  /** What the words of the table promise to somebody: 401, 403 and 404, or 0 for an answer. */
  private static int promised(Route route, String who) {
    String row = access.rule(route).who().code();
    boolean isInTeam = who.endsWith(" in") || who.equals("manager");
    boolean hasTeam = route.path().contains("{team}");
    String role = who.replaceFirst(" (in|out)$", "");
    boolean isAdministrator = who.equals("administrator");
    if (row.equals("anyone")) {
      return 0;
    }
    if (who.equals("visitor")) {
      return 401;
    }
    if (hasTeam && !isInTeam) {
      return row.equals("manager") && isAdministrator ? 0 : 404;
    }
    boolean may =
        switch (row) {
          case "signed-in", "member" -> true;
          case "manager" -> who.equals("manager") || isAdministrator;
          case "cluster-staff", "buyer", "embassy-officer" -> role.equals(row);
          case "organises" -> role.equals("cluster-staff") || role.equals("embassy-officer");
          case "mends" -> isAdministrator || role.equals("cluster-staff");
          case "mediates" ->
              isAdministrator || role.equals("cluster-staff") || role.equals("embassy-officer");
          case "administrator" -> isAdministrator;
          default -> throw new AssertionError("the table has a word of no meaning: " + row);
        };
    return may ? 0 : 403;
  }

  /** What came back: 401, 403 or 404 from the doorman, or 0 for an answer. */
  private static int refusal(HttpResponse<String> response) {
    boolean toSignIn =
        response.statusCode() == 303
            && response
                .headers()
                .firstValue("Location")
                .orElse("")
                .matches("/../(connexion|sign-in)\\?next=.*");
    return toSignIn ? 401 : response.statusCode();
  }

  private static boolean isChangeOfAccount(Route route) {
    return route.path().matches("/../(compte|account|deconnexion|sign-out).*")
        && route.method() == Route.Method.POST;
  }

  @Test
  void everyRouteLetsInWhomTheTableNamesAndNobodyElse() {
    var wrong = new ArrayList<String>();
    int asked = 0;
    for (var route : server.routes()) {
      for (String who : PEOPLE.keySet()) {
        if (isChangeOfAccount(route) && promised(route, who) == 0) {
          continue; // it would sign out whom the walk needs; SignInTest tries these
        }
        var reader = Objects.requireNonNull(READERS.get(who));
        var response =
            route.method() == Route.Method.GET
                ? reader.get(path(route))
                : reader.post(path(route), with(CSRF.get(who)));
        int promised = route.isApi() && !isPublic(route) ? 401 : promised(route, who);
        asked++;
        judge(wrong, route, who, promised, response);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(asked).isGreaterThan(1_000);
    System.out.println("access: " + asked + " requests by " + PEOPLE.size() + " kinds of people");
  }

  @Test
  void everyRouteRefusesASignedInPersonsFormWithoutItsToken() {
    var wrong = new ArrayList<String>();
    for (var route : server.routes()) {
      if (route.method() == Route.Method.POST && !route.isApi()) {
        for (String who : List.of("manager", "administrator")) {
          if (promised(route, who) == 0) {
            var response =
                Objects.requireNonNull(READERS.get(who)).post(path(route), Parameters.NONE);
            if (response.statusCode() != 403) {
              wrong.add(who + " " + route.path() + " " + response.statusCode());
            }
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyRouteLetsInKeysOfItsScopeAndTeamAlone() throws Exception {
    var wrong = new ArrayList<String>();
    for (var route : server.routes()) {
      for (var key : KEYS.entrySet()) {
        var scope = access.rule(route).scope();
        boolean isOther = route.path().contains("{team}") && key.getKey().contains("another");
        int promised =
            isPublic(route)
                ? 0
                : isOther ? 404 : scope != null && key.getKey().startsWith(scope.code()) ? 0 : 403;
        judge(wrong, route, key.getKey(), promised, program(route, key.getValue()));
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static boolean isPublic(Route route) {
    return access.rule(route).who() == Access.Who.ANYONE;
  }

  /** A refusal must be the one promised; an answer may say that the ids of the walk are unknown. */
  private static void judge(
      List<String> wrong, Route route, String who, int promised, HttpResponse<String> response) {
    int came = refusal(response);
    boolean isRight = promised == 0 ? came != 401 && came != 403 && came < 500 : came == promised;
    if (!isRight) {
      wrong.add(
          "%s %s as %s: promised %d, came %d"
              .formatted(route.method(), route.path(), who, promised, response.statusCode()));
    }
  }

  private static Parameters with(@Nullable String csrf) {
    return csrf == null || csrf.isEmpty() ? Parameters.NONE : Parameters.NONE.with("csrf", csrf);
  }

  private static HttpResponse<String> program(Route route, String key) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(server.address + path(route)))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json");
    return HttpClient.newHttpClient()
        .send(
            route.method() == Route.Method.GET
                ? request.build()
                : request.POST(HttpRequest.BodyPublishers.ofString("{}")).build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
