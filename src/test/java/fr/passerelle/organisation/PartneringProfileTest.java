package fr.passerelle.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.organisation.PartneringProfile.Kind;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of a partnering profile. */
class PartneringProfileTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 3);
  private static final PartneringProfile.Call CALL =
      new PartneringProfile.Call("Call", DAY.plusDays(10), DAY.plusDays(20));

  @ParameterizedTest
  @CsvSource({"title, 256", "summary, 500", "description, 4000", "advantages, 4000"})
  void aTextMayHaveSoManyCharactersAndNotOneMore(String field, int most) {
    assertThat(texts(field, "字".repeat(most))).isNotNull();
    assertThat(texts(field, "𠮷".repeat(most))).isNotNull();
    assertThatThrownBy(() -> texts(field, "x".repeat(most + 1)))
        .isInstanceOfSatisfying(
            InvalidProfile.class, invalid -> assertThat(invalid.field()).isEqualTo(field))
        .hasMessage(
            "%s must have at most %d characters, but is %d characters long", field, most, most + 1);
  }

  @ParameterizedTest
  @CsvSource({"title", "summary", "description"})
  void aTextThatSaysNothingIsRefused(String field) {
    assertThatThrownBy(() -> texts(field, " ")).hasMessageStartingWith(field + " must say");
  }

  @Test
  void fromOneToThreeTypesOfCooperationAreNamed() {
    assertThatThrownBy(() -> cooperating(List.of())).hasMessageStartingWith("cooperation must");
    assertThat(cooperating(List.of(Cooperation.LICENCE, Cooperation.LICENCE)).cooperation())
        .containsExactly(Cooperation.LICENCE);
    assertThatThrownBy(() -> cooperating(List.of(Cooperation.values())))
        .hasMessageStartingWith("cooperation must have from 1 to 3 values, but is [COMMERCIAL");
  }

  @Test
  void atMostFiveKeywordsOfEachSortAreGiven() {
    var six = List.of("a", "b", "c", "d", "e", "f");
    assertThatThrownBy(() -> keywords(six, List.of())).hasMessageStartingWith("technologies must");
    assertThatThrownBy(() -> keywords(List.of(), six)).hasMessageStartingWith("markets must");
    assertThat(keywords(six.subList(0, 5), Collections.nCopies(9, "a")).markets()).hasSize(1);
  }

  @Test
  void theOwnCountryIsNoTarget() {
    assertThat(targeting("CN", "DE").targetCountries()).containsExactly("CN", "DE");
    assertThatThrownBy(() -> targeting("CN", "FR"))
        .hasMessage("targetCountries must not hold the own country, but is FR");
    assertThatThrownBy(() -> targeting("China")).hasMessageContaining("but is China");
  }

  @ParameterizedTest
  @CsvSource({"0, false", "1, true", "9, true", "10, false"})
  void readinessIsFromOneToNine(int level, boolean allowed) {
    if (allowed) {
      assertThat(ready(level).readiness()).isEqualTo(level);
    } else {
      assertThatThrownBy(() -> ready(level)).hasMessage("trl must be from 1 to 9, but is " + level);
    }
  }

  @Test
  void aProfileHoldsForAYearAtMost() {
    assertThat(until(DAY.plusYears(1)).lastDay()).isEqualTo(DAY.plusYears(1));
    assertThatThrownBy(() -> until(DAY.plusYears(1).plusDays(1)))
        .hasMessageStartingWith("expires must be within a year after 2026-11-03");
    assertThatThrownBy(() -> until(DAY.minusDays(1))).hasMessageStartingWith("expires must");
  }

  @Test
  void aResearchRequestHasACallAndNoOtherKindHas() {
    assertThat(calling(Kind.RESEARCH_REQUEST, CALL).lastDay()).isEqualTo(DAY.plusDays(10));
    assertThatThrownBy(() -> calling(Kind.RESEARCH_REQUEST, null))
        .hasMessage("call must be given for a research request, but is absent");
    assertThatThrownBy(() -> calling(Kind.TECHNOLOGY_OFFER, CALL))
        .hasMessage("call belongs to research requests alone, but is Call");
    assertThatThrownBy(() -> new PartneringProfile.Call("Call", DAY, DAY.minusDays(1)))
        .hasMessageStartingWith("call.interest must not be after");
    assertThatThrownBy(() -> new PartneringProfile.Call(" ", null, DAY))
        .hasMessageStartingWith("call.name must");
  }

  @Test
  void evidenceOfAProfileIsOfItsKind() {
    var offer = calling(Kind.BUSINESS_OFFER, null);
    var mark = new SourceMark("profiles", "1", DAY, "CC0-1.0", null, List.of());
    assertThatThrownBy(
            () ->
                new Evidence(
                    "1",
                    Evidence.Kind.REQUEST,
                    List.of("a"),
                    "t",
                    "s",
                    null,
                    DAY,
                    List.of(),
                    mark,
                    offer))
        .hasMessageContaining("business-offer is no evidence of the kind REQUEST");
  }

  private static PartneringProfile texts(String field, String text) {
    return made(
        Kind.TECHNOLOGY_OFFER,
        field.equals("title") ? text : "t",
        field.equals("summary") ? text : "s",
        field.equals("description") ? text : "d",
        field.equals("advantages") ? text : null,
        List.of(Cooperation.LICENCE),
        List.of(),
        List.of(),
        List.of(),
        null,
        DAY,
        null);
  }

  private static PartneringProfile cooperating(List<Cooperation> types) {
    return plain(types, List.of(), List.of(), List.of(), null, DAY);
  }

  private static PartneringProfile keywords(List<String> technologies, List<String> markets) {
    return plain(List.of(Cooperation.SUPPLY), technologies, markets, List.of(), null, DAY);
  }

  private static PartneringProfile targeting(String... countries) {
    return plain(List.of(Cooperation.SUPPLY), List.of(), List.of(), List.of(countries), null, DAY);
  }

  private static PartneringProfile ready(int level) {
    return plain(List.of(Cooperation.SUPPLY), List.of(), List.of(), List.of(), level, DAY);
  }

  private static PartneringProfile until(LocalDate expires) {
    return plain(List.of(Cooperation.SUPPLY), List.of(), List.of(), List.of(), null, expires);
  }

  private static PartneringProfile plain(
      List<Cooperation> cooperation,
      List<String> technologies,
      List<String> markets,
      List<String> targets,
      @Nullable Integer readiness,
      LocalDate expires) {
    return made(
        Kind.TECHNOLOGY_OFFER,
        "t",
        "s",
        "d",
        null,
        cooperation,
        technologies,
        markets,
        targets,
        readiness,
        expires,
        null);
  }

  private static PartneringProfile calling(Kind kind, PartneringProfile.@Nullable Call call) {
    return made(
        kind,
        "t",
        "s",
        "d",
        null,
        List.of(Cooperation.RESEARCH),
        List.of(),
        List.of(),
        List.of(),
        null,
        DAY.plusYears(1),
        call);
  }

  private static PartneringProfile made(
      Kind kind,
      String title,
      String summary,
      String description,
      @Nullable String advantages,
      List<Cooperation> cooperation,
      List<String> technologies,
      List<String> markets,
      List<String> targets,
      @Nullable Integer readiness,
      LocalDate expires,
      PartneringProfile.@Nullable Call call) {
    return new PartneringProfile(
        kind,
        title,
        summary,
        description,
        advantages,
        null,
        null,
        new PartnerSought(List.of(OrganisationType.COMPANY), null, List.of()),
        cooperation,
        technologies,
        markets,
        "FR",
        targets,
        readiness,
        DAY,
        expires,
        call);
  }
}
