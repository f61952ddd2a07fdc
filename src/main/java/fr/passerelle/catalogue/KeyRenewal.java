package fr.passerelle.catalogue;

import fr.passerelle.storage.Transaction;
import java.util.List;

/**
 * Writes the keys of all records anew where an earlier version wrote them, and brings the
 * organisations in line; does nothing where they are of this version. Used once.
 */
final class KeyRenewal {

  /** Raised whenever {@link MatchKeys} makes other keys of the same record. */
  private static final long VERSION = 1;

  private static final int PIECE = 2_000;

  private final Transaction transaction;
  private final RecordRows rows;

  KeyRenewal(Transaction transaction) {
    this.transaction = transaction;
    this.rows = new RecordRows(transaction);
  }

  void run() {
    long version =
        transaction
            .first("SELECT value FROM counter WHERE name = 'keys'", row -> row.number(1))
            .orElse(0L);
    if (version == VERSION) {
      return;
    }
    transaction.update("UPDATE counter SET value = value WHERE name = 'change'");
    transaction.update("DELETE FROM record_key");
    for (var piece = after(0); !piece.isEmpty(); piece = after(piece.getLast().id())) {
      rows.insertKeysAlone(piece);
    }
    for (var piece = after(0); !piece.isEmpty(); piece = after(piece.getLast().id())) {
      new Reconciliation(transaction, rows).run(piece, piece);
    }
    transaction.update("UPDATE counter SET value = ? WHERE name = 'keys'", VERSION);
  }

  private List<Member> after(long id) {
    return transaction.query(
        "SELECT id, own_id, organisation, body, source FROM source_record WHERE id > ?"
            + " ORDER BY id LIMIT ?",
        rows::member,
        id,
        PIECE);
  }
}
