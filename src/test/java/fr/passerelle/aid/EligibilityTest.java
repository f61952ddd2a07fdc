package fr.passerelle.aid;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.language.Thesaurus;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.SizeClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pairs made by hand, each with what it must be told; the table says why. */
@NullMarked
class EligibilityTest {

  private static final Path TABLE = Path.of("src/test/resources/aid/pairs.tsv");
  private static final LocalDate DAY = LocalDate.parse("2026-11-28");
  private static final Thesaurus THESAURUS = Thesaurus.read(Path.of("index-data/thesaurus"));
  private static final SupportSchemes SCHEMES = SupportSchemes.read(Path.of("index-data/schemes"));

  record Row(List<String> cells) {
    String cell(int at) {
      return cells.get(at);
    }

    @Override
    public String toString() {
      return String.join(" | ", cells);
    }
  }

  private static List<Row> rows() throws IOException {
    return Files.readAllLines(TABLE).stream()
        .skip(1)
        .map(line -> new Row(List.of(line.split("\t", -1))))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aPairIsToldWhatTheTableExpects(Row row) {
    var answer = answer(row, DAY);
    assertThat(answer.eligibility().code()).as(answer.answers().toString()).isEqualTo(row.cell(6));
    String rule = row.cell(7);
    if (!rule.isEmpty()) {
      assertThat(answer.answers())
          .as("the rule that decides")
          .anyMatch(
              one ->
                  one.rule().code().equals(rule) && one.eligibility().code().equals(row.cell(6)));
    }
    assertThat(answer.questions().isEmpty()).isEqualTo(!row.cell(6).equals("unknown"));
  }

  @Test
  void theTableHasSixtyPairsOfEveryAnswer() throws IOException {
    var byAnswer = rows().stream().collect(Collectors.groupingBy(row -> row.cell(6)));
    assertThat(rows()).hasSizeGreaterThanOrEqualTo(60);
    assertThat(byAnswer.keySet()).containsExactlyInAnyOrder("yes", "no", "unknown");
    byAnswer.forEach((answer, some) -> assertThat(some).as(answer).hasSizeGreaterThan(15));
    assertThat(rows().stream().map(row -> row.cell(5)).distinct().count()).isGreaterThan(30);
  }

  @Test
  void everyYesBecomesNoOnceItsSchemeIsOver() throws IOException {
    var far = LocalDate.parse("2099-01-01");
    int closed = 0;
    for (var row : rows()) {
      var answer = answer(row, far);
      if (row.cell(6).equals("yes")
          && answer.scheme().dates().on(far) instanceof Availability.Closed) {
        assertThat(answer.eligibility()).as(row.toString()).isEqualTo(Eligibility.NO);
        closed++;
      }
    }
    assertThat(closed).isGreaterThan(3);
  }

  @Test
  void answeringAllQuestionsWithYesLeavesNone() {
    var facts =
        new Facts(
            new Party("FR", OrganisationType.LABORATORY, null),
            new Party("CN", OrganisationType.UNIVERSITY, null),
            4,
            Set.of("agriculture"),
            true,
            Map.of());
    for (var scheme : SCHEMES.all()) {
      var at = new EligibilityRule.Circumstances(scheme.id(), DAY, THESAURUS);
      var answers = new HashMap<String, Boolean>();
      scheme.answer(facts, at).questions().forEach(one -> answers.put(one.id(), true));
      var again =
          scheme.answer(
              new Facts(
                  facts.seeker(),
                  facts.partner(),
                  facts.readiness(),
                  facts.themes(),
                  true,
                  answers),
              at);
      assertThat(again.questions()).as(scheme.id()).isEmpty();
    }
  }

  private static SchemeAnswer answer(Row row, LocalDate day) {
    var scheme = SCHEMES.withId(row.cell(5)).orElseThrow();
    var answers = new HashMap<String, Boolean>();
    for (String answer : row.cell(4).split(",", -1)) {
      if (!answer.isEmpty()) {
        int equals = answer.indexOf('=');
        answers.put(answer.substring(0, equals), answer.endsWith("=yes"));
      }
    }
    String trl = row.cell(2);
    String theme = row.cell(3);
    var partner = party(row.cell(1));
    var facts =
        new Facts(
            party(row.cell(0)),
            partner.isEmpty() ? null : partner,
            trl.isEmpty() ? null : Integer.valueOf(trl),
            theme.isEmpty() ? Set.of() : Set.of(theme),
            !theme.isEmpty(),
            answers);
    return scheme.answer(facts, new EligibilityRule.Circumstances(scheme.id(), day, THESAURUS));
  }

  /** As the table writes it: country, type and size with slashes between. */
  private static Party party(String written) {
    String[] parts = (written + "//").split("/", -1);
    @Nullable OrganisationType type =
        parts[1].isEmpty() ? null : OrganisationType.of(parts[1]).orElseThrow();
    @Nullable SizeClass size = parts[2].isEmpty() ? null : SizeClass.of(parts[2]).orElseThrow();
    return new Party(parts[0], type, size);
  }
}
