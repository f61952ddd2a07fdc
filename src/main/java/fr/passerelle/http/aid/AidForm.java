package fr.passerelle.http.aid;

import fr.passerelle.aid.AdmittedCountries;
import fr.passerelle.http.page.RegisterPage.Choice;
import fr.passerelle.http.page.RegisterPage.Option;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Parameters;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The facts that a reader can tell, as a form that works without scripts.
 *
 * @param action where it is sent
 * @param seeker choices on who applies
 * @param partner choices on the partner
 * @param project choices on the project and the support
 * @param theme as it was typed
 * @param isOpen whether only what is open is wanted
 * @param kept what the address keeps besides
 */
public record AidForm(
    String action,
    List<Choice> seeker,
    List<Choice> partner,
    List<Choice> project,
    String theme,
    boolean isOpen,
    List<Hidden> kept) {

  /** A value that the reader does not type. */
  public record Hidden(String name, String value) {}

  /** Countries outside the Union that schemes name, and some more that readers come from. */
  private static final List<String> OTHERS =
      List.of(
          "CN", "HK", "MO", "TW", "JP", "KR", "SG", "IN", "BR", "CA", "CH", "GB", "IL", "MA", "NO",
          "TN", "DZ", "US", "ZA");

  public AidForm {
    seeker = List.copyOf(seeker);
    partner = List.copyOf(partner);
    project = List.copyOf(project);
    kept = List.copyOf(kept);
  }

  /**
   * The form as it was filled in.
   *
   * @param kept the names of what it is to keep besides its own fields
   */
  static AidForm of(String action, Parameters asked, List<String> kept, Wording wording) {
    var countries = countries(wording);
    Function<String, String> country = wording::country;
    Function<String, String> type = code -> wording.say("type." + code);
    Function<String, String> size = code -> wording.say("size." + code);
    var types = AidParameters.TYPES;
    var sizes = AidParameters.SIZES;
    return new AidForm(
        action,
        List.of(
            choice(AidParameters.COUNTRY, asked, countries, country, wording),
            choice(AidParameters.TYPE, asked, types, type, wording),
            choice(AidParameters.SIZE, asked, sizes, size, wording)),
        List.of(
            choice(AidParameters.WITH_COUNTRY, asked, countries, country, wording),
            choice(AidParameters.WITH_TYPE, asked, types, type, wording),
            choice(AidParameters.WITH_SIZE, asked, sizes, size, wording)),
        List.of(
            choice(AidParameters.TRL, asked, AidParameters.LEVELS, level -> level, wording),
            choice(
                AidParameters.DOMAIN,
                asked,
                AidParameters.DOMAINS,
                code -> wording.say("aid.domain." + code),
                wording)),
        asked.first(AidParameters.THEME),
        !asked.first(AidParameters.OPEN).isEmpty(),
        kept.stream()
            .filter(name -> !asked.first(name).isEmpty())
            .map(name -> new Hidden(name, asked.first(name)))
            .toList());
  }

  private static Choice choice(
      String name,
      Parameters asked,
      List<String> values,
      Function<String, String> label,
      Wording wording) {
    String chosen = asked.first(name);
    var options = new ArrayList<Option>();
    options.add(new Option("", wording.say("aid.any"), !values.contains(chosen)));
    values.forEach(
        value -> options.add(new Option(value, label.apply(value), value.equals(chosen))));
    return new Choice(name, wording.say("aid.field." + name), options);
  }

  /** France and China, then all others by their names. */
  private static List<String> countries(Wording wording) {
    var codes = new TreeSet<String>(AdmittedCountries.UNION);
    codes.addAll(OTHERS);
    codes.removeAll(List.of("FR", "CN"));
    var sorted = new ArrayList<>(List.of("FR", "CN"));
    var collator = Collator.getInstance(wording.language().locale());
    codes.stream().sorted(Comparator.comparing(wording::country, collator)).forEach(sorted::add);
    return sorted;
  }
}
