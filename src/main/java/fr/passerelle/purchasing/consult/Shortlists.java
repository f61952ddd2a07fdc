package fr.passerelle.purchasing.consult;

import fr.passerelle.purchasing.consult.Trail.Doer;
import fr.passerelle.storage.Database;
import fr.passerelle.storage.RandomId;
import fr.passerelle.storage.Row;
import fr.passerelle.storage.Transaction;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The suppliers that teams consider for lines. Safe for use by many threads at once. */
public final class Shortlists {

  /** How many suppliers a line may have on its list. */
  public static final int MOST = 50;

  static final String COLUMNS =
      "e.id, e.sheet, e.position, e.organisation, e.name, e.country, e.state, e.added";
  private static final String OF_TEAM =
      " FROM consult_entry e JOIN need_sheet s ON s.id = e.sheet WHERE s.team = ? AND e.sheet = ?";

  private final Database database;
  private final InstantSource clock;

  public Shortlists(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The suppliers of a line, as they were added. */
  public List<Entry> of(LineKey line) {
    return database.read(t -> of(t, line));
  }

  static List<Entry> of(Transaction t, LineKey line) {
    return t.query(
        "SELECT " + COLUMNS + OF_TEAM + " AND e.position = ? ORDER BY e.added, e.id",
        row -> entry(row, 1),
        line.team(),
        line.sheet(),
        line.position());
  }

  /** The suppliers of all lines of a team's sheet, line by line. */
  public List<Entry> of(String team, String sheet) {
    return database.read(
        t ->
            t.query(
                "SELECT " + COLUMNS + OF_TEAM + " ORDER BY e.position, e.added, e.id",
                row -> entry(row, 1),
                team,
                sheet));
  }

  /** A supplier of a line. */
  static Optional<Entry> find(Transaction t, LineKey line, String id) {
    return of(t, line).stream().filter(one -> one.id().equals(id)).findFirst();
  }

  static Entry entry(Row row, int from) {
    return new Entry(
        row.text(from),
        row.text(from + 1),
        (int) row.number(from + 2),
        row.text(from + 3),
        row.text(from + 4),
        row.text(from + 5),
        EntryState.of(row.text(from + 6)),
        Instant.ofEpochMilli(row.number(from + 7)));
  }

  /**
   * Puts a supplier on the list of a line.
   *
   * @return whether it is new there; not where the team has no such line, or it is full
   */
  public boolean add(
      LineKey line, String organisation, String name, String country, String account) {
    return database.write(t -> add(t, clock.instant(), line, organisation, name, country, account));
  }

  static boolean add(
      Transaction t,
      Instant at,
      LineKey line,
      String organisation,
      String name,
      String country,
      String account) {
    boolean isLine =
        t.first(
                "SELECT l.line FROM need_line l JOIN need_sheet s ON s.id = l.sheet WHERE"
                    + " s.team = ? AND l.sheet = ? AND l.position = ?",
                row -> row.text(1),
                line.team(),
                line.sheet(),
                line.position())
            .isPresent();
    var there = isLine ? of(t, line) : List.<Entry>of();
    if (!isLine
        || there.size() >= MOST
        || there.stream().anyMatch(one -> one.organisation().equals(organisation))) {
      return false;
    }
    t.update(
        "INSERT INTO consult_entry (id, sheet, position, organisation, name, country, state,"
            + " earlier, account, added) VALUES (?, ?, ?, ?, ?, ?, ?, '', ?, ?)",
        RandomId.next(),
        line.sheet(),
        line.position(),
        organisation,
        name,
        country,
        EntryState.LISTED.code(),
        account,
        at.toEpochMilli());
    Trail.note(t, at, line, Doer.account(account), "listed", name, "", EntryState.LISTED.code());
    return true;
  }

  /**
   * Puts a supplier aside for a reason, or takes it up again.
   *
   * @return whether the line has it, and is not decided
   */
  public boolean reject(LineKey line, String entry, boolean aside, String reason, String account) {
    return database.write(
        t -> {
          var found = find(t, line, entry);
          boolean isDecided = Decisions.holding(t, line).isPresent();
          if (found.isEmpty() || isDecided) {
            return false;
          }
          var was = found.get().state();
          var becomes = aside ? EntryState.REJECTED : reached(t, entry);
          t.update("UPDATE consult_entry SET state = ? WHERE id = ?", becomes.code(), entry);
          Trail.note(
              t,
              clock.instant(),
              line,
              Doer.account(account),
              aside ? "rejected" : "taken-up",
              found.get().name(),
              was.code(),
              reason.isEmpty() ? becomes.code() : becomes.code() + " (" + reason + ")");
          return true;
        });
  }

  /** How far a supplier came by itself. */
  private static EntryState reached(Transaction t, String entry) {
    var replied = Replies.of(t, entry);
    if (replied.isPresent() && replied.get().reply().kind() != Reply.Kind.WILL) {
      return replied.get().reply().kind() == Reply.Kind.OFFER
          ? EntryState.ANSWERED
          : EntryState.DECLINED;
    }
    boolean isInvited =
        t.first(
                "SELECT entry FROM consult_invitation WHERE entry = ? AND link IS NOT NULL",
                row -> row.text(1),
                entry)
            .isPresent();
    return isInvited ? EntryState.INVITED : EntryState.LISTED;
  }
}
