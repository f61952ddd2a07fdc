package fr.passerelle.workspace.claim;

import fr.passerelle.language.Language;
import fr.passerelle.organisation.SizeClass;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation says of itself. Texts by language, none of them blank; what is not said is
 * empty.
 *
 * @param names as the organisation calls itself, for where no register tells
 * @param offers what it offers to partners
 * @param seeks what it seeks of partners
 * @param website empty where it tells none
 * @param staff how many work there; null where it does not tell
 * @param certificates such as {@code ISO 9001}
 * @param languages that are spoken there, by their ISO 639-1 codes
 * @param exports the countries that it sells to, by their ISO 3166-1 codes
 * @param contact the address of a role, such as {@code contact@}, which may be shown to anybody;
 *     empty where there is none
 */
public record OwnFacts(
    Map<Language, String> names,
    Map<Language, String> descriptions,
    Map<Language, String> offers,
    Map<Language, String> seeks,
    String website,
    @Nullable SizeClass size,
    @Nullable Integer staff,
    List<String> certificates,
    List<String> languages,
    List<String> exports,
    String contact) {

  /** Nothing is said. */
  public static final OwnFacts NONE =
      new OwnFacts(
          Map.of(), Map.of(), Map.of(), Map.of(), "", null, null, List.of(), List.of(), List.of(),
          "");

  public OwnFacts {
    names = ordered(names);
    descriptions = ordered(descriptions);
    offers = ordered(offers);
    seeks = ordered(seeks);
    certificates = List.copyOf(certificates);
    languages = List.copyOf(languages);
    exports = List.copyOf(exports);
  }

  /** The same facts under other names. */
  public OwnFacts named(Map<Language, String> others) {
    return new OwnFacts(
        others,
        descriptions,
        offers,
        seeks,
        website,
        size,
        staff,
        certificates,
        languages,
        exports,
        contact);
  }

  private static Map<Language, String> ordered(Map<Language, String> texts) {
    var ordered = new EnumMap<Language, String>(Language.class);
    texts.forEach(
        (language, text) -> {
          if (!text.isBlank()) {
            ordered.put(language, text.strip());
          }
        });
    return Collections.unmodifiableMap(ordered);
  }
}
