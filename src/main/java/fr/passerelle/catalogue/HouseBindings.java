package fr.passerelle.catalogue;

import fr.passerelle.storage.Transaction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * To which records of an organisation each record is bound that users say of it, within one
 * transaction. Several are kept, so that it stays with the organisation when the one that it was
 * claimed under goes.
 */
record HouseBindings(Transaction transaction) {

  /** The own ids of the records that each is bound to, in the order in which they count. */
  static Map<String, List<String>> read(Transaction transaction) {
    var bindings = new LinkedHashMap<String, List<String>>();
    transaction.query(
        "SELECT own_id, anchor FROM house_binding ORDER BY own_id, place, anchor",
        row -> bindings.computeIfAbsent(row.text(1), id -> new ArrayList<>()).add(row.text(2)));
    return bindings;
  }

  /**
   * Binds a record to an organisation, and returns whether that is new.
   *
   * @param organisation its id, or one that it had before
   * @throws IllegalArgumentException where there is none, and the record was bound to none before
   */
  boolean bind(String ownId, String organisation) {
    var before = read(transaction).getOrDefault(ownId, List.of());
    var after = anchors(organisation);
    if (after.isEmpty() && before.isEmpty()) {
      throw new IllegalArgumentException("no organisation to speak of: " + organisation);
    }
    if (after.isEmpty() || after.equals(before)) {
      return false;
    }
    release(ownId);
    var rows = new ArrayList<@Nullable Object[]>();
    for (String anchor : after) {
      rows.add(new @Nullable Object[] {ownId, anchor, rows.size()});
    }
    transaction.updateAll(
        "INSERT INTO house_binding (own_id, anchor, place) VALUES (?, ?, ?)", rows);
    return true;
  }

  void release(String ownId) {
    transaction.update("DELETE FROM house_binding WHERE own_id = ?", ownId);
  }

  /** The record that the organisation bears its id of, then its others. */
  private List<String> anchors(String organisation) {
    var rows = new RecordRows(transaction);
    String id = new Finding(transaction).successor(organisation).orElse(organisation);
    var anchors = new LinkedHashSet<String>();
    anchors.add(organisation);
    anchors.add(id);
    var others =
        rows.ofOrganisations(List.of(id)).stream()
            .filter(Member::describesOrganisation)
            .filter(member -> HouseSource.of(member.source()).isEmpty())
            .map(Member::ownId)
            .sorted()
            .toList();
    anchors.removeIf(anchor -> !others.contains(anchor));
    anchors.addAll(others);
    return List.copyOf(anchors);
  }
}
