package fr.passerelle.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Needs as people type them, each read rightly whatever language the page was in. */
class LanguageDetectorTest {

  private static final Thesaurus THESAURUS = Thesaurus.read(Path.of("index-data/thesaurus"));
  private static final LanguageDetector DETECTOR = new LanguageDetector(THESAURUS);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "soudage laser",
        "traitement eau",
        "capteurs sans fil",
        "impression 3D métal",
        "énergie solaire",
        "moules injection plastique",
        "batteries au lithium",
        "pièces forgées",
        "usinage titane",
        "logiciel embarqué",
        "recyclage batteries usagées",
        "emballage biodégradable",
        "peinture anticorrosion pour navires",
        "Fabricant de pompes à chaleur",
        "laboratoire spécialisé en biologie marine",
        "Nous cherchons un fournisseur d'électrolyseurs",
        "PME cherche partenaire chinois pour essais cliniques",
        "contrôle non destructif par ultrasons",
        "Développement d'un procédé de dépollution des sols industriels à Lyon",
        "je voudrais fabriquer des drones agricoles en Chine",
      })
  void aFrenchNeedIsFrench(String need) {
    isRead(need, Language.FRENCH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "laser welding",
        "water treatment",
        "wireless sensors",
        "metal 3D printing",
        "solar energy",
        "plastic injection moulds",
        "lithium battery packs",
        "forged parts",
        "titanium machining",
        "embedded software",
        "battery recycling",
        "biodegradable packaging",
        "anticorrosion paint for ships",
        "Heat pump manufacturer",
        "laboratory specialised in marine biology",
        "We are looking for a supplier of electrolysers",
        "SME seeks Chinese partner for clinical trials",
        "ultrasonic non-destructive testing",
        "Development of a process to clean up industrial soil in Lyon",
        "I would like to manufacture agricultural drones in China",
      })
  void anEnglishNeedIsEnglish(String need) {
    isRead(need, Language.ENGLISH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "激光焊接",
        "污水处理",
        "無線感測器",
        "金属3D打印",
        "太阳能",
        "注塑模具",
        "锂电池",
        "锻件",
        "AI芯片",
        "嵌入式软件",
        "废旧电池回收",
        "可降解包装",
        "CFD仿真软件",
        "5G基站天线",
        "寻找法国的海洋生物实验室",
        "寻求电解槽供应商，功率1 MW以上",
        "中小企业寻找 Sophia Antipolis 的合作伙伴",
        "GaN功率器件 (GaN HEMT)",
        "我们希望与Airbus合作开发复合材料机翼",
        "符合ISO 13485的医疗器械代工",
      })
  void aChineseNeedIsChinese(String need) {
    isRead(need, Language.CHINESE);
  }

  private static void isRead(String need, Language language) {
    for (var prior : Language.values()) {
      assertThat(DETECTOR.detect(need, prior))
          .as(need + " on a page in " + prior)
          .isEqualTo(language);
      assertThat(DETECTOR.detect(need.toUpperCase(language.locale()), prior))
          .as(need + " in capitals on a page in " + prior)
          .isEqualTo(language);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatHasNoWordIsInTheLanguageOfThePage(Language prior) {
    for (String need : new String[] {"", "  ", "2026", "?!", "😀", "\ud800"}) {
      assertThat(DETECTOR.detect(need, prior)).as(need).isEqualTo(prior);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"5G", "CFD", "Airbus"})
  void aNameWithoutHanziIsNotChinese(String name) {
    assertThat(DETECTOR.detect(name, Language.CHINESE)).isNotEqualTo(Language.CHINESE);
  }

  @ParameterizedTest
  @CsvSource({
    "Laboratoire de 北京 pour essais de matériaux composites, FRENCH",
    "Supplier of batteries in Hefei (合肥) for electric buses, ENGLISH",
  })
  void aFewHanziMakeNoChineseText(String need, Language language) {
    isRead(need, language);
  }

  @Test
  void anotherLanguageIsReadAsOneOfTheThree() {
    assertThat(DETECTOR.detect("Wir suchen einen Partner für Wasseraufbereitung", Language.FRENCH))
        .isNotNull();
  }

  /** A golden figure: phrases of concepts that the detector never saw. */
  @Test
  void phrasesOfAnUnseenHalfOfTheThesaurusAreReadRightlyNineTimesInTen() {
    var statistics = new LetterStatistics(half(0));
    for (var language : List.of(Language.FRENCH, Language.ENGLISH)) {
      int sign = language == Language.FRENCH ? 1 : -1;
      var other = language == Language.FRENCH ? Language.ENGLISH : Language.FRENCH;
      double[] odds =
          half(1).stream()
              .flatMap(
                  c ->
                      c.labels(language).stream().filter(label -> !c.labels(other).contains(label)))
              .filter(label -> Folding.words(label).size() > 1)
              .mapToDouble(label -> sign * statistics.frenchOdds(label))
              .toArray();
      assertThat(DoubleStream.of(odds).filter(o -> o > 2).count() / (double) odds.length)
          .as("rightly told " + language)
          .isGreaterThan(0.9);
      assertThat(DoubleStream.of(odds).filter(o -> o < -2).count() / (double) odds.length)
          .as("wrongly told " + language)
          .isLessThan(0.03);
    }
  }

  private static List<Concept> half(int rest) {
    return THESAURUS.concepts().stream()
        .filter(concept -> Math.floorMod(concept.id().hashCode(), 2) == rest)
        .toList();
  }
}
