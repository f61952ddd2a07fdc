package fr.passerelle.workspace.watch;

import fr.passerelle.storage.Row;
import fr.passerelle.storage.Transaction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What was found and not delivered yet. An import writes here one row for a text and all whom it
 * answers, so that it waits for few rows; the many rows of the watches are written afterwards.
 */
final class Outbox {

  /** The unit separator, which no cleaned text holds. */
  static final String BETWEEN_WORDS = "\u001f";

  /** How many watches one row names at most, and about how many are delivered at a time. */
  private static final int PIECE = 5_000;

  private static final String COLUMNS =
      "number, subject, organisation, evidence, title, source, day, at, watches";

  /** What all whom a text answers are told alike. */
  private record Head(
      String subject,
      String organisation,
      String evidence,
      String title,
      String source,
      String day) {

    static Head of(Outcome.Found found) {
      var reason = found.reason();
      return new Head(
          found.subject(),
          found.organisation(),
          reason.evidence(),
          reason.title(),
          reason.source(),
          reason.day() == null ? "" : reason.day().toString());
    }
  }

  private record Waiting(long number, Head head, long at, String watches) {

    static Waiting of(Row row) {
      return new Waiting(
          row.number(1),
          new Head(row.text(2), row.text(3), row.text(4), row.text(5), row.text(6), row.text(7)),
          row.number(8),
          row.text(9));
    }
  }

  private final Transaction transaction;

  Outbox(Transaction transaction) {
    this.transaction = transaction;
  }

  void put(List<Outcome.Found> found, long now) {
    if (found.isEmpty()) {
      return;
    }
    long number =
        transaction
            .first("SELECT COALESCE(MAX(number), 0) FROM watch_found", row -> row.number(1))
            .orElse(0L);
    var byHead = new LinkedHashMap<Head, List<String>>();
    for (var one : found) {
      byHead.computeIfAbsent(Head.of(one), head -> new ArrayList<>()).add(line(one));
    }
    var rows = new ArrayList<Object[]>();
    for (Map.Entry<Head, List<String>> entry : byHead.entrySet()) {
      var head = entry.getKey();
      var lines = entry.getValue();
      for (int from = 0; from < lines.size(); from += PIECE) {
        rows.add(
            new Object[] {
              ++number,
              head.subject,
              head.organisation,
              head.evidence,
              head.title,
              head.source,
              head.day,
              now,
              String.join("\n", lines.subList(from, Math.min(lines.size(), from + PIECE)))
            });
      }
    }
    transaction.updateAll(
        "INSERT INTO watch_found (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows);
  }

  /** Lets what was found of an organisation speak of the one that it went into. */
  void move(String from, String to) {
    transaction.update(
        "UPDATE watch_found SET subject = ?, organisation = ? WHERE subject = ?", to, to, from);
  }

  boolean deliver() {
    var waiting =
        transaction.query(
            "SELECT " + COLUMNS + " FROM watch_found ORDER BY number LIMIT 50", Waiting::of);
    var rows = new ArrayList<Object[]>();
    var delivered = new ArrayList<Object[]>();
    for (var one : waiting) {
      if (rows.size() < PIECE) {
        one.watches.lines().forEach(line -> rows.add(row(one, line.split("\t", -1))));
        delivered.add(new Object[] {one.number});
      }
    }
    insert(rows);
    transaction.updateAll("DELETE FROM watch_found WHERE number = ?", delivered);
    return delivered.size() < waiting.size() || waiting.size() == 50;
  }

  private void insert(List<Object[]> rows) {
    if (rows.isEmpty()) {
      return;
    }
    Map<String, String> own = new HashMap<>();
    transaction.queryIn(
        "SELECT w.id, t.organisation FROM watch w JOIN team t ON t.id = w.team"
            + " WHERE w.paused IS NULL AND w.id IN",
        rows.stream().map(row -> row[1]).collect(Collectors.toSet()),
        row -> own.put(row.text(1), Objects.requireNonNullElse(row.textOrNull(2), "")));
    transaction.updateAll(
        "INSERT INTO watch_alert (subject, watch, organisation, evidence, title, source, day, at,"
            + " concepts, words, seen, declined) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0)"
            + " ON CONFLICT (subject, watch) DO NOTHING",
        rows.stream()
            .filter(row -> own.containsKey(row[1]) && !row[2].equals(own.get(row[1])))
            .sorted(
                Comparator.comparing((Object[] row) -> (String) row[0])
                    .thenComparing(row -> (String) row[1]))
            .toList());
  }

  private static String line(Outcome.Found found) {
    var reason = found.reason();
    String words = String.join(BETWEEN_WORDS, reason.words()).replaceAll("[\\t\\n\\r]", " ");
    return found.watch() + "\t" + String.join(" ", reason.concepts()) + "\t" + words;
  }

  private static Object[] row(Waiting waiting, String[] line) {
    var head = waiting.head;
    return new Object[] {
      head.subject,
      line[0],
      head.organisation,
      head.evidence,
      head.title,
      head.source,
      head.day,
      waiting.at,
      line[1],
      line[2]
    };
  }
}
