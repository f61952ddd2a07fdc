package fr.passerelle.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an organisation's text says that it is without is not what it does. */
class NegationsTest {

  private static final Thesaurus THESAURUS = Thesaurus.read(Path.of("index-data/thesaurus"));

  private static List<String> asserted(String text, Language language) {
    return Negations.asserted(text, THESAURUS.find(text, language)).stream()
        .map(match -> match.concept().id())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FRENCH | Pompes à chaleur sans fluide frigorigène | refrigerant
          FRENCH | Capteurs sans batterie ni antenne | battery
          FRENCH | Un procédé qui n'utilise pas de pesticides | pesticide
          FRENCH | Capteurs non photovoltaïques | photovoltaics
          ENGLISH | Heat pumps without refrigerant gas | refrigerant
          ENGLISH | A refrigerant-free heat pump | refrigerant
          ENGLISH | Motors free of magnets, no batteries | battery
          CHINESE | 热声热泵，无需制冷剂 | refrigerant
          CHINESE | 不含农药的农产品 | pesticide
          """)
  void aConceptRightAfterANegationIsNotAsserted(Language language, String text, String denied) {
    assertThat(THESAURUS.find(text, language))
        .extracting(match -> match.concept().id())
        .contains(denied);
    assertThat(asserted(text, language)).doesNotContain(denied);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FRENCH | Pompes à chaleur sans fluide frigorigène | heat-pump
          FRENCH | Recharge sans fil | wireless-power-transfer
          FRENCH | Mesure sans contact par lidar | lidar
          ENGLISH | Not only batteries but sensors | battery
          ENGLISH | Tolerance without loss, robotics | robotics
          CHINESE | 无人机 | drone
          CHINESE | 南非铁路设备 | rail-transport
          """)
  void whatStandsBesideIsAsserted(Language language, String text, String concept) {
    assertThat(asserted(text, language)).contains(concept);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FRENCH | à hélium, sans gaz frigorigène, pour chauffage | frigorigène | chauffage
          ENGLISH | pumps without refrigerant gas, for heating | refrigerant | heating
          """)
  void itsWordsAreBlankedAndNoOthers(Language language, String text, String denied, String kept) {
    assertThat(Negations.blanked(text, THESAURUS.find(text, language)))
        .hasSameSizeAs(text)
        .doesNotContain(denied)
        .contains(kept);
  }
}
