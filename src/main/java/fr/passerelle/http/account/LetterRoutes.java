package fr.passerelle.http.account;

import fr.passerelle.account.Account;
import fr.passerelle.account.LetterToken;
import fr.passerelle.account.Role;
import fr.passerelle.http.need.FieldErrors;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the links in letters lead to. Opening a link changes nothing, since programs that guard
 * letterboxes open it too; the form on its page uses it up.
 */
public final class LetterRoutes {

  private final Pages pages;
  private final ErrorPages errors;
  private final Stores stores;

  public LetterRoutes(Pages pages, ErrorPages errors) {
    this.pages = pages;
    this.errors = errors;
    this.stores = pages.parts().stores();
  }

  public List<Route> routes() {
    var routes = new ArrayList<Route>();
    for (var language : Language.values()) {
      String path = new AccountLinks(language).letter("{token}");
      routes.add(
          Route.page(
              path,
              "What a letter leads to",
              asking ->
                  token(asking)
                      .map(token -> form(asking, token, language, Parameters.NONE, List.of()))
                      .orElseGet(() -> spent(language))));
      routes.add(
          Route.form(
              path,
              "Does what a letter is for",
              asking ->
                  token(asking)
                      .map(token -> use(asking, token, language))
                      .orElseGet(() -> spent(language))));
    }
    return routes;
  }

  private Optional<LetterToken> token(Asking asking) {
    return stores.accounts().token(asking.named("token"));
  }

  private Optional<Account> known(LetterToken token) {
    return stores.accounts().byAddress(token.email());
  }

  /** Whether the form asks for a name and a password too. */
  private boolean isNew(LetterToken token) {
    return (token.purpose() == LetterToken.Purpose.SIGN_UP
            || token.purpose() == LetterToken.Purpose.INVITATION)
        && known(token).isEmpty();
  }

  private Answer use(Asking asking, LetterToken token, Language language) {
    var form = asking.form();
    String password = Forms.password(form, "new-password");
    var wrong = new FieldErrors(pages.parts().wording(language));
    boolean isNew = isNew(token);
    if (isNew) {
      Forms.checkName(wrong, "name", form.first("name"));
      if (token.purpose() == LetterToken.Purpose.SIGN_UP) {
        Forms.checkName(wrong, "team", form.first("team"));
      }
    }
    if (isNew || token.purpose() == LetterToken.Purpose.RESET) {
      Forms.check(wrong, "new-password", password, token.email());
    }
    if (!wrong.all().isEmpty()) {
      return form(asking, token, language, form, wrong.all());
    }
    String secret = asking.named("token");
    var accounts = stores.accounts();
    return switch (token.purpose()) {
      case RESET ->
          accounts
              .reset(secret, password)
              .map(account -> inSession(account, asking, language))
              .orElseGet(() -> spent(language));
      case ADDRESS ->
          accounts
              .changeAddress(secret)
              .<Answer>map(_ -> new Answer.Moved(new AccountLinks(language).account(), 303))
              .orElseGet(() -> spent(language));
      case SIGN_UP, INVITATION -> {
        var account =
            accounts.accept(secret, form.first("name"), language.code(), isNew ? password : null);
        if (account.isEmpty()) {
          yield spent(language);
        }
        if (token.purpose() == LetterToken.Purpose.SIGN_UP && isNew) {
          stores.teams().create(form.first("team"), account.get().id(), Role.MEMBER);
        }
        var links = new AccountLinks(language);
        yield isNew
            ? inSession(account.get(), asking, language)
            : new Answer.Moved(links.signIn(links.teams()), 303);
      }
    };
  }

  private Answer inSession(Account account, Asking asking, Language language) {
    String secret = stores.sessions().begin(account.id(), asking.session());
    return new Answer.InSession(new Answer.Moved(next(asking, language), 303), secret);
  }

  /** The page that the person came from, else the teams. */
  private static String next(Asking asking, Language language) {
    String otherwise = new AccountLinks(language).teams();
    return AccountLinks.next(asking.parameters().first(AccountLinks.NEXT), otherwise);
  }

  private Answer form(
      Asking asking,
      LetterToken token,
      Language language,
      Parameters form,
      List<Problem.FieldError> wrong) {
    var wording = pages.parts().wording(language);
    String secret = asking.named("token");
    String key = "account.letter." + token.purpose().name().toLowerCase(java.util.Locale.ROOT);
    var page =
        new FormPage(
            pages.frame(
                language,
                wording.say(key),
                "",
                there -> new AccountLinks(there).letter(secret),
                Parameters.NONE),
            wording.say(
                key + ".lead",
                "email",
                token.email(),
                "team",
                Optional.ofNullable(token.team())
                    .flatMap(stores.teams()::team)
                    .map(team -> team.name())
                    .orElse("")),
            null,
            wrong,
            asking
                .parameters()
                .only(Set.of(AccountLinks.NEXT))
                .on(new AccountLinks(language).letter(secret)),
            Map.of(),
            fields(token, form, wording),
            wording.say(key + ".button"),
            List.of());
    return pages.page("form", page, wrong.isEmpty() ? 200 : 400);
  }

  private List<FormPage.Field> fields(LetterToken token, Parameters form, Wording wording) {
    var fields = new ArrayList<FormPage.Field>();
    if (isNew(token)) {
      fields.add(Forms.name(wording, "name", form.first("name"), "name"));
      if (token.purpose() == LetterToken.Purpose.SIGN_UP) {
        fields.add(Forms.name(wording, "team", form.first("team"), "organization"));
      }
    }
    if (isNew(token) || token.purpose() == LetterToken.Purpose.RESET) {
      fields.add(
          Forms.password(
              wording, "new-password", "new-password", wording.say("account.password.hint")));
    }
    return fields;
  }

  private Answer spent(Language language) {
    var wording = pages.parts().wording(language);
    return errors.of(
        new Problem(
            "about:blank",
            wording.say("account.letter.spent"),
            404,
            wording.say("account.letter.spent.text"),
            List.of()),
        language);
  }
}
