package fr.passerelle.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How labels are found in what people write. */
class ConceptMatcherTest {

  private static final Thesaurus WHOLE = Thesaurus.read(Path.of("index-data/thesaurus"));

  private static final Thesaurus SMALL =
      new Thesaurus(
          List.of(
              concept("water", "water", "eau", "水"),
              concept("water-treatment", "water treatment", "traitement de l'eau", "水处理"),
              concept(
                  "wastewater-treatment",
                  "wastewater treatment",
                  "traitement des eaux usées",
                  "污水处理|废水处理"),
              concept("sensor", "sensor", "capteur", "传感器"),
              concept("optical-sensor", "optical sensor", "capteur optique", "光学传感器"),
              concept("ai", "artificial intelligence|AI", "intelligence artificielle|IA", "人工智能"),
              concept("led", "light-emitting diode|LED", "LED|diode électroluminescente", "发光二极管"),
              concept("car", "car", "voiture", "汽车"),
              concept("wind-turbine", "wind turbine", "éolienne", "风力发电机"),
              concept("wind-energy", "wind energy", "éolien", "风能"),
              concept("market-study", "market analysis", "analyse de marché", "市场分析"),
              concept("gait-analysis", "gait analysis", "analyse de la marche", "步态分析"),
              concept("printing", "3D printing", "impression 3D", "3D打印"),
              concept("shipbuilding", "shipbuilding", "construction navale", "造船"),
              concept("horse", "horse", "cheval", "马"),
              concept("batteries", "battery", "batterie|accumulateur", "电池"),
              concept("big-data", "big data", "mégadonnées", "大数据"),
              concept("seats", "mould", "moule", "模具")));

  private static final Thesaurus REAL = Thesaurus.read(Path.of("index-data/thesaurus"));

  private static Concept concept(String id, String english, String french, String chinese) {
    Map<Language, List<String>> labels = new HashMap<>();
    labels.put(Language.ENGLISH, List.of(english.split("\\|", -1)));
    labels.put(Language.FRENCH, List.of(french.split("\\|", -1)));
    labels.put(Language.CHINESE, List.of(chinese.split("\\|", -1)));
    return new Concept(id, Concept.Kind.TECHNOLOGY, List.of(), labels);
  }

  private static String found(Thesaurus thesaurus, String text, Language language) {
    return String.join(
        " ", thesaurus.find(text, language).stream().map(match -> match.concept().id()).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "des capteurs optiques                       | optical-sensor",
        "CAPTEUR OPTIQUE                             | optical-sensor",
        "mise au point de capteurs, puis d'optique   | sensor",
        "le traitement des eaux                      | water-treatment",
        "Traitement d’eau                            | water-treatment",
        "traitement de l'eau potable                 | water-treatment",
        "traitement des eaux usées                   | wastewater-treatment",
        "intelligences artificielles                 | ai",
        "l'eau, les capteurs et l’IA                 | water sensor ai",
        "éoliennes offshore                          | wind-turbine",
        "Éolienne                                    | wind-turbine",
        "l'éolien en mer                             | wind-energy",
        "parcs éoliens                               | wind-energy",
        "des analyses de marché                      | market-study",
        "analyse de la marche chez l'enfant          | gait-analysis",
        "chevaux                                     | horse",
        "impression 3d                               | printing",
        "constructions navales                       | shipbuilding",
        "mégadonnées, MEGADONNEES                    | big-data big-data",
        "accumulateurs                               | batteries",
      })
  void aFrenchLabelIsFoundInTheFormsPeopleWrite(String text, String concepts) {
    assertThat(found(SMALL, text, Language.FRENCH)).isEqualTo(concepts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "water treatment                      | water-treatment",
        "treatment of water                   | water-treatment",
        "Treatment of the waters              | water-treatment",
        "treatment, water                     | water",
        "treatment water                      | water",
        "wastewater-treatment plants          | wastewater-treatment",
        "optical sensors and batteries        | optical-sensor batteries",
        "sensors, optical or not              | sensor",
        "wind turbines; wind energy           | wind-turbine wind-energy",
        "ship building                        | ''",
        "moulds                               | seats",
        "the carpet in the scar               | ''",
        "cars                                 | car",
        "3-D printing                         | ''",
      })
  void anEnglishLabelIsFoundInTheFormsPeopleWrite(String text, String concepts) {
    assertThat(found(SMALL, text, Language.ENGLISH)).isEqualTo(concepts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "我们需要污水处理设备                  | wastewater-treatment",
        "我們需要汙水處理設備                  | wastewater-treatment",
        "水处理与光学传感器                    | water-treatment optical-sensor",
        "智能传感器                            | sensor",
        "大数据人工智能                        | big-data ai",
        "3D打印，３Ｄ打印                      | printing printing",
        "汽 车                                 | car",
      })
  void aChineseLabelIsFoundThoughNothingSeparatesItsWords(String text, String concepts) {
    assertThat(found(SMALL, text, Language.CHINESE)).isEqualTo(concepts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "j'ai besoin d'eau                    | water",
        "J’ai une voiture car il pleut        | car",
        "une solution d'IA                    | ai",
        "éclairage LED                        | led",
        "il y a des puits                     | ''",
      })
  void anAcronymThatIsAWordIsFoundInCapitalsAlone(String text, String concepts) {
    assertThat(found(SMALL, text, Language.FRENCH)).isEqualTo(concepts);
  }

