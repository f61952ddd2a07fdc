package fr.passerelle.search;

import static fr.passerelle.language.Language.CHINESE;
import static fr.passerelle.language.Language.ENGLISH;
import static fr.passerelle.language.Language.FRENCH;
import static fr.passerelle.search.Sample.organisation;
import static fr.passerelle.search.Sample.saying;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.language.Language;
import fr.passerelle.organisation.Affiliation;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.Place;
import fr.passerelle.organisation.SizeClass;
import fr.passerelle.search.Filter.Dimension;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is found by words, glosses and concepts, through which filters. */
public abstract class SearchEngineContract extends EngineContract {

  @ParameterizedTest
  @CsvSource({
    "FRENCH, Nous fabriquons des capteurs optiques, capteur optique",
    "FRENCH, Réseaux locaux de chaleur, réseau local",
    "FRENCH, Génie des procédés, genie procedes",
    "FRENCH, Traitement de l'eau usée, eaux usées",
    "FRENCH, ÉNERGIE ÉOLIENNE, énergie éolienne",
    "ENGLISH, We build welding machines, machine weld",
    "ENGLISH, Batteries for aircraft, battery",
    "ENGLISH, Café chains and franchises, cafe franchise",
    "CHINESE, 公司研发激光雷达芯片, 芯片",
    "CHINESE, 公司研发激光雷达芯片, 激光雷达",
    "CHINESE, 上海禾赛光电, 禾赛",
    "CHINESE, 工业机器人制造商, 工業機器人",
    "CHINESE, 生产ＬＥＤ与OLED显示屏, OLED"
  })
  void wordsAreFoundInTheFormsThatPeopleWrite(Language language, String text, String asked) {
    given(saying("it", language, text), saying("other", language, "zzz 甲乙丙"));
    assertThat(profiles(new Query.Words(language, asked, 0))).containsExactly("it");
  }

  @Test
  void unstemmedWordsAreFoundInTextsOfAnyLanguage() {
    given(saying("en", ENGLISH, "OpenFOAM solvers"), saying("zh", CHINESE, "使用OpenFOAM软件"));
    assertThat(profiles(new Query.Words(FRENCH, "calculs OpenFOAM", 0)))
        .containsExactlyInAnyOrder("en", "zh");
  }

  @Test
  void asManyWordsAreRequiredAsAsked() {
    given(
        saying("both", ENGLISH, "ceramic membranes"),
        saying("one", ENGLISH, "ceramic tiles"),
        saying("none", ENGLISH, "wooden toys"));
    assertThat(profiles(new Query.Words(ENGLISH, "ceramic membrane", 1))).containsExactly("both");
    assertThat(profiles(new Query.Words(ENGLISH, "ceramic membrane", 0)))
        .containsExactly("both", "one");
  }

  @Test
  void theGlossCrossesLanguages() {
    given(
        saying("fr", FRENCH, "Pompes à chaleur pour bâtiments"),
        saying("zh", CHINESE, "热泵制造商"),
        saying("other", CHINESE, "茶叶"));
    assertThat(profiles(new Query.Gloss("heat pump", 0))).containsExactlyInAnyOrder("fr", "zh");
  }

  @Test
  void conceptsCrossLanguagesAndNarrowerOnesCountForLess() {
    given(
        saying("fr", FRENCH, "Capteurs photovoltaïques"),
        saying("zh", CHINESE, "钙钛矿太阳能电池"),
        organisation("asserted").theme("photovoltaics").put(),
        organisation("other").theme("metrology").put());
    var asked = new Query.Concepts(List.of(new Query.Weighted("photovoltaics", 2)));
    assertThat(profiles(asked)).containsExactly("asserted", "fr", "zh");
    try (var index = engine.snapshot()) {
      var hits = index.profiles(asked, Filter.NONE, 10);
      assertThat(hits.getFirst().score()).isEqualTo(1);
      assertThat(hits.getLast().score()).isBetween(0.5, 0.95);
    }
  }

