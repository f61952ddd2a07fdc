package fr.passerelle.workspace.claim;

import fr.passerelle.account.EmailAddress;
import fr.passerelle.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What an organisation may say of itself: how long, how many, and that its contact is a role's and
 * no person's, by the words of {@code role-words.txt}. Immutable; safe for many threads at once.
 */
public final class FactRules {

  /** Characters of a name. */
  public static final int LONGEST_NAME = 200;

  /** Characters of a description, an offer, or what is sought. */
  public static final int LONGEST_TEXT = 2_000;

  /** Characters of a certificate. */
  public static final int LONGEST_CERTIFICATE = 80;

  /** Certificates, languages, countries: as many of each. */
  public static final int MOST = 30;

  private static final int MOST_EXPORTS = 250;
  private static final int MOST_STAFF = 5_000_000;
  private static final int LONGEST_SITE = 200;

  /** Languages that can be chosen, by their ISO 639-1 codes, those of the pages first. */
  public static final List<String> LANGUAGES =
      List.of(
          "fr", "en", "zh", "de", "es", "it", "pt", "nl", "pl", "ru", "ar", "ja", "ko", "vi", "tr",
          "sv", "da", "fi", "no", "cs", "hu", "ro", "el", "he", "hi");

  /**
   * That a fact cannot be kept.
   *
   * @param field as in the form, such as {@code description.fr}
   * @param reason a message's key without its prefix, such as {@code too-long}
   * @param parts of the message, names and values by turns
   */
  public record Fault(String field, String reason, List<Object> parts) {
    Fault(String field, String reason, Object... parts) {
      this(field, reason, List.of(parts));
    }
  }

  private final Set<String> roles = WebDomains.lines("role-words.txt");

  /** What is wrong with facts, in the order of the form. */
  public List<Fault> faults(OwnFacts facts) {
    var faults = new ArrayList<Fault>();
    if (facts.names().isEmpty()) {
      faults.add(new Fault("name", "missing"));
    }
    texts("name", facts.names(), LONGEST_NAME, faults);
    texts("description", facts.descriptions(), LONGEST_TEXT, faults);
    texts("offers", facts.offers(), LONGEST_TEXT, faults);
    texts("seeks", facts.seeks(), LONGEST_TEXT, faults);
    if (facts.website().length() > LONGEST_SITE) {
      tooLong("site", facts.website(), LONGEST_SITE, faults);
    } else if (!facts.website().isEmpty()
        && !facts.website().matches("(?i)https?://[^\\s\"'<>@\\\\]+\\.[^\\s\"'<>@\\\\]{2,}")) {
      faults.add(new Fault("site", "own-site"));
    }
    Integer staff = facts.staff();
    if (staff != null && (staff < 0 || staff > MOST_STAFF)) {
      faults.add(new Fault("staff", "own-number"));
    }
    if (facts.certificates().size() > MOST) {
      faults.add(
          new Fault("certificates", "too-many", "most", MOST, "n", facts.certificates().size()));
    }
    facts.certificates().stream()
        .filter(one -> one.length() > LONGEST_CERTIFICATE)
        .findFirst()
        .ifPresent(one -> tooLong("certificates", one, LONGEST_CERTIFICATE, faults));
    if (facts.exports().size() > MOST_EXPORTS) {
      faults.add(
          new Fault("exports", "too-many", "most", MOST_EXPORTS, "n", facts.exports().size()));
    }
    if (!facts.contact().isEmpty() && !EmailAddress.isValid(facts.contact())) {
      faults.add(new Fault("contact", "email"));
    } else if (!facts.contact().isEmpty() && !isOfARole(facts.contact())) {
      faults.add(new Fault("contact", "own-role"));
    }
    return List.copyOf(faults);
  }

  /** Whether an address is that of a role: one of its words before the @ says so. */
  boolean isOfARole(String address) {
    String local = address.substring(0, address.lastIndexOf('@')).toLowerCase(Locale.ROOT);
    return List.of(local.split("[^\\p{L}\\p{N}]+")).stream().anyMatch(roles::contains);
  }

  private static void texts(
      String field, Map<Language, String> texts, int most, List<Fault> faults) {
    texts.forEach(
        (language, text) -> {
          if (text.length() > most) {
            tooLong(field + "." + language.code(), text, most, faults);
          }
        });
  }

  private static void tooLong(String field, String text, int most, List<Fault> faults) {
    faults.add(new Fault(field, "too-long", "most", most, "length", text.length()));
  }
}
