package fr.passerelle.catalogue;

import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.storage.Transaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rows of organisations and evidence, each with the number of its latest change. What is
 * written as it already stands gets no new number.
 */
final class EntityRows {

  /** The evidence that one record is to have: by id. */
  record OfRecord(long record, Map<String, Evidence> evidence) {}

  private record Stored(String id, @Nullable String body) {}

  private final Transaction transaction;
  private final RecordRows records;

  EntityRows(Transaction transaction, RecordRows records) {
    this.transaction = transaction;
    this.records = records;
  }

  /** Writes organisations by id; null removes one. */
  void putOrganisations(Map<String, @Nullable Organisation> organisations) {
    var stored =
        bodies(
            transaction.queryIn(
                "SELECT id, body FROM organisation WHERE id IN",
                organisations.keySet(),
                row -> new Stored(row.text(1), row.textOrNull(2))));
    var changed = new ArrayList<Stored>();
    organisations.forEach(
        (id, organisation) -> {
          String body = organisation == null ? null : CatalogueJson.write(organisation);
          if (!Objects.equals(body, stored.get(id))) {
            changed.add(new Stored(id, body));
          }
        });
    var rows = new ArrayList<@Nullable Object[]>();
    long sequence = sequenceOfFirst(changed);
    for (var row : changed) {
      rows.add(new @Nullable Object[] {row.id(), sequence++, row.body()});
    }
    transaction.updateAll(
        "INSERT INTO organisation (id, sequence, body) VALUES (?, ?, ?) ON CONFLICT (id)"
            + " DO UPDATE SET sequence = excluded.sequence, body = excluded.body",
        rows);
  }

  /** Writes what evidence these records have now; what they had beside it is removed. */
  void putEvidence(Collection<OfRecord> all) {
    var storedRecords = new HashMap<String, Long>();
    var stored =
        bodies(
            transaction.queryIn(
                "SELECT id, body, record FROM evidence WHERE record IN",
                all.stream().map(OfRecord::record).toList(),
                row -> {
                  storedRecords.put(row.text(1), row.number(3));
                  return new Stored(row.text(1), row.textOrNull(2));
                }));
    var wanted = new HashMap<String, Evidence>();
    var changed = new ArrayList<Stored>();
    for (var ofRecord : all) {
      ofRecord
          .evidence()
          .forEach(
              (id, evidence) -> {
                wanted.put(id, evidence);
                storedRecords.put(id, ofRecord.record());
                String body = CatalogueJson.write(evidence);
                if (!body.equals(stored.get(id))) {
                  changed.add(new Stored(id, body));
                }
              });
    }
    stored.forEach(
        (id, body) -> {
          if (body != null && !wanted.containsKey(id)) {
            changed.add(new Stored(id, null));
          }
        });
    writeEvidence(changed, wanted, storedRecords);
  }

  private void writeEvidence(
      List<Stored> changed, Map<String, Evidence> wanted, Map<String, Long> recordOf) {
    var rows = new ArrayList<@Nullable Object[]>();
    var about = new ArrayList<@Nullable Object[]>();
    long sequence = sequenceOfFirst(changed);
    for (var row : changed) {
      rows.add(new @Nullable Object[] {row.id(), recordOf.get(row.id()), sequence++, row.body()});
      var evidence = wanted.get(row.id());
      if (evidence != null) {
        evidence.organisationIds().stream()
            .distinct()
            .forEach(organisation -> about.add(new @Nullable Object[] {organisation, row.id()}));
      }
    }
    transaction.updateAll(
        "INSERT INTO evidence (id, record, sequence, body) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO"
            + " UPDATE SET record = excluded.record, sequence = excluded.sequence,"
            + " body = excluded.body",
        rows);
    transaction.updateAll(
        "DELETE FROM evidence_about WHERE evidence = ?",
        changed.stream().map(row -> new @Nullable Object[] {row.id()}).toList());
    transaction.updateAll(
        "INSERT INTO evidence_about (organisation, evidence) VALUES (?, ?)", about);
  }

  private long sequenceOfFirst(List<Stored> changed) {
    return changed.isEmpty() ? 0 : records.numbers("change", changed.size());
  }

  private static Map<String, @Nullable String> bodies(List<Stored> rows) {
    var bodies = new HashMap<String, @Nullable String>();
    rows.forEach(row -> bodies.put(row.id(), row.body()));
    return bodies;
  }
}
