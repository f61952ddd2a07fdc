package fr.passerelle.catalogue;

import fr.passerelle.storage.Transaction;
import java.util.List;

/**
 * Writes the keys of all records anew where an earlier version wrote them, and brings the
 * organisations in line; does nothing where they are of this version. Used once.
 */
final class KeyRenewal {

  /** Raised whenever {@link MatchKeys} makes other keys of the same record. */
  private static final long VERSION = 3;

  private static final int PIECE = 2_000;

  private final Transaction transaction;
  private final RecordRows rows;

  KeyRenewal(Transaction transaction) {
    this.transaction = transaction;
    this.rows = new RecordRows(transaction);
  }

  /** Whether the keys are of another version. */
  boolean isDue() {
    return rows.counter("keys") != VERSION;
  }

  void run() {
    if (!isDue()) {
      return;
    }
    rows.lock();
    transaction.update("DELETE FROM record_key");
    for (var piece = rows.after(0, PIECE); !piece.isEmpty(); piece = following(piece, rows)) {
      rows.insertKeysAlone(piece);
    }
    reconcileAll(transaction);
    transaction.update("UPDATE counter SET value = ? WHERE name = 'keys'", VERSION);
  }

  /** Brings all organisations in line with the records. */
  static void reconcileAll(Transaction transaction) {
    var rows = new RecordRows(transaction);
    for (var piece = rows.after(0, PIECE); !piece.isEmpty(); piece = following(piece, rows)) {
      new Reconciliation(transaction, rows).run(piece, piece);
    }
  }

  private static List<Member> following(List<Member> piece, RecordRows rows) {
    return rows.after(piece.getLast().id(), PIECE);
  }
}
