package fr.passerelle.http.account;

import fr.passerelle.account.Account;
import fr.passerelle.account.Asker;
import fr.passerelle.account.EmailAddress;
import fr.passerelle.account.Erasure;
import fr.passerelle.account.LetterToken;
import fr.passerelle.account.Slowdown;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.page.Frame;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.reader.Stores;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people do with their own account: see it, change it, take it away, erase it. */
public final class AccountRoutes {

  private static final String DONE = "done";
  private static final int FREE = 5;

  private final Pages pages;
  private final Stores stores;
  private final Letters letters;
  private final Slowdown slowdown;

  public AccountRoutes(Pages pages) {
    this.pages = pages;
    this.stores = pages.parts().stores();
    this.letters = new Letters(pages);
    this.slowdown = new Slowdown(pages.parts().clock(), FREE);
  }

  /** Does one of the forms; what it adds to the errors, or tells by returning, is shown. */
  private interface Form {
    Answer take(Asker.Person person, Asking asking, FieldErrors wrong, Language language);
  }

  public List<Route> routes() {
    var routes = new ArrayList<Route>();
    for (var language : Language.values()) {
      var links = new AccountLinks(language);
      routes.add(
          Route.page(
              links.account(),
              "One's own account",
              asking -> page(asking, language, List.of(), asking.parameters().first(DONE), 200)));
      routes.add(Route.page(links.account("export"), "All that is kept of oneself", this::export));
      add(routes, links.account("description"), "Changes name and language", this::describe);
      add(routes, links.account("password"), "Chooses another password", this::choose);
      add(routes, links.account("address"), "Asks for another address", this::address);
      add(routes, links.account("sessions"), "Ends all other sessions", this::endOthers);
      add(routes, links.account("erase"), "Erases the account", this::erase);
    }
    return routes;
  }

  private void add(List<Route> routes, String path, String summary, Form form) {
    var language = Language.of(path.substring(1, 3)).orElseThrow();
    routes.add(
        Route.form(
            path,
            summary,
            asking -> {
              var wrong = new FieldErrors(pages.parts().wording(language));
              var answer = form.take(person(asking), asking, wrong, language);
              return wrong.all().isEmpty()
                  ? answer
                  : page(asking, language, wrong.all(), null, 400);
            }));
  }

  private static Asker.Person person(Asking asking) {
    if (asking.asker() instanceof Asker.Person person) {
      return person;
    }
    throw new IllegalStateException("the table of access lets in people alone");
  }

  private Answer describe(
      Asker.Person person, Asking asking, FieldErrors wrong, Language language) {
    var form = asking.form();
    Forms.checkName(wrong, "name", form.first("name"));
    var wanted = Language.of(form.first("language")).orElse(language);
    if (wrong.all().isEmpty()) {
      stores.accounts().describe(person.account().id(), form.first("name"), wanted.code());
    }
    return done(language, "description");
  }

  private Answer choose(Asker.Person person, Asking asking, FieldErrors wrong, Language language) {
    var form = asking.form();
    String password = Forms.password(form, "new-password");
    Forms.check(wrong, "new-password", password, person.account().email());
    if (proven(person, form, wrong)) {
      stores.accounts().choose(person.account().id(), password, asking.session());
    }
    return done(language, "password");
  }

  private Answer address(Asker.Person person, Asking asking, FieldErrors wrong, Language language) {
    var form = asking.form();
    String email = form.first("email");
    if (!EmailAddress.isValid(email)) {
      wrong.add("email", "email");
    }
    if (proven(person, form, wrong) && stores.accounts().byAddress(email).isEmpty()) {
      String id = person.account().id();
      letters.address(
          email,
          person.account(),
          stores.accounts().letter(LetterToken.Purpose.ADDRESS, id, null, email, null));
    }
    return done(language, "address"); // the same where the address has an account
  }

  private Answer endOthers(
      Asker.Person person, Asking asking, FieldErrors wrong, Language language) {
    stores.sessions().endOthers(person.account().id(), asking.session());
    return done(language, "sessions");
  }

  private Answer erase(Asker.Person person, Asking asking, FieldErrors wrong, Language language) {
    if (!proven(person, asking.form(), wrong)) {
      return done(language, "erase");
    }
    String id = person.account().id();
    var addresses = stores.accounts().addresses(id);
    var erasure = stores.accounts().erase(id);
    if (erasure != Erasure.DONE) {
      wrong.add("password", "erasure." + erasure.code());
      return done(language, "erase");
    }
    addresses.forEach(stores.letters()::forget);
    stores.own().mend();
    var links = new AccountLinks(language);
    var gone = Parameters.NONE.with(AccountLinks.ERASED, "1").on(links.signIn());
    return new Answer.InSession(new Answer.Moved(gone, 303), "");
  }

  /** Whether the form holds the person's password; nothing may be wrong with it otherwise. */
  private boolean proven(Asker.Person person, Parameters form, FieldErrors wrong) {
    if (!wrong.all().isEmpty()) {
      return false;
    }
    String id = person.account().id();
    if (slowdown.attempt(id).isPositive()) {
      wrong.add("password", "slow");
      return false;
    }
    boolean isProven =
        stores
            .accounts()
            .signIn(person.account().email(), Forms.password(form, "password"))
            .isPresent();
    if (isProven) {
      slowdown.succeeded(id);
    } else {
      wrong.add("password", "password.wrong");
    }
    return isProven;
  }

  private static Answer done(Language language, String what) {
    return new Answer.Moved(
        Parameters.NONE.with(DONE, what).on(new AccountLinks(language).account()), 303);
  }

  private Answer export(Asking asking) {
    stores.audit().note(asking.asker().accountId(), null, "account.exported", "", "");
    return new Answer.Json(stores.personal().of(person(asking).account().id()), null);
  }

  private Answer page(
      Asking asking,
      Language language,
      List<Problem.FieldError> wrong,
      @Nullable String done,
      int status) {
    var wording = pages.parts().wording(language);
    Account account = person(asking).account();
    boolean isKnown = done != null && done.matches("description|password|address|sessions");
    Frame frame =
        pages.frame(
            language,
            wording.say("account.title"),
            "",
            there -> new AccountLinks(there).account(),
            Parameters.NONE);
    var chosen = Letters.language(account);
    var page =
        new AccountPage(
            frame,
            new AccountLinks(language),
            isKnown ? wording.say("account.done." + done) : null,
            wrong,
            account.name(),
            account.email(),
            Stream.of(Language.values())
                .map(
                    one ->
                        new AccountPage.Choice(
                            one.code(), wording.say("language." + one.code()), one == chosen))
                .toList(),
            stores.sessions().of(account.id(), asking.session()).stream()
                .map(
                    one ->
                        new AccountPage.Line(
                            wording.date(one.created()), wording.date(one.seen()), one.isThis()))
                .toList(),
            person(asking).memberships().stream()
                .map(one -> AccountPage.TeamLine.of(one, new AccountLinks(language), wording))
                .toList());
    return pages.page("account", page, status);
  }
}
