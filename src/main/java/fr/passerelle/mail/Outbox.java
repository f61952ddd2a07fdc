package fr.passerelle.mail;

import fr.passerelle.storage.Database;
import fr.passerelle.storage.RandomId;
import fr.passerelle.storage.Row;
import fr.passerelle.storage.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The letters that are to be sent, kept with all else. Safe for use by many threads, and by several
 * processes, at once.
 */
public final class Outbox {

  /** How long after each failure the next try is; after the last one a letter is given up. */
  static final List<Duration> PAUSES =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(20),
          Duration.ofHours(1),
          Duration.ofHours(4),
          Duration.ofHours(12),
          Duration.ofHours(24));

  /** After so long a letter that somebody took out to send is taken for lost with its process. */
  static final Duration LEASE = Duration.ofMinutes(5);

  /** How long it is kept that a letter was sent, or given up. */
  public static final Duration KEPT = Duration.ofDays(30);

  private final Database database;
  private final InstantSource clock;

  /** A letter taken out to be sent; {@code tries} counts this one. */
  record Taken(String id, Letter letter, int tries) {}

  /**
   * How many letters there are.
   *
   * @param waiting not sent yet
   * @param sent within the last 30 days
   * @param givenUp within the last 30 days
   */
  public record Counts(long waiting, long sent, long givenUp) {}

  public Outbox(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Enters a letter: it is sent if, and only if, the transaction is kept.
   *
   * @return its id
   */
  public String enqueue(Transaction transaction, Letter letter) {
    String id = RandomId.next();
    long now = clock.millis();
    transaction.update(
        "INSERT INTO outbox (id, reader, subject, text, html, headers, created, tries, next_try)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?)",
        id,
        letter.to(),
        letter.subject(),
        letter.text(),
        letter.html(),
        lines(letter.headers()),
        now,
        now);
    return id;
  }

  /** Takes back what waits for an address, and forgets what was sent to it; returns how many. */
  public int forget(Transaction transaction, String address) {
    return transaction.update(
        "DELETE FROM outbox WHERE LOWER(reader) = ?", address.toLowerCase(Locale.ROOT));
  }

  /** How many letters wait, were sent and were given up. */
  public Counts counts() {
    return database.read(
        transaction ->
            transaction
                .first(
                    "SELECT SUM(CASE WHEN next_try IS NULL THEN 0 ELSE 1 END),"
                        + " SUM(CASE WHEN sent IS NULL THEN 0 ELSE 1 END),"
                        + " SUM(CASE WHEN given_up IS NULL THEN 0 ELSE 1 END) FROM outbox",
                    row -> new Counts(row.number(1), row.number(2), row.number(3)))
                .orElse(new Counts(0, 0, 0)));
  }

  /** Takes out the letter that has been due for longest; nobody else gets it for a while. */
  Optional<Taken> take() {
    long now = clock.millis();
    boolean due =
        database.read(
            transaction ->
                transaction
                    .first("SELECT 1 FROM outbox WHERE next_try <= ? LIMIT 1", row -> 1, now)
                    .isPresent());
    return due ? database.write(transaction -> take(transaction, now)) : Optional.empty();
  }

  private static Optional<Taken> take(Transaction transaction, long now) {
    var found =
        transaction.query(
            "SELECT id, reader, subject, text, html, headers, tries FROM outbox"
                + " WHERE next_try <= ? ORDER BY next_try, id LIMIT 20",
            Outbox::taken,
            now);
    for (var taken : found) {
      // Another process may have taken it since: its row then has another number of tries.
      int mine =
          transaction.update(
              "UPDATE outbox SET tries = ?, next_try = ?"
                  + " WHERE id = ? AND tries = ? AND next_try <= ?",
              taken.tries,
              now + LEASE.toMillis(),
              taken.id,
              taken.tries - 1,
              now);
      if (mine == 1) {
        return Optional.of(taken);
      }
    }
    return Optional.empty();
  }

  /** Notes that a letter was sent; it is never taken out again. */
  void sent(Taken taken) {
    database.change(
        transaction ->
            transaction.update(
                "UPDATE outbox SET sent = ?, next_try = NULL, text = '', html = '', headers = ''"
                    + " WHERE id = ?",
                clock.millis(),
                taken.id));
  }

  /** Puts a letter back; returns when it is next due, or nothing where it is given up. */
  Optional<Instant> failed(Taken taken, boolean isFinal) {
    if (isFinal || taken.tries > PAUSES.size()) {
      database.change(
          transaction ->
              transaction.update(
                  "UPDATE outbox SET given_up = ?, next_try = NULL, text = '', html = '',"
                      + " headers = '' WHERE id = ?",
                  clock.millis(),
                  taken.id));
      return Optional.empty();
    }
    var next = clock.instant().plus(PAUSES.get(taken.tries - 1));
    database.change(
        transaction ->
            transaction.update(
                "UPDATE outbox SET next_try = ? WHERE id = ?", next.toEpochMilli(), taken.id));
    return Optional.of(next);
  }

  /** Forgets what was sent or given up long ago. */
  void tidy() {
    long before = clock.instant().minus(KEPT).toEpochMilli();
    database.change(
        transaction ->
            transaction.update(
                "DELETE FROM outbox WHERE sent < ? OR given_up < ?", before, before));
  }

  private static Taken taken(Row row) {
    var headers = new LinkedHashMap<String, String>();
    row.text(6)
        .lines()
        .forEach(
            line -> {
              int colon = line.indexOf(':');
              headers.put(line.substring(0, colon), line.substring(colon + 1));
            });
    var letter = new Letter(row.text(2), row.text(3), row.text(4), row.text(5), headers);
    return new Taken(row.text(1), letter, (int) row.number(7) + 1);
  }

  private static String lines(Map<String, String> headers) {
    return headers.entrySet().stream()
        .map(header -> header.getKey() + ":" + header.getValue())
        .collect(Collectors.joining("\n"));
  }
}
