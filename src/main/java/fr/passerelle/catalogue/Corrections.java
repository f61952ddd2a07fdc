package fr.passerelle.catalogue;

import fr.passerelle.storage.Database;
import fr.passerelle.storage.Row;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * The corrections that readers ask for. One that is accepted stands beside the entry until it is
 * mended at its source, or rejected after all. Safe for use by many threads at once.
 */
public final class Corrections {

  /** How long the words of a reader may be, in characters. */
  public static final int LONGEST = 1_000;

  /** How many may be open at once: more than somebody can look through are noise. */
  public static final int MOST_OPEN = 2_000;

  private static final String SELECT =
      "SELECT id, organisation, field, correct, origin, made, state, decided FROM correction ";

  private final Database database;
  private final InstantSource clock;

  Corrections(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Keeps what a reader asks for; empty where too many are open already. */
  public Optional<Correction> ask(
      String organisation, Correction.Field field, String right, String source) {
    if (right.length() > LONGEST || source.length() > LONGEST) {
      throw new IllegalArgumentException("a correction is at most " + LONGEST + " characters long");
    }
    var now = clock.instant();
    return database.write(
        transaction -> {
          long open =
              transaction
                  .first(
                      "SELECT COUNT(*) FROM correction WHERE state = 'OPEN'", row -> row.number(1))
                  .orElse(0L);
          if (open >= MOST_OPEN) {
            return Optional.empty();
          }
          long id = new RecordRows(transaction).numbers("correction", 1);
          transaction.update(
              "INSERT INTO correction (id, organisation, field, correct, origin, made, state)"
                  + " VALUES (?, ?, ?, ?, ?, ?, 'OPEN')",
              id,
              organisation,
              field.name(),
              right,
              source,
              now.toString());
          return Optional.of(
              new Correction(
                  id, organisation, field, right, source, now, Correction.State.OPEN, null));
        });
  }

  /**
   * Accepts an open one, or rejects one that is open or accepted; empty where there is none such
   * with this id.
   */
  public Optional<Correction> decide(long id, Correction.State state) {
    return database.write(
        transaction -> {
          int changed =
              transaction.update(
                  "UPDATE correction SET state = ?, decided = ?"
                      + " WHERE id = ? AND state <> ? AND state <> 'REJECTED'",
                  state.name(),
                  clock.instant().toString(),
                  id,
                  state.name());
          return changed == 0
              ? Optional.empty()
              : transaction.first(SELECT + "WHERE id = ?", Corrections::correction, id);
        });
  }

  /** Those accepted of an organisation, in the order they came. */
  public List<Correction> accepted(String organisation) {
    return database.read(
        transaction ->
            transaction.query(
                SELECT + "WHERE organisation = ? AND state = 'ACCEPTED' ORDER BY id",
                Corrections::correction,
                organisation));
  }

  /** Those that are open first, then the newest, from the {@code offset}th on. */
  public List<Correction> some(long offset, int limit) {
    return database.read(
        transaction ->
            transaction.query(
                SELECT
                    + "ORDER BY CASE state WHEN 'OPEN' THEN 0 ELSE 1 END, id DESC LIMIT ? OFFSET ?",
                Corrections::correction,
                limit,
                offset));
  }

  private static Correction correction(Row row) {
    String decided = row.textOrNull(8);
    return new Correction(
        row.number(1),
        row.text(2),
        Correction.Field.valueOf(row.text(3)),
        row.text(4),
        row.text(5),
        Instant.parse(row.text(6)),
        Correction.State.valueOf(row.text(7)),
        decided == null ? null : Instant.parse(decided));
  }
}
