package fr.passerelle.catalogue.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds out what separates the fields of a table. */
final class Delimiters {

  private static final char[] CANDIDATES = {',', ';', '\t', '|'};

  private Delimiters() {}

  /**
   * The one that cuts some line into known column names; where none does, the one that cuts the
   * most lines alike, and into the most fields. Comma where nothing is cut.
   */
  static char of(List<String> lines) {
    char best = ',';
    long bestScore = -1;
    for (char candidate : CANDIDATES) {
      var rows = lines.stream().map(line -> cut(line, candidate)).toList();
      long names = rows.stream().mapToLong(ColumnNames::known).max().orElse(0);
      long score = 100_000 * (rows.stream().anyMatch(row -> row.size() > 1) ? names : 0);
      score += evenness(rows);
      if (score > bestScore) {
        bestScore = score;
        best = candidate;
      }
    }
    return best;
  }

  /** The one that cuts the first line, which names the columns, into the most. */
  static char ofHeader(List<String> lines) {
    char best = ',';
    int most = 0;
    for (char candidate : CANDIDATES) {
      int columns = lines.isEmpty() ? 0 : cut(lines.getFirst(), candidate).size();
      if (columns > most) {
        most = columns;
        best = candidate;
      }
    }
    return best;
  }

  /** How many lines have the commonest number of fields above one, times that number. */
  private static long evenness(List<List<String>> rows) {
    var counts = new HashMap<Integer, Integer>();
    rows.stream()
        .map(List::size)
        .filter(size -> size > 1)
        .forEach(size -> counts.merge(size, 1, Integer::sum));
    if (counts.isEmpty()) {
      return 0;
    }
    var commonest = Collections.max(counts.entrySet(), Map.Entry.comparingByValue());
    return (long) commonest.getValue() * Math.min(commonest.getKey() - 1, 30);
  }

  /** Cuts a line outside its quotes. */
  private static List<String> cut(String line, char delimiter) {
    var fields = new ArrayList<String>();
    var field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char letter = line.charAt(i);
      if (letter == '"') {
        quoted = !quoted;
      } else if (letter == delimiter && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(letter);
      }
    }
    fields.add(field.toString());
    return fields;
  }
}
