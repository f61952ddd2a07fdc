package fr.passerelle.workspace.shortlist;

import fr.passerelle.storage.Database;
import fr.passerelle.storage.Row;
import fr.passerelle.storage.Transaction;
import fr.passerelle.workspace.request.Act;
import java.time.Instant;
import java.util.List;

/** Who changed what of a team's lists, and when. Safe for use by many threads at once. */
public final class History {

  private static final String SELECT =
      "SELECT h.position, h.at, a.name, h.entry, h.name, h.kind, h.before, h.after"
          + " FROM shortlist_activity h LEFT JOIN account a ON a.id = h.account WHERE h.team = ?";

  private final Database database;

  public History(Database database) {
    this.database = database;
  }

  /** The newest changes of a list; none where the team has no such list. */
  public List<Activity> of(String team, String list, int limit) {
    return database.read(
        transaction ->
            transaction.query(
                SELECT + " AND h.list = ? ORDER BY h.position DESC LIMIT ?",
                History::activity,
                team,
                list,
                limit));
  }

  /** The newest changes of an entry, also of one that is no longer in its list. */
  public List<Activity> ofEntry(String team, String entry, int limit) {
    return database.read(
        transaction ->
            transaction.query(
                SELECT + " AND h.entry = ? ORDER BY h.position DESC LIMIT ?",
                History::activity,
                team,
                entry,
                limit));
  }

  /**
   * Takes a turn at changing a list: others wait until the transaction ends. Returns whether the
   * team has such a list.
   */
  static boolean turn(Transaction transaction, Act act, String list, Instant now) {
    return transaction.update(
            "UPDATE shortlist SET changed = ? WHERE team = ? AND id = ?",
            now.toEpochMilli(),
            act.team(),
            list)
        == 1;
  }

  /** Adds a line about an entry, in a turn at its list. */
  static void add(
      Transaction transaction,
      Act act,
      Instant now,
      Entry entry,
      Activity.Kind kind,
      String before,
      String after) {
    add(transaction, act, now, entry.list(), entry.id(), entry.found().name(), kind, before, after);
  }

  /** Adds a line about a list, in a turn at it. */
  static void add(
      Transaction transaction,
      Act act,
      Instant now,
      String list,
      String entry,
      String name,
      Activity.Kind kind,
      String before,
      String after) {
    transaction.update(
        "INSERT INTO shortlist_activity"
            + " (list, position, team, at, account, entry, name, kind, before, after)"
            + " SELECT ?, COALESCE(MAX(position), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?"
            + " FROM shortlist_activity WHERE list = ?",
        list,
        act.team(),
        now.toEpochMilli(),
        act.account(),
        entry,
        name,
        kind.name(),
        before,
        after,
        list);
  }

  private static Activity activity(Row row) {
    String by = row.textOrNull(3);
    return new Activity(
        row.number(1),
        Instant.ofEpochMilli(row.number(2)),
        by == null ? "" : by,
        row.text(4),
        row.text(5),
        Activity.Kind.valueOf(row.text(6)),
        row.text(7),
        row.text(8));
  }
}
