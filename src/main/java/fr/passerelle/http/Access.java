package fr.passerelle.http;

import fr.passerelle.account.ApiKey;
import fr.passerelle.account.Asker;
import fr.passerelle.account.Role;
import fr.passerelle.http.route.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask what, read from {@code access.tsv}, the one table of it. What the table does not name
 * is not served: the server does not start.
 */
final class Access {

  private static final String TABLE = "/fr/passerelle/http/access.tsv";
  private static final Pattern BRACKET = Pattern.compile("\\(([^)]*)\\)");
  private static final int LANGUAGES = 3;
  private static final Set<Role> ORGANISERS = Set.of(Role.EMBASSY_OFFICER, Role.CLUSTER_STAFF);

  /** Whom a row lets in. */
  enum Who {
    ANYONE,
    SIGNED_IN,
    MEMBER,
    MANAGER,
    CLUSTER_STAFF,
    BUYER,
    EMBASSY_OFFICER,
    ORGANISES,
    MEDIATES,
    MENDS,
    ADMINISTRATOR;

    String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Who of(String code) {
      return Stream.of(values())
          .filter(who -> who.code().equals(code))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("access.tsv names " + code));
    }
  }

  /**
   * A row.
   *
   * @param scope what a key must be for; null where programs are not let in
   */
  record Rule(Who who, ApiKey.@Nullable Scope scope) {}

  /** Whether a row is for all who sign in, whatever their role. */
  static boolean isForAllPeople(Rule rule) {
    return rule.who() == Who.SIGNED_IN || rule.who() == Who.MEMBER;
  }

  /** What becomes of a request. */
  enum Verdict {
    ADMITTED,
    /** Who asks may be somebody who may, but has not signed in. */
    UNKNOWN,
    /** Who asks is known, and may not. */
    FORBIDDEN,
    /** Who asks must not learn whether it is there. */
    HIDDEN
  }

  private final Map<String, Rule> rules = new HashMap<>();

  private Access() {}

  /**
   * Reads the table.
   *
   * @throws IllegalStateException naming the routes without a row and the rows without a route
   */
  static Access of(List<Route> routes) {
    var access = new Access();
    lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(access::add);
    var missing = new TreeSet<String>();
    var idle = new TreeSet<>(access.rules.keySet());
    for (var route : routes) {
      String key = key(route.method().name(), route.path());
      if (!access.rules.containsKey(key)) {
        missing.add(key);
      }
      idle.remove(key);
    }
    if (!missing.isEmpty() || !idle.isEmpty()) {
      throw new IllegalStateException(
          "access.tsv must name each route once; without a row: %s; without a route: %s"
              .formatted(missing, idle));
    }
    return access;
  }

  /** The row of a route. */
  Rule rule(Route route) {
    var rule = rules.get(key(route.method().name(), route.path()));
    if (rule == null) {
      throw new IllegalStateException("no row for " + route.path());
    }
    return rule;
  }

  /**
   * Whether somebody may ask this.
   *
   * @param team the team in the path; empty where it names none
   */
  static Verdict verdict(Rule rule, Asker asker, String team) {
    if (rule.who() == Who.ANYONE) {
      return Verdict.ADMITTED;
    }
    if (asker instanceof Asker.Program program) {
      return program(rule, program, team);
    }
    boolean isNobody = asker instanceof Asker.Visitor || asker instanceof Asker.AtTheDesk;
    if (isNobody) { // who sits at the machine runs it, but is nobody whose teams there could be
      return team.isEmpty() && may(rule.who(), asker) ? Verdict.ADMITTED : Verdict.UNKNOWN;
    }
    if (team.isEmpty()) {
      return may(rule.who(), asker) ? Verdict.ADMITTED : Verdict.FORBIDDEN;
    }
    var membership = asker.in(team);
    boolean runs = rule.who() == Who.MANAGER && asker.isAdministrator();
    if (membership.isEmpty()) {
      return runs ? Verdict.ADMITTED : Verdict.HIDDEN;
    }
    boolean may =
        switch (rule.who()) {
          case ANYONE, SIGNED_IN, MEMBER -> true;
          case MANAGER -> membership.get().manages() || runs;
          case CLUSTER_STAFF -> membership.get().role() == Role.CLUSTER_STAFF;
          case BUYER -> membership.get().role() == Role.BUYER;
          case EMBASSY_OFFICER -> membership.get().role() == Role.EMBASSY_OFFICER;
          case ORGANISES -> ORGANISERS.contains(membership.get().role());
          case MEDIATES, MENDS, ADMINISTRATOR -> may(rule.who(), asker);
        };
    return may ? Verdict.ADMITTED : Verdict.FORBIDDEN;
  }

  private static Verdict program(Rule rule, Asker.Program program, String team) {
    if (!team.isEmpty() && !team.equals(program.team().id())) {
      return Verdict.HIDDEN;
    }
    var scope = rule.scope();
    return scope != null && program.key().scopes().contains(scope)
        ? Verdict.ADMITTED
        : Verdict.FORBIDDEN;
  }

  private static boolean may(Who who, Asker asker) {
    return switch (who) {
      case ANYONE -> true;
      case SIGNED_IN -> asker instanceof Asker.Person;
      case MEMBER, MANAGER -> false; // of no team
      case CLUSTER_STAFF -> asker.is(Role.CLUSTER_STAFF);
      case BUYER -> asker.is(Role.BUYER);
      case EMBASSY_OFFICER -> asker.is(Role.EMBASSY_OFFICER);
      case ORGANISES -> ORGANISERS.stream().anyMatch(asker::is);
      case MEDIATES -> asker.mediates();
      case MENDS -> asker.mendsTheCatalogue();
      case ADMINISTRATOR -> asker.isAdministrator();
    };
  }

  private void add(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != 3) {
      throw new IllegalStateException("access.tsv must have three columns: " + line);
    }
    String[] who = cells[2].split(":", 2);
    var scope =
        who.length == 1
            ? null
            : ApiKey.Scope.of(who[1])
                .orElseThrow(() -> new IllegalStateException("access.tsv names " + who[1]));
    var rule = new Rule(Who.of(who[0]), scope);
    for (String method : cells[0].split(",", -1)) {
      for (String path : paths(cells[1])) {
        if (rules.putIfAbsent(key(method, path), rule) != null) {
          throw new IllegalStateException("access.tsv names twice " + key(method, path));
        }
      }
    }
  }

  /** The path in each language. */
  private static List<String> paths(String written) {
    if (!written.contains("(")) {
      return List.of(written);
    }
    return Stream.iterate(0, n -> n < LANGUAGES, n -> n + 1)
        .map(
            n ->
                BRACKET
                    .matcher(written)
                    .replaceAll(
                        words -> Matcher.quoteReplacement(words.group(1).split("\\|", -1)[n])))
        .toList();
  }

  private static String key(String method, String path) {
    return method + " " + path;
  }

  private static Stream<String> lines() {
    try (var stream = Access.class.getResourceAsStream(TABLE)) {
      if (stream == null) {
        throw new IllegalStateException("the build left out " + TABLE);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + TABLE, e);
    }
  }
}
