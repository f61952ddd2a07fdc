package fr.passerelle.document;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** How wide the columns of a table are on paper: no word is broken that fits, if all can. */
final class GridWidths {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{IsHan}]+");
  private static final double LONGEST_WORD = 24;
  private static final double LONGEST_TEXT = 70;
  private static final double PADDING = 1.8;
  private static final double HEAD_SIZE = 0.9; // of a head's letters, beside those of the rows

  private GridWidths() {}

  /**
   * The widths of a table's columns, in per cent.
   *
   * @param said what stands in a cell
   * @param line how many letters a line of the whole table holds
   */
  static List<Double> of(ReportSection section, Function<Cell, String> said, double line) {
    int columns = section.columns().size();
    var least = new double[columns];
    var most = new double[columns];
    for (int i = 0; i < columns; i++) {
      String head = section.columns().get(i);
      least[i] = HEAD_SIZE * word(head);
      most[i] = HEAD_SIZE * length(head);
      for (var row : section.rows()) {
        String text = said.apply(row.cells().get(i));
        least[i] = Math.max(least[i], word(text));
        most[i] = Math.max(most[i], text.lines().mapToDouble(GridWidths::length).max().orElse(0));
      }
      least[i] = Math.min(least[i], LONGEST_WORD) + PADDING;
      most[i] = Math.max(least[i], Math.min(most[i], LONGEST_TEXT) + PADDING);
    }
    double needed = IntStream.range(0, columns).mapToDouble(i -> least[i]).sum();
    double wished = IntStream.range(0, columns).mapToDouble(i -> most[i] - least[i]).sum();
    double free = Math.max(0, line - needed);
    double share = wished == 0 ? 0 : free / wished;
    double all = needed + share * wished;
    return IntStream.range(0, columns)
        .mapToObj(i -> 100 * (least[i] + share * (most[i] - least[i])) / all)
        .toList();
  }

  private static double word(String text) {
    return BETWEEN_WORDS.splitAsStream(text).mapToDouble(String::length).max().orElse(0);
  }

  /** A sign of Chinese is as wide as two letters. */
  private static double length(String text) {
    return text.codePoints()
        .mapToDouble(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN ? 2 : 1)
        .sum();
  }
}