  @Test
  void aRareConceptIsRarerThanACommonOne() {
    given(
        organisation("a").theme("photovoltaics").put(),
        organisation("b").theme("photovoltaics").put(),
        organisation("c").theme("metrology").put());
    try (var index = engine.snapshot()) {
      assertThat(index.rarity("metrology")).isGreaterThan(index.rarity("photovoltaics"));
      assertThat(index.rarity("photovoltaics")).isPositive();
      assertThat(index.rarity("nothing-like-it")).isPositive();
    }
  }

  @Test
  void whatIsReplacedOrRemovedIsFoundNoMore() {
    given(saying("a", ENGLISH, "lasers"), saying("b", ENGLISH, "lasers"));
    given(saying("a", ENGLISH, "pumps"), new Change.OrganisationRemoved("b"));
    assertThat(profiles(new Query.Words(ENGLISH, "laser", 0))).isEmpty();
    assertThat(profiles(new Query.Words(ENGLISH, "pump", 0))).containsExactly("a");
    assertThat(passing(Filter.NONE)).containsExactly("a");
    try (var index = engine.snapshot()) {
      assertThat(index.organisations()).isEqualTo(1);
      assertThat(index.find("b")).isEmpty();
      assertThat(index.ordinal("b")).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "TYPE, laboratory",
    "COUNTRY, CN",
    "REGION, Anhui",
    "AFFILIATION, park",
    "SIZE, mid-cap",
    "THEME, photovoltaics",
    "THEME, renewable-energy",
    "LANGUAGE, zh",
    "SOURCE, register"
  })
  void aFilterOfEveryDimensionLetsPassWhatHasTheValue(Dimension dimension, String value) {
    given(
        organisation("it")
            .source("register")
            .type(OrganisationType.LABORATORY)
            .in("CN", "Anhui", "Hefei")
            .size(SizeClass.MID_CAP)
            .theme("photovoltaics")
            .tied(Affiliation.Kind.TENANT_OF, "park")
            .says(CHINESE, "光伏")
            .put(),
        organisation("other")
            .in("FR", "Bretagne", "Brest")
            .size(SizeClass.SMALL)
            .theme("metrology")
            .says(FRENCH, "mesure")
            .put());
    assertThat(passing(only(dimension, value))).containsExactly("it");
    assertThat(passing(only(dimension, value, "nowhere"))).containsExactly("it");
    assertThat(passing(only(dimension, "nowhere"))).isEmpty();
    try (var index = engine.snapshot()) {
      assertThat(index.count(only(dimension, value))).isEqualTo(1);
      assertThat(index.facet(dimension, Filter.NONE, 20).counts())
          .contains(new Facet.Count(value, 1));
    }
  }

  @Test
  void valuesOfADimensionAreAlternativesAndDimensionsAddUp() {
    given(
        organisation("cn-company").in("CN", null, null).put(),
        organisation("fr-company").in("FR", null, null).put(),
        organisation("fr-lab").in("FR", null, null).type(OrganisationType.LABORATORY).put());
    assertThat(passing(only(Dimension.COUNTRY, "CN", "FR"))).hasSize(3);
    assertThat(
            passing(only(Dimension.COUNTRY, "CN", "FR").with(Dimension.TYPE, List.of("company"))))
        .containsExactly("cn-company", "fr-company");
  }

  @ParameterizedTest
  @CsvSource({"10, toulouse", "170, toulouse pau", "600, toulouse pau paris"})
  void aCircleLetsPassWhatLiesInIt(double kilometres, String inside) {
    given(
        organisation("toulouse").at(43.6045, 1.4442).put(),
        organisation("pau").at(43.2951, -0.3708).put(),
        organisation("paris").at(48.8566, 2.3522).put(),
        organisation("suva").at(-18.1416, 178.4419).put(),
        organisation("nowhere").put());
    var near =
        new Filter(
            Filter.NONE.values(), new Filter.Near(new Place.Location(43.6, 1.44), kilometres));
    assertThat(passing(near)).containsExactlyInAnyOrder(inside.split(" "));
  }

