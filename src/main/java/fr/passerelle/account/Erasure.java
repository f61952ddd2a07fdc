package fr.passerelle.account;

import fr.passerelle.storage.Transaction;
import java.time.Instant;
import java.util.Locale;

/** What becomes of the wish to erase an account. */
public enum Erasure {
  DONE,
  /** A team with others in it would have nobody who manages it. */
  LAST_MANAGER,
  /** The installation would have nobody who runs it. */
  LAST_ADMINISTRATOR;

  private static final String LAST_MANAGED =
      "SELECT team FROM membership AS own WHERE account = ? AND manages = 1"
          + " AND EXISTS (SELECT 1 FROM membership AS other WHERE other.team = own.team"
          + " AND other.account <> own.account)"
          + " AND NOT EXISTS (SELECT 1 FROM membership AS other WHERE other.team = own.team"
          + " AND other.account <> own.account AND other.manages = 1)";

  private static final String ONLY_ADMINISTRATOR =
      "SELECT id FROM account WHERE id = ? AND administrator = 1"
          + " AND NOT EXISTS (SELECT 1 FROM account AS other WHERE other.id <> account.id"
          + " AND other.administrator = 1 AND other.closed = 0)";

  /** As in messages. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Erases an account where nobody is left without help by it. */
  static Erasure of(Transaction t, String id, Instant now) {
    if (holds(t, LAST_MANAGED, id)) {
      return LAST_MANAGER;
    }
    if (holds(t, ONLY_ADMINISTRATOR, id)) {
      return LAST_ADMINISTRATOR;
    }
    t.update(
        "DELETE FROM team WHERE id IN (SELECT team FROM membership WHERE account = ?)"
            + " AND NOT EXISTS (SELECT 1 FROM membership AS other"
            + " WHERE other.team = team.id AND other.account <> ?)",
        id,
        id);
    t.update(
        "DELETE FROM letter_token WHERE lower(email) IN"
            + " (SELECT address FROM account WHERE id = ?)",
        id);
    t.update("UPDATE audit SET object = '' WHERE object = ?", id);
    t.update("DELETE FROM account WHERE id = ?", id);
    AuditLog.note(t, now, null, null, "account.erased", "", "");
    return DONE;
  }

  private static boolean holds(Transaction t, String question, String id) {
    return t.first(question, row -> row.text(1), id).isPresent();
  }
}
