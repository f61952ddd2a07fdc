package fr.passerelle.catalogue;

import fr.passerelle.catalogue.DoubtfulPair.PairedRecord;
import fr.passerelle.storage.Database;
import fr.passerelle.storage.Transaction;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The pairs of records that may be one organisation, and what people decide of them. A decision
 * holds across imports: it names records by their own ids. Safe for use by many threads at once.
 */
public final class Duplicates {

  /** A key that more records than this share tells nothing of any two of them. */
  private static final int MOST_OF_A_KEY = 6;

  /** Few enough to be one organisation in several sources: what they share is rare. */
  private static final int FEW = 4;

  private record Numbers(long one, long other) {}

  private record Remembered(long change, long act, List<DoubtfulPair> pairs) {}

  private final Database database;
  private final InstantSource clock;
  private volatile @Nullable Remembered remembered;

  public Duplicates(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The doubtful pairs, the likeliest first; those put off for later at the end. */
  public List<DoubtfulPair> queue() {
    return database.read(
        transaction -> {
          long change = new RecordRows(transaction).counter("change");
          long act = lastAct(transaction);
          var known = remembered;
          if (known != null && known.change() == change && known.act() == act) {
            return known.pairs();
          }
          var pairs = List.copyOf(find(transaction));
          remembered = new Remembered(change, act, pairs);
          return pairs;
        });
  }

  /** The judgement of two records, by their own ids; empty where one is not known. */
  public Optional<DoubtfulPair> pair(String one, String other) {
    return database.read(
        transaction -> {
          var rows = new RecordRows(transaction);
          var members = rows.withOwnIds(List.of(one, other));
          members.sort(Comparator.comparing(Member::ownId));
          return members.size() == 2 && members.stream().allMatch(Member::describesOrganisation)
              ? Optional.of(pair(members.getFirst(), members.getLast(), isRare(rows, members)))
              : Optional.<DoubtfulPair>empty();
        });
  }

  /**
   * The own ids of the records of an organisation, in order; but for what its own people say here,
   * which nobody can split off.
   */
  public List<String> recordsOf(String organisation) {
    return database.read(
        transaction ->
            new RecordRows(transaction)
                .ofOrganisations(List.of(organisation)).stream()
                    .filter(member -> HouseSource.of(member.source()).isEmpty())
                    .map(Member::ownId)
                    .sorted()
                    .toList());
  }

  /**
   * Decides of two records, and brings the organisations in line.
   *
   * @throws IllegalArgumentException where one of them describes no organisation of the catalogue
   */
  public void decide(String one, String other, PairVerdict verdict) {
    database.change(transaction -> decide(transaction, one, List.of(other), verdict));
  }

  /**
   * Splits a record off its organisation: it is different from each of the others from now on.
   *
   * @throws IllegalArgumentException where it is alone, or not known
   */
  public void split(String ownId) {
    database.change(
        transaction -> {
          var rows = new RecordRows(transaction);
          var organisations = new LinkedHashSet<String>();
          rows.withOwnIds(List.of(ownId)).stream()
              .map(Member::organisation)
              .filter(Objects::nonNull)
              .forEach(organisations::add);
          var others =
              rows.ofOrganisations(organisations).stream()
                  .map(Member::ownId)
                  .filter(id -> !id.equals(ownId))
                  .toList();
          if (others.isEmpty()) {
            throw new IllegalArgumentException("not a record of several: " + ownId);
          }
          decide(transaction, ownId, others, PairVerdict.DIFFERENT);
        });
  }

  /** Takes the latest act back; returns the own ids that it was about, none where there is none. */
  public List<String> undoLast() {
    return database.write(
        transaction -> {
          new RecordRows(transaction).lock();
          long act = lastAct(transaction);
          var ids = new LinkedHashSet<String>();
          transaction.query(
              "SELECT one, other FROM pair_decision WHERE act = ?",
              row -> ids.addAll(List.of(row.text(1), row.text(2))),
              act);
          transaction.update("DELETE FROM pair_decision WHERE act = ?", act);
          reconcile(transaction, List.copyOf(ids));
          return List.copyOf(ids);
        });
  }

  /** Whether there is an act to take back. */
  public boolean canUndo() {
    return database.read(Duplicates::lastAct) > 0;
  }

  private void decide(
      Transaction transaction, String one, List<String> others, PairVerdict verdict) {
    new RecordRows(transaction).lock();
    var ids = new LinkedHashSet<>(others);
    ids.add(one);
    if (ids.size() != others.size() + 1) {
      throw new IllegalArgumentException("a record is itself: " + one);
    }
    var known = new LinkedHashSet<String>();
    new RecordRows(transaction)
        .withOwnIds(ids).stream()
            .filter(Member::describesOrganisation)
            .forEach(member -> known.add(member.ownId()));
    ids.removeAll(known);
    if (!ids.isEmpty()) {
      throw new IllegalArgumentException("no record of an organisation: " + ids);
    }
    long act = new RecordRows(transaction).numbers("act", 1);
    var rows = new ArrayList<@Nullable Object[]>();
    for (String other : others) {
      var pair = Decisions.Pair.of(one, other);
      rows.add(
          new @Nullable Object[] {
            act, pair.one(), pair.other(), verdict.name(), clock.instant().toString()
          });
    }
    transaction.updateAll(
        "INSERT INTO pair_decision (act, one, other, verdict, decided) VALUES (?, ?, ?, ?, ?)",
        rows);
    if (verdict != PairVerdict.LATER) {
      reconcile(transaction, List.copyOf(known));
    }
  }

  private static void reconcile(Transaction transaction, List<String> ownIds) {
    var rows = new RecordRows(transaction);
    var members = rows.withOwnIds(ownIds).stream().filter(Member::describesOrganisation).toList();
    new Reconciliation(transaction, rows).run(members, members);
  }

  private static List<DoubtfulPair> find(Transaction transaction) {
    var rows = new RecordRows(transaction);
    var decisions = Decisions.read(transaction);
    var numbers = new LinkedHashMap<Numbers, Long>();
    transaction.query(
        "SELECT a.record, b.record, k.bearers FROM (SELECT hash, COUNT(*) AS bearers FROM"
            + " record_key GROUP BY hash HAVING COUNT(*) BETWEEN 2 AND ?) k JOIN record_key a ON"
            + " a.hash = k.hash JOIN record_key b ON b.hash = k.hash AND b.record > a.record JOIN"
            + " source_record ra ON ra.id = a.record JOIN source_record rb ON rb.id = b.record"
            + " WHERE (ra.source <> rb.source OR ra.source IN (SELECT id FROM source WHERE"
            + " authority = ?)) AND ra.organisation <> rb.organisation",
        row -> numbers.merge(new Numbers(row.number(1), row.number(2)), row.number(3), Math::min),
        MOST_OF_A_KEY,
        Authority.DIRECTORY.name());
    var wanted = new LinkedHashSet<Long>();
    numbers.keySet().forEach(pair -> wanted.addAll(List.of(pair.one(), pair.other())));
    var members = new HashMap<Long, Member>();
    rows.withIds(wanted).forEach(member -> members.put(member.id(), member));
    var best = new HashMap<Decisions.Pair, DoubtfulPair>();
    for (var entry : numbers.entrySet()) {
      var pair = entry.getKey();
      boolean isRare = entry.getValue() <= FEW;
      var one = Objects.requireNonNull(members.get(pair.one()));
      var other = Objects.requireNonNull(members.get(pair.other()));
      var found =
          one.ownId().compareTo(other.ownId()) < 0
              ? pair(one, other, isRare)
              : pair(other, one, isRare);
      if (found.judgement().score() >= PairJudgement.DOUBTFUL) {
        var of = Decisions.Pair.of(found.one().organisation(), found.other().organisation());
        best.merge(of, found, (a, b) -> ORDER.compare(a, b) <= 0 ? a : b);
      }
    }
    return open(best, rows, decisions);
  }

  /**
   * Whether one source holds both, which tells them apart; but not two rows of a directory that
   * would be one organisation if two directories held them.
   */
  private static boolean areKnownApart(Member one, Member other) {
    return one.source().equals(other.source())
        && !(one.authority() == Authority.DIRECTORY && Likeness.judge(one, other).isSure());
  }

  private static final Comparator<DoubtfulPair> ORDER =
      Comparator.comparingDouble((DoubtfulPair pair) -> -pair.judgement().score())
          .thenComparing(pair -> pair.one().ownId())
          .thenComparing(pair -> pair.other().ownId());

  /** Without the pairs that a decision or a source that knows both keeps apart. */
  private static List<DoubtfulPair> open(
      Map<Decisions.Pair, DoubtfulPair> best, RecordRows rows, Decisions decisions) {
    var ids = new LinkedHashSet<String>();
    best.keySet().forEach(pair -> ids.addAll(List.of(pair.one(), pair.other())));
    var groups = new HashMap<String, List<Member>>();
    for (var member : rows.ofOrganisations(ids)) {
      groups
          .computeIfAbsent(Objects.requireNonNull(member.organisation()), id -> new ArrayList<>())
          .add(member);
    }
    return best.entrySet().stream()
        .filter(
            entry -> {
              var these = groups.getOrDefault(entry.getKey().one(), List.of());
              var those = groups.getOrDefault(entry.getKey().other(), List.of());
              return !decisions.areApart(these, those)
                  && these.stream()
                      .noneMatch(one -> those.stream().anyMatch(two -> areKnownApart(one, two)));
            })
        .map(Map.Entry::getValue)
        .sorted(
            Comparator.comparing(
                    (DoubtfulPair pair) ->
                        decisions.isLater(pair.one().ownId(), pair.other().ownId()))
                .thenComparing(ORDER))
        .toList();
  }

  /** Whether hardly any other record has one of the keys that two share. */
  private static boolean isRare(RecordRows rows, List<Member> two) {
    var shared = new LinkedHashSet<>(two.getFirst().keys().all());
    shared.retainAll(two.getLast().keys().all());
    var bearers = new HashMap<Long, Integer>();
    rows.answers(shared).forEach(answer -> bearers.merge(answer.hash(), 1, Integer::sum));
    return bearers.values().stream().anyMatch(count -> count <= FEW);
  }

  private static DoubtfulPair pair(Member one, Member other, boolean isRare) {
    return new DoubtfulPair(side(one), side(other), Likeness.judge(one, other, isRare));
  }

  private static PairedRecord side(Member member) {
    return new PairedRecord(
        member.ownId(), Objects.requireNonNull(member.organisation()), member.record());
  }

  private static long lastAct(Transaction transaction) {
    return transaction.first("SELECT MAX(act) FROM pair_decision", row -> row.number(1)).orElse(0L);
  }
}
