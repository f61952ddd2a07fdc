package fr.passerelle.workspace.interest;

import fr.passerelle.storage.Database;
import fr.passerelle.storage.RandomId;
import fr.passerelle.workspace.request.Act;
import fr.passerelle.workspace.request.Requests;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * What each side of an interest writes down for itself; the other side never sees it. Safe for use
 * by many threads at once.
 */
public final class Dossiers {

  private final Database database;
  private final InstantSource clock;

  Dossiers(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** A team's own notes, the oldest first. */
  public List<InterestNote> notes(String team, String interest) {
    return database.read(
        transaction ->
            transaction.query(
                "SELECT n.id, a.name, n.words, n.created, n.edited FROM interest_note n"
                    + " LEFT JOIN account a ON a.id = n.account"
                    + " WHERE n.team = ? AND n.interest = ? ORDER BY n.created, n.id",
                row -> {
                  String by = row.textOrNull(2);
                  var edited = row.numberOrNull(5);
                  return new InterestNote(
                      row.text(1),
                      by == null ? "" : by,
                      row.text(3),
                      Instant.ofEpochMilli(row.number(4)),
                      edited == null ? null : Instant.ofEpochMilli(edited));
                },
                team,
                interest));
  }

  /**
   * Writes a note and returns its id; empty where the team has no such interest, or as many notes
   * of it as it may.
   */
  public Optional<String> write(Act act, String interest, String words) {
    checked(words);
    String id =
        database.write(
            transaction -> {
              var now = clock.instant();
              if (InterestRows.find(transaction, act.team(), interest).isEmpty()) {
                return "";
              }
              return Requests.once(
                  transaction,
                  act,
                  "interest-note",
                  now,
                  () -> {
                    String fresh = RandomId.next();
                    int made =
                        transaction.update(
                            "INSERT INTO interest_note"
                                + " (id, interest, team, account, words, created)"
                                + " SELECT ?, ?, ?, ?, ?, ? WHERE (SELECT COUNT(*)"
                                + " FROM interest_note WHERE interest = ? AND team = ?) < ?",
                            fresh,
                            interest,
                            act.team(),
                            act.account(),
                            words,
                            now.toEpochMilli(),
                            interest,
                            act.team(),
                            InterestNote.MOST);
                    return made == 1 ? fresh : "";
                  });
            });
    return Optional.of(id).filter(made -> !made.isEmpty());
  }

  /** Writes a note anew; returns whether the team has such a note. */
  public boolean edit(Act act, String id, String words) {
    checked(words);
    return database.write(
        transaction ->
            transaction.update(
                    "UPDATE interest_note SET words = ?, edited = ? WHERE team = ? AND id = ?",
                    words,
                    clock.instant().toEpochMilli(),
                    act.team(),
                    id)
                == 1);
  }

  /** Takes a note away; returns whether the team had such a note. */
  public boolean remove(Act act, String id) {
    return database.write(
        transaction ->
            transaction.update(
                    "DELETE FROM interest_note WHERE team = ? AND id = ?", act.team(), id)
                == 1);
  }

  private static void checked(String words) {
    if (words.isBlank() || words.length() > InterestNote.LONGEST) {
      throw new IllegalArgumentException(
          "a note has from 1 to " + InterestNote.LONGEST + " characters, but " + words.length());
    }
  }
}
