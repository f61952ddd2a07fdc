package fr.passerelle.http.account;

import static fr.passerelle.http.account.AccountLinks.NEXT;

import fr.passerelle.account.Account;
import fr.passerelle.account.EmailAddress;
import fr.passerelle.account.LetterToken;
import fr.passerelle.account.Slowdown;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.page.ErrorPages;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.reader.Stores;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.AtTheDesk;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem;
import fr.passerelle.http.route.Route;
import fr.passerelle.http.route.Turnstile;
import fr.passerelle.language.Language;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Signing in and out, and asking for the letters that open an account or another password. */
public final class SignInRoutes {

  private static final int FREE_FROM_ONE_PLACE = 5;
  private static final int FREE_OF_ONE_ACCOUNT = 100;
  private static final int FREE_OF_ONE_PLACE = 50;
  private static final int LETTERS_EACH = 10;
  private static final int LETTERS_TOGETHER = 500;

  private final Pages pages;
  private final ErrorPages errors;
  private final boolean isOpenToAll;
  private final String openId;
  private final Stores stores;
  private final Letters letters;
  private final Slowdown accountFromPlace;
  private final Slowdown account;
  private final Slowdown place;
  private final Turnstile turnstile;

  /**
   * Signs in at these pages.
   *
   * @param openId the provider elsewhere by which people may sign in as well; empty where none
   */
  public SignInRoutes(Pages pages, ErrorPages errors, boolean isOpenToAll, String openId) {
    this.pages = pages;
    this.errors = errors;
    this.isOpenToAll = isOpenToAll;
    this.openId = openId;
    this.stores = pages.parts().stores();
    this.letters = new Letters(pages);
    var clock = pages.parts().clock();
    this.accountFromPlace = new Slowdown(clock, FREE_FROM_ONE_PLACE);
    this.account = new Slowdown(clock, FREE_OF_ONE_ACCOUNT);
    this.place = new Slowdown(clock, FREE_OF_ONE_PLACE);
    this.turnstile = new Turnstile(LETTERS_EACH, LETTERS_TOGETHER, Duration.ofHours(1), clock);
  }

  public List<Route> routes() {
    var routes = new ArrayList<Route>();
    for (var language : Language.values()) {
      var links = new AccountLinks(language);
      routes.add(Route.page(links.signIn(), "Where one signs in", a -> signInForm(a, language)));
      routes.add(Route.form(links.signIn(), "Signs in", a -> signIn(a, language)));
      routes.add(Route.form(links.signOut(), "Signs out", a -> signOut(a, language)));
      routes.add(Route.page(links.signUp(), "Where one signs up", a -> signUpForm(a, language)));
      routes.add(
          Route.form(
              links.signUp(),
              "Sends the letter that opens an account",
              a -> isOpenToAll ? letter(a, language, true) : signUpForm(a, language)));
      routes.add(
          Route.page(
              links.forgotten(),
              "Where one asks for another password",
              _ -> asking(language, false, Parameters.NONE, List.of(), null, 200)));
      routes.add(
          Route.form(
              links.forgotten(),
              "Sends the letter that lets one choose another password",
              a -> letter(a, language, false)));
    }
    return routes;
  }

  private Answer signInForm(Asking asking, Language language) {
    var next = asking.parameters().first(NEXT);
    boolean isErased = !asking.parameters().first(AccountLinks.ERASED).isEmpty();
    String told = isErased ? pages.parts().wording(language).say("account.erased") : null;
    return signInPage(language, Parameters.NONE.with(NEXT, next), List.of(), told, 200);
  }

  private Answer signIn(Asking asking, Language language) {
    var form = asking.form();
    String email = EmailAddress.compared(form.first("email"));
    String password = Forms.password(form, "password");
    var visitor = asking.visitor();
    String from = visitor.place();
    boolean isAddress = EmailAddress.isValid(email); // else nothing of it is kept, however long
    String pair = email + " " + from;
    var wait = place.attempt(from);
    if (wait.isZero() && isAddress) {
      wait = account.attempt(email);
      wait = wait.isZero() ? accountFromPlace.attempt(pair) : wait;
    }
    if (wait.isPositive()) {
      var wording = pages.parts().wording(language);
      return errors.of(
          new Problem(
              "about:blank",
              wording.say("account.slow"),
              429,
              wording.count("account.slow.text", wait.plusMillis(999).toSeconds()),
              List.of()),
          language);
    }
    var found = stores.accounts().signIn(email, password);
    if (found.isEmpty()) {
      // noted for addresses without an account too: else the time would tell which have one
      String known = stores.accounts().byAddress(email).map(Account::id).orElse("");
      stores.audit().note(null, null, "sign-in.failed", known, "");
      var wrong = new FieldErrors(pages.parts().wording(language));
      wrong.add("email", "sign-in");
      return signInPage(language, form, wrong.all(), null, 400);
    }
    accountFromPlace.succeeded(pair);
    account.succeeded(email);
    place.takeBack(from);
    stores.audit().note(found.get().id(), null, "sign-in", "", "");
    String next = AccountLinks.next(form.first(NEXT), new AccountLinks(language).teams());
    return inSession(found.get(), asking, next);
  }

