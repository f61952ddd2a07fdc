package fr.passerelle.aid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.language.Language;
import fr.passerelle.language.Thesaurus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole catalogue of schemes, row by row. */
@NullMarked
class SupportSchemesTest {

  private static final Path FOLDER = Path.of("index-data/schemes");
  private static final SupportSchemes SCHEMES = SupportSchemes.read(FOLDER);

  @Test
  void thereAreAtLeastAHundred() {
    assertThat(SCHEMES.all()).hasSizeGreaterThanOrEqualTo(100);
  }

  @Test
  void thoseOfTheProgramAreThoseOfTheFolder() {
    assertThat(SupportSchemes.known().all()).isEqualTo(SCHEMES.all());
  }

  @Test
  void everyTableOfTheFolderIsRead() throws IOException {
    try (var files = Files.list(FOLDER)) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.endsWith(".tsv"))
                  .collect(Collectors.toSet()))
          .isEqualTo(
              Stream.concat(SupportSchemes.TABLES.stream(), Stream.of("conditions.tsv"))
                  .collect(Collectors.toSet()));
    }
  }

  @Test
  void everySchemeHasItsNameAndOneSentenceInThreeLanguages() {
    for (var scheme : SCHEMES.all()) {
      for (var language : Language.values()) {
        assertThat(scheme.name(language)).as(scheme.id()).isNotBlank();
        String summary = scheme.summary(language);
        assertThat(summary).as(scheme.id()).endsWith(language == Language.CHINESE ? "。" : ".");
        assertThat(summary.length()).as(scheme.id()).isBetween(10, 220);
      }
      assertThat(scheme.summary(Language.CHINESE)).as(scheme.id()).containsPattern("\\p{IsHan}{3}");
      assertThat(scheme.summary(Language.FRENCH))
          .as(scheme.id())
          .doesNotContainPattern("\\p{IsHan}|'")
          .isNotEqualTo(scheme.summary(Language.ENGLISH));
    }
  }

  @Test
  void noSentenceServesTwoSchemes() {
    for (var language : Language.values()) {
      assertThat(SCHEMES.all().stream().map(scheme -> scheme.summary(language)))
          .doesNotHaveDuplicates();
      assertThat(SCHEMES.all().stream().map(scheme -> scheme.name(language)))
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void everySchemeHasASourceADayAndAnOperator() {
    for (var scheme : SCHEMES.all()) {
      assertThat(scheme.sources()).as(scheme.id()).isNotEmpty();
      assertThat(scheme.operators()).as(scheme.id()).isNotEmpty();
      assertThat(scheme.dates().checked())
          .as(scheme.id())
          .isBetween(LocalDate.parse("2026-01-01"), LocalDate.parse("2100-01-01"));
      assertThat(scheme.domains()).as(scheme.id()).isNotEmpty();
    }
  }

  @Test
  void everyThemeIsAConceptOfTheThesaurus() {
    var thesaurus = Thesaurus.read(Path.of("index-data/thesaurus"));
    for (var scheme : SCHEMES.all()) {
      for (var rule : scheme.rules()) {
        if (rule instanceof EligibilityRule.Themes(List<String> concepts)) {
          assertThat(concepts)
              .as(scheme.id())
              .allMatch(concept -> thesaurus.concept(concept).isPresent());
        }
      }
    }
  }

  @Test
  void everyConditionIsAskedByASchemeAndIsAQuestion() {
    var asked = new HashSet<String>();
    SCHEMES.all().stream()
        .flatMap(scheme -> scheme.rules().stream())
        .forEach(
            rule -> {
              if (rule instanceof EligibilityRule.Asked(Condition condition)) {
                asked.add(condition.id());
              }
            });
    for (var condition : SCHEMES.conditions()) {
      assertThat(asked).contains(condition.id());
      assertThat(condition.question(Language.FRENCH)).endsWith(" ?");
      assertThat(condition.question(Language.ENGLISH)).endsWith("?");
      assertThat(condition.question(Language.CHINESE)).endsWith("？");
    }
  }

  @Test
  void everyDomainHasSchemes() {
    for (var domain : SupportDomain.values()) {
      assertThat(SCHEMES.all())
          .filteredOn(scheme -> scheme.domains().contains(domain))
          .as(domain.code())
          .hasSizeGreaterThanOrEqualTo(8);
    }
  }

  @Test
  void whatTheIssueNamesIsThere() {
    var ids = SCHEMES.all().stream().map(SupportScheme::id).collect(Collectors.toSet());
    assertThat(ids)
        .containsAll(
            Set.of(
                "phc-cai-yuanpei",
                "arcus",
                "anr-prci",
                "eureka-network",
                "eurostars",
                "horizon-pillar-2",
                "i-lab",
                "regional-innovation-aid",
                "carnot-contract",
                "cir",
                "cii",
                "cifre",
                "vie",
                "team-france-export",
                "nsfc-international-scientists"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-11-28 | 28/11/2026 | china.tsv, line 2",
        "\tCN\tpair\t | \tXX?\tpair\t | no country",
        "\trecurring\t | \tsometimes\t | there is no sometimes",
        "cotutelle | no-such-condition | there is no no-such-condition",
        "https://campusfrance.org | campusfrance | no address of the web"
      })
  void aWrongRowIsRefusedWithItsPlace(String right, String wrong, String told, @TempDir Path folder)
      throws IOException {
    for (String table : SupportSchemes.TABLES) {
      Files.copy(FOLDER.resolve(table), folder.resolve(table));
    }
    Files.copy(FOLDER.resolve("conditions.tsv"), folder.resolve("conditions.tsv"));
    var table = folder.resolve("china.tsv");
    var lines = Files.readAllLines(table);
    assertThat(lines.get(1)).contains(right);
    lines.set(1, lines.get(1).replace(right, wrong));
    Files.write(table, lines);
    assertThatThrownBy(() -> SupportSchemes.read(folder))
        .isInstanceOf(SchemesInvalid.class)
        .hasMessageContaining("china.tsv, line 2")
        .hasMessageContaining(told);
  }
}
