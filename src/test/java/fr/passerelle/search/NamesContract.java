package fr.passerelle.search;

import static fr.passerelle.language.Language.CHINESE;
import static fr.passerelle.language.Language.ENGLISH;
import static fr.passerelle.language.Language.FRENCH;
import static fr.passerelle.search.Sample.organisation;
import static fr.passerelle.search.Sample.saying;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.language.Language;
import fr.passerelle.organisation.Name;
import fr.passerelle.search.Filter.Dimension;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is found by a name, in which guise, and what is suggested while it is typed. */
public abstract class NamesContract extends EngineContract {

  @BeforeEach
  final void givenNames() {
    given(
        organisation("tsinghua")
            .named("Tsinghua University", ENGLISH)
            .named("清华大学", CHINESE)
            .named("THU", null, Name.Kind.ACRONYM)
            .in("CN", "Beijing", "Beijing")
            .put(),
        organisation("tsinghua-taiwan")
            .named("National Tsing Hua University", ENGLISH)
            .named("國立清華大學", CHINESE)
            .in("TW", null, "Hsinchu")
            .put(),
        organisation("beihang")
            .named("Beihang University", ENGLISH)
            .named("北京航空航天大学", CHINESE)
            .in("CN", "Beijing", "Beijing")
            .put(),
        organisation("insa-toulouse")
            .named("Institut national des sciences appliquées de Toulouse", FRENCH)
            .named("INSA", null, Name.Kind.ACRONYM)
            .in("FR", "Occitanie", "Toulouse")
            .put(),
        organisation("insa-lyon")
            .named("Institut national des sciences appliquées de Lyon", FRENCH)
            .named("INSA", null, Name.Kind.ACRONYM)
            .in("FR", "Auvergne-Rhône-Alpes", "Lyon")
            .put(),
        organisation("orano")
            .named("Orano", FRENCH)
            .named("Areva", FRENCH, Name.Kind.FORMER)
            .in("FR", null, "Châtillon")
            .put(),
        organisation("schneider")
            .named("Schneider Electric", FRENCH)
            .named("施耐德电气", CHINESE)
            .in("FR", null, "Rueil-Malmaison")
            .put(),
        organisation("schnaider").named("Schnaider Elektrik", null).put());
  }

  @ParameterizedTest
  @CsvSource({
    "Tsinghua University, tsinghua",
    "tsinghua university, tsinghua",
    "University Tsinghua, tsinghua",
    "清华大学, tsinghua",
    "清華大學, tsinghua",
    "qinghua daxue, tsinghua",
    "qinghuadaxue, tsinghua",
    "Qing hua da xue, tsinghua",
    "THU, tsinghua",
    "Tsinghua Universtiy, tsinghua",
    "beihang univesity, beihang",
    "北京航空航天大学, beihang",
    "beijing hangkong hangtian daxue, beihang",
    "INSA Toulouse, insa-toulouse",
    "insa lyon, insa-lyon",
    "Lyon INSA, insa-lyon",
    "institut national des sciences appliquees de lyon, insa-lyon",
    "Institut National des Sciences Apliquées Toulouse, insa-toulouse",
    "Areva, orano",
    "Schneider Electric, schneider",
    "Schneider Electric SE, schneider",
    "SCHNEIDER ELECTRIC S.A., schneider",
    "Schneider Electric GmbH, schneider",
    "SAS Schneider Electric, schneider",
    "施耐德电气有限公司, schneider",
    "施耐德電氣股份有限公司, schneider",
    "Orano S.A.S., orano",
    "Areva SA, orano",
    "Qīnghuá Dàxué, tsinghua",
    "qīnghuádàxué, tsinghua",
    "shinaide dianqi, schneider",
    "Shneider Electric, schneider",
    "SCHNEIDER-ELECTRIC, schneider",
    "施耐德電氣, schneider",
    "Schnaider Elektrik, schnaider"
  })
  void aNameIsFoundInItsGuises(String asked, String id) {
    assertThat(named(asked)).first().isEqualTo(id);
  }

  @Test
  void anExactNameComesBeforeATypingError() {
    try (var index = engine.snapshot()) {
      var matches = index.named("Schneider Electric", Filter.NONE, 5);
      assertThat(matches.getFirst().score()).isEqualTo(1);
      assertThat(matches.getFirst().matched()).isEqualTo("Schneider Electric");
      assertThat(matches).extracting(match -> match.organisation().id()).contains("schnaider");
      assertThat(matches)
          .extracting(NameMatch::score)
          .isSortedAccordingTo((a, b) -> Double.compare(b, a))
          .allMatch(score -> score > 0 && score <= 1);
    }
  }

