package fr.passerelle.diagnosis;

import fr.passerelle.diagnosis.Diagnosed.AreaLevel;
import fr.passerelle.diagnosis.Diagnosed.Because;
import fr.passerelle.diagnosis.Diagnosed.Pressing;
import fr.passerelle.diagnosis.DiagnosisQuestion.Choice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The questionnaire about a firm's digital tools, and what its answers lead to. All of it stands in
 * tables, which {@code index-data/diagnosis/README.md} describes. Immutable.
 */
public final class Diagnosis {

  /** The highest level of an answer and of an area. */
  public static final int HIGHEST = 4;

  private static final Diagnosis SHIPPED = new Diagnosis();

  private final List<Area> areas;
  private final List<DiagnosisQuestion> questions;
  private final Map<String, DiagnosedNeed> needs = new LinkedHashMap<>();

  private record Line(String question, Choice choice) {}

  private Diagnosis() {
    areas = TableRow.all("areas.tsv", row -> new Area(row.text("id"), row.inEachLanguage("")));
    for (var need : TableRow.all("needs.tsv", Diagnosis::need)) {
      needs.put(need.id(), need);
    }
    var lines =
        TableRow.all(
            "answers.tsv",
            row ->
                new Line(
                    row.text("question"),
                    new Choice(
                        row.number("level", 0, HIGHEST),
                        row.inEachLanguage(""),
                        row.parts("needs"))));
    questions =
        TableRow.all(
            "questions.tsv",
            row ->
                new DiagnosisQuestion(
                    row.text("id"),
                    row.text("area"),
                    row.inEachLanguage(""),
                    lines.stream()
                        .filter(line -> line.question().equals(row.text("id")))
                        .map(Line::choice)
                        .toList()));
  }

  /** That which comes with the program. */
  public static Diagnosis known() {
    return SHIPPED;
  }

  public List<Area> areas() {
    return areas;
  }

  public List<DiagnosisQuestion> questions() {
    return questions;
  }

  /** The questions of an area, in their order. */
  public List<DiagnosisQuestion> questions(Area area) {
    return questions.stream().filter(question -> question.area().equals(area.id())).toList();
  }

  /** All needs that answers may make. */
  public List<DiagnosedNeed> needs() {
    return List.copyOf(needs.values());
  }

  /**
   * What answers say.
   *
   * @param answers the level of the answer by the id of its question; what is no question of ours,
   *     or no answer to it, says nothing
   */
  public Diagnosed of(Map<String, Integer> answers) {
    var given = new ArrayList<Because>();
    for (var question : questions) {
      Integer level = answers.get(question.id());
      if (level != null) {
        question.choice(level).ifPresent(choice -> given.add(new Because(question, choice)));
      }
    }
    return new Diagnosed(areas.stream().map(area -> level(area, given)).toList(), pressing(given));
  }

  private AreaLevel level(Area area, List<Because> given) {
    var own = given.stream().filter(one -> one.question().area().equals(area.id())).toList();
    return new AreaLevel(
        area,
        own.size(),
        questions(area).size(),
        own.stream().mapToInt(one -> one.choice().level()).sum());
  }

  private List<Pressing> pressing(List<Because> given) {
    var made = new LinkedHashMap<String, List<Because>>();
    for (var one : given) {
      for (String need : one.choice().needs()) {
        made.computeIfAbsent(need, key -> new ArrayList<>()).add(one);
      }
    }
    return made.entrySet().stream()
        .map(entry -> pressing(need(entry.getKey()), entry.getValue()))
        .sorted(Comparator.comparingInt(Pressing::priority).reversed())
        .toList();
  }

  private DiagnosedNeed need(String id) {
    var need = needs.get(id);
    if (need == null) {
      throw new IllegalArgumentException("there is no need " + id);
    }
    return need;
  }

  private static Pressing pressing(DiagnosedNeed need, List<Because> because) {
    var lowestFirst =
        because.stream()
            .sorted(Comparator.comparingInt((Because one) -> one.choice().level()))
            .toList();
    int missing = HIGHEST - lowestFirst.getFirst().choice().level();
    return new Pressing(need, need.urgency() * missing + because.size() - 1, lowestFirst);
  }

  private static DiagnosedNeed need(TableRow row) {
    return new DiagnosedNeed(
        row.text("id"),
        row.number("urgency", 1, DiagnosedNeed.MOST_URGENT),
        row.text("domain"),
        row.types("types"),
        row.parts("concepts"),
        row.parts("schemes"),
        row.inEachLanguage(""));
  }
}
