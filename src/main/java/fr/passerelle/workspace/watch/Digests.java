package fr.passerelle.workspace.watch;

import fr.passerelle.language.Language;
import fr.passerelle.storage.Database;
import fr.passerelle.storage.RandomId;
import fr.passerelle.storage.Transaction;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/** The letters' digests: each alert is in one, and in no other. Safe for many threads. */
public final class Digests {

  /** Only who has confirmed an address, and is in the team still, gets letters. */
  private static final String READERS =
      " JOIN account c ON c.id = w.account AND c.closed = 0 AND c.confirmed IS NOT NULL"
          + " JOIN membership m ON m.account = w.account AND m.team = w.team";

  private final Database database;
  private final InstantSource clock;

  public Digests(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Puts alerts that wait into digests where these are due, and returns the digests that have not
   * been sent, oldest first: also those that a process left unsent which was killed.
   */
  public List<Digest> due(int limit) {
    claim();
    return database.read(
        transaction ->
            transaction
                .query(
                    "SELECT "
                        + WatchRows.COLUMNS
                        + ", d.id, c.email, c.language FROM watch_digest d"
                        + " JOIN watch w ON w.id = d.watch"
                        + READERS
                        + " WHERE d.sent IS NULL ORDER BY d.created, d.id LIMIT ?",
                    row ->
                        new Digest(
                            row.text(WatchRows.NEXT),
                            WatchRows.watch(row),
                            row.text(WatchRows.NEXT + 1),
                            Language.of(row.text(WatchRows.NEXT + 2)).orElse(Language.ENGLISH),
                            List.of()),
                    limit)
                .stream()
                .map(digest -> filled(transaction, digest))
                .toList());
  }

  /**
   * Notes that the letter of a digest was handed in.
   *
   * @param handingIn hands it in, in the same transaction: both are kept or neither
   * @return whether it had not been handed in before; if it had, nothing is done
   */
  public boolean sent(String digest, Consumer<Transaction> handingIn) {
    return database.write(
        transaction -> {
          boolean isNew =
              transaction.update(
                      "UPDATE watch_digest SET sent = ? WHERE id = ? AND sent IS NULL",
                      clock.millis(),
                      digest)
                  > 0;
          if (isNew) {
            handingIn.accept(transaction);
          }
          return isNew;
        });
  }

  private void claim() {
    long now = clock.millis();
    var due = database.read(transaction -> due(transaction, now));
    for (String watch : due) {
      database.change(transaction -> claim(transaction, watch, now));
    }
  }

  private static List<String> due(Transaction transaction, long now) {
    return transaction.query(
        "SELECT w.id FROM watch w"
            + READERS
            + " WHERE w.paused IS NULL AND w.mailed <= CASE w.frequency"
            + (" WHEN 'at-once' THEN " + (now - Frequency.AT_ONCE.between().toMillis()))
            + (" WHEN 'daily' THEN " + (now - Frequency.DAILY.between().toMillis()))
            + (" WHEN 'weekly' THEN " + (now - Frequency.WEEKLY.between().toMillis()))
            + " ELSE -1 END AND EXISTS (SELECT 1 FROM watch_alert a WHERE a.watch = w.id"
            + " AND a.digest IS NULL AND a.declined = 0 AND "
            + Alerts.SHOWN
            + ") ORDER BY w.id",
        row -> row.text(1));
  }

  private static void claim(Transaction transaction, String watch, long now) {
    String id = RandomId.next();
    // Two processes at once: the second finds the watch told already.
    if (transaction.update(
            "UPDATE watch SET mailed = ? WHERE id = ? AND (mailed < ? OR frequency = 'at-once')",
            now,
            watch,
            now)
        == 0) {
      return;
    }
    transaction.update(
        "INSERT INTO watch_digest (id, watch, created, sent) VALUES (?, ?, ?, NULL)",
        id,
        watch,
        now);
    int many =
        transaction.update(
            "UPDATE watch_alert AS a SET digest = ? WHERE watch = ? AND digest IS NULL"
                + " AND declined = 0 AND "
                + Alerts.SHOWN,
            id,
            watch);
    if (many == 0) {
      transaction.update("DELETE FROM watch_digest WHERE id = ?", id);
    }
  }

  private static Digest filled(Transaction transaction, Digest digest) {
    return new Digest(
        digest.id(),
        digest.watch(),
        digest.email(),
        digest.language(),
        Alerts.ofDigest(transaction, digest.watch().id(), digest.id()));
  }
}