  private Answer inSession(Account account, Asking asking, String next) {
    String secret = stores.sessions().begin(account.id(), asking.session());
    return new Answer.InSession(new Answer.Moved(next, 303), secret);
  }

  private Answer signOut(Asking asking, Language language) {
    stores.sessions().end(asking.session());
    return new Answer.InSession(new Answer.Moved("/" + language.code(), 303), "");
  }

  private Answer signInPage(
      Language language,
      Parameters form,
      List<Problem.FieldError> wrong,
      @Nullable String told,
      int status) {
    var wording = pages.parts().wording(language);
    var links = new AccountLinks(language);
    var ways = new ArrayList<FormPage.Way>();
    if (!openId.isEmpty()) {
      ways.add(
          new FormPage.Way(
              wording.say("openid.sign-in", "provider", openId),
              OpenIdRoutes.login(language, form.first(NEXT))));
    }
    ways.add(new FormPage.Way(wording.say("account.forgotten"), links.forgotten()));
    if (isOpenToAll) {
      ways.add(new FormPage.Way(wording.say("account.sign-up"), links.signUp(form.first(NEXT))));
    }
    var page =
        new FormPage(
            pages.frame(
                language,
                wording.say("account.sign-in"),
                "",
                there -> new AccountLinks(there).signIn(),
                form.only(Set.of(NEXT))),
            isOpenToAll ? "" : wording.say("account.by-invitation"),
            told,
            wrong,
            links.signIn(),
            Map.of(NEXT, form.first(NEXT)),
            List.of(
                Forms.email(wording, form.first("email")),
                Forms.password(wording, "password", "current-password", "")),
            wording.say("account.sign-in"),
            ways);
    return pages.page("form", page, status);
  }

  private Answer signUpForm(Asking asking, Language language) {
    return asking(language, true, asking.parameters().only(Set.of(NEXT)), List.of(), null, 200);
  }

  /** Sends a letter; what is answered does not tell whether there is an account. */
  private Answer letter(Asking asking, Language language, boolean isSignUp) {
    var wording = pages.parts().wording(language);
    var form = asking.form();
    String email = form.first("email");
    var wrong = new FieldErrors(wording);
    if (!EmailAddress.isValid(email)) {
      wrong.add("email", "email");
      return asking(language, isSignUp, form, wrong.all(), null, 400);
    }
    if (!turnstile.pass(asking.visitor().place())) {
      wrong.add("email", "letters");
      return asking(language, isSignUp, form, wrong.all(), null, 429);
    }
    var known = stores.accounts().byAddress(email);
    if (known.isPresent()) {
      letters.reset(known.get(), isSignUp);
    } else if (isSignUp) {
      String token = stores.accounts().letter(LetterToken.Purpose.SIGN_UP, null, null, email, null);
      letters.signUp(email, language, token, form.first(NEXT));
    }
    String told = wording.say("account.letter-sent", "email", email) + where(asking, wording);
    return asking(language, isSignUp, Parameters.NONE, List.of(), told, 200);
  }

  /** Where letters lie, for who sits at a machine that sends none. */
  private String where(Asking asking, Wording wording) {
    return AtTheDesk.admits(asking)
        ? stores
            .letters()
            .folder()
            .map(folder -> " " + wording.say("letter.folder", "folder", folder))
            .orElse("")
        : "";
  }

  private Answer asking(
      Language language,
      boolean isSignUp,
      Parameters form,
      List<Problem.FieldError> wrong,
      @Nullable String told,
      int status) {
    var wording = pages.parts().wording(language);
    var links = new AccountLinks(language);
    String key = isSignUp ? "account.sign-up" : "account.forgotten";
    boolean isClosed = isSignUp && !isOpenToAll;
    var page =
        new FormPage(
            pages.frame(
                language,
                wording.say(key),
                "",
                there ->
                    isSignUp
                        ? new AccountLinks(there).signUp()
                        : new AccountLinks(there).forgotten(),
                Parameters.NONE),
            wording.say(isClosed ? "account.by-invitation" : key + ".lead"),
            told,
            wrong,
            isClosed || told != null ? "" : isSignUp ? links.signUp() : links.forgotten(),
            Map.of(NEXT, form.first(NEXT)),
            List.of(Forms.email(wording, form.first("email"))),
            wording.say("account.send-letter"),
            List.of(new FormPage.Way(wording.say("account.sign-in"), links.signIn())));
    return pages.page("form", page, status);
  }
}
