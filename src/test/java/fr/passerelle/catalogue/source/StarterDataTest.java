package fr.passerelle.catalogue.source;

import static fr.passerelle.catalogue.source.StarterEntries.ENTRIES;
import static fr.passerelle.catalogue.source.StarterEntries.MAPPER;
import static fr.passerelle.catalogue.source.StarterEntries.country;
import static fr.passerelle.catalogue.source.StarterEntries.files;
import static fr.passerelle.catalogue.source.StarterEntries.id;
import static fr.passerelle.catalogue.source.StarterEntries.idsOf;
import static fr.passerelle.catalogue.source.StarterEntries.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.passerelle.catalogue.InputFile;
import fr.passerelle.catalogue.Reading;
import fr.passerelle.language.Language;
import fr.passerelle.language.LanguageDetector;
import fr.passerelle.language.Thesaurus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The catalogue that comes with Passerelle, as its README promises it. */
class StarterDataTest {

  private static final Set<String> FIELDS =
      Set.of(
          ("id type status names place size established website identifiers themes affiliations"
                  + " description history cluster sources confidence")
              .split(" "));

  @Nested
  class TheFiles {

    @Test
    void areReadWithoutOneRejection() {
      try (var readings = new StarterSource().read(InputFile.of(StarterEntries.FOLDER))) {
        var all = readings.toList();
        assertThat(all.stream().filter(Reading.Rejected.class::isInstance)).isEmpty();
        assertThat(all).hasSameSizeAs(ENTRIES.values()).hasSizeGreaterThan(1_200);
      }
    }

    @Test
    void areSortedById() throws IOException {
      for (var file : files()) {
        var ids = new ArrayList<String>();
        for (String line : Files.readAllLines(file)) {
          ids.add(id(MAPPER.readTree(line)));
        }
        assertThat(ids).as(file.toString()).isSorted();
      }
    }
  }

  @Nested
  class AnEntry {

    @Test
    void hasTheFieldsOfTheReadmeAndNoOther() {
      for (var entry : ENTRIES.values()) {
        var given = new HashSet<String>();
        entry.fieldNames().forEachRemaining(given::add);
        assertThat(FIELDS).as(id(entry)).containsAll(given);
        assertThat(given)
            .as(id(entry))
            .contains("type", "names", "place", "themes", "description", "sources", "confidence");
      }
      assertThat(idsOf(entry -> !id(entry).matches("[a-z0-9]+(-[a-z0-9]+)*"))).isEmpty();
      assertThat(idsOf(entry -> !entry.path("confidence").asText().matches("high|medium")))
          .isEmpty();
      assertThat(idsOf(entry -> entry.path("sources").isEmpty())).isEmpty();
    }

    @Test
    void hasASizeOnlyWhereItIsACompany() {
      assertThat(
              idsOf(entry -> entry.has("size") && !entry.path("type").asText().equals("company")))
          .isEmpty();
    }

    @Test
    void wasNotBornInTheFuture() {
      assertThat(
              idsOf(
                  entry -> {
                    int year = entry.path("established").asInt(2000);
                    return year < 1100 || year > 2026;
                  }))
          .isEmpty();
    }

    @Test
    void hasAWebsiteThatIsAnAddress() {
      assertThat(
              idsOf(
                  entry ->
                      !entry
                          .path("website")
                          .asText("passerelle.fr")
                          .matches("(https?://)?([a-z0-9-]+\\.)+[a-z]{2,}(/\\S*)?")))
          .isEmpty();
    }

    @Test
    void hasThemesThatAreConcepts() {
      var thesaurus = Thesaurus.read(Path.of("index-data/thesaurus"));
      var unknown = new ArrayList<String>();
      for (var entry : ENTRIES.values()) {
        var themes = texts(entry.path("themes"));
        assertThat(themes).as(id(entry)).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(8);
        themes.stream()
            .filter(theme -> thesaurus.concept(theme).isEmpty())
            .forEach(theme -> unknown.add(id(entry) + ": " + theme));
      }
      assertThat(unknown).as("themes that are no concepts").isEmpty();
      assertThat(
              idsOf(
                  entry ->
                      entry.path("themes").isEmpty()
                          && !entry.path("type").asText().equals("technology-park")))
          .as("without a theme, and no park")
          .isEmpty();
    }

    @Test
    void sharesNoIdentifierWithAnother() {
      var owners = new HashMap<String, String>();
      var twice = new ArrayList<String>();
      for (var entry : ENTRIES.values()) {
        for (String identifier : texts(entry.path("identifiers"))) {
          String other = owners.put(identifier, id(entry));
          if (other != null) {
            twice.add(identifier + ": " + other + ", " + id(entry));
          }
        }
      }
      assertThat(twice).isEmpty();
    }

