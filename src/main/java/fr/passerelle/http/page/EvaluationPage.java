package fr.passerelle.http.page;

import java.util.List;

/**
 * How good the ranking is, in figures.
 *
 * @param measured the day of the figures, in the reader's form
 * @param commands what to run to get them again
 * @param smes the share of SMEs among those who are shown, in sentences
 */
public record EvaluationPage(
    Frame frame, String measured, List<Row> rows, List<String> commands, List<String> smes) {

  /** One set ranked by one system; each figure as a mean and, under it, its interval. */
  public record Row(
      String set, String system, String queries, Shown ndcg10, Shown ndcg100, Shown recall100) {}

  /** A mean and its interval, in the reader's form. */
  public record Shown(String mean, String interval) {}

  public EvaluationPage {
    rows = List.copyOf(rows);
    commands = List.copyOf(commands);
    smes = List.copyOf(smes);
  }
}
