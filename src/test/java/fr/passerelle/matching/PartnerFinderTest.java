package fr.passerelle.matching;

import static fr.passerelle.matching.StarterIndex.FINDER;
import static fr.passerelle.matching.StarterIndex.FINDER_WITH_EVIDENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.passerelle.language.Language;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.Place;
import fr.passerelle.search.Facet;
import fr.passerelle.search.Filter;
import fr.passerelle.search.Filter.Dimension;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person who asks for partners can rely on. */
class PartnerFinderTest {

  private static final String LIDAR = "capteurs lidar pour véhicules autonomes";
  private static final Place.Location TOULOUSE = new Place.Location(43.6, 1.44);

  @ParameterizedTest
  @ValueSource(strings = {LIDAR, "perovskite solar cells in China", "工业机器人供应商", "INSA Toulouse"})
  void theReasonsPartsAddUpToTheScoreAndAllWeightsToOne(String text) {
    for (var finder : List.of(FINDER, FINDER_WITH_EVIDENCE)) {
      for (var need : List.of(asking(text), asking(text).with(near(TOULOUSE, 500)))) {
        var partners = finder.find(need).partners();
        assertThat(partners).isNotEmpty();
        for (var partner : partners) {
          double sum = partner.reasons().stream().mapToDouble(Reason::part).sum();
          assertThat(sum).isCloseTo(partner.score(), within(1e-9));
          assertThat(partner.score()).isBetween(0.0, 1.0);
          assertThat(partner.reasons())
              .extracting(Reason::part)
              .isSortedAccordingTo((a, b) -> Double.compare(b, a));
          double weights = partner.reasons().stream().mapToDouble(Reason::weight).sum();
          if (partner.silent().isEmpty()) {
            assertThat(weights).isCloseTo(1, within(1e-9));
          } else {
            assertThat(weights).isLessThanOrEqualTo(1 + 1e-9);
          }
        }
      }
    }
  }

