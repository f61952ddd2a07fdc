package fr.passerelle.purchasing;

import fr.passerelle.storage.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;

/** The last plan of a sheet in its table, and whom it chooses. */
final class PlanRows {

  private static final double MILLION = 1e6;

  private PlanRows() {}

  /** Keeps a plan in the place of the last. */
  static void keep(
      Transaction t,
      String sheet,
      PlanWishes wishes,
      SourcingPlan plan,
      Map<SourcingProblem.Rule, Double> prices,
      long now) {
    t.update("DELETE FROM need_plan WHERE sheet = ?", sheet);
    t.update("UPDATE need_candidate SET chosen = 0 WHERE sheet = ? AND chosen = 1", sheet);
    t.update(
        "INSERT INTO need_plan (sheet, wishes, value, bound, proven, prices, made)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        sheet,
        wishes.written(),
        millionths(plan.value()),
        millionths(plan.bound()),
        plan.isBest() ? 1 : 0,
        SheetText.prices(prices),
        now);
    var chosen = new ArrayList<Object[]>();
    for (int position = 0; position < plan.chosen().size(); position++) {
      for (String supplier : new HashSet<>(plan.chosen().get(position))) {
        chosen.add(new Object[] {sheet, position, supplier});
      }
    }
    t.updateAll(
        "UPDATE need_candidate SET chosen = 1 WHERE sheet = ? AND position = ? AND"
            + " organisation = ?",
        chosen);
  }

  /** The last plan of a team's sheet. */
  static Optional<KeptPlan> plan(Transaction t, String team, String sheet) {
    return t.first(
        "SELECT wishes, value, bound, proven, prices, made FROM need_plan WHERE sheet ="
            + " (SELECT id FROM need_sheet WHERE id = ? AND team = ?)",
        row ->
            new KeptPlan(
                PlanWishes.read(row.text(1)),
                row.number(2) / MILLION,
                row.number(3) / MILLION,
                row.number(4) == 1,
                SheetText.prices(row.text(5)),
                Instant.ofEpochMilli(row.number(6))),
        sheet,
        team);
  }

  static long millionths(double value) {
    return Math.round(value * MILLION);
  }
}
