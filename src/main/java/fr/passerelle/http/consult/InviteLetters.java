package fr.passerelle.http.consult;

import fr.passerelle.http.consult.ShortlistPage.Made;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.language.Language;
import fr.passerelle.purchasing.consult.Entry;
import fr.passerelle.purchasing.consult.Invitation;
import java.time.LocalDate;

/**
 * The letters to suppliers, each in the language that the buyer chose for it. Of a confidential
 * line a letter tells nothing.
 */
final class InviteLetters {

  private final ConsultDesk desk;

  InviteLetters(ConsultDesk desk) {
    this.desk = desk;
  }

  /** The language to begin with for a supplier of a country. */
  static Language spoken(String country) {
    return switch (country) {
      case "FR", "MC" -> Language.FRENCH;
      case "CN", "TW", "HK", "MO" -> Language.CHINESE;
      default -> Language.ENGLISH;
    };
  }

  String link(Language language, String secret) {
    return desk.pages().address() + new ConsultLinks(language).reply(secret);
  }

  String subject(ConsultDesk.At at, Language language) {
    return desk.wording(language)
        .say("consult.letter.subject", "team", plain(desk.team(at.sheet().team())));
  }

  /**
   * The text of an invitation.
   *
   * @param words of the buyer's own; empty where none
   */
  String text(
      ConsultDesk.At at,
      String supplier,
      Language language,
      LocalDate deadline,
      String words,
      String link) {
    var wording = desk.wording(language);
    return wording.say(
        at.line().isConfidential() ? "consult.letter.secret" : "consult.letter.text",
        "supplier",
        plain(supplier),
        "team",
        plain(desk.team(at.sheet().team())),
        "item",
        plain(at.line().item().isEmpty() ? at.line().specification() : at.line().item()),
        "deadline",
        wording.date(deadline),
        "words",
        words.isEmpty() ? "" : words + "\n\n",
        "link",
        link);
  }

  /** Sends a letter where an address is known; else it is to be handed over. */
  Made send(
      ConsultDesk.At at,
      String supplier,
      Language language,
      String email,
      String text,
      String link) {
    Wording wording = at.wording();
    if (email.isEmpty()) {
      return new Made(wording.say("consult.made", "name", supplier), link, text);
    }
    desk.pages().parts().stores().letters().post(email, subject(at, language), text);
    return new Made(wording.say("consult.made.sent", "name", supplier, "email", email), link, "");
  }

  /** Reminds a supplier by another link. */
  Made remind(ConsultDesk.At at, Entry entry, Invitation invitation, String secret) {
    var language = invitation.language();
    String link = link(language, secret);
    String text =
        desk.wording(language)
            .say(
                "consult.letter.reminder",
                "supplier",
                plain(entry.name()),
                "team",
                plain(desk.team(at.sheet().team())),
                "deadline",
                desk.wording(language).date(invitation.openUntil()),
                "link",
                link);
    return send(at, entry.name(), language, invitation.sentTo(), text, link);
  }

  /** Line ends of other scripts would keep a letter from being sent. */
  private static String plain(String text) {
    return Parameters.cleaned(text).replaceAll("[\u2028\u2029]", " ");
  }
}
