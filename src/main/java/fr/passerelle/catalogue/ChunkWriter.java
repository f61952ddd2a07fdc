package fr.passerelle.catalogue;

import fr.passerelle.storage.Transaction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes one chunk of readings, and what follows from it, within one transaction. Used once. */
final class ChunkWriter {

  private final Transaction transaction;
  private final Source source;
  private final ImportBatch batch;
  private final RecordRows rows;
  private final List<Reading.Rejected> rejected = new ArrayList<>();

  /** The new versions, by record. */
  private final Map<Long, RecordRows.Version> versions = new HashMap<>();

  ChunkWriter(Transaction transaction, Source source, ImportBatch batch) {
    this.transaction = transaction;
    this.source = source;
    this.batch = batch;
    this.rows = new RecordRows(transaction);
  }

  /** Returns what the readings came to. */
  ImportCounts write(List<Reading> readings) {
    requireStillOurs();
    var accepted = new LinkedHashMap<String, Reading.Accepted>();
    for (var reading : readings) {
      switch (reading) {
        case Reading.Accepted taken ->
            accepted.put(source.organisationId(taken.record().mark().record()), taken);
        case Reading.Rejected refused -> rejected.add(refused);
      }
    }
    var stored = rows.versions(accepted.keySet());
    var fresh = new ArrayList<Member>();
    var changed = new LinkedHashMap<Long, Reading.Accepted>();
    var replaced = new HashMap<Long, RecordRows.Version>();
    long next = rows.numbers("record", accepted.size()); // gaps do no harm
    var confirmed = new ArrayList<RecordRows.Confirmation>();
    for (var entry : accepted.entrySet()) {
      var reading = entry.getValue();
      var old = stored.get(entry.getKey());
      String body = CatalogueJson.write(reading.record());
      if (old == null) {
        long id = next++;
        versions.put(id, new RecordRows.Version(id, batch.id(), reading.line(), body));
        String alone = reading.record().claims() == null ? null : entry.getKey();
        fresh.add(new Member(id, entry.getKey(), source.authority(), alone, reading.record()));
      } else if (old.body().equals(body)) {
        confirmed.add(
            new RecordRows.Confirmation(old.record(), old.batch(), batch.id(), reading.line()));
      } else {
        long id = old.record();
        versions.put(id, new RecordRows.Version(id, batch.id(), reading.line(), body));
        changed.put(id, reading);
        replaced.put(id, old);
      }
    }
    var before = new ArrayList<Member>();
    var after = new ArrayList<Member>(fresh);
    for (var member : rows.withIds(changed.keySet())) {
      var reading = changed.get(member.id());
      if (reading == null || !member.source().equals(source.id())) {
        replaced.remove(member.id());
        rejectForeign(member, reading);
        continue;
      }
      before.add(member);
      after.add(
          new Member(
              member.id(),
              member.ownId(),
              source.authority(),
              member.organisation(),
              reading.record()));
    }
    rows.insert(fresh, versions);
    rows.remember(replaced.values());
    rows.confirm(confirmed);
    rows.replace(before, after.subList(fresh.size(), after.size()), versions);
    var joined = new Reconciliation(transaction, rows).run(before, after);
    long merged = fresh.stream().filter(member -> joined.contains(member.id())).count();
    new BatchRows(transaction).reject(batch.id(), batch.counts().rejectedInAll(), rejected);
    return new ImportCounts(
        readings.size(),
        readings.size() - rejected.size(),
        fresh.size() - merged,
        merged,
        before.size(),
        confirmed.size(),
        byReason());
  }

  /** Another process may have carried the batch on, or undone it. */
  private void requireStillOurs() {
    rows.lock();
    var now = new BatchRows(transaction).withId(batch.id()).orElseThrow();
    if (now.state() != ImportBatch.State.RUNNING || now.counts().read() != batch.counts().read()) {
      throw new IllegalStateException(
          "import " + batch.id() + " is being carried on or undone by another process");
    }
  }

  private void rejectForeign(Member member, Reading.@Nullable Accepted reading) {
    rejected.add(
        new Reading.Rejected(
            reading == null ? 0 : reading.line(),
            member.ownId(),
            null,
            RejectionReason.BAD_ID,
            List.of(member.ownId())));
  }

  private Map<RejectionReason, Long> byReason() {
    var counts = new HashMap<RejectionReason, Long>();
    rejected.forEach(reading -> counts.merge(reading.reason(), 1L, Long::sum));
    return counts;
  }
}