  @Test
  void chineseTermsThatOverlapAreAllFound() {
    assertThat(overlapping("海上风电叶片回收")).contains("offshore-wind", "wind-blade-recycling");
    assertThat(overlapping("海上风电叶片")).containsExactly("offshore-wind", "wind-turbine-blade");
    assertThat(overlapping("细胞与基因治疗")).containsExactly("advanced-therapy", "gene-therapy");
    assertThat(overlapping("废水用膜分离技术")).doesNotContain("separation-processes");
    assertThat(overlapping("基因与细胞治疗")).containsExactly("gene-therapy");
    assertThat(overlapping("离岸风电")).containsExactly("offshore-wind");
    assertThat(overlapping("先进疗法与细胞治疗")).containsExactly("advanced-therapy", "cell-therapy");
  }

  private static List<String> overlapping(String text) {
    return WHOLE.findAll(text, Language.CHINESE).stream()
        .map(match -> match.concept().id())
        .toList();
  }

  @Test
  void aFrenchVerbWithItsObjectIsTheNounsConcept() {
    assertThat(verbs("recycler les batteries lithium-ion de trottinettes"))
        .contains("battery-recycling");
    assertThat(verbs("nous voulons recycler")).contains("recycling");
    assertThat(verbs("porter un projet, former des gens")).isEmpty();
  }

  private static List<String> verbs(String text) {
    return WHOLE.find(text, Language.FRENCH).stream().map(match -> match.concept().id()).toList();
  }

  @Test
  void labelsOfAllThreeLanguagesAreFoundInOneNeed() {
    String need = "Cherche 污水处理 ou water treatment avec capteurs and 人工智能";
    for (var language : Language.values()) {
      assertThat(found(SMALL, need, language))
          .isEqualTo("wastewater-treatment water-treatment sensor ai");
    }
  }

  @Test
  void aMatchTellsWhereItStands() {
    String need = "Des capteurs optiques, 😀 污水處理";
    var matches = SMALL.find(need, Language.FRENCH);
    assertThat(matches)
        .extracting(match -> need.substring(match.start(), match.end()))
        .containsExactly("capteurs optiques", "污水處理");
  }

  @Test
  void aLabelDoesNotReachOverTheEndOfASentence() {
    assertThat(found(SMALL, "Nous posons un capteur. Optique adaptative.", Language.FRENCH))
        .isEqualTo("sensor");
    assertThat(found(SMALL, "We clean water; treatment follows.", Language.ENGLISH))
        .isEqualTo("water");
  }

  @Test
  void aLabelIsLookedUpInAnyFolding() {
    assertThat(SMALL.labelled("TRAITEMENT DE L’EAU").map(Concept::id)).contains("water-treatment");
    assertThat(SMALL.labelled("汙水處理").map(Concept::id)).contains("wastewater-treatment");
    assertThat(SMALL.labelled("eau usée")).isEmpty();
  }

  @Nested
  class InTheRealThesaurus {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "FRENCH  | station d'épuration des eaux usées d'une usine | wastewater-treatment-plant",
          "FRENCH  | traitements des eaux usées                    | wastewater-treatment",
          "FRENCH  | une intelligence artificielle frugale       | artificial-intelligence",
          "ENGLISH | treatment of wastewater                       | wastewater-treatment",
          "CHINESE | 寻找污水处理厂改造技术                        | wastewater-treatment-plant",
          "CHINESE | 尋找汙水處理技術                              | wastewater-treatment",
          "CHINESE | 人工智能                                      | artificial-intelligence",
        })
    void aNeedIsUnderstood(Language language, String need, String concept) {
      assertThat(REAL.find(need, language))
          .extracting(match -> match.concept().id())
          .contains(concept);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "j'ai",
          "il est",
          "son or",
          "mes amis",
          "le cap",
          "si on va au sol",
          "nous sommes ou pas"
        })
    void smallWordsAreNoConcepts(String text) {
      assertThat(REAL.find(text, Language.FRENCH)).isEmpty();
    }

    @Test
    void theSameNeedInThreeLanguagesIsTheSameConcept() {
      for (var concept : REAL.concepts()) {
        var ids =
            Stream.of(Language.values())
                .map(language -> found(REAL, concept.label(language), language))
                .distinct();
        assertThat(ids).containsExactly(concept.id());
      }
    }

    @Test
    void someForeignWordsDoNotKeepItFromBeingUnderstood() {
      assertThat(found(REAL, "我们需要 machine learning 专家", Language.CHINESE))
          .contains("machine-learning");
      assertThat(found(REAL, "besoin en machine learning", Language.FRENCH))
          .contains("machine-learning");
    }
  }
}
