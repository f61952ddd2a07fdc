package fr.passerelle.organisation;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.language.Folding;
import fr.passerelle.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionsTest {

  private final Regions regions = Regions.known();

  @ParameterizedTest
  @CsvSource({
    "CN, Pékin, Beijing",
    "CN, 北京市, Beijing",
    "CN, 北京, Beijing",
    "CN, inner mongolia autonomous region, Inner Mongolia",
    "CN, 内蒙古, Inner Mongolia",
    "CN, 廣東省, Guangdong",
    "CN, Ningxia Hui Autonomous Region, Ningxia",
    "CN, CN-GD, Guangdong",
    "FR, ile de france, Île-de-France",
    "FR, Brittany, Bretagne",
    "FR, 布列塔尼, Bretagne",
    "FR, Rhône-Alpes, Auvergne-Rhône-Alpes",
    "RE, Réunion, La Réunion",
    "FR, Provence-Alpes-Côte d’Azur, Provence-Alpes-Côte d'Azur"
  })
  void aRegionHasOneNameHoweverItIsSpelled(String country, String spelled, String name) {
    assertThat(regions.name(country, spelled)).isEqualTo(name);
    assertThat(regions.name(spelled)).isEqualTo(name);
    assertThat(new Place(country, spelled, null, null, Map.of(), null).region()).isEqualTo(name);
  }

  @Test
  void aRegionThatTheTableDoesNotKnowKeepsItsSourcesName() {
    assertThat(regions.name("DE", "Bayern")).isEqualTo("Bayern");
    assertThat(regions.name("Bayern")).isEqualTo("Bayern");
    assertThat(regions.label("Bayern", Language.FRENCH)).isEmpty();
    assertThat(regions.name("CA", "Brittany")).isEqualTo("Brittany");
  }

  @Test
  void everyRegionOfChinaAndFranceIsThereInThreeLanguages() {
    assertThat(regions.names()).hasSize(33 + 18);
    for (String name : regions.names()) {
      for (var language : Language.values()) {
        String label = regions.label(name, language).orElseThrow();
        assertThat(Folding.hasHan(label)).as(label).isEqualTo(language == Language.CHINESE);
        assertThat(regions.name(label)).isEqualTo(name);
      }
    }
    assertThat(regions.label("Beijing", Language.FRENCH)).contains("Pékin");
    assertThat(regions.label("Corse", Language.ENGLISH)).contains("Corsica");
  }

  @Test
  void theWordsOfNeedsSuggestRegionsByTheirOneName() throws IOException {
    var path = Path.of("src/main/resources/fr/passerelle/matching/filter-words.tsv");
    try (Stream<String> lines = Files.lines(path)) {
      assertThat(
              lines
                  .filter(line -> line.startsWith("region\t"))
                  .map(line -> line.split("\t", -1)[1])
                  .filter(not(regions.names()::contains)))
          .isEmpty();
    }
  }
}
