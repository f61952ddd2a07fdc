package fr.passerelle.catalogue.source;

import static fr.passerelle.catalogue.source.StarterEntries.ENTRIES;
import static fr.passerelle.catalogue.source.StarterEntries.country;
import static fr.passerelle.catalogue.source.StarterEntries.id;
import static fr.passerelle.catalogue.source.StarterEntries.idsOf;
import static fr.passerelle.catalogue.source.StarterEntries.names;
import static fr.passerelle.catalogue.source.StarterEntries.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.passerelle.language.Folding;
import fr.passerelle.language.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The names in the starter catalogue. */
class StarterNamesTest {

  @Test
  void isThereInTheLanguageOfTheCountry() {
    assertThat(idsOf(entry -> country(entry).equals("FR") && !entry.at("/names/fr").isArray()))
        .isEmpty();
    assertThat(idsOf(entry -> country(entry).equals("CN") && !entry.at("/names/zh").isArray()))
        .isEmpty();
  }

  @Test
  void isClean() {
    var wrong = new ArrayList<String>();
    for (var entry : ENTRIES.values()) {
      for (String name : names(entry)) {
        if (name.isBlank() || !name.equals(name.strip()) || name.contains("[composed]")) {
          wrong.add(id(entry) + " «" + name + "»");
        }
      }
      texts(entry.at("/names/zh")).stream()
          .filter(name -> !Folding.hasHan(name))
          .forEach(name -> wrong.add(id(entry) + " zh " + name));
      Stream.concat(texts(entry.at("/names/fr")).stream(), texts(entry.at("/names/en")).stream())
          .filter(Folding::hasHan)
          .forEach(name -> wrong.add(id(entry) + " fr or en " + name));
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void isNotRepeatedWithOtherAccentsOrCapitals() {
    assertThat(
            idsOf(
                entry ->
                    entry.path("names").properties().stream()
                        .map(kind -> texts(kind.getValue()))
                        .anyMatch(
                            names ->
                                names.stream().map(Folding::fold).distinct().count()
                                    < names.size())))
        .isEmpty();
  }

  /** Acronyms and former names may be shared: CAST is an academy and an association. */
  @Test
  void standsForOneOrganisationInItsCity() {
    var owners = new HashMap<String, String>();
    var twice = new TreeSet<String>();
    for (var entry : ENTRIES.values()) {
      String city =
          entry.at(country(entry).equals("CN") ? "/place/city/zh" : "/place/city/fr").asText();
      for (var language : Language.values()) {
        for (String name : texts(entry.at("/names/" + language.code()))) {
          String other = owners.putIfAbsent(Folding.fold(name) + " @ " + city, id(entry));
          if (other != null && !other.equals(id(entry)) && !isRenamed(entry, other)) {
            twice.add(name + ": " + other + ", " + id(entry));
          }
        }
      }
    }
    assertThat(twice).isEmpty();
  }

  private static boolean isRenamed(JsonNode entry, String other) {
    return Stream.of(entry, ENTRIES.getOrDefault(other, entry))
        .anyMatch(either -> either.path("status").asText().equals("renamed"));
  }
}
