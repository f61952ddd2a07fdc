package fr.passerelle.catalogue;

import fr.passerelle.organisation.Affiliation;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.SourceMark;
import fr.passerelle.storage.Database;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the catalogue lacks, by checks that anybody can add to. Safe for use by many threads at
 * once; a report is made once for a state of the catalogue and a day.
 */
public final class Quality {

  /** Finds those whose site could not be read at the last visit. */
  public static final String BROKEN_SITE = "broken-site";

  /** Finds those that may be one with another. */
  public static final String DUPLICATE = "duplicate";

  private static final int PAGE = 500;

  /** Which entries to list; an empty text stands for any. */
  public record Wanted(QualityCheck check, String source, String cluster) {

    boolean wants(Organisation organisation, LocalDate today) {
      return (source.isEmpty() || organisation.mark(source).isPresent())
          && (cluster.isEmpty() || clusters(organisation).contains(cluster))
          && check.finds(organisation, today);
    }
  }

  private record Made(long sequence, String elsewhere, LocalDate day, QualityReport report) {}

  private static final class Counter {
    private long organisations;
    private final Map<String, Long> found = new HashMap<>();
  }

  private final Database database;
  private final List<QualityCheck> checks;
  private final AtomicReference<Made> made = new AtomicReference<>();

  Quality(Database database, Duplicates duplicates) {
    this.database = database;
    var all = new ArrayList<QualityCheck>(List.of(EntryCheck.values()));
    all.add(new StaleCheck(this::unread));
    all.add(new ListedCheck(BROKEN_SITE, this::broken));
    all.add(new ListedCheck(DUPLICATE, () -> paired(duplicates)));
    this.checks = List.copyOf(all);
  }

  /** Those whose records were read by no import since a day, neither as new nor as confirmed. */
  private Set<String> unread(LocalDate since) {
    return database.read(
        transaction ->
            Set.copyOf(
                transaction.query(
                    "SELECT r.organisation FROM source_record r JOIN import_batch b ON b.id ="
                        + " r.batch LEFT JOIN (SELECT c.record, MAX(d.started) AS started FROM"
                        + " record_confirmation c JOIN import_batch d ON d.id = c.batch GROUP BY"
                        + " c.record) l ON l.record = r.id WHERE r.organisation IS NOT NULL"
                        + " GROUP BY r.organisation HAVING MAX(CASE WHEN l.started > b.started"
                        + " THEN l.started ELSE b.started END) < ?",
                    row -> row.text(1),
                    since.toString())));
  }

  private Set<String> broken() {
    return database.read(
        transaction ->
            Set.copyOf(
                transaction.query(
                    "SELECT organisation FROM site_status WHERE state = ?",
                    row -> row.text(1),
                    SiteStatus.State.FAILED.name())));
  }

  private static Set<String> paired(Duplicates duplicates) {
    return duplicates.queue().stream()
        .flatMap(pair -> Stream.of(pair.one(), pair.other()))
        .map(DoubtfulPair.PairedRecord::organisation)
        .collect(Collectors.toSet());
  }

  /** What else than the entries the findings depend on: the last visit, and the last decision. */
  private String elsewhere() {
    return database.read(
        transaction ->
            transaction
                    .first("SELECT COALESCE(MAX(checked), '') FROM site_status", row -> row.text(1))
                    .orElse("")
                + transaction
                    .first("SELECT COALESCE(MAX(act), 0) FROM pair_decision", row -> row.number(1))
                    .orElse(0L));
  }

  /** The checks, in the order to show them. */
  public List<QualityCheck> checks() {
    return checks;
  }

  /** The check with this code. */
  public Optional<QualityCheck> check(String code) {
    return checks.stream().filter(check -> check.code().equals(code)).findFirst();
  }

  /** Counts what every check finds; reads the whole catalogue where it has changed. */
  public QualityReport report(long sequence, LocalDate today) {
    String elsewhere = elsewhere();
    var known = made.get();
    if (known != null
        && known.sequence() == sequence
        && known.elsewhere().equals(elsewhere)
        && known.day().equals(today)) {
      return known.report();
    }
    var report = counted(today);
    made.set(new Made(sequence, elsewhere, today, report));
    return report;
  }

  /**
   * Lists some of what is wanted, by id.
   *
   * @param after the id that the last list ended with; empty for the first
   */
  public List<Organisation> found(Wanted wanted, String after, int limit, LocalDate today) {
    var prepared = new Wanted(wanted.check().prepared(), wanted.source(), wanted.cluster());
    var found = new ArrayList<Organisation>();
    String last = after;
    var page = after(last);
    while (!page.isEmpty() && found.size() < limit) {
      page.stream().filter(one -> prepared.wants(one, today)).forEach(found::add);
      last = page.getLast().id();
      page = after(last);
    }
    return List.copyOf(found.subList(0, Math.min(limit, found.size())));
  }

  private QualityReport counted(LocalDate today) {
    var prepared = checks.stream().map(QualityCheck::prepared).toList();
    var all = new Counter();
    var sources = new TreeMap<String, Counter>();
    var clusters = new TreeMap<String, Counter>();
    each(
        organisation -> {
          var codes =
              prepared.stream()
                  .filter(check -> check.finds(organisation, today))
                  .map(QualityCheck::code)
                  .toList();
          count(all, codes);
          organisation.sources().stream()
              .map(SourceMark::source)
              .distinct()
              .forEach(id -> count(sources.computeIfAbsent(id, key -> new Counter()), codes));
          clusters(organisation)
              .forEach(id -> count(clusters.computeIfAbsent(id, key -> new Counter()), codes));
        });
    return new QualityReport(
        tally("", all),
        tallies(sources),
        tallies(clusters).stream()
            .sorted(Comparator.comparingLong(QualityReport.Tally::organisations).reversed())
            .toList());
  }

  private static void count(Counter counter, List<String> codes) {
    counter.organisations++;
    codes.forEach(code -> counter.found.merge(code, 1L, Long::sum));
  }

  private List<QualityReport.Tally> tallies(Map<String, Counter> counters) {
    return counters.entrySet().stream().map(one -> tally(one.getKey(), one.getValue())).toList();
  }

  private QualityReport.Tally tally(String id, Counter counter) {
    var found = new LinkedHashMap<String, Long>();
    checks.forEach(check -> found.put(check.code(), counter.found.getOrDefault(check.code(), 0L)));
    return new QualityReport.Tally(id, counter.organisations, found);
  }

  private static List<String> clusters(Organisation organisation) {
    return organisation.affiliations().stream()
        .filter(tie -> tie.kind() == Affiliation.Kind.MEMBER_OF)
        .map(Affiliation::organisationId)
        .distinct()
        .toList();
  }

  private void each(Consumer<Organisation> reader) {
    var page = after("");
    while (!page.isEmpty()) {
      page.forEach(reader);
      page = after(page.getLast().id());
    }
  }

  private List<Organisation> after(String id) {
    return database.read(
        transaction ->
            transaction.query(
                "SELECT body FROM organisation WHERE id > ? AND body IS NOT NULL"
                    + " ORDER BY id LIMIT ?",
                row -> CatalogueJson.organisation(row.text(1)),
                id,
                PAGE));
  }
}
