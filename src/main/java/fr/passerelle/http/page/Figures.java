package fr.passerelle.http.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * How good the ranking was found to be, from {@code figures.tsv} beside this class: means over the
 * queries of judged sets, as {@code evaluate} prints them.
 *
 * @param measured the day on which they were measured
 */
public record Figures(LocalDate measured, List<Figure> all) {

  private static final String DATE = "# measured ";

  /** A mean from 0 to 1 and its 95 % interval. */
  public record Mean(double mean, double low, double high) {
    public Mean {
      if (!(low >= 0 && low <= mean && mean <= high && high <= 1)) {
        throw new IllegalArgumentException(
            "0 <= low <= mean <= high <= 1 does not hold: %f %f %f".formatted(low, mean, high));
      }
    }
  }

  /**
   * One line.
   *
   * @param set the code of the set of needs, such as {@code fp7}
   * @param system the code of what ranked them, such as {@code whole} or {@code bm25}
   */
  public record Figure(
      String set, String system, int queries, Mean ndcg10, Mean ndcg100, Mean recall100) {}

  public Figures {
    all = List.copyOf(all);
  }

  /** Reads the figures of the build. */
  public static Figures read() {
    try (var file =
        new BufferedReader(
            new InputStreamReader(
                Figures.class.getResourceAsStream("figures.tsv"), StandardCharsets.UTF_8))) {
      return of(file.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read figures.tsv", e);
    }
  }

  /**
   * Reads lines of twelve columns under a date.
   *
   * @throws IllegalArgumentException naming a line that is none
   */
  static Figures of(List<String> lines) {
    LocalDate measured = null;
    var all = new ArrayList<Figure>();
    for (String line : lines) {
      if (line.startsWith(DATE)) {
        measured = LocalDate.parse(line.substring(DATE.length()).strip());
      } else if (!line.isBlank() && !line.startsWith("#")) {
        all.add(figure(line));
      }
    }
    if (measured == null) {
      throw new IllegalArgumentException("figures need a line \"" + DATE + "YYYY-MM-DD\"");
    }
    return new Figures(measured, all);
  }

  private static Figure figure(String line) {
    String[] columns = line.split("\t", -1);
    if (columns.length != 12) {
      throw new IllegalArgumentException("a figure has twelve columns: " + line);
    }
    return new Figure(
        columns[0],
        columns[1],
        Integer.parseInt(columns[2]),
        mean(columns, 3),
        mean(columns, 6),
        mean(columns, 9));
  }

  private static Mean mean(String[] columns, int from) {
    return new Mean(
        Double.parseDouble(columns[from]),
        Double.parseDouble(columns[from + 1]),
        Double.parseDouble(columns[from + 2]));
  }
}
