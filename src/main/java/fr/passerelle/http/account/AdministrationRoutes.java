package fr.passerelle.http.account;

import fr.passerelle.account.Account;
import fr.passerelle.account.Role;
import fr.passerelle.account.Team;
import fr.passerelle.account.Teams;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.need.OrganisationId;
import fr.passerelle.http.page.ErrorPages;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.reader.Stores;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What who runs the installation decides: roles, closed accounts, whom a team speaks for. */
public final class AdministrationRoutes {

  private static final int PEOPLE = 100;
  private static final int TEAMS = 200;
  private static final int ENTRIES = 100;

  private final Pages pages;
  private final ErrorPages errors;
  private final Stores stores;

  public AdministrationRoutes(Pages pages, ErrorPages errors) {
    this.pages = pages;
    this.errors = errors;
    this.stores = pages.parts().stores();
  }

  public List<Route> routes() {
    var routes = new ArrayList<Route>();
    for (var language : Language.values()) {
      var links = new AccountLinks(language);
      routes.add(
          Route.page(
              links.administration(),
              "Accounts, teams and the log",
              a -> page(a, language, List.of(), 200)));
      routes.add(
          Route.form(
              links.administered("{account}"),
              "Closes an account, opens it, or changes who runs the installation",
              a -> account(a, language)));
      routes.add(
          Route.form(
              links.administeredTeam("{id}"),
              "Changes a role, or whom a team speaks for",
              a -> team(a, language)));
    }
    return routes;
  }

  private Answer account(Asking asking, Language language) {
    String id = asking.named("account");
    String by = asking.asker().accountId();
    if (stores.accounts().account(id).isEmpty()) {
      return errors.unknown(language);
    }
    if (id.equals(by)) {
      var wrong = new FieldErrors(pages.parts().wording(language));
      wrong.add("account", "oneself");
      return page(asking, language, wrong.all(), 409);
    }
    switch (asking.form().first("do")) {
      case "close" -> stores.accounts().close(id, true, by);
      case "open" -> stores.accounts().close(id, false, by);
      case "administrator" -> stores.accounts().administrator(id, true, by);
      case "no-administrator" -> stores.accounts().administrator(id, false, by);
      default -> {
        return errors.unknown(language);
      }
    }
    return new Answer.Moved(new AccountLinks(language).administration(), 303);
  }

  private Answer team(Asking asking, Language language) {
    var form = asking.form();
    String id = asking.named("id");
    String by = asking.asker().accountId();
    if (stores.teams().team(id).isEmpty()) {
      return errors.unknown(language);
    }
    if (form.names().contains("organisation")) {
      String organisation = form.first("organisation");
      try (var snapshot = pages.parts().engine().snapshot()) {
        var found = OrganisationId.find(organisation, snapshot);
        if (!organisation.isEmpty() && found.isEmpty()) {
          var wrong = new FieldErrors(pages.parts().wording(language));
          wrong.add("organisation", "organisation", "id", organisation);
          return page(asking, language, wrong.all(), 400);
        }
        stores.teams().speakFor(id, found.map(one -> one.id()).orElse(null), by);
      }
    } else {
      var member =
          stores.teams().members(id).stream()
              .filter(one -> one.account().id().equals(form.first("account")))
              .findFirst();
      var role = Role.of(form.first("role"));
      if (member.isEmpty() || role.isEmpty()) {
        return errors.unknown(language);
      }
      stores
          .teams()
          .change(id, member.get().account().id(), role.get(), member.get().manages(), by);
    }
    return new Answer.Moved(new AccountLinks(language).administration(), 303);
  }

  private Answer page(
      Asking asking, Language language, List<Problem.FieldError> wrong, int status) {
    var wording = pages.parts().wording(language);
    var links = new AccountLinks(language);
    var people = stores.accounts().after(asking.parameters().first("after"), PEOPLE);
    var page =
        new AdministrationPage(
            pages.frame(
                language,
                wording.say("administration.title"),
                "",
                there -> new AccountLinks(there).administration(),
                Parameters.NONE),
            links,
            wrong,
            people.stream().map(one -> person(one, asking)).toList(),
            people.size() < PEOPLE
                ? ""
                : Parameters.NONE
                    .with("after", people.getLast().email().toLowerCase(java.util.Locale.ROOT))
                    .on(links.administration()),
            stores.teams().all(TEAMS).stream().map(team -> line(team, wording)).toList(),
            stores.audit().latest(ENTRIES).stream()
                .map(
                    entry ->
                        new AdministrationPage.Done(
                            entry
                                .at()
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString()
                                .replace('T', ' ')
                                .replace("Z", " UTC"),
                            Objects.requireNonNullElse(entry.person(), "—"),
                            entry.action(),
                            entry.object(),
                            entry.detail()))
                .toList());
    return pages.page("administration", page, status);
  }

  private static AdministrationPage.Person person(Account account, Asking asking) {
    return new AdministrationPage.Person(
        account.id(),
        account.name(),
        account.email(),
        account.isAdministrator(),
        account.isClosed(),
        account.id().equals(asking.asker().accountId()));
  }

  private AdministrationPage.TeamLine line(Team team, Wording wording) {
    return new AdministrationPage.TeamLine(
        team.id(),
        team.name(),
        Objects.requireNonNullElse(team.organisation(), ""),
        stores.teams().members(team.id()).stream().map(one -> member(one, wording)).toList());
  }

  private static AdministrationPage.Member member(Teams.Member member, Wording wording) {
    return new AdministrationPage.Member(
        member.account().id(),
        member.account().name(),
        Stream.of(Role.values())
            .map(
                role ->
                    new AccountPage.Choice(
                        role.code(), wording.say("role." + role.code()), role == member.role()))
            .toList());
  }
}