  @Test
  void aCircleReachesOverTheDateLine() {
    given(
        organisation("suva").at(-18.1416, 178.4419).put(),
        organisation("apia").at(-13.8506, -171.7513).put());
    var near =
        new Filter(Filter.NONE.values(), new Filter.Near(new Place.Location(-18, 179.9), 1_200));
    assertThat(passing(near)).containsExactlyInAnyOrder("suva", "apia");
  }

  @Test
  void evidenceIsFoundForOrganisationsThatPassTheFilterAndNamesThemAlone() {
    given(
        organisation("cn").in("CN", null, null).put(),
        organisation("fr").in("FR", null, null).put(),
        Sample.evidence("both", 2020, "Heat pumps", "cn", "fr", "gone"),
        Sample.evidence("french", 2021, "Heat pumps again", "fr"));
    var asked = new Query.Gloss("heat pump", 0);
    assertThat(evidence(asked, Filter.NONE)).containsExactlyInAnyOrder("both", "french");
    assertThat(evidence(asked, only(Dimension.COUNTRY, "CN"))).containsExactly("both");
    assertThat(evidence(asked, only(Dimension.COUNTRY, "DE"))).isEmpty();
    try (var index = engine.snapshot()) {
      var hit = index.evidence(asked, only(Dimension.COUNTRY, "CN"), 5).getFirst();
      assertThat(hit.organisations()).containsExactly(index.ordinal("cn").orElseThrow());
    }
  }

  @Test
  void evidenceIsReplacedAndRemoved() {
    given(organisation("a").put(), Sample.evidence("e", 2020, "Lasers", "a"));
    given(Sample.evidence("e", 2020, "Pumps", "a"));
    assertThat(evidence(new Query.Gloss("laser", 0), Filter.NONE)).isEmpty();
    assertThat(evidence(new Query.Gloss("pump", 0), Filter.NONE)).containsExactly("e");
    given(new Change.EvidenceRemoved("e"));
    try (var index = engine.snapshot()) {
      assertThat(index.evidence()).isZero();
      assertThat(index.evidenceFor("a", 5)).isEmpty();
    }
  }

  @Test
  void evidenceForAnOrganisationComesFreshestFirst() {
    given(
        organisation("a").put(),
        Sample.evidence("old", 2009, "x", "a"),
        Sample.evidence("new", 2025, "x", "a"),
        Sample.evidence("mid", 2015, "x", "b", "a"),
        Sample.evidence("other", 2026, "x", "b"));
    try (var index = engine.snapshot()) {
      assertThat(index.evidenceFor("a", 5))
          .extracting(evidence -> evidence.id())
          .containsExactly("new", "mid", "old");
      assertThat(index.evidenceFor("a", 1)).hasSize(1);
    }
  }

  @Test
  void facetsCountMostFrequentFirstAndEqualOnesByValue() {
    given(
        organisation("a").in("CN", null, null).put(),
        organisation("b").in("FR", null, null).put(),
        organisation("c").in("FR", null, null).put(),
        organisation("d").in("BE", null, null).put(),
        organisation("e").put());
    try (var index = engine.snapshot()) {
      assertThat(index.facet(Dimension.COUNTRY, Filter.NONE, 10).counts())
          .containsExactly(
              new Facet.Count("FR", 2), new Facet.Count("BE", 1), new Facet.Count("CN", 1));
      assertThat(index.facet(Dimension.COUNTRY, Filter.NONE, 1).counts()).hasSize(1);
      assertThat(index.facet(Dimension.COUNTRY, only(Dimension.COUNTRY, "CN"), 9).counts())
          .containsExactly(new Facet.Count("CN", 1));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "insa",
    "ror:03cve4549",
    "https://ror.org/03cve4549",
    "http://ror.org/03cve4549",
    "ror.org/03cve4549",
    "03cve4549",
    "https://ror.org/03CVE4549",
    "siren:552100554"
  })
  void anOrganisationIsFoundByItsIdAndItsIdentifiers(String id) {
    given(
        organisation("insa").identified("ror:03cve4549").identified("siren:552100554").put(),
        organisation("other").put());
    try (var index = engine.snapshot()) {
      assertThat(index.find(id)).get().extracting(found -> found.id()).isEqualTo("insa");
    }
  }

