package fr.passerelle.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.passerelle.language.Concept;
import fr.passerelle.language.Language;
import fr.passerelle.search.Filter;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a need is understood to ask, as firms, purchasers and laboratories write it. */
class NeedReadingTest {

  private static Interpretation read(String need) {
    return StarterIndex.FINDER.find(Need.of(need, Language.FRENCH)).interpretation();
  }

  private static List<String> concepts(String need) {
    return read(need).concepts().stream().map(Concept::id).toList();
  }

  @Nested
  class AWordOfTheTrade {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            Looking for a 3D printed titanium implant manufacturer | additive-manufacturing
            Prothèse de hanche imprimée en 3D | additive-manufacturing
            Cold chain monitoring for vaccines | cold-chain
            Fournisseur de câbles sans halogène | power-cable
            Filière solaire en Occitanie | solar-energy
            Capteur quantique et technologies quantiques | quantum-technology
            Biodegradable mulch film for horticulture | biodegradable-material
            Vaisselle biodégradable | biodegradable-material
            Fromagerie au lait cru | dairy-industry
            Colle structurale pour composites | adhesive
            drones for agriculture | agricultural-drone
            农业无人机 | agricultural-drone
            drone pour l'agriculture | agricultural-drone
            钛合金零件 | titanium-alloy
            electric buses for cities | bus-and-coach
            Rice breeding for drought tolerance | plant-breeding
            固态电池硫化物电解质 | battery-electrolyte
            盐碱地改良 | saline-soil-improvement
            Affinage de fromage | cheese-ripening
            寻找法国葡萄酒软木塞供应商 | cork
            RV减速器 | speed-reducer
            光刻机光学系统 | lithography-machine
            Membranes PEM pour électrolyseurs | proton-exchange-membrane
            Hydraulic disc brakes for bicycles | braking-system
            perovskite-silicon tandem cells | silicon
            Fondations flottantes pour éoliennes en mer | floating-offshore-wind
            Démantèlement des centrales nucléaires | nuclear-decommissioning
            Joints en caoutchouc pour pompes | rubber-seal
            水产病害防控 | aquatic-animal-health
            Imagerie des chevaux | imaging
            Forged titanium parts | metal-forging
            Propulsion électrique pour satellites | electric-propulsion
            清华大学电池实验室 | battery
            高效光伏电池 | solar-cell
            """)
    void isUnderstood(String need, String concept) {
      assertThat(concepts(need)).contains(concept);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            Fromagerie au lait cru | flood
            usine fermée | farm
            gaines isolantes | gain
            petites usines | machine
            """)
    void isNotTakenForAnotherOfTheSameStem(String need, String wrong) {
      assertThat(read(need).gloss().split(" ")).doesNotContain(wrong);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            大学城附近的孵化器 | university
            """)
    void suggestsNoTypeThatItOnlyContains(String need, String type) {
      assertThat(read(need).suggestedFilters())
          .extracting(Interpretation.SuggestedFilter::value)
          .doesNotContain(type);
    }
  }

  @Nested
  class WhatItRefuses {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            capteurs de sol, pas de drones | drone
            capteur sans batterie | battery
            nous ne voulons pas de batteries, mais des supercondensateurs | battery
            nous n'envisageons ni pesticides ni herbicides | pesticide
            nous n'envisageons ni pesticides ni herbicides | herbicide
            crop monitoring, no drones | drone
            Drone-free crop monitoring | drone
            sensors without batteries | battery
            not interested in drones, soil sensors only | drone
            不要无人机，土壤传感器 | drone
            不需要无人机，激光雷达 | drone
            除无人机以外的激光雷达 | drone
            capteurs de sol, hors drones | drone
            soil sensors (not drones) | drone
            soil sensors (drones excluded) | drone
            capteurs de sol, drones exclus | drone
            土壤传感器，非无人机 | drone
            """)
    void isShownAndNeitherAskedNorSearched(String need, String refused) {
      var read = read(need);
      assertThat(read.concepts()).extracting(Concept::id).doesNotContain(refused);
      assertThat(read.removed()).extracting(Concept::id).contains(refused);
      assertThat(read.gloss()).doesNotContain(refused);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "partner for green hydrogen electrolysers, PEM membranes, not alkaline",
          "pas d'alcalin : électrolyseurs PEM seulement"
        })
    void aWordThatIsNoConceptIsRefusedToo(String need) {
      var found = StarterIndex.FINDER.find(Need.of(need, Language.FRENCH));
      assertThat(found.interpretation().refused()).hasSize(1);
      assertThat(found.interpretation().gloss()).doesNotContain("alkaline");
      assertThat(found.partners()).isNotEmpty();
      assertThat(found.partners())
          .flatExtracting(RankedPartner::reasons)
          .filteredOn(reason -> reason.signal() != Signal.MEANING)
          .extracting(Reason::text)
          .noneMatch(text -> text.replaceAll("«[^»]*»", "").matches("(?i).*(alcalin|alkalin).*"));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            pas de drones, lidar | lidar
            not only drones, sensors | drone
            pompes, hors-sol, aquaculture | aquaculture
            nous ne voulons pas de batteries, mais des supercondensateurs | supercapacitor
            无需电池的传感器 | sensor
            除无人机以外的激光雷达 | lidar
            nous n'avons pas de capteurs | sensor
            nous ne fabriquons pas de capteurs | sensor
            We have no drones | drone
            recharge sans fil | wireless-power-transfer
            avion sans pilote | drone
            无人机 | drone
            contrôle non destructif | non-destructive-testing
            zéro déchet | waste-prevention
            """)
    void leavesTheRest(String need, String asked) {
      assertThat(concepts(need)).contains(asked);
    }

    @Test
    void suggestsNoFilter() {
      assertThat(read("fabricant de lasers, sauf la Chine").suggestedFilters())
          .extracting(Interpretation.SuggestedFilter::value)
          .containsExactly("company");
    }
  }

  @Nested
  class WhatItTellsOfTheSeeker {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Notre entreprise est implantée à Lyon. Lasers de puissance",
          "Nous sommes une PME de 40 personnes et exportons vers l'Allemagne. Lasers de puissance",
          "Our company is based in Lyon. Power lasers",
          "PME de Lyon, nous cherchons des lasers de puissance",
          "Une PME française cherche des lasers de puissance",
          "A French company seeks power lasers",
          "法国企业寻求大功率激光器"
        })
    void suggestsNothing(String need) {
      var read = read(need);
      assertThat(read.suggestedFilters()).isEmpty();
      assertThat(read.suggestedPlaces()).isEmpty();
      assertThat(read.concepts()).extracting(Concept::id).doesNotContain("implant");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            French biotech seeks Chinese partners | CN
            En Chine, nous cherchons des lasers | CN
            Laboratoire de recherche des lasers | laboratory
            Which company seeks laser suppliers? | company
            在中国寻找大功率激光器 | CN
            """)
    void leavesWhatIsAskedForAlone(String need, String value) {
      assertThat(read(need).suggestedFilters())
          .extracting(Interpretation.SuggestedFilter::value)
          .contains(value);
    }

    @Test
    void endsWhereItTellsWhatIsSought() {
      assertThat(
              read("Nous sommes une PME de Lyon et cherchons un laboratoire en Chine")
                  .suggestedFilters())
          .extracting(Interpretation.SuggestedFilter::value)
          .containsExactly("laboratory", "CN");
    }
  }

  @Nested
  class LanguagesInOneNeed {

    @Test
    void areUnderstoodInAllParts() {
      assertThat(concepts("capteur 激光雷达 for drones")).contains("sensor", "lidar", "drone");
      assertThat(concepts("寻找 carbon fibre composite 供应商 pour éoliennes"))
          .contains("carbon-fibre-composite", "wind-turbine");
      assertThat(concepts("Nous cherchons un supplier de solid-state batteries et 隔膜"))
          .contains("solid-state-battery");
    }

    @Test
    void areGlossedInAllParts() {
      assertThat(read("capteur 激光雷达 for drones").gloss()).isEqualTo("sensor lidar drone");
    }
  }

  @Nested
  class WordsThatTellNothing {

    @Test
    void areLeftOutInEnglishAsInFrench() {
      assertThat(read("Recherche fournisseur de pompes").gloss()).doesNotContain("research");
      assertThat(read("Recherche sur les pompes").gloss()).contains("research");
      assertThat(read("We are looking for a partner able to recycle lithium batteries").gloss())
          .isEqualTo("recycle lithium-ion battery");
    }
  }

  @Nested
  class AnOrganisationThatItNames {

    private static List<String> first(String need) {
      var list = StarterIndex.FINDER.find(Need.of(need, Language.FRENCH));
      return list.partners().stream()
          .filter(partner -> partner.reasons().getFirst().signal() == Signal.NAME)
          .map(partner -> partner.organisation().id())
          .toList();
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            Tsingua university battery lab | tsinghua-university
            batteries at Tsinghua University | tsinghua-university
            清华大学电池实验室 | tsinghua-university
            textile à l'université de Lille | universite-de-lille
            """)
    void isFoundBeforeOthersOfTheTopic(String need, String named) {
      assertThat(first(need)).contains(named);
      assertThat(StarterIndex.FINDER.find(Need.of(need, Language.FRENCH)).total()).isGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "A Chinese university for battery research",
          "laboratoire de batteries",
          "与法国大学合作研究电池",
          "L'université de Lille cherche des fibres recyclées"
        })
    void isNoneWhereWordsOfTheTradeStandBesideAType(String need) {
      assertThat(first(need)).isEmpty();
    }
  }

  @Nested
  class ATownThatItNames {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            laser manufacturers near Grenoble | Grenoble | 45.2 | 5.7
            laboratoire d'optique à Lyon | Lyon | 45.7 | 4.8
            Toulouse : fournisseur de câbles | Toulouse | 43.6 | 1.4
            在苏州寻找生物医药企业 | 苏州 | 31.3 | 120.6
            苏州市纳米材料企业 | 苏州 | 31.3 | 120.6
            """)
    void suggestsPartnersAroundIt(String need, String words, double latitude, double longitude) {
      assertThat(read(need).suggestedPlaces())
          .singleElement()
          .satisfies(
              place -> {
                assertThat(place.words()).isEqualTo(words);
                assertThat(place.near().centre().latitude()).isCloseTo(latitude, within(0.2));
                assertThat(place.near().centre().longitude()).isCloseTo(longitude, within(0.2));
                assertThat(place.near().withinKilometres()).isEqualTo(50);
              });
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "tours d'usinage",
          "capteurs pour le lens meniscus",
          "in silicon photonics",
          "白银提炼",
          "laser",
          "Nous cherchons un fournisseur"
        })
    void isNoneWhereItIsAWordOfTheTrade(String need) {
      assertThat(read(need).suggestedPlaces()).isEmpty();
    }

    @Test
    void appliesNothingUnasked() {
      var need = Need.of("laser à Lyon", Language.FRENCH);
      assertThat(StarterIndex.FINDER.find(need).partners())
          .anyMatch(partner -> !"Lyon".equals(partner.organisation().place().city()));
    }

    @Test
    void isAParkAsAWhole() {
      var read = read("苏州工业园区生物医药企业");
      assertThat(read.suggestedFilters())
          .contains(
              new Interpretation.SuggestedFilter(
                  Filter.Dimension.AFFILIATION, "zone-suzhou-industrial-park", "苏州工业园区"));
      assertThat(read.suggestedPlaces()).isEmpty();
      assertThat(read.concepts()).extracting(Concept::id).doesNotContain("industrial-park");
    }
  }

  @Nested
  class AFewWordsThatCouldBeOfEitherLanguage {

    @Test
    void areReadInBoth() {
      for (var reader : Language.values()) {
        var read = StarterIndex.FINDER.find(Need.of("fibre lasers", reader)).interpretation();
        assertThat(read.otherLanguage()).as("for a reader of " + reader).isNotNull();
        assertThat(read.concepts()).extracting(Concept::id).containsExactly("fibre-laser");
      }
    }

    @Test
    void areReadInOneWhereTheReaderSaysWhich() {
      var need = Need.of("", Language.CHINESE).saying("fibre lasers", Language.ENGLISH);
      assertThat(StarterIndex.FINDER.find(need).interpretation().otherLanguage()).isNull();
    }

    @Test
    void areNotMoreThanAFew() {
      assertThat(read("Nous cherchons un fournisseur de lasers").otherLanguage()).isNull();
      assertThat(read("激光器").otherLanguage()).isNull();
    }
  }
}
