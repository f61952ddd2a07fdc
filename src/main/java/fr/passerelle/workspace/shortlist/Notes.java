package fr.passerelle.workspace.shortlist;

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
import java.util.concurrent.atomic.AtomicReference;

/** What members of teams wrote down of their entries. Safe for use by many threads at once. */
public final class Notes {

  private static final String SELECT =
      "SELECT n.id, n.entry, a.name, n.words, n.created, n.edited"
          + " FROM shortlist_note n LEFT JOIN account a ON a.id = n.account WHERE n.team = ?";

  private final Database database;
  private final InstantSource clock;

  Notes(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The notes of an entry, the oldest first; none where the team has no such entry. */
  public List<Note> of(String team, String entry) {
    return database.read(
        transaction ->
            transaction.query(
                SELECT + " AND n.entry = ? ORDER BY n.created, n.id", Notes::note, team, entry));
  }

  /** The notes of all entries of a list, the oldest first. */
  public List<Note> ofList(String team, String list) {
    return database.read(
        transaction ->
            transaction.query(
                SELECT
                    + " AND n.entry IN (SELECT id FROM shortlist_entry WHERE list = ?)"
                    + " ORDER BY n.created, n.id",
                Notes::note,
                team,
                list));
  }

  /**
   * Writes a note and returns its id; empty where the team has no such entry, or it has as many
   * notes as it may.
   *
   * @throws IllegalArgumentException where it is blank or too long
   */
  public Optional<String> write(Act act, String entryId, String words) {
    checked(words);
    return database.write(
        transaction -> {
          String id =
              Requests.once(
                  transaction,
                  act,
                  "note",
                  clock.instant(),
                  () -> written(transaction, act, entryId, words));
          return Optional.of(id).filter(made -> !made.isEmpty());
        });
  }

  private String written(Transaction transaction, Act act, String entryId, String words) {
    var made = new AtomicReference<>("");
    Entries.changed(
        transaction,
        new Act(act.team(), act.account(), null),
        entryId,
        clock,
        "note",
        (same, entry, now) -> {
          String id = RandomId.next();
          int fresh =
              same.update(
                  "INSERT INTO shortlist_note (id, team, entry, account, words, created)"
                      + " SELECT ?, ?, ?, ?, ?, ?"
                      + " WHERE (SELECT COUNT(*) FROM shortlist_note WHERE entry = ?) < ?",
                  id,
                  act.team(),
                  entryId,
                  act.account(),
                  words,
                  now.toEpochMilli(),
                  entryId,
                  Note.MOST);
          if (fresh == 1) {
            made.set(id);
            History.add(same, act, now, entry, Activity.Kind.NOTE_WRITTEN, "", words);
          }
        });
    return made.get();
  }

  /**
   * Writes a note anew; the history keeps what it said. Returns whether the team has such a note.
   *
   * @throws IllegalArgumentException where it is blank or too long
   */
  public boolean edit(Act act, String id, String words) {
    checked(words);
    return change(act, id, words);
  }

  /**
   * Takes a note away; the history keeps what it said. Returns whether the team had such a note.
   */
  public boolean remove(Act act, String id) {
    return change(act, id, "");
  }

  private boolean change(Act act, String id, String words) {
    return database.write(
        transaction -> {
          var note = transaction.first(SELECT + " AND n.id = ?", Notes::note, act.team(), id);
          if (note.isEmpty()) {
            return false;
          }
          return Entries.changed(
              transaction,
              act,
              note.get().entry(),
              clock,
              "note-change",
              (same, entry, now) -> {
                var kept = same.first(SELECT + " AND n.id = ?", Notes::note, act.team(), id);
                String before = kept.map(Note::words).orElse("");
                if (kept.isEmpty() || before.equals(words)) {
                  return;
                }
                if (words.isEmpty()) {
                  same.update(
                      "DELETE FROM shortlist_note WHERE team = ? AND id = ?", act.team(), id);
                } else {
                  same.update(
                      "UPDATE shortlist_note SET words = ?, edited = ? WHERE team = ? AND id = ?",
                      words,
                      now.toEpochMilli(),
                      act.team(),
                      id);
                }
                var kind = words.isEmpty() ? Activity.Kind.NOTE_REMOVED : Activity.Kind.NOTE_EDITED;
                History.add(same, act, now, entry, kind, before, words);
              });
        });
  }

  private static void checked(String words) {
    if (words.isBlank() || words.length() > Note.LONGEST) {
      throw new IllegalArgumentException(
          "a note has from 1 to " + Note.LONGEST + " characters, but " + words.length());
    }
  }

  private static Note note(Row row) {
    String by = row.textOrNull(3);
    var edited = row.numberOrNull(6);
    return new Note(
        row.text(1),
        row.text(2),
        by == null ? "" : by,
        row.text(4),
        Instant.ofEpochMilli(row.number(5)),
        edited == null ? null : Instant.ofEpochMilli(edited));
  }
}
