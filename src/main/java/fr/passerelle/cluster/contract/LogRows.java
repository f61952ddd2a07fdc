package fr.passerelle.cluster.contract;

import fr.passerelle.storage.RandomId;
import fr.passerelle.storage.Row;
import fr.passerelle.storage.Transaction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads and writes the rows of a log; there is nothing here that changes one. */
final class LogRows {

  private static final String SELECT =
      "SELECT e.id, e.position, e.act, e.root, e.recorded, a.name, e.kind, e.day, e.members,"
          + " e.partner, e.partner_name, e.country, e.amount, e.proof, e.origin, e.source, e.seen,"
          + " e.cause, e.reason"
          + " FROM cluster_event e LEFT JOIN account a ON a.id = e.account WHERE e.team = ? ";

  private LogRows() {}

  static List<LogEntry> all(Transaction t, String team) {
    return t.query(SELECT + "ORDER BY e.position", LogRows::entry, team);
  }

  static List<LogEntry> trace(Transaction t, String team, String root) {
    return t.query(SELECT + "AND e.root = ? ORDER BY e.position", LogRows::entry, team, root);
  }

  /** Others who write to the log of a team wait until the transaction ends. */
  static void turn(Transaction t, String team) {
    t.update("UPDATE team SET name = name WHERE id = ?", team);
  }

  /** The highest position; 0 where the log is empty. */
  static long last(Transaction t, String team) {
    return t.first(
            "SELECT MAX(position) FROM cluster_event WHERE team = ?", row -> row.number(1), team)
        .orElse(0L);
  }

  /**
   * Adds a row, in a turn at the log.
   *
   * @param root of the event; null for a new one
   * @return the id of the event
   */
  static String add(
      Transaction t,
      String team,
      long position,
      Act act,
      @Nullable String root,
      Instant now,
      @Nullable String account,
      Facts facts,
      Origin origin,
      String source,
      String seen,
      Cause cause,
      String reason) {
    String id = RandomId.next();
    String event = root == null ? id : root;
    t.update(
        "INSERT INTO cluster_event (id, team, position, act, root, recorded, account, kind, day,"
            + " members, partner, partner_name, country, amount, proof, origin, source, seen,"
            + " cause, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        team,
        position,
        act.code(),
        event,
        now.toEpochMilli(),
        account == null || account.isEmpty() ? null : account,
        facts.kind().code(),
        facts.day().toString(),
        facts.members().stream()
            .map(one -> String.join("\t", one.id(), one.name(), one.sme().code()))
            .collect(Collectors.joining("\n")),
        facts.partner().id(),
        facts.partner().name(),
        facts.country(),
        facts.amountInEuro(),
        facts.proof(),
        origin.code(),
        source,
        seen,
        cause.code(),
        reason);
    return event;
  }

  private static LogEntry entry(Row row) {
    String by = row.textOrNull(6);
    return new LogEntry(
        row.text(1),
        row.number(2),
        Act.of(row.text(3)).orElseThrow(),
        row.text(4),
        Instant.ofEpochMilli(row.number(5)),
        by == null ? "" : by,
        new Facts(
            EventKind.of(row.text(7)).orElseThrow(),
            LocalDate.parse(row.text(8)),
            row.text(9).lines().map(LogRows::firm).toList(),
            new Firm(row.text(10), row.text(11), Sme.UNKNOWN),
            row.text(12),
            row.numberOrNull(13),
            row.text(14)),
        Origin.of(row.text(15)).orElseThrow(),
        row.text(16),
        row.text(17),
        Cause.of(row.text(18)).orElseThrow(),
        row.text(19));
  }

  private static Firm firm(String line) {
    String[] parts = line.split("\t", -1);
    return new Firm(parts[0], parts[1], Sme.of(parts[2]).orElseThrow());
  }
}