  @Test
  void theOrderIsTheSameOnEveryRunAndFallsWithTheScore() {
    var first = FINDER.find(asking(LIDAR).page(0, 200));
    assertThat(FINDER.ranking(asking(LIDAR).page(0, 200))).isEqualTo(ids(first));
    assertThat(first.partners())
        .extracting(RankedPartner::score)
        .isSortedAccordingTo((a, b) -> Double.compare(b, a));
    assertThat(ids(first)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {LIDAR, ""})
  void whoeverAsksIsNotAmongThePartners(String text) {
    var everyone = FINDER.find(asking(text).page(0, 1_000));
    var first = everyone.partners().getFirst().organisation();
    var asked = FINDER.find(seeking(text, first.id()).page(0, 1_000));
    assertThat(ids(asked)).isNotEmpty().doesNotContain(first.id());
  }

  @Test
  void whatAnOrganisationSaysItIsWithoutIsNotCovered() {
    var equium =
        FINDER
            .find(
                asking(
                        "Nous fabriquons des pompes à chaleur industrielles et cherchons un"
                            + " laboratoire pour fluides frigorigènes naturels")
                    .page(0, 200))
            .partners()
            .stream()
            .filter(partner -> partner.organisation().id().equals("equium"))
            .findFirst();
    assertThat(equium.map(RankedPartner::covered).orElse(List.of())).doesNotContain("refrigerant");
  }

  @Test
  void whoeverAsksMayGiveAnotherIdentifierThanTheCatalogues() {
    try (var index = StarterIndex.ENGINE.snapshot()) {
      var beihang = index.find("beihang-university").orElseThrow();
      String ror =
          beihang.identifiers().stream()
              .filter(one -> one.scheme().equals("ror"))
              .map(one -> one.url())
              .findFirst()
              .orElseThrow();
      assertThat(ids(FINDER.find(asking("Beihang University")))).contains(beihang.id());
      assertThat(ids(FINDER.find(seeking("Beihang University", ror)))).doesNotContain(beihang.id());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "cellules photovoltaïques à pérovskite, perovskite solar cells, 钙钛矿太阳能电池",
    "pompes à chaleur pour bâtiments, heat pumps for buildings, 建筑热泵",
    "batteries pour véhicules électriques, electric vehicle batteries, 电动汽车电池",
    "traitement des eaux usées, wastewater treatment, 污水处理",
    "fabrication additive métallique, metal additive manufacturing, 金属增材制造",
    "anticorps monoclonaux contre le cancer, monoclonal antibodies against cancer, 抗癌单克隆抗体",
    "semences et génétique végétale, seeds and plant genetics, 种子和植物遗传学",
    "drones agricoles, agricultural drones, 农业无人机",
    "communication quantique, quantum communication, 量子通信",
    "moteurs d'avion, aircraft engines, 航空发动机"
  })
  void theSameNeedInThreeLanguagesHasMostOfItsFirstTenInCommon(
      String french, String english, String chinese) {
    var byEnglish = topTen(english, Language.ENGLISH);
    for (var other : List.of(topTen(french, Language.FRENCH), topTen(chinese, Language.CHINESE))) {
      var common = new HashSet<>(byEnglish);
      common.retainAll(other);
      assertThat(common).as("%s and %s", byEnglish, other).hasSizeGreaterThanOrEqualTo(6);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "laboratoire en Chine sur le lidar, TYPE, laboratory, laboratoire",
    "laboratoire en Chine sur le lidar, COUNTRY, CN, Chine",
    "battery suppliers in South Korea, COUNTRY, KR, South Korea",
    "battery suppliers in the UK, COUNTRY, GB, UK",
    "PME de la photonique en Bretagne, SIZE, medium, PME",
    "PME de la photonique en Bretagne, REGION, Bretagne, Bretagne",
    "寻找法国企业的激光雷达, COUNTRY, FR, 法国",
    "上海高校量子通信, REGION, Shanghai, 上海",
    "上海高校量子通信, TYPE, university, 高校",
    "pôle de compétitivité photonique, TYPE, cluster, pôle de compétitivité"
  })
  void wordsThatTellWhatAPartnerMustBeSuggestFilters(
      String text, Dimension dimension, String value, String words) {
    var list = FINDER.find(asking(text));
    assertThat(list.interpretation().suggestedFilters())
        .contains(new Interpretation.SuggestedFilter(dimension, value, words));
    assertThat(list.partners()).as("no filter is applied unasked").isNotEmpty();
  }

  @Test
  void smallWordsOfTwoLettersSuggestNoCountry() {
    assertThat(FINDER.find(asking("laser us uk pumps")).interpretation().suggestedFilters())
        .isEmpty();
  }

  @Test
  void aConceptThatTheReaderTookOutCountsNoMore() {
    var whole = FINDER.find(asking("lidar et pompes à chaleur en Chine"));
    assertThat(concepts(whole)).contains("heat-pump", "lidar");
    var need = asking("lidar et pompes à chaleur en Chine");
    var without =
        FINDER.find(
            new Need(
                need.text(),
                null,
                need.reader(),
                Filter.NONE,
                null,
                Need.Purpose.RESEARCH,
                List.of("heat-pump"),
                new TreeMap<>(),
                Need.Sort.MATCH,
                0,
                12));
    assertThat(concepts(without)).contains("lidar").doesNotContain("heat-pump");
    assertThat(without.interpretation().removed())
        .extracting(concept -> concept.id())
        .containsExactly("heat-pump");
    assertThat(without.interpretation().gloss()).doesNotContain("heat", "China", "Chine");
    assertThat(ids(without)).isEqualTo(ids(FINDER.find(asking("lidar"))));
  }

  @ParameterizedTest
  @CsvSource({
    "Beihang University, beihang-university",
    "beihang univresity, beihang-university",
    "北京航空航天大学, beihang-university",
    "beijing hangkong hangtian daxue, beihang-university",
    "ACTIA Group, actia-group",
    "Aerospace Valley, aerospace-valley",
    "AgroParisTech, agroparistech"
  })
  void whoeverIsNamedComesFirst(String name, String id) {
    var list = FINDER.find(asking(name));
    assertThat(ids(list)).first().isEqualTo(id);
    assertThat(list.partners().getFirst().reasons())
        .extracting(Reason::signal)
        .contains(Signal.NAME);
  }

  @Test
  void whereNothingPassesTheFilterToDropIsNamedWithWhatItWouldFind() {
    var filter =
        Filter.of(
            Map.of(
                Dimension.COUNTRY, List.of("CN"),
                Dimension.REGION, List.of("Bretagne"),
                Dimension.TYPE, List.of("company")));
    var list = FINDER.find(asking(LIDAR).with(filter));
    assertThat(list.total()).isZero();
    assertThat(list.relaxations()).extracting(PartnerList.Relaxation::dropped).contains("region");
    for (var relaxation : list.relaxations()) {
      assertThat(FINDER.find(asking(LIDAR).with(relaxation.without())).total())
          .isEqualTo(relaxation.total())
          .isPositive();
    }
    assertThat(list.relaxations())
        .extracting(PartnerList.Relaxation::total)
        .isSortedAccordingTo((a, b) -> b - a);
  }

  @Test
  void aFilterThatOnlyAllTogetherEmptyIsSaidToBeDroppedWithAll() {
    var filter =
        Filter.of(
            Map.of(
                Dimension.COUNTRY, List.of("ZZ"),
                Dimension.TYPE, List.of("nothing")));
    for (String text : List.of(LIDAR, "")) {
      var list = FINDER.find(asking(text).with(filter));
      assertThat(list.relaxations())
          .extracting(PartnerList.Relaxation::dropped)
          .containsExactly("all");
    }
  }

  @Test
  void facetsCountWhatTheListWouldHoldUnderEachValue() {
    var filter = Filter.of(Map.of(Dimension.COUNTRY, List.of("FR")));
    for (var need : List.of(asking(LIDAR).with(filter), asking("Aerospace Valley").with(filter))) {
      var list = FINDER.find(need);
      var unfiltered = FINDER.find(need.with(Filter.NONE));
      assertThat(facet(list, Dimension.COUNTRY)).isEqualTo(facet(unfiltered, Dimension.COUNTRY));
      int ofAll = facet(list, Dimension.TYPE).stream().mapToInt(Facet.Count::organisations).sum();
      assertThat(ofAll).isEqualTo(list.total());
    }
  }

  @Test
  void whoAsksForNothingInParticularGetsPartnersForWhatItDoesAndIsNotCountedAmongThem() {
    var list = FINDER.find(seeking("", "scs"));
    try (var index = StarterIndex.ENGINE.snapshot()) {
      var scs = index.find("scs").orElseThrow();
      assertThat(ids(list)).isEqualTo(ids(FINDER.partnersFor(scs, asking(""))));
    }
    var visitors = FINDER.find(asking(""));
    assertThat(list.total()).isLessThan(visitors.total());
    for (var dimension : List.of(Dimension.TYPE, Dimension.COUNTRY)) {
      int counted = facet(list, dimension).stream().mapToInt(Facet.Count::organisations).sum();
      assertThat(counted).as(dimension.toString()).isEqualTo(list.total());
    }
    assertThat(facet(list, Dimension.THEME)).isNotEqualTo(facet(visitors, Dimension.THEME));
  }

  @Test
  void everyPartnerPassesTheFilterEvenWhereItsEvidenceSpeaksForOthersToo() {
    var filter = Filter.of(Map.of(Dimension.COUNTRY, List.of("CN")));
    var need = asking("perovskite solar modules").with(filter).page(0, 100);
    var list = FINDER_WITH_EVIDENCE.find(need);
    assertThat(list.partners())
        .isNotEmpty()
        .allMatch(partner -> partner.organisation().place().country().equals("CN"));
    assertThat(ids(list)).contains("tsinghua-university").doesNotContain("4dviews");
  }

  @Test
  void evidenceSpeaksWithItsTitleAndYear() {
    var list = FINDER_WITH_EVIDENCE.find(asking("Perovskite solar cells on steel roofs"));
    var reason =
        list.partners().stream()
            .filter(partner -> partner.organisation().id().equals("4dviews"))
            .flatMap(partner -> partner.reasons().stream())
            .filter(one -> one.signal() == Signal.EVIDENCE)
            .findFirst()
            .orElseThrow();
    assertThat(reason.text()).contains("Perovskite solar cells on steel roofs", "2024", "2");
    assertThat(reason.evidence()).extracting(one -> one.id()).containsExactly("p1", "p2");
  }

  @Test
  void weightsThatTheReaderMovedChangeTheOrder() {
    var need = asking(LIDAR).with(near(TOULOUSE, 20_000)).page(0, 50);
    var moved = new TreeMap<Signal, Double>();
    moved.put(Signal.PLACE, 10.0);
    moved.put(Signal.CONCEPTS, 0.0);
    moved.put(Signal.WORDS, 0.1);
    var byPlace = FINDER.find(weighing(need, moved));
    assertThat(ids(byPlace)).isNotEqualTo(ids(FINDER.find(need)));
    assertThat(byPlace.partners().getFirst().reasons().getFirst().signal()).isEqualTo(Signal.PLACE);
  }

  @Test
  void whoeverBuysSeesThoseWhoSellBeforeThoseWhoDoNotUnlessTheyAskForAType() {
    var text = "fournisseur chinois de roulements et réducteurs";
    var list = FINDER.find(buying(text));
    var ten = list.partners().stream().limit(10).toList();
    var firms =
        ten.stream().filter(one -> one.organisation().type() == OrganisationType.COMPANY).toList();
    assertThat(ten.subList(0, firms.size())).isEqualTo(firms);
    var reason = firms.getFirst().reasons().stream().filter(it -> it.signal() == Signal.SUPPLY);
    assertThat(reason)
        .singleElement()
        .satisfies(it -> assertThat(it.text()).isEqualTo("Une entreprise : elle peut fournir."))
        .satisfies(it -> assertThat(it.weight()).isPositive());
    assertThat(FINDER.find(buying("laboratoire de roulements")).partners().getFirst().weights())
        .doesNotContainKey(Signal.SUPPLY);
    assertThat(FINDER.find(asking(text)).partners().getFirst().weights())
        .doesNotContainKey(Signal.SUPPLY);
  }

  private static Need buying(String text) {
    var need = asking(text);
    return new Need(
        text,
        null,
        need.reader(),
        need.filter(),
        null,
        Need.Purpose.PURCHASING,
        List.of(),
        new TreeMap<>(),
        need.sort(),
        0,
        12);
  }

  @Test
  void aWeightChangesTheOrderAndRemovesNobody() {
    for (String text : List.of("pompes à chaleur industrielles", LIDAR)) {
      var need = asking(text).page(0, 1_000);
      var usual = ids(FINDER.find(need));
      for (var signal : List.of(Signal.CONCEPTS, Signal.WORDS, Signal.FRESHNESS)) {
        for (double weight : new double[] {0, 10}) {
          var moved = weighing(need, new TreeMap<>(Map.of(signal, weight)));
          assertThat(ids(FINDER.find(moved.page(0, 1_000))))
              .as(text + " " + signal + " " + weight)
              .containsExactlyInAnyOrderElementsOf(usual);
        }
      }
    }
  }

  @Test
  void allWeightsAtZeroAreNoError() {
    var none = new TreeMap<Signal, Double>();
    for (var signal : Signal.values()) {
      none.put(signal, 0.0);
    }
    var found = FINDER.find(weighing(asking(LIDAR), none));
    assertThat(found.total()).isEqualTo(FINDER.find(asking(LIDAR)).total());
    assertThat(found.partners()).allMatch(partner -> partner.score() == 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {LIDAR, ""})
  void nearestFirstSortsByDistanceWithinTheCircle(String text) {
    var need = sorted(asking(text).with(near(TOULOUSE, 700)), Need.Sort.DISTANCE).page(0, 100);
    var list = FINDER.find(need);
    assertThat(list.partners())
        .hasSizeGreaterThan(3)
        .extracting(RankedPartner::distanceInKilometres)
        .allMatch(distance -> distance != null && distance <= 700)
        .isSorted();
  }

  @ParameterizedTest
  @ValueSource(strings = {LIDAR, ""})
  void freshestFirstSortsByTheDateOfTheRecord(String text) {
    assertThat(FINDER.find(sorted(asking(text).page(0, 100), Need.Sort.FRESHEST)).partners())
        .extracting(partner -> partner.organisation().updated())
        .isSortedAccordingTo((a, b) -> b.compareTo(a));
  }

  @ParameterizedTest
  @ValueSource(strings = {LIDAR, ""})
  void pagesAddUpToTheList(String text) {
    var whole = ids(FINDER.find(asking(text).page(0, 30)));
    var pages = new ArrayList<String>();
    for (int from = 0; from < 30; from += 7) {
      pages.addAll(ids(FINDER.find(asking(text).page(from, Math.min(7, 30 - from)))));
    }
    assertThat(pages).isEqualTo(whole);
    assertThat(FINDER.find(asking(text).page(100_000, 10)).partners()).isEmpty();
    assertThat(FINDER.find(asking(text).page(Integer.MAX_VALUE, 10)).partners()).isEmpty();
  }

  @Test
  void theTotalIsWholeOrSaysThatItIsCapped() {
    var narrow = FINDER.find(asking("cryogénie").page(0, 1_000));
    assertThat(narrow.capped()).isFalse();
    assertThat(narrow.partners()).hasSize(narrow.total());
    var wide =
        FINDER.find(
            asking(
                "industrie, santé, énergie, logiciel, systèmes, équipements, matériaux,"
                    + " technologie"));
    assertThat(wide.capped()).isTrue();
  }

  @Test
  void aBlankNeedListsEverythingThatPasses() {
    try (var index = StarterIndex.ENGINE.snapshot()) {
      for (String text : List.of("", "  \n", "\u3000")) {
        var list = FINDER.find(asking(text));
        assertThat(list.total()).isEqualTo(index.organisations());
        assertThat(list.partners()).hasSize(12);
      }
      var filter = Filter.of(Map.of(Dimension.TYPE, List.of("cluster")));
      var clusters = FINDER.find(asking("").with(filter).page(0, 1_000));
      assertThat(clusters.total()).isEqualTo(index.count(filter));
      assertThat(clusters.partners())
          .hasSize(clusters.total())
          .allMatch(partner -> partner.organisation().type() == OrganisationType.CLUSTER);
    }
  }

  @Test
  void aTypingErrorThatFindsNothingIsMendedAndSaidSo() {
    var list = FINDER.find(asking("engrenagse"));
    assertThat(list.interpretation().didYouMean()).isEqualTo("engrenages");
    assertThat(list.partners()).isNotEmpty();
  }

  @Test
  void similarOrganisationsAreOfItsKindAndPartnersOfAnother() {
    try (var index = StarterIndex.ENGINE.snapshot()) {
      var cluster = index.find("aerospace-valley").orElseThrow();
      var alike = FINDER.similar(cluster, Need.of("", Language.FRENCH));
      assertThat(alike)
          .isNotEmpty()
          .allMatch(partner -> partner.organisation().type() == OrganisationType.CLUSTER)
          .noneMatch(partner -> partner.organisation().id().equals(cluster.id()));
      var partners = FINDER.partnersFor(cluster, Need.of("", Language.FRENCH));
      assertThat(partners.partners())
          .isNotEmpty()
          .noneMatch(partner -> partner.organisation().type() == OrganisationType.CLUSTER);
    }
  }

  @Test
  void aNeedThatCannotBeAnsweredIsRefusedWithTheValue() {
    assertThatThrownBy(() -> Need.of("x".repeat(100_000), Language.FRENCH))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("100000");
    assertThatThrownBy(() -> asking("x").page(-1, 10)).hasMessageContaining("-1");
    assertThatThrownBy(() -> asking("x").page(0, 0)).hasMessageContaining("0");
    assertThatThrownBy(() -> asking("x").page(0, 1_001)).hasMessageContaining("1001");
    for (double weight : new double[] {-1, 10.1, Double.NaN, Double.POSITIVE_INFINITY}) {
      var weights = new TreeMap<>(Map.of(Signal.WORDS, weight));
      assertThatThrownBy(() -> weighing(asking("x"), weights)).hasMessageContaining("words");
    }
  }

  private static List<Facet.Count> facet(PartnerList list, Dimension dimension) {
    return list.facets().stream()
        .filter(facet -> facet.dimension() == dimension)
        .findFirst()
        .orElseThrow()
        .counts();
  }

  private static Need asking(String text) {
    return Need.of(text, Language.FRENCH);
  }

  private static Need seeking(String text, String seeker) {
    return new Need(
        text,
        null,
        Language.FRENCH,
        Filter.NONE,
        seeker,
        Need.Purpose.RESEARCH,
        List.of(),
        new TreeMap<>(),
        Need.Sort.MATCH,
        0,
        12);
  }

  private static Need weighing(Need need, SortedMap<Signal, Double> weights) {
    return new Need(
        need.text(),
        need.language(),
        need.reader(),
        need.filter(),
        null,
        need.purpose(),
        List.of(),
        weights,
        need.sort(),
        need.offset(),
        need.limit());
  }

  private static Need sorted(Need need, Need.Sort sort) {
    return new Need(
        need.text(),
        need.language(),
        need.reader(),
        need.filter(),
        null,
        need.purpose(),
        List.of(),
        need.weights(),
        sort,
        need.offset(),
        need.limit());
  }

  private static Filter near(Place.Location centre, double kilometres) {
    return new Filter(new TreeMap<>(), new Filter.Near(centre, kilometres));
  }

  private static List<String> topTen(String text, Language language) {
    return FINDER.ranking(Need.of(text, language).page(0, 10));
  }

  private static List<String> ids(PartnerList list) {
    return list.partners().stream().map(partner -> partner.organisation().id()).toList();
  }

  private static Collection<String> concepts(PartnerList list) {
    return list.interpretation().concepts().stream().map(concept -> concept.id()).toList();
  }
}
