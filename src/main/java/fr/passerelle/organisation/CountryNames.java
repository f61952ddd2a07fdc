package fr.passerelle.organisation;

import fr.passerelle.language.Folding;
import fr.passerelle.language.Language;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** ISO 3166-1 codes by code and by name in French, English and Chinese. */
public final class CountryNames {

  private static final Map<String, String> CODES = codes();

  private CountryNames() {}

  /** The two capital letters of a country told by its code or name; null where unknown. */
  public static @Nullable String code(String text) {
    return CODES.get(Folding.fold(text));
  }

  private static Map<String, String> codes() {
    var codes = new HashMap<String, String>();
    for (String code : Locale.getISOCountries()) {
      var country = Locale.of("", code);
      for (var language : Language.values()) {
        codes.put(Folding.fold(country.getDisplayCountry(language.locale())), code);
      }
      codes.put(Folding.fold(country.getISO3Country()), code);
    }
    codes.putAll(
        Map.of(
            "uk",
            "GB",
            "usa",
            "US",
            "etats unis d amerique",
            "US",
            "pr china",
            "CN",
            "people s republic of china",
            "CN",
            "republique populaire de chine",
            "CN",
            "中华人民共和国",
            "CN",
            "korea",
            "KR",
            "coree",
            "KR",
            "viet nam",
            "VN"));
    codes.putAll(
        Map.of(
            "el", "GR", // as the European Union writes it
            "xk", "XK", // the Union's code, which ISO leaves to its users
            "kosovo", "XK",
            "hong kong", "HK",
            "macau", "MO",
            "macao", "MO",
            "czech republic", "CZ",
            "turkey", "TR",
            "ivory coast", "CI",
            "macedonia", "MK"));
    codes.put("myanmar", "MM");
    for (String code : Locale.getISOCountries()) {
      codes.put(code.toLowerCase(Locale.ROOT), code);
    }
    return codes;
  }
}