  @Test
  void aNameWithItsLegalFormComesBeforeTheSameNameWithout() {
    given(
        organisation("orano-sas").named("Orano SAS", FRENCH).put(),
        organisation("orano-ltd").named("Orano Ltd", ENGLISH).put());
    assertThat(named("Orano SAS")).startsWith("orano-sas");
    assertThat(named("Orano")).startsWith("orano");
    try (var index = engine.snapshot()) {
      assertThat(index.named("Orano SAS", Filter.NONE, 5))
          .allSatisfy(match -> assertThat(match.score()).isGreaterThanOrEqualTo(0.9));
    }
  }

  @Test
  void aPresentNameComesBeforeAFormerOne() {
    given(organisation("new-areva").named("Areva", FRENCH).put());
    assertThat(named("Areva")).containsExactly("new-areva", "orano");
  }

  @Test
  void namesAreLookedForAmongThoseWhoPassTheFilter() {
    try (var index = engine.snapshot()) {
      assertThat(index.named("清华大学", only(Dimension.COUNTRY, "TW"), 5))
          .extracting(match -> match.organisation().id())
          .containsExactly("tsinghua-taiwan");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "!!!", "…", "\u202e", "*", "zzzzzzzzzz"})
  void whatIsNoNameFindsNobody(String asked) {
    assertThat(named(asked)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "sciences appl, FRENCH, insa-lyon insa-toulouse",
    "appliq, FRENCH, insa-lyon insa-toulouse",
    "appliquees de ly, FRENCH, insa-lyon",
    "航天, CHINESE, beihang",
    "大学, CHINESE, beihang tsinghua tsinghua-taiwan",
    "大學, CHINESE, beihang tsinghua tsinghua-taiwan",
    "qinghua, ENGLISH, tsinghua",
    "qing hua da, ENGLISH, tsinghua",
    "schn, FRENCH, schnaider schneider",
    "INS, FRENCH, insa-lyon insa-toulouse",
    "qīnghuá dà, ENGLISH, tsinghua",
    "qinghuada, ENGLISH, tsinghua",
    "Arev, FRENCH, orano",
    "schneider electric s, FRENCH, schneider",
    "Schneider Electric SE, FRENCH, schneider",
    "施耐德电气有限, CHINESE, schneider",
    "施耐德電氣有限公司, CHINESE, schneider",
  })
  void organisationsAreSuggestedFromInsideTheirNames(String typed, Language reader, String ids) {
    try (var index = engine.snapshot()) {
      assertThat(index.suggest(typed, reader, 20))
          .filteredOn(one -> one.kind() == Suggestion.Kind.ORGANISATION)
          .extracting(Suggestion::target)
          .contains(ids.split(" "))
          .allMatch(List.of(ids.split(" "))::contains);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "photov, FRENCH, photovoltaïque",
    "photov, ENGLISH, photovoltaics",
    "光伏, CHINESE, 光伏"
  })
  void conceptsAreSuggestedInTheReadersLanguage(String typed, Language reader, String label) {
    try (var index = engine.snapshot()) {
      assertThat(index.suggest(typed, reader, 6))
          .contains(new Suggestion(Suggestion.Kind.CONCEPT, label, "photovoltaics"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "*", "\u0000", "\ud83d"})
  void nothingIsSuggestedForNothing(String typed) {
    try (var index = engine.snapshot()) {
      assertThat(index.suggest(typed, FRENCH, 6)).isEmpty();
    }
  }

  @Test
  void aWordThatOccursNowhereIsSpelledAsOneThatDoes() {
    given(
        saying("a", FRENCH, "Nous réalisons des engrenages coniques"),
        saying("b", ENGLISH, "forging of crankshafts"));
    try (var index = engine.snapshot()) {
      assertThat(index.didYouMean("engrenagse coniques", FRENCH)).contains("engrenages coniques");
      assertThat(index.didYouMean("crankshfats", ENGLISH)).contains("crankshafts");
      assertThat(index.didYouMean("engrenage", FRENCH)).isEmpty();
      assertThat(index.didYouMean("photovoltaïque", FRENCH)).isEmpty();
      assertThat(index.didYouMean("齿轮", CHINESE)).isEmpty();
      assertThat(index.didYouMean("engrenagse, sous-engrenagse", FRENCH))
          .contains("engrenages, sous-engrenages");
    }
  }
}
