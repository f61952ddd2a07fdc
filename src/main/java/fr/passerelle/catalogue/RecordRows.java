package fr.passerelle.catalogue;

import fr.passerelle.storage.Row;
import fr.passerelle.storage.Transaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The records' rows, their versions and their keys, within one transaction. */
final class RecordRows {

  /** Where a record answers: its number, its own id, its source and its organisation. */
  record Answer(long hash, long record, String source, @Nullable String organisation) {}

  /** The version of a record that is in force. */
  record Version(long record, long batch, long line, String body) {}

  /** That a batch said of a record what the version of an earlier batch says. */
  record Confirmation(long record, long version, long batch, long line) {}

  private static final String MEMBER =
      "SELECT id, own_id, organisation, body, source FROM source_record WHERE ";

  private final Transaction transaction;
  private final Map<String, Authority> authorities = new HashMap<>();

  RecordRows(Transaction transaction) {
    this.transaction = transaction;
    transaction
        .query(
            "SELECT id, authority FROM source",
            row -> Map.entry(row.text(1), Authority.valueOf(row.text(2))))
        .forEach(entry -> authorities.put(entry.getKey(), entry.getValue()));
  }

  /** The versions in force of the records with these own ids. */
  Map<String, Version> versions(Collection<String> ownIds) {
    var found = new HashMap<String, Version>();
    transaction.queryIn(
        "SELECT own_id, id, batch, line, body FROM source_record WHERE own_id IN",
        ownIds,
        row ->
            found.put(
                row.text(1),
                new Version(row.number(2), row.number(3), row.number(4), row.text(5))));
    return found;
  }

  List<Member> withIds(Collection<Long> records) {
    return transaction.queryIn(MEMBER + "id IN", records, this::member);
  }

  List<Member> withOwnIds(Collection<String> ownIds) {
    return transaction.queryIn(MEMBER + "own_id IN", ownIds, this::member);
  }

  /** The next records by number. */
  List<Member> after(long id, int limit) {
    return transaction.query(MEMBER + "id > ? ORDER BY id LIMIT ?", this::member, id, limit);
  }

  /** The first of the records whose version in force a batch brought. */
  List<Member> ofBatch(long batch, int limit) {
    return transaction.query(MEMBER + "batch = ? ORDER BY id LIMIT ?", this::member, batch, limit);
  }

  List<Member> ofOrganisations(Collection<String> organisations) {
    return transaction.queryIn(MEMBER + "organisation IN", organisations, this::member);
  }

  /** The numbers of the records of these organisations. */
  List<Long> idsOfOrganisations(Collection<String> organisations) {
    return transaction.queryIn(
        "SELECT id FROM source_record WHERE organisation IN", organisations, row -> row.number(1));
  }

  /** Who answers to these hashes. */
  List<Answer> answers(Collection<Long> hashes) {
    return transaction.queryIn(
        "SELECT k.hash, r.id, r.source, r.organisation FROM record_key k"
            + " JOIN source_record r ON r.id = k.record WHERE k.hash IN",
        hashes,
        row -> new Answer(row.number(1), row.number(2), row.text(3), row.textOrNull(4)));
  }

  /** The records that name, without describing it, whoever answers to these hashes. */
  Set<Long> mentioning(Collection<Long> hashes) {
    return new LinkedHashSet<>(
        transaction.queryIn(
            "SELECT record FROM record_mention WHERE hash IN", hashes, row -> row.number(1)));
  }

  /** Gives the next so many numbers of a counter, and returns the first. */
  long numbers(String counter, long count) {
    transaction.update("UPDATE counter SET value = value + ? WHERE name = ?", count, counter);
    return value(counter).orElseThrow() - count + 1;
  }

  /** Where a counter stands; 0 where it has not begun. */
  long counter(String name) {
    return value(name).orElse(0L);
  }

  private Optional<Long> value(String counter) {
    return transaction.first(
        "SELECT value FROM counter WHERE name = ?", row -> row.number(1), counter);
  }

  /** Makes writers of the catalogue wait for each other on PostgreSQL as well. */
  void lock() {
    transaction.update("UPDATE counter SET value = value WHERE name = 'change'");
  }

  /** Adds records that were not there. */
  void insert(List<Member> members, Map<Long, Version> versions) {
    var rows = new ArrayList<@Nullable Object[]>();
    for (var member : members) {
      var version = version(versions, member);
      rows.add(
          new @Nullable Object[] {
            member.id(),
            member.ownId(),
            member.source(),
            version.batch(),
            version.line(),
            version.body(),
            member.organisation()
          });
    }
    transaction.updateAll(
        "INSERT INTO source_record (id, own_id, source, batch, line, body,"
            + " organisation) VALUES (?, ?, ?, ?, ?, ?, ?)",
        rows);
    insertKeys(members);
  }

