package fr.passerelle.purchasing.consult;

import fr.passerelle.account.AuditLog;
import fr.passerelle.storage.Database;
import fr.passerelle.storage.RandomId;
import fr.passerelle.storage.Transaction;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who did what about the lines of a sheet. It is only ever added to, and stays when the sheet is
 * removed. Safe for use by many threads at once.
 */
public final class Trail {

  private static final int LONGEST = 2_000;

  /** Who does something: somebody with an account, or a supplier by a link. */
  record Doer(@Nullable String account, String supplier) {

    static Doer account(String id) {
      return new Doer(id, "");
    }

    static Doer supplier(String name) {
      return new Doer(null, name);
    }
  }

  private final Database database;

  public Trail(Database database) {
    this.database = database;
  }

  /** Notes something together with what is done, in the log of the installation too. */
  static void note(
      Transaction t,
      Instant at,
      LineKey line,
      Doer doer,
      String act,
      String object,
      String was,
      String became) {
    String id =
        t.first(
                "SELECT line FROM need_line WHERE sheet = ? AND position = ?",
                row -> row.text(1),
                line.sheet(),
                line.position())
            .orElse("");
    t.update(
        "INSERT INTO consult_act (id, team, sheet, position, line, at, ordinal, account, supplier,"
            + " act, object, was, became) VALUES (?, ?, ?, ?, ?, ?, (SELECT COALESCE(MAX(ordinal),"
            + " 0) + 1 FROM consult_act WHERE team = ?), ?, ?, ?, ?, ?, ?)",
        RandomId.next(),
        line.team(),
        line.sheet(),
        line.position(),
        id,
        at.toEpochMilli(),
        line.team(),
        doer.account(),
        doer.supplier(),
        act,
        cut(object),
        cut(was),
        cut(became));
    String change = was.isEmpty() ? became : was + " → " + became;
    AuditLog.note(
        t,
        at,
        doer.account(),
        line.team(),
        "consult." + act,
        line.sheet() + "/" + id,
        change.isEmpty() ? object : object + ": " + change);
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }

  /** All that was done about a team's sheet, the earliest first. */
  public List<Act> of(String team, String sheet) {
    return database.read(
        t ->
            t.query(
                "SELECT a.ordinal, a.at, a.position, a.line, account.name, a.supplier, a.act,"
                    + " a.object, a.was, a.became FROM consult_act a LEFT JOIN account ON"
                    + " account.id = a.account WHERE a.team = ? AND a.sheet = ?"
                    + " ORDER BY a.ordinal",
                row ->
                    new Act(
                        row.number(1),
                        Instant.ofEpochMilli(row.number(2)),
                        (int) row.number(3),
                        row.text(4),
                        row.textOrNull(5),
                        row.text(6),
                        row.text(7),
                        row.text(8),
                        row.text(9),
                        row.text(10)),
                team,
                sheet));
  }
}
