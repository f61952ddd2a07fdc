package fr.passerelle.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.language.Language;
import fr.passerelle.organisation.Organisation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That what is said beside an answer is true, and says something. */
class ReasonsTest {

  /** A word of a text in quotation marks, before what it means. */
  private static final Pattern WORDS_OF = Pattern.compile("[“«] ?([^»”]+?) ?[»”] ?[（(]");

  private static List<RankedPartner> found(String text, Language reader) {
    return StarterIndex.FINDER.find(Need.of(text, reader).page(0, 60)).partners();
  }

  private static Stream<Reason> reasons(List<RankedPartner> partners, Signal signal) {
    return partners.stream()
        .flatMap(partner -> partner.reasons().stream())
        .filter(reason -> reason.signal() == signal);
  }

  private static Organisation organisation(String id) {
    try (var snapshot = StarterIndex.ENGINE.snapshot()) {
      return snapshot.find(id).orElseThrow();
    }
  }

  @Nested
  class AWord {

    @ParameterizedTest
    @CsvSource({
      "stations sous-marines connectées, FRENCH, sous",
      "batteries lithium-ion pour autobus, FRENCH, ion",
      "海上风电, CHINESE, 海上风",
      "药物研发机构, CHINESE, 药物研"
    })
    void isToldWhole(String need, Language reader, String fragment) {
      assertThat(reasons(found(need, reader), Signal.WORDS))
          .isNotEmpty()
          .extracting(Reason::text)
          .noneMatch(text -> text.matches(".*[:：、,(（ ]" + fragment + "[,、.。)）].*"));
    }

    @ParameterizedTest
    @CsvSource({
      "capteurs de température, FRENCH",
      "wind turbine blades, ENGLISH",
      "技术转移与温度传感器, CHINESE"
    })
    void thatIsSaidToStandInATextStandsThere(String need, Language reader) {
      var told = WORDS_OF.matcher("");
      for (var partner : found(need, reader)) {
        var texts = partner.organisation().texts().toString() + partner.organisation().names();
        for (var reason : reasons(List.of(partner), Signal.WORDS).toList()) {
          boolean glossed = reason.text().matches(".*(?: disent :| say:|文本中提到：|名称中).*");
          told.reset(glossed ? reason.text() : "");
          while (told.find()) {
            assertThat(texts).as(reason.text()).contains(told.group(1));
          }
        }
      }
    }

    @Test
    void ofTheNameAloneIsSaidToBeInTheName() {
      var words =
          reasons(
                  found("rare earth magnets", Language.ENGLISH).stream()
                      .filter(one -> one.organisation().id().startsWith("jl-mag"))
                      .toList(),
                  Signal.WORDS)
              .map(Reason::text)
              .toList();
      assertThat(words).isNotEmpty().noneMatch(text -> text.matches("Describes.*: rare, earth\\."));
    }

    @ParameterizedTest
    @CsvSource({
      "visite d'un laboratoire d'optique quantique, FRENCH, visite",
      "参观研究机构和量子计算, CHINESE, 研究"
    })
    void thatTellsNothingIsNotToBeChecked(String need, Language reader, String filler) {
      assertThat(reasons(found(need, reader), Signal.CONCEPTS))
          .isNotEmpty()
          .extracting(Reason::text)
          .noneMatch(text -> text.matches(".*(?:à vérifier|有待核实).*" + filler + ".*"));
    }
  }

  @Nested
  class ATheme {

    @Test
    void thatANarrowerOneStandsForNamesIt() {
      var told =
          reasons(found("énergies renouvelables", Language.FRENCH), Signal.CONCEPTS)
              .map(Reason::text)
              .toList();
      assertThat(told).anyMatch(text -> text.contains("(par un thème plus précis : "));
    }

    @Test
    void ofItsHostHasASourceAndIsOfItsOwnField() {
      var all = found("science des matériaux", Language.FRENCH);
      assertThat(reasons(all, Signal.AFFILIATION))
          .isNotEmpty()
          .allSatisfy(
              reason -> {
                assertThat(reason.evidence()).hasSize(1);
                assertThat(reason.evidence().getFirst().title()).isNotBlank();
              });
      var thesaurus = StarterIndex.THESAURUS;
      for (var partner : all) {
        if (reasons(List.of(partner), Signal.AFFILIATION).findAny().isPresent()) {
          assertThat(partner.organisation().themes())
              .as(partner.organisation().id())
              .anyMatch(theme -> thesaurus.ancestors(theme).contains("materials"));
        }
      }
    }

    @Test
    void isInTheSentenceThatIsQuotedForIt() {
      var yuxi =
          found("fabricant de vaccins", Language.FRENCH).stream()
              .filter(partner -> partner.organisation().id().equals("zone-yuxi"))
              .toList();
      assertThat(reasons(yuxi, Signal.WORDS))
          .isNotEmpty()
          .extracting(Reason::text)
          .noneMatch(text -> text.contains("approuvée en 2012"));
    }
  }

  @Nested
  class WhereNobodyAsks {

    @ParameterizedTest
    @CsvSource({
      "thrustme, FRENCH, votre besoin|vos",
      "equium, FRENCH, votre besoin|vos",
      "thrustme, ENGLISH, your",
      "equium, CHINESE, 您"
    })
    void noReasonSpeaksOfANeed(String id, Language reader, String voice) {
      var organisation = organisation(id);
      var frame = Need.of("", reader).page(0, 30);
      var all = new ArrayList<>(StarterIndex.FINDER.similar(organisation, frame));
      all.addAll(StarterIndex.FINDER.partnersFor(organisation, frame).partners());
      all.addAll(StarterIndex.FINDER.tandem(organisation, frame).partners());
      assertThat(all).isNotEmpty();
      assertThat(all)
          .flatExtracting(RankedPartner::reasons)
          .filteredOn(reason -> reason.signal() != Signal.FIT)
          .extracting(Reason::text)
          .noneMatch(text -> text.replaceAll("«[^»]*»", "").matches(".*(?:" + voice + ").*"));
    }

    @Test
    void aCandidateOfAConsortiumIsNotSaidToUseTheWordsOfTheReader() {
      var consortium =
          StarterIndex.FINDER.consortium(
              List.of(organisation("equium")),
              Need.of("véhicules et matériaux composites", Language.FRENCH).page(0, 5));
      assertThat(consortium.gaps()).isNotEmpty();
      for (var gap : consortium.gaps()) {
        if (gap instanceof Consortium.Gap.Topic) {
          assertThat(reasons(gap.candidates(), Signal.WORDS))
              .extracting(Reason::text)
              .noneMatch(text -> text.contains("vos mots"));
        }
      }
    }
  }
}
