package fr.passerelle.http.account;

import fr.passerelle.account.Account;
import fr.passerelle.account.LetterToken;
import fr.passerelle.account.Team;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.language.Language;

/** The letters about accounts, in the language of who gets them. */
final class Letters {

  private final Pages pages;

  Letters(Pages pages) {
    this.pages = pages;
  }

  /**
   * To somebody who wants to open an account.
   *
   * @param next the page to go on to; empty for none
   */
  void signUp(String email, Language language, String token, String next) {
    post(email, language, "letter.sign-up", token, "", next);
  }

  /**
   * To somebody who has an account and wants another password.
   *
   * @param isSignUp whether they had forgotten that they have one
   */
  void reset(Account account, boolean isSignUp) {
    String token =
        pages
            .parts()
            .stores()
            .accounts()
            .letter(LetterToken.Purpose.RESET, account.id(), null, account.email(), null);
    post(
        account.email(),
        language(account),
        isSignUp ? "letter.known" : "letter.reset",
        token,
        account.name());
  }

  /** To somebody who is asked into a team. */
  void invitation(String email, Language language, String token, Team team) {
    post(email, language, "letter.invitation", token, team.name());
  }

  /** To the other address that somebody wants to use. */
  void address(String email, Account account, String token) {
    post(email, language(account), "letter.address", token, account.name());
  }

  static Language language(Account account) {
    return Language.of(account.language()).orElse(Language.FRENCH);
  }

  private void post(String email, Language language, String key, String token, String name) {
    post(email, language, key, token, name, "");
  }

  private void post(
      String email, Language language, String key, String token, String name, String next) {
    var wording = pages.parts().wording(language);
    String link =
        pages.address()
            + Parameters.NONE
                .with(AccountLinks.NEXT, next)
                .on(new AccountLinks(language).letter(token));
    pages
        .parts()
        .stores()
        .letters()
        .post(
            email,
            wording.say(key + ".subject", "name", name),
            wording.say(key + ".text", "name", name, "link", link));
  }
}
