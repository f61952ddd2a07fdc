package fr.passerelle.http.claim;

import fr.passerelle.account.Account;
import fr.passerelle.account.Teams;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.reader.Stores;
import fr.passerelle.language.Language;

/** The letters about claims, each in its reader's language. */
final class ClaimLetters {

  private final Pages pages;
  private final Stores stores;

  ClaimLetters(Pages pages) {
    this.pages = pages;
    this.stores = pages.parts().stores();
  }

  /** The link by which an address at the organisation's domain proves that it is read. */
  void proof(String email, Language language, String team, String name, String secret) {
    var wording = pages.parts().wording(language);
    String link = pages.address() + new ClaimLinks(language).letter(team, secret);
    stores
        .letters()
        .post(
            email,
            wording.say("claim.letter.subject", "name", name),
            wording.say("claim.letter.text", "name", name, "link", link));
  }

  /**
   * Tells all who manage a team what became of its organisation.
   *
   * @param what the end of the letter's key
   */
  void tell(String team, String what, String name, String words) {
    stores.teams().members(team).stream()
        .filter(Teams.Member::manages)
        .map(Teams.Member::account)
        .forEach(account -> tell(account, team, what, name, words));
  }

  private void tell(Account account, String team, String what, String name, String words) {
    var language = Language.of(account.language()).orElse(Language.FRENCH);
    var wording = pages.parts().wording(language);
    String key = "claim.letter." + what;
    String link = pages.address() + new ClaimLinks(language).own(team);
    stores
        .letters()
        .post(
            account.email(),
            wording.say(key + ".subject", "name", name),
            wording.say(key + ".text", "name", name, "link", link, "words", words));
  }
}
