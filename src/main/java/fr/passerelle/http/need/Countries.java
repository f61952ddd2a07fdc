package fr.passerelle.http.need;

import fr.passerelle.language.Folding;
import fr.passerelle.language.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The countries there are, by their codes, and what else people write for them. */
public final class Countries {

  private static final List<String> CODES = List.of(Locale.getISOCountries());
  private static final Map<String, String> MEANT = meant();

  private Countries() {}

  /** The codes as they are; each that is none is told with the one it may mean. */
  static List<String> checked(List<String> codes, FieldErrors errors) {
    for (String code : codes) {
      if (!CODES.contains(code)) {
        String meant = MEANT.get(Folding.fold(code));
        if (meant == null) {
          errors.add("country", "country", "value", FieldErrors.shown(code));
        } else {
          errors.unknown("country", code, List.of(meant), meant);
        }
      }
    }
    return codes;
  }

  /** The code of a country, from its code or from its name in one of the three languages. */
  public static Optional<String> code(String written) {
    String upper = written.strip().toUpperCase(Locale.ROOT);
    return CODES.contains(upper)
        ? Optional.of(upper)
        : Optional.ofNullable(MEANT.get(Folding.fold(written)));
  }

  private static Map<String, String> meant() {
    var meant = new HashMap<String, String>();
    meant.put("uk", "GB");
    for (String code : CODES) {
      var country = Locale.of("", code);
      for (var language : Language.values()) {
        meant.put(Folding.fold(country.getDisplayCountry(language.locale())), code);
      }
      meant.put(Folding.fold(country.getISO3Country()), code);
    }
    return meant;
  }
}
