package fr.passerelle.account;

import fr.passerelle.storage.Database;
import fr.passerelle.storage.RandomId;
import fr.passerelle.storage.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was done by whom: sign-ins, exports, decisions, changes of rights. Nothing of it is ever
 * changed; where an account is erased, its entries lose the person. Safe for many threads at once.
 */
public final class AuditLog {

  private static final int LONGEST = 500;
  private static final Duration DAY = Duration.ofDays(1);

  /**
   * Something that was done.
   *
   * @param account who did it; null for visitors, for the command line, and where it was erased
   * @param person the person's name; null where the account is
   * @param team for which team; null where for none
   * @param action such as {@code export.xlsx}
   * @param object what it was done to, such as an id
   * @param detail in a few words
   */
  public record Entry(
      Instant at,
      @Nullable String account,
      @Nullable String person,
      @Nullable String team,
      String action,
      String object,
      String detail) {}

  private final Database database;
  private final InstantSource clock;

  public AuditLog(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Notes that something was done. */
  public void note(
      @Nullable String account,
      @Nullable String team,
      String action,
      String object,
      String detail) {
    database.change(
        transaction -> note(transaction, clock.instant(), account, team, action, object, detail));
  }

  /** Notes that something was done, unless the same was noted within the last day. */
  public void noteOnceADay(
      String account, String team, String action, String object, String detail) {
    var since = clock.instant().minus(DAY);
    boolean isNoted =
        database.read(
            transaction ->
                transaction
                    .first(
                        "SELECT id FROM audit WHERE team = ? AND at > ? AND account = ?"
                            + " AND action = ? AND object = ? AND detail = ?",
                        row -> row.text(1),
                        team,
                        since.toEpochMilli(),
                        account,
                        action,
                        cut(object),
                        cut(detail))
                    .isPresent());
    if (!isNoted) {
      note(account, team, action, object, detail);
    }
  }

  /** Notes it together with what is done. */
  public static void note(
      Transaction transaction,
      Instant at,
      @Nullable String account,
      @Nullable String team,
      String action,
      String object,
      String detail) {
    transaction.update(
        "INSERT INTO audit (id, at, account, team, action, object, detail)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        RandomId.next(),
        at.toEpochMilli(),
        account == null || account.isEmpty() ? null : account,
        team == null || team.isEmpty() ? null : team,
        action,
        cut(object),
        cut(detail));
  }

  /** The latest entries of the installation, the newest first. */
  public List<Entry> latest(int limit) {
    return database.read(t -> entries(t, "", limit));
  }

  /** The latest entries of a team, the newest first. */
  public List<Entry> latest(String team, int limit) {
    return database.read(t -> entries(t, "WHERE audit.team = ?", limit, team));
  }

  /** The latest things that a person did, the newest first. */
  public List<Entry> of(String account, int limit) {
    return database.read(t -> entries(t, "WHERE audit.account = ?", limit, account));
  }

  private static List<Entry> entries(
      Transaction transaction, String where, int limit, @Nullable Object... parameters) {
    return transaction.query(
        "SELECT audit.at, audit.account, account.name, audit.team, action, object, detail"
            + " FROM audit LEFT JOIN account ON account.id = audit.account "
            + where
            + " ORDER BY audit.at DESC, audit.id LIMIT "
            + limit,
        row ->
            new Entry(
                Instant.ofEpochMilli(row.number(1)),
                row.textOrNull(2),
                row.textOrNull(3),
                row.textOrNull(4),
                row.text(5),
                row.text(6),
                row.text(7)),
        parameters);
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