  /** Puts these versions into force. */
  void replace(List<Member> before, List<Member> after, Map<Long, Version> versions) {
    deleteKeys(before);
    var rows = new ArrayList<@Nullable Object[]>();
    for (var member : after) {
      var version = version(versions, member);
      rows.add(
          new @Nullable Object[] {version.batch(), version.line(), version.body(), member.id()});
    }
    transaction.updateAll(
        "UPDATE source_record SET batch = ?, line = ?, body = ? WHERE id = ?", rows);
    insertKeys(after);
  }

  /** Keeps versions that are no longer in force. */
  void remember(Collection<Version> versions) {
    var rows = new ArrayList<@Nullable Object[]>();
    for (var version : versions) {
      rows.add(
          new @Nullable Object[] {
            version.record(), version.batch(), version.line(), version.body()
          });
    }
    transaction.updateAll(
        "INSERT INTO record_history (record, batch, line, body) VALUES (?, ?, ?, ?)", rows);
  }

  /** Keeps that versions in force were said again. */
  void confirm(Collection<Confirmation> confirmations) {
    var rows = new ArrayList<@Nullable Object[]>();
    for (var said : confirmations) {
      rows.add(new @Nullable Object[] {said.record(), said.version(), said.batch(), said.line()});
    }
    transaction.updateAll(
        "INSERT INTO record_confirmation (record, version, batch, line) VALUES (?, ?, ?, ?)", rows);
  }

  void delete(List<Member> members) {
    deleteKeys(members);
    transaction.updateAll(
        "DELETE FROM source_record WHERE id = ?",
        members.stream().map(member -> new @Nullable Object[] {member.id()}).toList());
  }

  /** Writes down to which organisations the records belong. */
  void assign(Collection<Member> members) {
    transaction.updateAll(
        "UPDATE source_record SET organisation = ? WHERE id = ?",
        members.stream()
            .map(member -> new @Nullable Object[] {member.organisation(), member.id()})
            .toList());
  }

  Member member(Row row) {
    return new Member(
        row.number(1),
        row.text(2),
        authority(row.text(5)),
        row.textOrNull(3),
        CatalogueJson.record(row.text(4)));
  }

  Authority authority(String source) {
    return authorities.getOrDefault(source, Authority.OTHER);
  }

  private static Version version(Map<Long, Version> versions, Member member) {
    var version = versions.get(member.id());
    if (version == null) {
      throw new IllegalArgumentException("no version of " + member.ownId());
    }
    return version;
  }

  private void insertKeys(List<Member> members) {
    transaction.updateAll("INSERT INTO record_key (hash, record) VALUES (?, ?)", keyRows(members));
    transaction.updateAll(
        "INSERT INTO record_mention (hash, record) VALUES (?, ?)", mentionRows(members));
  }

  /** Writes the keys of records that have none. */
  void insertKeysAlone(List<Member> members) {
    transaction.updateAll("INSERT INTO record_key (hash, record) VALUES (?, ?)", keyRows(members));
  }

  private void deleteKeys(List<Member> members) {
    transaction.updateAll("DELETE FROM record_key WHERE hash = ? AND record = ?", keyRows(members));
    transaction.updateAll(
        "DELETE FROM record_mention WHERE hash = ? AND record = ?", mentionRows(members));
  }

  private static List<@Nullable Object[]> keyRows(List<Member> members) {
    var rows = new ArrayList<@Nullable Object[]>();
    members.forEach(member -> addRows(rows, member.keys().all(), member));
    return inOrder(rows);
  }

  private static List<@Nullable Object[]> mentionRows(List<Member> members) {
    var rows = new ArrayList<@Nullable Object[]>();
    members.forEach(member -> addRows(rows, member.keys().mentions(), member));
    return inOrder(rows);
  }

  private static void addRows(
      List<@Nullable Object[]> rows, Collection<Long> hashes, Member member) {
    hashes.forEach(hash -> rows.add(new @Nullable Object[] {hash, member.id()}));
  }

  /** In the order of the table's pages: each is then looked up once a chunk. */
  private static List<@Nullable Object[]> inOrder(List<@Nullable Object[]> rows) {
    rows.sort(Comparator.comparingLong(row -> row[0] instanceof Long hash ? hash : 0));
    return rows;
  }
}
