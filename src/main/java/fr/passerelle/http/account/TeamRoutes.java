package fr.passerelle.http.account;

import fr.passerelle.account.ApiKey;
import fr.passerelle.account.ApiKeys;
import fr.passerelle.account.Asker;
import fr.passerelle.account.EmailAddress;
import fr.passerelle.account.LetterToken;
import fr.passerelle.account.Role;
import fr.passerelle.account.Team;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.page.ErrorPages;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.reader.Stores;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem;
import fr.passerelle.http.route.Route;
import fr.passerelle.http.route.Turnstile;
import fr.passerelle.language.Language;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The teams of the reader: who is in them, and which programs work for them. */
public final class TeamRoutes {

  private static final String DONE = "done";
  private static final int DAYS = 365;
  private static final int INVITATIONS_EACH = 50;
  private static final int INVITATIONS_TOGETHER = 1_000;

  private final Pages pages;
  private final ErrorPages errors;
  private final Stores stores;
  private final Letters letters;
  private final List<Room> rooms;
  private final List<Desk> desks;
  private final Turnstile turnstile;

  /**
   * Where a link on a team's page leads from.
   *
   * @param team the id of the team
   * @param role the reader's in it
   */
  public record TeamPlace(Language language, String team, Role role) {}

  /** A room in which a team keeps something; null for who may not enter. */
  @FunctionalInterface
  public interface Room {
    FormPage.@Nullable Way way(TeamPlace place);
  }

  /** Where those who work for all teams work; nothing for who does not. */
  @FunctionalInterface
  public interface Desk {
    Optional<FormPage.Way> of(Asker asker, Language language);
  }

  /** The pages of teams, with links to the rooms in which they keep what they keep. */
  public TeamRoutes(Pages pages, ErrorPages errors, List<Room> rooms, List<Desk> desks) {
    this.desks = List.copyOf(desks);
    this.pages = pages;
    this.errors = errors;
    this.rooms = List.copyOf(rooms);
    this.stores = pages.parts().stores();
    this.letters = new Letters(pages);
    this.turnstile =
        new Turnstile(
            INVITATIONS_EACH, INVITATIONS_TOGETHER, Duration.ofHours(1), pages.parts().clock());
  }

  public List<Route> routes() {
    var routes = new ArrayList<Route>();
    for (var language : Language.values()) {
      var links = new AccountLinks(language);
      routes.add(
          Route.page(links.teams(), "The reader's teams", a -> teams(a, language, List.of(), 200)));
      routes.add(Route.form(links.teams(), "Makes a team", a -> create(a, language)));
      routes.add(
          Route.page(
              links.team("{team}"),
              "A team",
              a -> page(a, language, List.of(), a.parameters().first(DONE), null, 200)));
      routes.add(Route.form(links.name("{team}"), "Renames a team", a -> rename(a, language)));
      routes.add(Route.form(links.members("{team}"), "Asks somebody in", a -> invite(a, language)));
      routes.add(
          Route.form(
              links.member("{team}", "{account}"),
              "Changes what a member is, or takes one out",
              a -> change(a, language)));
      routes.add(Route.form(links.keys("{team}"), "Makes a key", a -> makeKey(a, language)));
      routes.add(
          Route.form(links.key("{team}", "{key}"), "Takes a key back", a -> takeBack(a, language)));
    }
    return routes;
  }

  private Answer teams(
      Asking asking, Language language, List<Problem.FieldError> wrong, int status) {
    var wording = pages.parts().wording(language);
    var links = new AccountLinks(language);
    var ways = new ArrayList<FormPage.Way>();
    desks.forEach(desk -> desk.of(asking.asker(), language).ifPresent(ways::add));
    if (asking.asker().isAdministrator()) {
      ways.add(new FormPage.Way(wording.say("administration.title"), links.administration()));
    }
    var page =
        new TeamsPage(
            pages.frame(
                language,
                wording.say("team.list"),
                "",
                there -> new AccountLinks(there).teams(),
                Parameters.NONE),
            links,
            asking.asker().memberships().stream()
                .map(one -> AccountPage.TeamLine.of(one, links, wording))
                .toList(),
            ways,
            wrong);
    return pages.page("teams", page, status);
  }

