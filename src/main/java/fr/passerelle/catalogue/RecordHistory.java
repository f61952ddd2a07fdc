package fr.passerelle.catalogue;

import fr.passerelle.storage.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the records of an organisation said before, and which import changed what. */
final class RecordHistory {

  private static final Map<String, Function<Claims, @Nullable Object>> FIELDS = fields();

  private record Version(long record, Instant when, SourceRecord said) {}

  private final Transaction transaction;

  RecordHistory(Transaction transaction) {
    this.transaction = transaction;
  }

  /** The changes, the newest first. */
  List<RecordChange> of(String organisation, int limit) {
    var changes = new ArrayList<RecordChange>();
    @Nullable Version before = null;
    for (var version : versions(organisation)) {
      boolean isNew = before == null || before.record() != version.record();
      var fields =
          isNew || before == null ? List.<String>of() : changed(before.said(), version.said());
      if (isNew || !fields.isEmpty()) {
        changes.add(new RecordChange(version.when(), version.said().mark().source(), fields));
      }
      before = version;
    }
    return changes.stream()
        .sorted(Comparator.comparing(RecordChange::when).reversed())
        .limit(limit)
        .toList();
  }

  /** Record by record, the oldest version first. */
  private List<Version> versions(String organisation) {
    return transaction.query(
        "SELECT r.id, b.started, v.body FROM source_record r"
            + " JOIN (SELECT record, batch, body FROM record_history"
            + " UNION ALL SELECT id, batch, body FROM source_record) v ON v.record = r.id"
            + " JOIN import_batch b ON b.id = v.batch"
            + " WHERE r.organisation = ? ORDER BY r.id, v.batch",
        row ->
            new Version(
                row.number(1), Instant.parse(row.text(2)), CatalogueJson.record(row.text(3))),
        organisation);
  }

  private static List<String> changed(SourceRecord before, SourceRecord after) {
    var changed = new ArrayList<String>();
    var was = before.claims();
    var is = after.claims();
    FIELDS.forEach(
        (name, field) -> {
          if (!Objects.equals(
              was == null ? null : field.apply(was), is == null ? null : field.apply(is))) {
            changed.add(name);
          }
        });
    if (!before.evidence().equals(after.evidence())) {
      changed.add("evidence");
    }
    return changed;
  }

  private static Map<String, Function<Claims, @Nullable Object>> fields() {
    var fields = new LinkedHashMap<String, Function<Claims, @Nullable Object>>();
    fields.put("name", Claims::names);
    fields.put("type", Claims::type);
    fields.put("status", Claims::status);
    fields.put("place", Claims::place);
    fields.put("size", Claims::size);
    fields.put("established", Claims::established);
    fields.put("website", Claims::website);
    fields.put("identifier", Claims::identifiers);
    fields.put("theme", Claims::themes);
    fields.put("affiliation", Claims::affiliations);
    fields.put("description", Claims::texts);
    fields.put("cluster", Claims::cluster);
    return fields;
  }
}
