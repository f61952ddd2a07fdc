package fr.passerelle.workspace.shortlist;

import fr.passerelle.language.Language;
import fr.passerelle.storage.Database;
import fr.passerelle.storage.RandomId;
import fr.passerelle.storage.Row;
import fr.passerelle.storage.Transaction;
import fr.passerelle.workspace.request.Act;
import fr.passerelle.workspace.request.Requests;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The lists of teams. Safe for use by many threads at once. */
public final class Shortlists {

  private static final String SELECT =
      "SELECT s.id, s.team, s.name, s.need, s.language,"
          + " (SELECT COUNT(*) FROM shortlist_entry e WHERE e.list = s.id), s.created, s.changed"
          + " FROM shortlist s WHERE s.team = ?";

  private final Database database;
  private final InstantSource clock;
  private final Entries entries;
  private final Notes notes;
  private final History history;
  private final ReadLinks links;

  public Shortlists(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
    this.entries = new Entries(database, clock);
    this.notes = new Notes(database, clock);
    this.history = new History(database);
    this.links = new ReadLinks(database, clock);
  }

  /** What is in the lists. */
  public Entries entries() {
    return entries;
  }

  /** What was written down of the entries. */
  public Notes notes() {
    return notes;
  }

  /** Who changed what. */
  public History history() {
    return history;
  }

  /** Who else may read them. */
  public ReadLinks links() {
    return links;
  }

  /** The lists of a team, the last changed first. */
  public List<Shortlist> of(String team) {
    return database.read(
        transaction ->
            transaction.query(
                SELECT + " ORDER BY s.changed DESC, s.id", Shortlists::shortlist, team));
  }

  /** A list of a team. */
  public Optional<Shortlist> find(String team, String id) {
    return database.read(transaction -> find(transaction, team, id));
  }

  static Optional<Shortlist> find(Transaction transaction, String team, String id) {
    return transaction.first(SELECT + " AND s.id = ?", Shortlists::shortlist, team, id);
  }

  /**
   * Makes a list and returns its id; empty where the team has as many as it may.
   *
   * @throws IllegalArgumentException where the name is blank or too long
   */
  public Optional<String> make(Act act, String name, String need, Language language) {
    return database.write(
        transaction -> make(transaction, act, clock.instant(), name, need, language));
  }

  /** Makes a list as part of a change of more. */
  public static Optional<String> make(
      Transaction transaction, Act act, Instant now, String name, String need, Language language) {
    checked(name);
    String made =
        Requests.once(
            transaction,
            act,
            "list",
            now,
            () -> {
              if (transaction
                      .query("SELECT 1 FROM shortlist WHERE team = ?", row -> 1, act.team())
                      .size()
                  >= Shortlist.MOST) {
                return "";
              }
              String id = RandomId.next();
              transaction.update(
                  "INSERT INTO shortlist"
                      + " (id, team, name, need, language, account, created, changed)"
                      + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                  id,
                  act.team(),
                  name,
                  need,
                  language.code(),
                  act.account(),
                  now.toEpochMilli(),
                  now.toEpochMilli());
              History.add(transaction, act, now, id, "", name, Activity.Kind.LIST_MADE, "", name);
              return id;
            });
    return Optional.of(made).filter(id -> !id.isEmpty());
  }

  /** The list of a name, made where the team has none; empty where it has as many as it may. */
  public static Optional<String> named(
      Transaction transaction, Act act, Instant now, String name, Language language) {
    return transaction
        .first(
            "SELECT id FROM shortlist WHERE team = ? AND name = ? ORDER BY created, id",
            row -> row.text(1),
            act.team(),
            name)
        .or(() -> make(transaction, act, now, name, "", language));
  }

  /**
   * Gives a list another name; returns whether the team has such a list.
   *
   * @throws IllegalArgumentException where the name is blank or too long
   */
  public boolean rename(Act act, String id, String name) {
    checked(name);
    return database.write(
        transaction -> {
          var now = clock.instant();
          if (!History.turn(transaction, act, id, now)) {
            return false;
          }
          String before = find(transaction, act.team(), id).map(Shortlist::name).orElse("");
          if (!before.equals(name)) {
            transaction.update(
                "UPDATE shortlist SET name = ? WHERE team = ? AND id = ?", name, act.team(), id);
            History.add(
                transaction, act, now, id, "", name, Activity.Kind.LIST_RENAMED, before, name);
          }
          return true;
        });
  }

  /** Takes a list away with all that is in it; returns whether the team had such a list. */
  public boolean remove(Act act, String id) {
    return database.write(
        transaction ->
            transaction.update("DELETE FROM shortlist WHERE team = ? AND id = ?", act.team(), id)
                == 1);
  }

  private static void checked(String name) {
    if (name.isBlank() || name.length() > Shortlist.LONGEST_NAME) {
      throw new IllegalArgumentException(
          "a list's name has from 1 to " + Shortlist.LONGEST_NAME + " characters, but is " + name);
    }
  }

  private static Shortlist shortlist(Row row) {
    return new Shortlist(
        row.text(1),
        row.text(2),
        row.text(3),
        row.text(4),
        Language.of(row.text(5)).orElse(Language.FRENCH),
        row.number(6),
        Instant.ofEpochMilli(row.number(7)),
        Instant.ofEpochMilli(row.number(8)));
  }
}
