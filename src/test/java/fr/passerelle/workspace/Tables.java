package fr.passerelle.workspace;

import fr.passerelle.storage.Database;
import org.jspecify.annotations.NullMarked;

/** Teams and people for tests of what teams keep. */
@NullMarked
public final class Tables {

  private Tables() {}

  /** A team. */
  public static void team(Database database, String id, String name) {
    database.change(
        transaction ->
            transaction.update(
                "INSERT INTO team (id, name, organisation, created) VALUES (?, ?, NULL, 0)",
                id,
                name));
  }

  /** Somebody with an account. */
  public static void account(Database database, String id, String name) {
    database.change(
        transaction ->
            transaction.update(
                "INSERT INTO account"
                    + " (id, email, address, name, language, administrator, closed, created)"
                    + " VALUES (?, ?, ?, ?, 'fr', 0, 0, 0)",
                id,
                id + "@team.example",
                id + "@team.example",
                name));
  }
}