  private Answer create(Asking asking, Language language) {
    String name = asking.form().first("team");
    var wrong = new FieldErrors(pages.parts().wording(language));
    Forms.checkName(wrong, "team", name);
    if (!wrong.all().isEmpty()) {
      return teams(asking, language, wrong.all(), 400);
    }
    var team = stores.teams().create(name, asking.asker().accountId(), Role.MEMBER);
    return new Answer.Moved(new AccountLinks(language).team(team.id()), 303);
  }

  private Answer rename(Asking asking, Language language) {
    String name = asking.form().first("team");
    var wrong = new FieldErrors(pages.parts().wording(language));
    Forms.checkName(wrong, "team", name);
    if (!wrong.all().isEmpty()) {
      return page(asking, language, wrong.all(), null, null, 400);
    }
    stores.teams().rename(asking.named("team"), name, asking.asker().accountId());
    return done(asking, language, "renamed");
  }

  /** A manager asks in members, and others of the own role; an administrator anybody. */
  private static List<Role> mayGive(Asker asker, String team) {
    return Stream.of(Role.values())
        .filter(
            role ->
                role == Role.MEMBER
                    || asker.isAdministrator()
                    || asker.in(team).filter(one -> one.role() == role).isPresent())
        .toList();
  }

  private Answer invite(Asking asking, Language language) {
    var form = asking.form();
    String id = asking.named("team");
    var team = stores.teams().team(id);
    var role = Role.of(form.first("role")).filter(mayGive(asking.asker(), id)::contains);
    String email = form.first("email");
    var wrong = new FieldErrors(pages.parts().wording(language));
    if (!EmailAddress.isValid(email)) {
      wrong.add("email", "email");
    } else if (role.isEmpty() || team.isEmpty()) {
      wrong.add("role", "role");
    } else if (!turnstile.pass(asking.asker().accountId())) {
      wrong.add("email", "letters");
    } else {
      String token =
          stores.accounts().letter(LetterToken.Purpose.INVITATION, null, id, email, role.get());
      letters.invitation(email, language, token, team.get());
      stores.audit().note(asking.asker().accountId(), id, "member.invited", "", role.get().code());
      return done(asking, language, "invited");
    }
    return page(asking, language, wrong.all(), null, null, 400);
  }

  private Answer change(Asking asking, Language language) {
    var form = asking.form();
    String team = asking.named("team");
    var member =
        stores.teams().members(team).stream()
            .filter(one -> one.account().id().equals(asking.named("account")))
            .findFirst();
    if (member.isEmpty()) {
      return errors.unknown(language);
    }
    String account = member.get().account().id();
    String by = asking.asker().accountId();
    boolean done =
        form.first("do").equals("remove")
            ? stores.teams().remove(team, account, by)
            : stores
                .teams()
                .change(team, account, member.get().role(), form.first("do").equals("manage"), by);
    if (done) {
      return account.equals(by) && form.first("do").equals("remove")
          ? new Answer.Moved(new AccountLinks(language).teams(), 303)
          : done(asking, language, "member");
    }
    var wrong = new FieldErrors(pages.parts().wording(language));
    wrong.add("member", "last-manager");
    return page(asking, language, wrong.all(), null, null, 409);
  }

