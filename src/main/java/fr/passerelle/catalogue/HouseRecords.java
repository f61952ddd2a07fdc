package fr.passerelle.catalogue;

import fr.passerelle.storage.Database;
import fr.passerelle.storage.Transaction;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The records that users of this server write, one at a time: they are put and taken as wholes, and
 * what follows from them is on the same stream of changes as what imports bring. What describes an
 * organisation is bound to it: it joins that one and no other, whatever ids it bears later. Safe
 * for use by many threads at once.
 */
public final class HouseRecords {

  private final Database database;
  private final InstantSource clock;

  HouseRecords(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Puts a record that speaks of no organisation but in its evidence, such as a partnering profile;
   * whom that is about it names by the organisation's id, and stays with it when that changes.
   *
   * @throws IllegalArgumentException where it describes an organisation, or is not this source's
   */
  public void put(HouseSource source, SourceRecord record) {
    if (record.claims() != null) {
      throw new IllegalArgumentException("what describes an organisation must be bound to it");
    }
    database.change(transaction -> put(transaction, source, record, null));
  }

  /**
   * Puts a record that describes an organisation, in place of the one with the same key.
   *
   * @param organisation its id, one that it had before or, for a record that is there already, one
   *     that is gone
   * @throws IllegalArgumentException where there is no such organisation, or the record is not this
   *     source's
   */
  public void put(HouseSource source, SourceRecord record, String organisation) {
    database.change(transaction -> put(transaction, source, record, organisation));
  }

  /**
   * Puts a record that describes an organisation of its own, which joins no other: somebody who is
   * not to be named.
   *
   * @throws IllegalArgumentException where it describes none, or is not this source's
   */
  public void putAlone(HouseSource source, SourceRecord record) {
    if (record.claims() == null) {
      throw new IllegalArgumentException("it describes no organisation: " + record.mark());
    }
    database.change(transaction -> put(transaction, source, record, null));
  }

  /** Takes a record and all that it ever said; returns whether it was there. */
  public boolean remove(HouseSource source, String key) {
    String ownId = source.organisationId(key);
    return database.write(
        transaction -> {
          var rows = new RecordRows(transaction);
          rows.lock();
          var found = ofSource(rows.withOwnIds(List.of(ownId)), source);
          if (found.isEmpty()) {
            return false;
          }
          long id = found.getFirst().id();
          rows.delete(found);
          transaction.update("DELETE FROM record_history WHERE record = ?", id);
          transaction.update("DELETE FROM record_confirmation WHERE record = ?", id);
          new HouseBindings(transaction).release(ownId);
          new Reconciliation(transaction, rows).run(found, List.of());
          return true;
        });
  }

  /** The record with this key as it is now. */
  public Optional<SourceRecord> record(HouseSource source, String key) {
    return database.read(
        transaction ->
            ofSource(
                    new RecordRows(transaction).withOwnIds(List.of(source.organisationId(key))),
                    source)
                .stream()
                .findFirst()
                .map(Member::record));
  }

  /** The id that the organisation bears now which a record is part of. */
  public Optional<String> organisation(HouseSource source, String key) {
    return database.read(
        transaction ->
            ofSource(
                    new RecordRows(transaction).withOwnIds(List.of(source.organisationId(key))),
                    source)
                .stream()
                .findFirst()
                .map(Member::organisation));
  }

  /**
   * The organisations whose site, by what others say of them, is at the web domain of this one: an
   * address there tells nothing of which of several somebody is.
   */
  public List<String> atSiteOf(String website) {
    String domain = Compared.domain(website);
    return domain == null
        ? List.of()
        : database.read(
            transaction ->
                new RecordRows(transaction)
                    .answers(List.of(Digest.hash("site:" + domain))).stream()
                        .map(RecordRows.Answer::organisation)
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .toList());
  }

  /** All ids that an organisation is or was known by, its own first. */
  public List<String> idsOf(String organisation) {
    return database.read(
        transaction -> {
          String id = new Finding(transaction).successor(organisation).orElse(organisation);
          var ids = new LinkedHashSet<String>();
          ids.add(id);
          ids.add(organisation);
          new RecordRows(transaction)
              .ofOrganisations(List.of(id)).stream().map(Member::ownId).sorted().forEach(ids::add);
          return List.copyOf(ids);
        });
  }

  /** The keys of all records of a source, in order. */
  public List<String> keys(HouseSource source) {
    return database.read(
        transaction ->
            transaction.query(
                "SELECT body FROM source_record WHERE source = ? ORDER BY own_id",
                row -> CatalogueJson.record(row.text(1)).mark().record(),
                source.id()));
  }

  private void put(
      Transaction transaction,
      HouseSource source,
      SourceRecord record,
      @Nullable String organisation) {
    if (!record.mark().source().equals(source.id())) {
      throw new IllegalArgumentException("not of " + source.id() + ": " + record.mark());
    }
    new RecordRows(transaction).lock();
    new SourceRows(transaction).put(source);
    var rows = new RecordRows(transaction); // which knows the source's authority
    String ownId = source.organisationId(record.mark().record());
    boolean moved =
        organisation != null && new HouseBindings(transaction).bind(ownId, organisation);
    String body = CatalogueJson.write(record);
    var stored = rows.versions(List.of(ownId)).get(ownId);
    if (stored == null) {
      long id = rows.numbers("record", 1);
      var alone = record.claims() == null ? null : ownId;
      var fresh = List.of(new Member(id, ownId, source.authority(), alone, record));
      rows.insert(
          fresh, Map.of(id, version(id, batch(rows, transaction, source, ownId, true), body)));
      new Reconciliation(transaction, rows).run(List.of(), fresh);
      return;
    }
    if (stored.body().equals(body) && !moved) {
      return;
    }
    var before = ofSource(rows.withOwnIds(List.of(ownId)), source);
    if (before.isEmpty()) {
      throw new IllegalArgumentException("the id is another source's: " + ownId);
    }
    long id = stored.record();
    var after = new ArrayList<Member>();
    for (var member : before) {
      after.add(new Member(id, ownId, source.authority(), member.organisation(), record));
    }
    if (!stored.body().equals(body)) {
      rows.remember(List.of(stored));
      rows.replace(
          before,
          after,
          Map.of(id, version(id, batch(rows, transaction, source, ownId, false), body)));
    }
    new Reconciliation(transaction, rows).run(before, after);
  }

  private static RecordRows.Version version(long record, long batch, String body) {
    return new RecordRows.Version(record, batch, 1, body);
  }

  /** A batch of one record: it tells when what was said, and what it can be taken back by. */
  private long batch(
      RecordRows rows, Transaction transaction, HouseSource source, String ownId, boolean isNew) {
    long id = rows.numbers("batch", 1);
    var now = clock.instant();
    new BatchRows(transaction)
        .insert(
            new ImportBatch(
                id,
                source.id(),
                ownId,
                Digest.of(ownId + "|" + id),
                now,
                now,
                ImportBatch.State.FINISHED,
                null,
                new ImportCounts(1, 1, isNew ? 1 : 0, 0, isNew ? 0 : 1, 0, Map.of())));
    return id;
  }

  private static List<Member> ofSource(List<Member> members, HouseSource source) {
    return members.stream().filter(member -> member.source().equals(source.id())).toList();
  }
}
