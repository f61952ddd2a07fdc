package fr.passerelle.workspace.shortlist;

import fr.passerelle.account.AuditLog;
import fr.passerelle.account.Digests;
import fr.passerelle.storage.Database;
import fr.passerelle.storage.RandomId;
import fr.passerelle.storage.Row;
import fr.passerelle.storage.Transaction;
import fr.passerelle.workspace.request.Act;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * The addresses under which lists may be read without an account. Their tokens are kept as digests:
 * who reads the database can use none. Safe for use by many threads at once.
 */
public final class ReadLinks {

  private static final String COLUMNS =
      "SELECT l.id, l.list, l.notes, a.name, l.created, l.expires, l.revoked, l.team"
          + " FROM shortlist_link l LEFT JOIN account a ON a.id = l.account ";

  private final Database database;
  private final InstantSource clock;

  ReadLinks(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** A list that somebody may read. */
  public record Opened(ReadLink link, Shortlist list) {}

  /**
   * Makes one and returns its token, which is told this once; empty where the team has no such
   * list.
   *
   * @throws IllegalArgumentException where it would have expired already, or holds too long
   */
  public Optional<String> make(Act act, String list, Instant expires, boolean showsNotes) {
    var now = clock.instant();
    if (!expires.isAfter(now) || expires.isAfter(now.plus(ReadLink.LONGEST))) {
      throw new IllegalArgumentException("a link cannot hold until " + expires);
    }
    String token = RandomId.secret();
    return database.write(
        transaction -> {
          if (!History.turn(transaction, act, list, now)) {
            return Optional.empty();
          }
          transaction.update(
              "INSERT INTO shortlist_link"
                  + " (id, team, list, digest, notes, account, created, expires)"
                  + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
              RandomId.next(),
              act.team(),
              list,
              Digests.of(token),
              showsNotes ? 1 : 0,
              act.account(),
              now.toEpochMilli(),
              expires.toEpochMilli());
          History.add(
              transaction, act, now, list, "", "", Activity.Kind.SHARED, "", expires.toString());
          audit(transaction, act, now, "shortlist.shared", list, expires);
          return Optional.of(token);
        });
  }

  /** What a token leads to now. */
  public Optional<Opened> open(String token) {
    var now = clock.instant();
    return database.read(
        transaction ->
            transaction
                .first(
                    COLUMNS + "WHERE l.digest = ?",
                    row ->
                        Shortlists.find(transaction, row.text(8), row.text(2))
                            .map(list -> new Opened(link(row), list)),
                    Digests.of(token))
                .flatMap(found -> found)
                .filter(opened -> opened.link().holds(now)));
  }

  /** Those of a list, the newest first; none where the team has no such list. */
  public List<ReadLink> of(String team, String list) {
    return database.read(
        transaction ->
            transaction.query(
                COLUMNS + "WHERE l.team = ? AND l.list = ? ORDER BY l.created DESC, l.id",
                ReadLinks::link,
                team,
                list));
  }

  /** Withdraws one; returns whether the team has such a link. */
  public boolean revoke(Act act, String id) {
    var now = clock.instant();
    return database.write(
        transaction -> {
          var link =
              transaction.first(
                  COLUMNS + "WHERE l.team = ? AND l.id = ?", ReadLinks::link, act.team(), id);
          if (link.isEmpty() || !History.turn(transaction, act, link.get().list(), now)) {
            return false;
          }
          int revoked =
              transaction.update(
                  "UPDATE shortlist_link SET revoked = ?"
                      + " WHERE team = ? AND id = ? AND revoked IS NULL",
                  now.toEpochMilli(),
                  act.team(),
                  id);
          if (revoked == 1) {
            History.add(
                transaction,
                act,
                now,
                link.get().list(),
                "",
                "",
                Activity.Kind.UNSHARED,
                link.get().expires().toString(),
                "");
            audit(
                transaction,
                act,
                now,
                "shortlist.unshared",
                link.get().list(),
                link.get().expires());
          }
          return true;
        });
  }

  private static void audit(
      Transaction transaction, Act act, Instant now, String action, String list, Instant expires) {
    AuditLog.note(transaction, now, act.account(), act.team(), action, list, "until " + expires);
  }

  private static ReadLink link(Row row) {
    String by = row.textOrNull(4);
    var revoked = row.numberOrNull(7);
    return new ReadLink(
        row.text(1),
        row.text(2),
        row.number(3) == 1,
        by == null ? "" : by,
        Instant.ofEpochMilli(row.number(5)),
        Instant.ofEpochMilli(row.number(6)),
        revoked == null ? null : Instant.ofEpochMilli(revoked));
  }
}