  private Answer makeKey(Asking asking, Language language) {
    var form = asking.form();
    String team = asking.named("team");
    var scopes =
        form.each("scope").stream()
            .flatMap(code -> ApiKey.Scope.of(code).stream())
            .collect(Collectors.toSet());
    var wrong = new FieldErrors(pages.parts().wording(language));
    Forms.checkName(wrong, "key", form.first("key"));
    if (scopes.isEmpty()) {
      wrong.add("scope", "scope");
    }
    int days = form.first("days").matches("\\d{1,3}") ? Integer.parseInt(form.first("days")) : 0;
    if (days < 1 || days > DAYS) {
      wrong.add("days", "days", "most", DAYS);
    }
    if (stores.keys().of(team).size() >= ApiKeys.MOST) {
      wrong.add("key", "keys", "most", ApiKeys.MOST);
    }
    if (!wrong.all().isEmpty()) {
      return page(asking, language, wrong.all(), null, null, 400);
    }
    var made =
        stores
            .keys()
            .make(
                team, asking.asker().accountId(), form.first("key"), scopes, Duration.ofDays(days));
    return page(asking, language, List.of(), "key", made.secret(), 200);
  }

  private Answer takeBack(Asking asking, Language language) {
    return stores
            .keys()
            .takeBack(asking.named("team"), asking.named("key"), asking.asker().accountId())
        ? done(asking, language, "key-gone")
        : errors.unknown(language);
  }

  private static Answer done(Asking asking, Language language, String what) {
    String team = new AccountLinks(language).team(asking.named("team"));
    return new Answer.Moved(Parameters.NONE.with(DONE, what).on(team), 303);
  }

  private Answer page(
      Asking asking,
      Language language,
      List<Problem.FieldError> wrong,
      @Nullable String done,
      @Nullable String secret,
      int status) {
    String id = asking.named("team");
    return stores
        .teams()
        .team(id)
        .map(team -> pages.page("team", shown(asking, language, team, wrong, done, secret), status))
        .orElseGet(() -> errors.unknown(language));
  }

  private TeamPage shown(
      Asking asking,
      Language language,
      Team team,
      List<Problem.FieldError> wrong,
      @Nullable String done,
      @Nullable String secret) {
    var wording = pages.parts().wording(language);
    boolean isKnown = done != null && done.matches("renamed|invited|member|key|key-gone");
    boolean manages =
        asking.asker().isAdministrator()
            || asking.asker().in(team.id()).filter(one -> one.manages()).isPresent();
    return new TeamPage(
        pages.frame(
            language,
            team.name(),
            "",
            there -> new AccountLinks(there).team(team.id()),
            Parameters.NONE),
        new AccountLinks(language),
        team.id(),
        isKnown ? wording.say("team.done." + done) : null,
        secret,
        wrong,
        manages,
        asking
            .asker()
            .in(team.id())
            .map(one -> ways(new TeamPlace(language, team.id(), one.role())))
            .orElse(List.of()),
        stores.teams().members(team.id()).stream()
            .map(
                one ->
                    new TeamPage.Member(
                        one.account().id(),
                        one.account().name(),
                        one.account().email(),
                        wording.say("role." + one.role().code()),
                        one.manages(),
                        one.account().id().equals(asking.asker().accountId())))
            .toList(),
        manages
            ? stores.accounts().invitations(team.id()).stream()
                .map(
                    one ->
                        new TeamPage.Invited(
                            one.email(),
                            one.role() == null ? "" : wording.say("role." + one.role().code()),
                            wording.date(one.expires())))
                .toList()
            : List.of(),
        mayGive(asking.asker(), team.id()).stream()
            .map(
                role ->
                    new AccountPage.Choice(
                        role.code(), wording.say("role." + role.code()), role == Role.MEMBER))
            .toList(),
        manages
            ? stores.keys().of(team.id()).stream()
                .map(
                    key ->
                        new TeamPage.Key(
                            key.id(),
                            key.name(),
                            wording.list(
                                key.scopes().stream()
                                    .sorted()
                                    .map(scope -> wording.say("scope." + scope.code()))
                                    .toList()),
                            wording.date(key.expires()),
                            key.used() == null ? "" : wording.date(key.used())))
                .toList()
            : List.of());
  }

  private List<FormPage.Way> ways(TeamPlace place) {
    var ways = new ArrayList<FormPage.Way>();
    for (var room : rooms) {
      var way = room.way(place);
      if (way != null) {
        ways.add(way);
      }
    }
    return ways;
  }
}
