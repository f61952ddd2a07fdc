package fr.passerelle.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.passerelle.language.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationTest {

  private static final Name FRENCH = preferred("Aéronautique", Language.FRENCH);
  private static final Name ENGLISH = preferred("Aeronautics", Language.ENGLISH);
  private static final Name NEUTRAL = preferred("AERO", null);
  private static final Name CHINESE_ALIAS =
      new Name("航空", Language.CHINESE, Name.Kind.ALIAS, "test");

  private static Name preferred(String text, @Nullable Language language) {
    return new Name(text, language, Name.Kind.PREFERRED, "test");
  }

  private static Organisation named(Name... names) {
    return organisation("aero", List.of(names), List.of());
  }

  private static Organisation organisation(String id, List<Name> names, List<SourceMark> sources) {
    return new Organisation(
        id,
        OrganisationType.UNKNOWN,
        Status.ACTIVE,
        names,
        Place.UNKNOWN,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        sources);
  }

  @Test
  void isShownByThePreferredNameInTheReadersLanguage() {
    assertThat(named(ENGLISH, NEUTRAL, FRENCH).name(Language.FRENCH)).isEqualTo("Aéronautique");
  }

  @Test
  void withoutOneInTheReadersLanguageIsShownByTheOneThatBelongsToNone() {
    assertThat(named(ENGLISH, NEUTRAL, FRENCH).name(Language.CHINESE)).isEqualTo("AERO");
  }

  @Test
  void withoutThatIsShownByTheEnglishName() {
    assertThat(named(FRENCH, ENGLISH).name(Language.CHINESE)).isEqualTo("Aeronautics");
  }

  @Test
  void isShownByAnAliasOnlyWhereNothingElseIsThere() {
    assertThat(named(CHINESE_ALIAS, FRENCH).name(Language.CHINESE)).isEqualTo("航空");
    assertThat(named(CHINESE_ALIAS).name(Language.FRENCH)).isEqualTo("航空");
    assertThat(named(CHINESE_ALIAS).preferred(Language.CHINESE)).isEmpty();
  }

  @Test
  void isAsNewAsTheNewestOfItsSources() {
    var older = mark("ror", LocalDate.of(2024, 5, 1));
    var newer = mark("starter", LocalDate.of(2026, 11, 21));
    var both = organisation("aero", List.of(FRENCH), List.of(older, newer));
    assertThat(both.updated()).isEqualTo(newer.date());
    assertThat(both.mark("ror")).contains(older);
    assertThat(both.mark("cordis")).isEmpty();
    assertThat(named(FRENCH).updated()).isEqualTo(LocalDate.EPOCH);
  }

  private static SourceMark mark(String source, LocalDate date) {
    return new SourceMark(source, "1", date, "CC0-1.0", null, List.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-a", "A", "a b", "a/b", "é", "a\n"})
  void hasAnIdThatFitsAnAddress(String id) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> organisation(id, List.of(FRENCH), List.of()));
  }

  @Test
  void hasAName() {
    assertThatIllegalArgumentException().isThrownBy(OrganisationTest::named);
    assertThatIllegalArgumentException().isThrownBy(() -> preferred(" ", null));
  }

  @ParameterizedTest
  @EnumSource
  void aTypeIsFoundByItsCodeInAnyCase(OrganisationType type) {
    assertThat(OrganisationType.of(" " + type.name().toLowerCase(java.util.Locale.ROOT)))
        .contains(type);
    assertThat(OrganisationType.of(type.code())).contains(type);
  }

  @Test
  void aSizeAndAnAffiliationAreFoundByTheirCodes() {
    Stream.of(SizeClass.values())
        .forEach(size -> assertThat(SizeClass.of(size.code())).contains(size));
    Stream.of(Affiliation.Kind.values())
        .forEach(kind -> assertThat(Affiliation.Kind.of(kind.code())).contains(kind));
    assertThat(SizeClass.of("tiny")).isEmpty();
    assertThat(OrganisationType.of("tech park")).isEmpty();
    assertThat(Affiliation.Kind.of("")).isEmpty();
  }

  @Test
  void firmsBelow250StaffAreSmes() {
    assertThat(Stream.of(SizeClass.values()).filter(SizeClass::isSme))
        .containsExactly(SizeClass.MICRO, SizeClass.SMALL, SizeClass.MEDIUM);
  }
}