    @Test
    void isTiedToEntriesOnly() {
      var lost = new ArrayList<String>();
      for (var entry : ENTRIES.values()) {
        for (var tie : entry.path("affiliations")) {
          String other = tie.path("organisation").asText();
          int since = tie.path("since").asInt(0);
          if (!ENTRIES.containsKey(other)
              || other.equals(id(entry))
              || since > tie.path("until").asInt(9999)) {
            lost.add(id(entry) + ": " + tie);
          }
        }
      }
      assertThat(lost).isEmpty();
    }
  }

  @Nested
  class APlace {

    /** South, west, north and east of the mainland with its islands, then of the overseas. */
    private static final Map<String, double[][]> BOXES =
        Map.of(
            "CN",
            new double[][] {{18, 73.4, 53.7, 135.2}},
            "FR",
            new double[][] {
              {41.3, -5.3, 51.2, 9.7},
              {-21.5, 55.1, -20.8, 55.9}, // La Réunion
              {15.8, -61.9, 16.6, -60.9}, // Guadeloupe
              {14.3, -61.3, 15, -60.7}, // Martinique
              {2, -54.7, 5.9, -51.5}, // Guyane
              {-13.1, 44.9, -12.5, 45.4}, // Mayotte
              {-23.1, 163.5, -19.5, 168.2}, // Nouvelle-Calédonie
              {-28, -155, -7.8, -134}, // Polynésie française
              {46.7, -56.5, 47.2, -56}, // Saint-Pierre-et-Miquelon
            });

    @Test
    void liesInsideItsCountry() {
      assertThat(
              idsOf(
                  entry ->
                      isPlaced(entry)
                          && Stream.of(BOXES.getOrDefault(country(entry), new double[0][]))
                              .noneMatch(box -> isIn(box, entry.path("place")))))
          .isEmpty();
    }

    private static boolean isPlaced(JsonNode entry) {
      return entry.path("place").has("lat");
    }

    private static boolean isIn(double[] box, JsonNode place) {
      double lat = place.path("lat").asDouble();
      double lon = place.path("lon").asDouble();
      return lat >= box[0] && lat <= box[2] && lon >= box[1] && lon <= box[3];
    }

    @Test
    void isKnownButForFormerClusters() {
      assertThat(idsOf(entry -> !isPlaced(entry) || entry.at("/place/city").isMissingNode()))
          .containsExactly("aquanova", "normandy-motor-valley", "orpheme", "vestapolis");
    }

    @Test
    void hasItsCityInTheLanguageOfTheCountry() {
      assertThat(
              idsOf(
                  entry ->
                      isPlaced(entry)
                          && (country(entry).equals("FR")
                              ? !entry.at("/place/city/fr").isTextual()
                              : !entry.at("/place/city/en").isTextual()
                                  || !entry.at("/place/city/zh").isTextual())))
          .isEmpty();
    }

    @Test
    void ofOneDepartmentIsInOneRegion() {
      var regions = new HashMap<String, Set<String>>();
      for (var entry : ENTRIES.values()) {
        if (entry.at("/place/department").isTextual()) {
          regions
              .computeIfAbsent(entry.at("/place/department").asText(), code -> new TreeSet<>())
              .add(entry.at("/place/region").asText());
        }
      }
      assertThat(regions).allSatisfy((department, found) -> assertThat(found).hasSize(1));
      assertThat(regions.keySet()).allMatch(code -> code.matches("\\d{2}|2[AB]|97[1-6]"));
    }
  }

  @Nested
  class ADescription {

    @Test
    void isInTheLanguageOfTheCountryAndInOneMore() {
      assertThat(
              idsOf(
                  entry -> {
                    var description = entry.path("description");
                    String own = country(entry).equals("CN") ? "zh" : "fr";
                    return !description.has(own) || description.size() < 2;
                  }))
          .isEmpty();
    }

    @Test
    void isInTheLanguageItSays() {
      var detector = new LanguageDetector(Thesaurus.read(Path.of("index-data/thesaurus")));
      var wrong = new ArrayList<String>();
      for (var entry : ENTRIES.values()) {
        for (String field : List.of("description", "history")) {
          for (var text : entry.path(field).properties()) {
            var said = Language.of(text.getKey()).orElseThrow();
            if (detector.detect(text.getValue().asText(), said) != said) {
              wrong.add(id(entry) + " " + text);
            }
          }
        }
      }
      assertThat(wrong).isEmpty();
    }
  }
}
