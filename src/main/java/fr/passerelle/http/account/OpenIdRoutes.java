package fr.passerelle.http.account;

import static fr.passerelle.http.account.AccountLinks.NEXT;

import fr.passerelle.account.Account;
import fr.passerelle.account.Asker;
import fr.passerelle.account.EmailAddress;
import fr.passerelle.account.LetterToken;
import fr.passerelle.account.openid.Identity;
import fr.passerelle.account.openid.LoginRefused;
import fr.passerelle.account.openid.LoginRefused.Reason;
import fr.passerelle.account.openid.OpenId;
import fr.passerelle.account.openid.OpenIdSettings;
import fr.passerelle.http.page.ErrorPages;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.reader.Stores;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signing in by a provider elsewhere.
 *
 * <p>An account is found by who the person is there, else by an address that the provider has
 * verified, to which it is then tied. Where anybody may sign up, one is opened.
 */
public final class OpenIdRoutes {

  /** Where an attempt begins. */
  static final String LOGIN = "/oidc/login";

  /** Where the provider sends people back to. */
  static final String BACK = "/oidc/back";

  private static final Logger log = LoggerFactory.getLogger(OpenIdRoutes.class);

  private final Pages pages;
  private final ErrorPages errors;
  private final @Nullable OpenId openId;
  private final boolean isOpenToAll;
  private final Stores stores;

  private OpenIdRoutes(
      Pages pages, ErrorPages errors, @Nullable OpenId openId, boolean isOpenToAll) {
    this.pages = pages;
    this.errors = errors;
    this.openId = openId;
    this.isOpenToAll = isOpenToAll;
    this.stores = pages.parts().stores();
  }

  /**
   * The routes of a provider.
   *
   * @param provider null where nobody signs in elsewhere: then there are no such pages
   */
  public static OpenIdRoutes of(
      Pages pages, ErrorPages errors, @Nullable OpenIdSettings provider, boolean isOpenToAll) {
    var back = URI.create(pages.address() + BACK);
    var openId = provider == null ? null : new OpenId(provider, back, pages.parts().clock());
    return new OpenIdRoutes(pages, errors, openId, isOpenToAll);
  }

  public List<Route> routes() {
    return List.of(
        Route.page(LOGIN, "Begins to sign in by a provider elsewhere", this::begin),
        Route.page(BACK, "Where that provider sends people back to", this::finish));
  }

  /** Where to sign in by the provider and go on to a page. */
  static String login(Language language, String next) {
    return Parameters.NONE.with("lang", language.code()).with(NEXT, next).on(LOGIN);
  }

  private Answer begin(Asking asking) {
    var language = asking.language();
    String next =
        AccountLinks.next(asking.parameters().first(NEXT), new AccountLinks(language).teams());
    if (openId == null) {
      return errors.unknown(language);
    }
    if (asking.asker() instanceof Asker.Person) {
      return new Answer.Moved(next, 303);
    }
    try {
      var begun = openId.begin(next);
      return new Answer.InSession(
          new Answer.Moved(begun.address().toString(), 303), begun.secret());
    } catch (LoginRefused e) {
      return refused(e, language);
    }
  }

  private Answer finish(Asking asking) {
    if (openId == null) {
      return errors.unknown(asking.language());
    }
    try {
      var finished = openId.finish(asking.session(), asking.parameters().values());
      var account = account(finished.identity(), language(finished.next()));
      String secret = stores.sessions().begin(account.id(), asking.session());
      return new Answer.InSession(new Answer.Moved(finished.next(), 303), secret);
    } catch (LoginRefused e) {
      var refused = refused(e, asking.language());
      return asking.asker() instanceof Asker.Person // whose session goes on
          ? refused
          : new Answer.InSession(refused, "");
    }
  }

  private Account account(Identity identity, Language language) {
    var known = stores.accounts().bySubject(identity.subject());
    if (known.isPresent()) {
      return opened(known.get());
    }
    String email = identity.email();
    if (!identity.isVerified() || !EmailAddress.isValid(email)) {
      throw new LoginRefused(Reason.UNVERIFIED, "no address that was verified", null);
    }
    var account =
        stores
            .accounts()
            .byAddress(email)
            .or(() -> newAccount(identity, language))
            .orElseThrow(() -> new LoginRefused(Reason.NO_ACCOUNT, "no account", null));
    opened(account);
    if (!stores.accounts().tie(account.id(), identity.subject())) {
      throw new LoginRefused(Reason.NO_ACCOUNT, "the account is somebody else's there", null);
    }
    return account;
  }

  /** As if the letter that opens an account had been answered: the provider proves the address. */
  private Optional<Account> newAccount(Identity identity, Language language) {
    if (!isOpenToAll) {
      return Optional.empty();
    }
    String email = identity.email();
    String token = stores.accounts().letter(LetterToken.Purpose.SIGN_UP, null, null, email, null);
    String called = Parameters.cleaned(identity.name()).strip();
    String name = called.isEmpty() ? email.substring(0, email.indexOf('@')) : called;
    int length = Math.min(name.length(), Forms.LONGEST_NAME);
    return stores.accounts().accept(token, name.substring(0, length), language.code(), null);
  }

  private static Account opened(Account account) {
    if (account.isClosed()) {
      throw new LoginRefused(Reason.NO_ACCOUNT, "the account is closed", null);
    }
    return account;
  }

  private static Language language(String next) {
    return Language.of(next.substring(1, 3)).orElse(Language.FRENCH);
  }

  private Answer refused(LoginRefused refused, Language language) {
    log.warn("no login by the provider: {} ({})", refused.reason(), refused.getMessage());
    var wording = pages.parts().wording(language);
    boolean isTheirs = refused.reason() == Reason.UNREACHABLE;
    return errors.of(
        new Problem(
            "about:blank",
            wording.say("openid.refused"),
            isTheirs ? 502 : 400,
            wording.say("openid.refused." + refused.reason().code()),
            List.of()),
        language);
  }
}
