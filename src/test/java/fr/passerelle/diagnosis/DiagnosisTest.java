package fr.passerelle.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.aid.SupportDomain;
import fr.passerelle.aid.SupportSchemes;
import fr.passerelle.diagnosis.Diagnosed.AreaLevel;
import fr.passerelle.language.Language;
import fr.passerelle.language.Thesaurus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the answers to the questionnaire lead to. */
@NullMarked
class DiagnosisTest {

  private static final Diagnosis DIAGNOSIS = Diagnosis.known();

  /** A line of the table of expected needs: {@code -} stands for none. */
  record Expected(String question, int level, String answer, String needs, String priorities) {
    @Override
    public String toString() {
      return question + " " + level + ": " + needs;
    }
  }

  static List<Expected> expected() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/diagnosis/needs.tsv")).stream()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .map(c -> new Expected(c[0], Integer.parseInt(c[1]), c[2], c[3], c[4]))
        .toList();
  }

  private static List<String> words(String cell) {
    return cell.equals("-") ? List.of() : List.of(cell.split(" ", -1));
  }

  @ParameterizedTest
  @MethodSource("expected")
  void eachAnswerAloneMakesTheNeedsOfTheTable(Expected row) {
    var said = DIAGNOSIS.of(Map.of(row.question(), row.level()));
    assertThat(said.needs())
        .extracting(one -> one.need().id())
        .containsExactlyElementsOf(words(row.needs()));
    assertThat(said.needs())
        .extracting(one -> Integer.toString(one.priority()))
        .containsExactlyElementsOf(words(row.priorities()));
    for (var one : said.needs()) {
      assertThat(one.because())
          .singleElement()
          .satisfies(
              because -> {
                assertThat(because.question().id()).isEqualTo(row.question());
                assertThat(because.choice().text(Language.ENGLISH)).isEqualTo(row.answer());
              });
    }
  }

  @Test
  void theTableHoldsEveryAnswer() throws IOException {
    var table = expected().stream().map(row -> row.question() + " " + row.level()).toList();
    var answers =
        DIAGNOSIS.questions().stream()
            .flatMap(
                question ->
                    question.choices().stream().map(choice -> question.id() + " " + choice.level()))
            .toList();
    assertThat(table).containsExactlyElementsOf(answers);
  }

  @Test
  void theMostPressingNeedComesFirstAndSeveralAnswersAddUp() {
    var said = DIAGNOSIS.of(Map.of("protection", 0, "data-use", 2, "data-collection", 1));
    assertThat(said.needs())
        .extracting(one -> one.need().id())
        .containsExactly("security-audit", "security-training", "machine-data", "forecasting");
    assertThat(said.needs()).extracting(Diagnosed.Pressing::priority).containsExactly(12, 12, 6, 2);
  }

  @Test
  void aNeedThatTwoAnswersMakeSaysBothAndCountsOneMore() {
    var audit = DIAGNOSIS.of(Map.of("protection", 1, "workshop-network", 0)).needs().getFirst();
    assertThat(audit.need().id()).isEqualTo("security-audit");
    assertThat(audit.priority()).isEqualTo(3 * 4 + 1);
    assertThat(audit.because())
        .extracting(one -> one.question().id())
        .containsExactly("workshop-network", "protection");
  }

  @ParameterizedTest
  @CsvSource({"0,0,0,0", "4,4,4,4", "0,4,'',2", "1,2,'',1", "0,0,1,0", "2,4,4,3", "'','','',-1"})
  void anAreasLevelIsTheMeanOfItsAnswersRoundedHalfDown(
      String collection, String use, String programs, int level) {
    var answers = new HashMap<String, Integer>();
    Stream.of(
            Map.entry("data-collection", collection),
            Map.entry("data-use", use),
            Map.entry("programs", programs))
        .filter(entry -> !entry.getValue().isEmpty())
        .filter(
            entry ->
                DIAGNOSIS.questions().stream()
                    .filter(question -> question.id().equals(entry.getKey()))
                    .anyMatch(
                        question ->
                            question.choice(Integer.parseInt(entry.getValue())).isPresent()))
        .forEach(entry -> answers.put(entry.getKey(), Integer.valueOf(entry.getValue())));
    var data = DIAGNOSIS.of(answers).levels().getFirst();
    assertThat(data.area().id()).isEqualTo("data");
    assertThat(data.level()).isEqualTo(level < 0 ? OptionalInt.empty() : OptionalInt.of(level));
  }

  @Test
  void halvesAreRoundedDown() {
    var area = DIAGNOSIS.areas().getFirst();
    assertThat(new AreaLevel(area, 2, 3, 3).level()).hasValue(1);
    assertThat(new AreaLevel(area, 2, 3, 5).level()).hasValue(2);
    assertThat(new AreaLevel(area, 3, 3, 5).level()).hasValue(2);
  }

  @Test
  void whatIsNoAnswerSaysNothing() {
    var said = DIAGNOSIS.of(Map.of("protection", 2, "no-such-question", 0));
    assertThat(said.needs()).isEmpty();
    assertThat(said.levels()).allMatch(level -> level.level().isEmpty());
  }

  @Test
  void theHighestAnswerMakesNoNeedAndEveryNeedIsMadeByAnAnswer() {
    var made = new HashSet<String>();
    for (var question : DIAGNOSIS.questions()) {
      assertThat(question.choices()).as(question.id()).hasSizeGreaterThan(1);
      assertThat(question.choices().getLast().needs()).as(question.id()).isEmpty();
      question.choices().forEach(choice -> made.addAll(choice.needs()));
    }
    assertThat(made)
        .containsExactlyInAnyOrderElementsOf(
            DIAGNOSIS.needs().stream().map(DiagnosedNeed::id).toList());
  }

  @Test
  void everyAreaHasAtLeastTwoQuestions() {
    assertThat(DIAGNOSIS.questions()).hasSizeBetween(15, 25);
    assertThat(DIAGNOSIS.areas()).allMatch(area -> DIAGNOSIS.questions(area).size() >= 2);
  }

  @Test
  void conceptsDomainsAndSchemesAreThoseThatThereAre() {
    var thesaurus = Thesaurus.read(Path.of("index-data/thesaurus"));
    for (var need : DIAGNOSIS.needs()) {
      assertThat(SupportDomain.of(need.domain())).as(need.id()).isPresent();
      assertThat(need.concepts())
          .as(need.id())
          .isNotEmpty()
          .allMatch(concept -> thesaurus.concept(concept).isPresent());
      assertThat(need.schemes())
          .as(need.id())
          .isNotEmpty()
          .allMatch(scheme -> SupportSchemes.known().withId(scheme).isPresent());
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void allSentencesAreInEveryLanguageAndDifferFromEachOther(Language language) {
    var said = new ArrayList<String>();
    DIAGNOSIS.questions().forEach(question -> said.add(question.text(language)));
    DIAGNOSIS.needs().forEach(need -> said.add(need.sentence(language)));
    assertThat(said).doesNotHaveDuplicates().noneMatch(String::isBlank);
  }
}
