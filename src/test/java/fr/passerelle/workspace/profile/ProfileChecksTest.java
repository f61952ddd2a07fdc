package fr.passerelle.workspace.profile;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.language.Language;
import fr.passerelle.language.LanguageDetector;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.organisation.Cooperation;
import fr.passerelle.organisation.PartneringProfile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class ProfileChecksTest {

  private static final Thesaurus THESAURUS = Thesaurus.read(Path.of("index-data/thesaurus"));
  private static final ProfileChecks CHECKS =
      new ProfileChecks(THESAURUS, new LanguageDetector(THESAURUS));
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

  private static Rewritten pumps() {
    return new Rewritten(WrittenProfiles.PUMPS);
  }

  private static List<ProfileCheck> judged(Rewritten written) {
    return CHECKS.judge(written.draft(), WrittenProfiles.owner(), TODAY);
  }

  private static List<String> found(Rewritten written, ProfileCheck.Kind kind) {
    return judged(written).stream()
        .filter(check -> check.kind() == kind)
        .findFirst()
        .orElseThrow()
        .found();
  }

  @Test
  void aCarefulTextPassesThemAll() {
    assertThat(judged(pumps())).allMatch(ProfileCheck::passed);
    assertThat(judged(pumps())).hasSize(ProfileCheck.Kind.values().length);
  }

  @Nested
  class WhatIsMissing {

    @Test
    void isNamedFieldByField() {
      var empty = CHECKS.judge(ProfileDraft.empty(Language.FRENCH), null, TODAY);
      assertThat(empty.getFirst().found())
          .containsExactly("kind", "title", "summary", "description", "role", "cooperation");
      assertThat(empty.getFirst().forbids()).isTrue();
    }

    @Test
    void isTheCallWhereProjectPartnersAreSought() {
      var request = pumps().kind(PartneringProfile.Kind.RESEARCH_REQUEST);
      assertThat(found(request, ProfileCheck.Kind.COMPLETE)).containsExactly("call", "submission");
    }

    @Test
    void isToldOfFieldsThatAreTooLong() {
      assertThat(found(pumps().summary("x".repeat(501)), ProfileCheck.Kind.LIMITS))
          .containsExactly("summary");
      assertThat(found(pumps().summary("x".repeat(500)), ProfileCheck.Kind.LIMITS)).isEmpty();
      var four = List.of(Cooperation.values()).subList(0, 4);
      assertThat(found(pumps().cooperation(four), ProfileCheck.Kind.LIMITS))
          .containsExactly("cooperation");
    }

    @Test
    void isCountedInCharactersAsReadersSeeThem() {
      assertThat(found(pumps().title("𠮷".repeat(256)), ProfileCheck.Kind.LIMITS)).isEmpty();
    }
  }

  @Nested
  class AContactDetail {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Écrivez à jeanne@exemple.fr pour en savoir plus",
          "jeanne (at) exemple.org",
          "Voir https://exemple.test/pompe",
          "Voir www.exemple.test",
          "Voir exemple-thermique.fr",
          "Tél. 04 72 00 00 00",
          "Tel. +86 10 6200 1234",
          "Tel. 0033 4 72 00 00 00",
          "请致电１３８００１３８０００",
          "微信号：exemple_2026"
        })
    void isFoundInTheText(String text) {
      assertThat(found(pumps().description(text), ProfileCheck.Kind.CONTACT)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Certifiée ISO 9001:2015, elle tient 20 000 000 de cycles à 3.000 tours",
          "TRL 7, 140 °C, 12,5 bar, de 2019 à 2026, norme EN 60335-2-40",
          "Rendement de 0.85 à 1.05, n° 12 345 678",
          "效率提高30%，运行12000小时"
        })
    void isNotSeenInPlainNumbers(String text) {
      assertThat(found(pumps().description(text), ProfileCheck.Kind.CONTACT)).isEmpty();
    }
  }

  @Nested
  class AnAnonymousText {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "La société EXEMPLIA THERMIQUE propose",
          "Exemplia-Thermique SAS propose",
          "Notre atelier de Villeurbanne propose",
          "SIREN 552 100 554",
          "L'équipe Exemplia propose"
        })
    void mustNotNameItsOrganisation(String text) {
      assertThat(found(pumps().description(text).anonymous(), ProfileCheck.Kind.ANONYMITY))
          .isNotEmpty();
      assertThat(found(pumps().description(text), ProfileCheck.Kind.ANONYMITY)).isEmpty();
    }

    @Test
    void mayNameItsRegion() {
      var written = pumps().description("Une entreprise d’Auvergne-Rhône-Alpes").anonymous();
      assertThat(found(written, ProfileCheck.Kind.ANONYMITY)).isEmpty();
    }
  }

  @Test
  void theOwnCountryIsNoTarget() {
    assertThat(found(pumps().targets("FR", "CN"), ProfileCheck.Kind.FOREIGN)).containsExactly("FR");
  }

  @Test
  void aClosedCallIsToldByItsDay() {
    var closed =
        pumps()
            .kind(PartneringProfile.Kind.RESEARCH_REQUEST)
            .call("Horizon Europe", TODAY.minusDays(1));
    assertThat(found(closed, ProfileCheck.Kind.EXPIRY)).containsExactly("2026-11-27");
    var open = pumps().kind(PartneringProfile.Kind.RESEARCH_REQUEST).call("Horizon Europe", TODAY);
    assertThat(found(open, ProfileCheck.Kind.EXPIRY)).isEmpty();
  }

  @Nested
  class ASummary {

    @Test
    void saysWhatIsOfferedAndToWhom() {
      assertThat(found(pumps().summary("Une belle machine."), ProfileCheck.Kind.SUMMARY))
          .containsExactly("offers", "partner");
      assertThat(
              found(
                  pumps().summary("Nous fabriquons des pompes pour les industriels."),
                  ProfileCheck.Kind.SUMMARY))
          .isEmpty();
    }

    @Test
    void ofARequestSaysThatSomethingIsSought() {
      var request = pumps().kind(PartneringProfile.Kind.BUSINESS_REQUEST);
      assertThat(found(request, ProfileCheck.Kind.SUMMARY)).containsExactly("seeks");
    }

    @Test
    void isReadInChineseToo() {
      var chinese = pumps().summary("一家法国公司开发高温热泵，寻找工业干燥机制造商。").language(Language.CHINESE);
      assertThat(found(chinese, ProfileCheck.Kind.SUMMARY)).isEmpty();
    }
  }

  @Test
  void praiseIsQuoted() {
    assertThat(
            found(
                pumps().title("La meilleure pompe, unique au monde"),
                ProfileCheck.Kind.SUPERLATIVES))
        .containsExactly("la meilleure", "unique au monde");
    assertThat(found(pumps().title("最先进的热泵"), ProfileCheck.Kind.SUPERLATIVES))
        .containsExactly("最先进");
  }

  @Test
  void oneKeywordAtLeastIsAConcept() {
    assertThat(found(pumps().technologies("bidulotronique"), ProfileCheck.Kind.KEYWORD))
        .contains("bidulotronique");
  }

  @Test
  void theLanguageIsTheOneTold() {
    assertThat(found(pumps().language(Language.ENGLISH), ProfileCheck.Kind.LANGUAGE))
        .containsExactly("fr");
  }

  @Test
  void aTextThatHasNothingInItTakesNoLongTime() {
    String hostile = "1 ".repeat(9_000) + "@".repeat(1_000);
    long began = System.nanoTime();
    judged(pumps().description(hostile));
    assertThat(System.nanoTime() - began).isLessThan(2_000_000_000L);
  }
}
