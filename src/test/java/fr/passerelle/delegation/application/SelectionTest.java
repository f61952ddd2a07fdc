package fr.passerelle.delegation.application;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.delegation.application.ApplicationTable.Line;
import fr.passerelle.delegation.application.Eligibility.Answer;
import fr.passerelle.delegation.application.Eligibility.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectionTest {

  private static void put(Map<Question, String> answers, Question question, String text) {
    answers.put(question, text == null ? "" : text);
  }

  @ParameterizedTest
  @CsvSource({
    "12,2000000,1000000,0,,YES,own",
    "249,50000000,,24,,YES,own",
    "249,50000001,43000000,0,,YES,own",
    "250,1000000,1000000,0,,NO,staff",
    "12,50000001,43000001,0,,NO,size",
    ",50000001,43000001,0,,NO,size",
    ",2000000,1000000,0,,UNKNOWN,ask-staff",
    "12,,,0,,UNKNOWN,ask-money",
    "12,60000000,,0,,UNKNOWN,ask-balance",
    "12,,60000000,0,,UNKNOWN,ask-turnover",
    "12,2000000,,,,UNKNOWN,ask-held",
    "12,2000000,,25,,UNKNOWN,ask-group",
    "12,2000000,,25,yes,YES,group"
  })
  void anSmeIsTakenForOneByTheThresholdsAndWhatIsNotKnownIsAskedFor(
      String staff,
      String turnover,
      String balance,
      String held,
      String consolidated,
      Answer answer,
      String why) {
    var answers = new TreeMap<Question, String>();
    put(answers, Question.STAFF, staff);
    put(answers, Question.TURNOVER, turnover);
    put(answers, Question.BALANCE, balance);
    put(answers, Question.HELD, held);
    put(answers, Question.CONSOLIDATED, consolidated);
    var verdict = verdict(Application.of(ApplicationState.RECEIVED, answers), Rule.SME);
    assertThat(verdict.answer()).isEqualTo(answer);
    assertThat(verdict.why()).isEqualTo(why);
  }

  @ParameterizedTest
  @CsvSource({",UNKNOWN", "aucun,NO", "无,NO", "Minalogic,YES"})
  void nothingSaidOfAClusterIsNoNo(String said, Answer answer) {
    var answers = new TreeMap<Question, String>();
    put(answers, Question.CLUSTER, said);
    put(answers, Question.LAB, said);
    var application = Application.of(ApplicationState.RECEIVED, answers);
    assertThat(verdict(application, Rule.CLUSTER).answer()).isEqualTo(answer);
    assertThat(verdict(application, Rule.PARTNER).answer()).isEqualTo(answer);
  }

  private static Eligibility.Verdict verdict(Application application, Rule rule) {
    return Eligibility.of(application, List.of(), null).stream()
        .filter(one -> one.rule() == rule)
        .findFirst()
        .orElseThrow();
  }

  /** Marks for all criteria: the first for science, the second for the market, 3 for others. */
  private static List<Mark> marks(String application, String account, int science, int market) {
    var marks = new ArrayList<Mark>();
    for (var criterion : Criterion.values()) {
      int mark =
          criterion == Criterion.SCIENCE ? science : criterion == Criterion.MARKET ? market : 3;
      marks.add(new Mark(application, account, criterion, mark, ""));
    }
    return marks;
  }

  private static List<Mark> both() {
    var marks = new ArrayList<>(marks("a", "r1", 5, 2));
    marks.addAll(marks("b", "r1", 2, 5));
    return marks;
  }

  @Test
  void aWeightThatMovesFarEnoughChangesWhoIsFirst() {
    var grid = new Grid(new TreeMap<>(), 1);
    var ids = List.of("b", "a", "c");
    var ranking = Ranking.of(ids, both(), List.of(), grid);
    assertThat(ranking.ranked()).extracting(Ranking.Place::application).containsExactly("a", "b");
    assertThat(ranking.open()).extracting(Ranking.Place::application).containsExactly("c");
    assertThat(ranking.ranked().getFirst().score()).isEqualTo((5 * 30 + 2 * 25 + 3 * 45) / 100.0);
    var tippings = ranking.tippings(grid);
    assertThat(tippings)
        .containsExactly(
            new Ranking.Tipping(Criterion.SCIENCE, 30, 25),
            new Ranking.Tipping(Criterion.MARKET, 25, 30));
    assertThat(Ranking.of(ids, both(), List.of(), grid.weighing(Map.of(Criterion.MARKET, 30))))
        .satisfies(level -> assertThat(level.rank("b")).isEqualTo(1))
        .satisfies(level -> assertThat(level.rank("a")).isEqualTo(1));
    var moved = Ranking.of(ids, both(), List.of(), grid.weighing(Map.of(Criterion.MARKET, 31)));
    assertThat(moved.rank("b")).isEqualTo(1);
    assertThat(moved.rank("a")).isEqualTo(2);
  }

  @Test
  void theMarksOfWhoIsNotImpartialDoNotCount() {
    var marks = new ArrayList<>(both());
    marks.addAll(marks("b", "friend", 5, 5));
    var grid = Grid.usual();
    assertThat(Ranking.of(List.of("a", "b"), marks, List.of(), grid).rank("b")).isEqualTo(1);
    var conflicts = List.of(new Conflict("b", "friend", "shareholder"));
    var ranking = Ranking.of(List.of("a", "b"), marks, conflicts, grid);
    assertThat(ranking.rank("b")).isEqualTo(2);
    assertThat(ranking.ranked().get(1).means().get(Criterion.SCIENCE)).isEqualTo(2.0);
  }

  @Test
  void badCellsAreToldByLineAndNothingIsDropped() {
    var table =
        ApplicationTable.of(
            List.of(
                new Line(1, List.of("Entreprise", "Effectif", "营业额", "E-mail", "Couleur")),
                new Line(2, List.of("Alpha", "12", "2 000 000 €", "a@example.org", "bleu")),
                new Line(3, List.of("Bêta", "douze", "1.500.000", "sans arobase")),
                new Line(4, List.of("", "5")),
                new Line(5, List.of("Gamma", "1", "", "", "", "de trop"))));
    assertThat(table.rows()).extracting(ApplicationTable.Row::line).containsExactly(2L, 3L, 5L);
    assertThat(table.rows().get(1).application().answers())
        .containsEntry(Question.TURNOVER, "1500000")
        .doesNotContainKey(Question.STAFF);
    assertThat(table.faults())
        .extracting(f -> f.line() + " " + f.column() + " " + f.what())
        .containsExactly("3 Effectif whole", "3 E-mail email", "4  no-name", "5  beyond");
    assertThat(table.columns().getLast().question()).isEmpty();
  }

  @Test
  void whatIsNoLanguageIsToldAndTheOthersAreKept() {
    var table =
        ApplicationTable.of(
            List.of(
                new Line(1, List.of("Entreprise", "Langues")),
                new Line(2, List.of("Alpha", "fr ; en ; martien")),
                new Line(3, List.of("Bêta", "martien"))));
    assertThat(table.rows().getFirst().application().answers())
        .containsEntry(Question.LANGUAGES, "fr en");
    assertThat(table.rows().getLast().application().answers())
        .doesNotContainKey(Question.LANGUAGES);
    assertThat(table.faults())
        .extracting(f -> f.line() + " " + f.column() + " " + f.what())
        .containsExactly("2 Langues languages", "3 Langues languages");
  }

  @ParameterizedTest
  @CsvSource({"raison sociale,NAME", "公司名称,NAME", "Pôle de compétitivité,CLUSTER", "实验室,LAB"})
  void columnsAreKnownInThreeLanguages(String title, Question question) {
    assertThat(ApplicationTable.question(title)).contains(question);
  }
}