  @ParameterizedTest
  @CsvSource({"''", "nobody", "ror:00000000x", "https://ror.org/", "/"})
  void whatIsNoIdFindsNothing(String id) {
    given(organisation("insa").put());
    try (var index = engine.snapshot()) {
      assertThat(index.find(id)).isEmpty();
      assertThat(index.ordinal(id)).isEmpty();
    }
  }

  @Test
  void membersOfAClusterAreListedButNotThoseWhoLeft() {
    given(
        organisation("pole").put(),
        organisation("b").tied(Affiliation.Kind.MEMBER_OF, "pole").put(),
        organisation("a").tied(Affiliation.Kind.PART_OF, "pole").put(),
        organisation("twin").tied(Affiliation.Kind.TWINNED_WITH, "pole").put());
    try (var index = engine.snapshot()) {
      assertThat(index.affiliated("pole", 10))
          .extracting(member -> member.id())
          .containsExactly("a", "b");
    }
  }

  @Test
  void traitsTellWhatJudgingNeedsInTheOrderAskedFor() {
    given(
        organisation("a")
            .in("CN", "Anhui", "Hefei")
            .at(31.87, 117.28)
            .size(SizeClass.SMALL)
            .theme("photovoltaics")
            .says(CHINESE, "量子通信")
            .tied(Affiliation.Kind.TENANT_OF, "park")
            .put());
    given(organisation("b").type(OrganisationType.HOSPITAL).put());
    try (var index = engine.snapshot()) {
      int a = index.ordinal("a").orElseThrow();
      int b = index.ordinal("b").orElseThrow();
      var traits = index.traits(List.of(b, a, b));
      assertThat(traits).extracting(Traits::id).containsExactly("b", "a", "b");
      var it = traits.get(1);
      assertThat(it.asserted()).containsExactly("photovoltaics");
      assertThat(it.concepts()).contains("photovoltaics", "quantum-communication");
      assertThat(it.country()).isEqualTo("CN");
      assertThat(it.regions()).containsExactly("Anhui");
      assertThat(it.size()).isEqualTo(SizeClass.SMALL);
      assertThat(it.affiliations()).containsExactly("park");
      assertThat(it.languages()).containsExactly("zh");
      assertThat(it.sources()).containsExactly("test");
      assertThat(it.updated()).isEqualTo("2026-01-01");
      assertThat(it.location()).isNotNull();
      assertThat(traits.getFirst().type()).isEqualTo(OrganisationType.HOSPITAL);
      assertThat(traits.getFirst().location()).isNull();
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void scoresLieBetweenZeroAndOneAndDescend(Language language) {
    given(
        saying("a", language, "laser optique optics 激光 激光 激光 laser laser"),
        saying("b", language, "laser"),
        saying("c", language, "激光 power 电"),
        Sample.evidence("e", 2020, "Laser laser laser laser", "a"));
    try (var index = engine.snapshot()) {
      for (var query :
          List.of(
              new Query.Words(language, "laser 激光", 0),
              new Query.Gloss("laser", 0),
              new Query.Concepts(List.of(new Query.Weighted("laser", 7))),
              new Query.Everything())) {
        var scores =
            Stream.concat(
                    index.profiles(query, Filter.NONE, 9).stream(),
                    index.evidence(query, Filter.NONE, 9).stream().limit(0))
                .map(Hit::score)
                .toList();
        assertThat(scores).isNotEmpty().allMatch(score -> score > 0 && score <= 1);
        assertThat(scores).isSortedAccordingTo((x, y) -> Double.compare(y, x));
      }
    }
  }

  @Test
  void fullWordsThatNobodyHasFindNothing() {
    given(saying("a", ENGLISH, "lasers"));
    for (String text : Arrays.asList("", " ", "*", "zzzz", "the of and", "的", "。", "\u0000")) {
      for (var language : Language.values()) {
        assertThat(profiles(new Query.Words(language, text, 0))).isEmpty();
      }
      assertThat(profiles(new Query.Gloss(text, 0))).isEmpty();
    }
  }
}
