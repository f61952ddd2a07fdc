package fr.passerelle.catalogue;

import fr.passerelle.storage.Transaction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes back what one batch brought, within one transaction. Used once. */
final class Undoing {

  /** How many records are taken back at a time, so that memory does not grow with the batch. */
  private static final int PIECE = 2_000;

  private final Transaction transaction;
  private final RecordRows rows;

  Undoing(Transaction transaction) {
    this.transaction = transaction;
    this.rows = new RecordRows(transaction);
  }

  /**
   * Puts the version before the batch's own into force, or none where there is none. A version that
   * a later batch confirmed is that batch's from now on.
   */
  void undo(long batch) {
    rows.lock();
    transaction.update("DELETE FROM record_confirmation WHERE batch = ?", batch);
    var heirs = heirsOf(batch);
    while (!heirs.isEmpty()) {
      handOver(batch, heirs);
      heirs = heirsOf(batch);
    }
    var members = rows.ofBatch(batch, PIECE);
    while (!members.isEmpty()) {
      takeBack(members);
      members = rows.ofBatch(batch, PIECE);
    }
    // Later batches have replaced these versions; undoing one of them must not bring them back.
    transaction.update("DELETE FROM record_history WHERE batch = ?", batch);
  }

  /** Of the confirmations of the batch's versions, the first of each record. */
  private List<RecordRows.Confirmation> heirsOf(long batch) {
    return transaction.query(
        "SELECT record, batch, line FROM record_confirmation c WHERE version = ? AND batch ="
            + " (SELECT MIN(batch) FROM record_confirmation WHERE record = c.record"
            + " AND version = c.version) ORDER BY record LIMIT ?",
        row -> new RecordRows.Confirmation(row.number(1), batch, row.number(2), row.number(3)),
        batch,
        PIECE);
  }

  /** A version is in force or remembered: each row is found in one of the two tables. */
  private void handOver(long batch, List<RecordRows.Confirmation> heirs) {
    var versions = new ArrayList<@Nullable Object[]>();
    var others = new ArrayList<@Nullable Object[]>();
    var spent = new ArrayList<@Nullable Object[]>();
    for (var heir : heirs) {
      versions.add(new @Nullable Object[] {heir.batch(), heir.line(), heir.record(), batch});
      others.add(new @Nullable Object[] {heir.batch(), heir.record(), batch});
      spent.add(new @Nullable Object[] {heir.record(), heir.batch()});
    }
    transaction.updateAll(
        "UPDATE source_record SET batch = ?, line = ? WHERE id = ? AND batch = ?", versions);
    transaction.updateAll(
        "UPDATE record_history SET batch = ?, line = ? WHERE record = ? AND batch = ?", versions);
    transaction.updateAll("DELETE FROM record_confirmation WHERE record = ? AND batch = ?", spent);
    transaction.updateAll(
        "UPDATE record_confirmation SET version = ? WHERE record = ? AND version = ?", others);
  }

  private void takeBack(List<Member> members) {
    var earlier = earlierVersions(members);
    var removed = new ArrayList<Member>();
    var changed = new ArrayList<Member>();
    var after = new ArrayList<Member>();
    var spent = new ArrayList<@Nullable Object[]>();
    for (var member : members) {
      var version = earlier.get(member.id());
      if (version == null) {
        removed.add(member);
      } else {
        changed.add(member);
        after.add(
            new Member(
                member.id(),
                member.ownId(),
                member.authority(),
                member.organisation(),
                CatalogueJson.record(version.body())));
        spent.add(new @Nullable Object[] {version.record(), version.batch()});
      }
    }
    rows.delete(removed);
    rows.replace(changed, after, earlier);
    transaction.updateAll("DELETE FROM record_history WHERE record = ? AND batch = ?", spent);
    new Reconciliation(transaction, rows).run(members, after);
  }

  /** The latest remembered version of each record that has one. */
  private Map<Long, RecordRows.Version> earlierVersions(List<Member> members) {
    var latest = new HashMap<Long, RecordRows.Version>();
    transaction
        .queryIn(
            "SELECT record, batch, line, body FROM record_history WHERE record IN",
            members.stream().map(Member::id).toList(),
            row -> new RecordRows.Version(row.number(1), row.number(2), row.number(3), row.text(4)))
        .forEach(
            version ->
                latest.merge(
                    version.record(),
                    version,
                    (one, other) -> one.batch() > other.batch() ? one : other));
    return latest;
  }
}
