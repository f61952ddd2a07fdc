package fr.passerelle.catalogue;

import fr.passerelle.language.Folding;
import fr.passerelle.opportunity.Opportunity;
import fr.passerelle.storage.Transaction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the opportunities are found by, one row a record, within one transaction. */
final class OpportunityRows {

  /** The counter that every change of an opportunity moves on. */
  static final String COUNTER = "opportunity";

  private final Transaction transaction;
  private final RecordRows records;

  OpportunityRows(Transaction transaction, RecordRows records) {
    this.transaction = transaction;
    this.records = records;
  }

  /**
   * Brings the rows in line with records that have changed.
   *
   * @param before the changed and removed records as they were
   * @param after the new and changed records as they are
   */
  void put(List<Member> before, List<Member> after) {
    var gone = new ArrayList<@Nullable Object[]>();
    for (var member : before) {
      if (member.record().opportunity() != null) {
        gone.add(new @Nullable Object[] {member.id()});
      }
    }
    var rows = new ArrayList<@Nullable Object[]>();
    for (var member : after) {
      var opportunity = member.record().opportunity();
      if (opportunity != null) {
        rows.add(
            new @Nullable Object[] {
              member.id(),
              opportunity.programme(),
              opportunity.deadline().toString(),
              opportunity.stated().name(),
              words(opportunity)
            });
      }
    }
    if (gone.isEmpty() && rows.isEmpty()) {
      return;
    }
    records.numbers(COUNTER, 1);
    transaction.updateAll("DELETE FROM opportunity WHERE record = ?", gone);
    transaction.updateAll(
        "INSERT INTO opportunity (record, programme, deadline, stated, words)"
            + " VALUES (?, ?, ?, ?, ?)",
        rows);
  }

  /** Folded, a space before and after each word. */
  private static String words(Opportunity opportunity) {
    var said = new ArrayList<>(List.of(opportunity.title(), opportunity.reference()));
    said.add(opportunity.programme());
    said.add(opportunity.call() == null ? "" : opportunity.call());
    said.addAll(opportunity.keywords());
    said.add(opportunity.text());
    return " " + Folding.fold(String.join(" ", said)) + " ";
  }
}
