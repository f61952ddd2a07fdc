package fr.passerelle.http.counterpart;

import fr.passerelle.delegation.counterpart.Town;
import fr.passerelle.http.need.OrganisationId;
import fr.passerelle.language.Folding;
import fr.passerelle.language.Language;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.Text;
import fr.passerelle.search.Filter;
import fr.passerelle.search.NameMatch;
import fr.passerelle.search.Snapshot;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What those who receive are called, and what is known of them for a meeting. */
final class Names {

  private static final int CANDIDATES = 5;

  private Names() {}

  /** The Chinese name; empty where it has none. */
  static String hanzi(Organisation organisation) {
    return organisation
        .preferred(Language.CHINESE)
        .or(() -> organisation.preferred(null))
        .filter(Folding::hasHan)
        .orElse("");
  }

  /** How a name in hanzi is read, for readers who do not read Chinese; empty for others. */
  static String pinyin(String hanzi, Language reader) {
    if (reader == Language.CHINESE || !Folding.hasHan(hanzi)) {
      return "";
    }
    return Stream.of(Folding.pinyin(hanzi).split(" ", -1))
        .filter(syllable -> !syllable.isEmpty())
        .map(syllable -> syllable.substring(0, 1).toUpperCase(Locale.ROOT) + syllable.substring(1))
        .collect(Collectors.joining(" "));
  }

  /** Where an organisation is; null where its city is not known. */
  static @Nullable Town town(Organisation organisation, Language reader) {
    var place = organisation.place();
    String name = place.city(reader == Language.CHINESE ? Language.ENGLISH : reader);
    if (name == null) {
      return null;
    }
    String local = Optional.ofNullable(place.cityNames().get(Language.CHINESE)).orElse("");
    var names = Stream.concat(Stream.ofNullable(place.city()), place.cityNames().values().stream());
    return new Town(name, local, names.distinct().toList());
  }

  /** All that the city of an organisation is called, folded. */
  static List<String> cities(Organisation organisation) {
    var place = organisation.place();
    return Stream.concat(Stream.ofNullable(place.city()), place.cityNames().values().stream())
        .map(Folding::fold)
        .distinct()
        .toList();
  }

  /** The languages that a host says it speaks, else the one of its country. */
  static List<String> spoken(@Nullable Organisation organisation, String country) {
    var told =
        organisation == null
            ? Stream.<String>empty()
            : organisation.texts().stream()
                .filter(text -> text.topic() == Text.Topic.LANGUAGES)
                .flatMap(text -> Stream.of(text.text().split(",", -1)))
                .map(String::strip);
    var all = told.filter(code -> code.length() == 2).distinct().toList();
    return all.isEmpty() ? List.of(of(country).code()) : all;
  }

  /** The language to write to a country in. */
  static Language of(String country) {
    return switch (country) {
      case "CN", "TW", "HK", "MO" -> Language.CHINESE;
      case "FR", "BE", "LU", "MC" -> Language.FRENCH;
      default -> Language.ENGLISH;
    };
  }

  /** The organisation of the catalogue with an id, the address of its page, or exactly a name. */
  static Optional<Organisation> find(String typed, Snapshot snapshot) {
    String asked = typed.replaceAll("^.*/organisations/([^/?#]+).*$", "$1");
    String folded = Folding.fold(asked);
    return OrganisationId.find(asked, snapshot)
        .or(
            () ->
                snapshot.named(asked, Filter.NONE, CANDIDATES).stream()
                    .map(NameMatch::organisation)
                    .filter(
                        one ->
                            one.names().stream()
                                .anyMatch(name -> Folding.fold(name.text()).equals(folded)))
                    .findFirst());
  }
}
