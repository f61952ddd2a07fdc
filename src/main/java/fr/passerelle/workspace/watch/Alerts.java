package fr.passerelle.workspace.watch;

import fr.passerelle.storage.Database;
import fr.passerelle.storage.Row;
import fr.passerelle.storage.Transaction;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What newly answers the watches. Safe for use by many threads at once. */
public final class Alerts {

  private static final String COLUMNS =
      "a.watch, a.subject, a.organisation, a.evidence, a.title, a.source, a.day, a.concepts,"
          + " a.words, a.at, a.seen, a.declined";

  /** Neither what answers nor the text that tells it is gone. */
  static final String SHOWN =
      "NOT EXISTS (SELECT 1 FROM watch_gone g WHERE g.id = a.organisation OR g.id = a.evidence)";

  private final Database database;
  private final InstantSource clock;

  public Alerts(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The number of the last change that was compared with the watches. */
  public long sequence() {
    return database.read(Alerts::sequence);
  }

  /**
   * Keeps some of what a stretch of changes means, before {@link #keep} says that all of it was
   * compared. After a crash between, the stretch is compared again, and what is found twice is
   * delivered once.
   */
  public void hold(List<Outcome.Found> found) {
    if (!found.isEmpty()) {
      database.change(transaction -> new Outbox(transaction).put(found, clock.millis()));
    }
  }

  /**
   * Keeps what a stretch of changes means, all of it or nothing, for {@link #deliver} to take from
   * there. A stretch that was kept already changes nothing.
   */
  public void keep(Outcome outcome) {
    database.change(
        transaction -> {
          if (outcome.sequence() <= sequence(transaction)) {
            return;
          }
          var outbox = new Outbox(transaction);
          outcome
              .joined()
              .forEach(
                  (from, to) -> {
                    outbox.move(from, to);
                    move(transaction, from, to);
                  });
          transaction.updateAll(
              "DELETE FROM watch_gone WHERE id = ?",
              isAnyGone(transaction) ? rows(outcome.present()) : List.of());
          transaction.updateAll(
              "INSERT INTO watch_gone (id) VALUES (?) ON CONFLICT (id) DO NOTHING",
              rows(outcome.gone()));
          outbox.put(outcome.found(), clock.millis());
          transaction.update(
              "UPDATE watch_state SET sequence = ? WHERE one = 1", outcome.sequence());
        });
  }

  /**
   * Delivers some of what was kept to its watches: each found thing once, whenever the process is
   * killed. Of watches that are gone, paused or of the organisation itself nothing is delivered,
   * and nothing that a watch has been told already.
   *
   * @return whether more waits
   */
  public boolean deliver() {
    return database.write(transaction -> new Outbox(transaction).deliver());
  }

  /** The alerts of a watch that can be shown, newest first, from the {@code offset}th on. */
  public List<Alert> of(String team, String watch, int offset, int limit) {
    return database.read(
        transaction ->
            transaction.query(
                "SELECT "
                    + COLUMNS
                    + " FROM watch_alert a JOIN watch w ON w.id = a.watch"
                    + " WHERE w.team = ? AND w.id = ? AND "
                    + SHOWN
                    + " ORDER BY a.declined, a.at DESC, a.subject LIMIT ? OFFSET ?",
                Alerts::alert,
                team,
                watch,
                limit,
                offset));
  }

  /** How many alerts of a watch can be shown. */
  public int count(String team, String watch) {
    return database.read(
        transaction ->
            transaction
                .first(
                    "SELECT COUNT(*) FROM watch_alert a JOIN watch w ON w.id = a.watch"
                        + " WHERE w.team = ? AND w.id = ? AND "
                        + SHOWN,
                    row -> (int) row.number(1),
                    team,
                    watch)
                .orElse(0));
  }

  /** Marks all alerts of a watch as seen. */
  public void see(String team, String watch) {
    database.change(
        transaction ->
            transaction.update(
                "UPDATE watch_alert SET seen = 1 WHERE seen = 0 AND watch IN"
                    + " (SELECT id FROM watch WHERE team = ? AND id = ?)",
                team,
                watch));
  }

  /**
   * Says of one alert whether it is for the team; one that is not counts as seen.
   *
   * @return whether there is such an alert
   */
  public boolean decline(String team, String watch, String subject, boolean declined) {
    return database.write(
        transaction ->
            transaction.update(
                    "UPDATE watch_alert SET declined = ?, seen = 1 WHERE subject = ? AND watch IN"
                        + " (SELECT id FROM watch WHERE team = ? AND id = ?)",
                    declined ? 1 : 0,
                    subject,
                    team,
                    watch)
                > 0);
  }

  /** The alerts of a digest that can be shown, newest first. */
  static List<Alert> ofDigest(Transaction transaction, String watch, String digest) {
    return transaction.query(
        "SELECT "
            + COLUMNS
            + " FROM watch_alert a WHERE a.watch = ? AND a.digest = ? AND "
            + SHOWN
            + " ORDER BY a.at DESC, a.subject",
        Alerts::alert,
        watch,
        digest);
  }

  private static long sequence(Transaction transaction) {
    return transaction
        .first("SELECT sequence FROM watch_state WHERE one = 1", row -> row.number(1))
        .orElse(0L);
  }

  /** Lets the alerts of an organisation speak of the one that it went into. */
  private static void move(Transaction transaction, String from, String to) {
    transaction.update(
        "UPDATE watch_alert SET subject = ?, organisation = ? WHERE subject = ? AND NOT EXISTS"
            + " (SELECT 1 FROM watch_alert b WHERE b.watch = watch_alert.watch AND b.subject = ?)",
        to,
        to,
        from,
        to);
    transaction.update("DELETE FROM watch_alert WHERE subject = ?", from);
  }

  private static boolean isAnyGone(Transaction transaction) {
    return transaction.first("SELECT id FROM watch_gone LIMIT 1", row -> row.text(1)).isPresent();
  }

  private static List<Object[]> rows(Collection<String> ids) {
    return ids.stream().map(id -> new Object[] {id}).toList();
  }

  private static Alert alert(Row row) {
    String day = row.text(7);
    return new Alert(
        row.text(1),
        row.text(2),
        row.text(3),
        new Alert.Reason(
            row.text(4),
            row.text(5),
            row.text(6),
            day.isEmpty() ? null : LocalDate.parse(day),
            parts(row.text(8), " "),
            parts(row.text(9), Outbox.BETWEEN_WORDS)),
        Instant.ofEpochMilli(row.number(10)),
        row.number(11) == 1,
        row.number(12) == 1);
  }

  private static List<String> parts(String joined, String separator) {
    return Stream.of(joined.split(separator, -1)).filter(part -> !part.isEmpty()).toList();
  }
}
