package fr.passerelle.http.page;

import fr.passerelle.language.Folding;
import fr.passerelle.language.Language;
import fr.passerelle.organisation.Name;
import fr.passerelle.organisation.Organisation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A name and the language it is in.
 *
 * @param lang as HTML writes it; null where it is the page's own, or unknown
 */
public record ShownName(String text, @Nullable String lang) {

  /** The name to show to a reader. */
  public static ShownName of(Organisation organisation, Language reader) {
    String text = organisation.name(reader);
    return new ShownName(text, lang(organisation, text, reader));
  }

  /** The name in the language of its country, where that is another than the one shown. */
  public static Optional<ShownName> own(Organisation organisation, Language reader) {
    var spoken = spoken(organisation.place().country());
    String shown = organisation.name(reader);
    return organisation
        .preferred(spoken)
        .filter(own -> !own.equals(shown))
        .map(own -> new ShownName(own, lang(organisation, own, reader)));
  }

  private static @Nullable Language spoken(String country) {
    return switch (country) {
      case "FR" -> Language.FRENCH;
      case "CN", "TW", "HK", "MO" -> Language.CHINESE;
      default -> null;
    };
  }

  private static @Nullable String lang(Organisation organisation, String text, Language reader) {
    if (text.codePoints().anyMatch(Folding::isHan)) {
      return reader == Language.CHINESE ? null : Language.CHINESE.tag();
    }
    return organisation.names().stream()
        .filter(name -> name.text().equals(text))
        .map(Name::language)
        .filter(language -> language != null && language != reader)
        .map(Language::tag)
        .findFirst()
        .orElse(null);
  }
}
