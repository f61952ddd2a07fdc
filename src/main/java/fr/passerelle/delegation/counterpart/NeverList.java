package fr.passerelle.delegation.counterpart;

import fr.passerelle.storage.Database;
import fr.passerelle.storage.Row;
import fr.passerelle.storage.Transaction;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom a team never asks, in any of its missions. Safe for use by many threads at once. */
public final class NeverList {

  private final Database database;
  private final InstantSource clock;

  public NeverList(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Puts somebody on a team's list; a reason takes the place of the one before. */
  public void put(String team, Somebody who, String reason, String account) {
    database.change(
        t -> {
          remove(t, team, who.key());
          t.update(
              "INSERT INTO team_avoided (team, organisation, name, reason, account, at)"
                  + " VALUES (?, ?, ?, ?, ?, ?)",
              team,
              who.key(),
              who.name(),
              reason,
              account.isEmpty() ? null : account,
              clock.millis());
        });
  }

  /** Takes somebody off a team's list; returns whether it was there. */
  public boolean remove(String team, String key) {
    return database.write(t -> remove(t, team, key));
  }

  private static boolean remove(Transaction t, String team, String key) {
    return t.update("DELETE FROM team_avoided WHERE team = ? AND organisation = ?", team, key) == 1;
  }

  /** Who is on a team's list, by name. */
  public List<PutAside> of(String team) {
    return database.read(
        t ->
            t.query(
                "SELECT organisation, name, reason, account, at FROM team_avoided"
                    + " WHERE team = ? ORDER BY name, organisation",
                NeverList::aside,
                team));
  }

  /** Whether somebody is on a team's list, under its id or a name. */
  static boolean holds(Transaction t, String team, @Nullable String organisation, String name) {
    return t.first(
            "SELECT 1 FROM team_avoided WHERE team = ? AND organisation IN (?, ?)",
            row -> row.number(1),
            team,
            Somebody.of(organisation, name).key(),
            Somebody.of(null, name).key())
        .isPresent();
  }

  static PutAside aside(Row row) {
    return new PutAside(
        new Somebody(row.text(1), row.text(2)),
        row.text(3),
        row.textOrNull(4),
        Instant.ofEpochMilli(row.number(5)));
  }
}
