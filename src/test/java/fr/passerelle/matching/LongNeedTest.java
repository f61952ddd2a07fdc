package fr.passerelle.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.language.Concept;
import fr.passerelle.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A project sheet of two pages, pasted whole, in each language. */
class LongNeedTest {

  private static final int MOST_CHIPS = 16;
  private static final Duration LONG = Duration.ofSeconds(5);

  private static String sheet(Language language) throws IOException {
    return Files.readString(Path.of("src/test/resources/needs/sheet." + language.code() + ".txt"));
  }

  private static PartnerList find(Language language) throws IOException {
    return StarterIndex.FINDER.find(Need.of(sheet(language), Language.FRENCH).page(0, 10));
  }

  @ParameterizedTest
  @EnumSource
  void isReadInItsLanguageWhateverThePage(Language language) throws IOException {
    var read = find(language).interpretation();
    assertThat(read.language()).isEqualTo(language);
    assertThat(read.otherLanguage()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "FRENCH, fibre-optic-sensor, bridge-engineering",
    "ENGLISH, battery-recycling, industrial-robot",
    "CHINESE, viticulture, plant-pathology"
  })
  void isToldByAFewConceptsThatAreItsTopics(Language language, String one, String other)
      throws IOException {
    var concepts = find(language).interpretation().concepts();
    assertThat(concepts).hasSizeLessThanOrEqualTo(MOST_CHIPS);
    assertThat(concepts.stream().map(Concept::id)).contains(one, other);
  }

  @ParameterizedTest
  @CsvSource({"FRENCH, chang-an-university", "ENGLISH, gem", "CHINESE, carbon-bee"})
  void findsWhomItIsAbout(Language language, String partner) throws IOException {
    assertThat(find(language).partners())
        .extracting(found -> found.organisation().id())
        .contains(partner);
  }

  @ParameterizedTest
  @EnumSource
  void suggestsEachFilterOnceAndNoCountryForALanguage(Language language) throws IOException {
    var suggested = find(language).interpretation().suggestedFilters();
    assertThat(suggested)
        .extracting(filter -> filter.dimension() + " " + filter.value())
        .doesNotHaveDuplicates()
        .contains("COUNTRY " + (language == Language.CHINESE ? "FR" : "CN"))
        .doesNotContain("COUNTRY GB");
  }

  @Test
  void isAnsweredWithinReasonableTime() throws IOException {
    var finder = StarterIndex.FINDER; // made before the clock runs
    for (var language : List.of(Language.values())) {
      String text = sheet(language);
      long start = System.nanoTime();
      finder.find(Need.of(text + " ", Language.FRENCH));
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONG);
    }
  }
}
