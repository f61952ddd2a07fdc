package fr.passerelle.catalogue;

import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.SourceMark;
import fr.passerelle.storage.Database;
import fr.passerelle.storage.Transaction;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All organisations and all evidence that the sources together know: the truth from which the index
 * is made. Safe for use by many threads at once; imports of several threads or processes wait for
 * each other, chunk by chunk.
 */
public final class Catalogue {

  private final Database database;
  private final InstantSource clock;
  private final Duplicates duplicates;
  private final Opportunities opportunities;

  private final Quality quality;
  private final Corrections corrections;

  public Catalogue(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
    this.duplicates = new Duplicates(database, clock);
    this.quality = new Quality(database, duplicates);
    this.corrections = new Corrections(database, clock);
    this.opportunities = new Opportunities(database);
  }

  /**
   * Imports a file or a folder. An import of this very file that was interrupted is resumed.
   *
   * @throws SourceUnreadable where the file cannot be read to its end; what was read before is kept
   */
  public ImportReport importFrom(Source source, Path path, Progress progress) {
    return new Importer(database, clock, source, InputFile.of(path), progress).run();
  }

  /**
   * Tells what importing a file or a folder would do, and writes nothing.
   *
   * @param rowsOfAKind how many records at most are told of each kind
   * @throws SourceUnreadable where the file cannot be read to its end
   */
  public ImportPreview preview(Source source, Path path, int rowsOfAKind) {
    return new Previewing(database, source, rowsOfAKind).run(InputFile.of(path));
  }

  /** How the table of a directory was read last; nothing where it never was. */
  public TableChoices choices(String source) {
    return database.read(transaction -> new ChoiceRows(transaction).of(source));
  }

  /** Remembers how the table of a directory was read, for its next file. */
  public void remember(String source, TableChoices choices) {
    database.change(transaction -> new ChoiceRows(transaction).put(source, choices));
  }

  /**
   * Takes back what a batch brought: each of its records is again as it was before, or gone. What
   * later batches said of the same records stays, also where they said the same.
   *
   * @throws IllegalArgumentException where there is no such batch, or it is undone already
   */
  public ImportBatch undo(long batchId) {
    return database.write(
        transaction -> {
          var batches = new BatchRows(transaction);
          var batch =
              batches
                  .withId(batchId)
                  .filter(found -> found.state() != ImportBatch.State.UNDONE)
                  .orElseThrow(() -> new IllegalArgumentException("no import to undo: " + batchId));
          new Undoing(transaction).undo(batchId);
          var undone =
              new ImportBatch(
                  batch.id(),
                  batch.source(),
                  batch.fileName(),
                  batch.fileDigest(),
                  batch.started(),
                  clock.instant(),
                  ImportBatch.State.UNDONE,
                  null,
                  batch.counts());
          batches.update(undone);
          return undone;
        });
  }

  /** Brings a catalogue that an earlier version wrote in line with how records are compared now. */
  public void renewKeys() {
    // Asked by reading first: a start must not wait for who writes.
    if (database.read(transaction -> new KeyRenewal(transaction).isDue())) {
      database.change(transaction -> new KeyRenewal(transaction).run());
    }
  }

  /** Writes anew what an earlier version let imports of directories change of these sources. */
  public void restore(List<Source> sources) {
    if (database.read(transaction -> !new SourceRows(transaction).damaged(sources).isEmpty())) {
      database.change(transaction -> new SourceRows(transaction).restore(sources));
    }
  }

  /** The pairs of records that may be one organisation, and what people decide of them. */
  public Duplicates duplicates() {
    return duplicates;
  }

  /** What organisations may answer together. */
  public Opportunities opportunities() {
    return opportunities;
  }

  /** The number of the latest change; 0 where nothing ever changed. */
  public long lastSequence() {
    return database.read(transaction -> new RecordRows(transaction).counter("change"));
  }

  /**
   * Returns what changed after a number, oldest first: each organisation and each piece of evidence
   * at most once, as it is now. After 0 comes all that there is, without what is gone.
   *
   * @param limit how many at most; fewer means that there are no more
   */
  public List<CatalogueChange> changes(long after, int limit) {
    String living = after == 0 ? " AND body IS NOT NULL" : "";
    return database.read(
        transaction -> {
          var changes = new ArrayList<CatalogueChange>();
          changes.addAll(
              transaction.query(
                  "SELECT id, sequence, body FROM organisation WHERE sequence > ?"
                      + living
                      + " ORDER BY sequence LIMIT ?",
                  row -> organisationChange(row.text(1), row.number(2), row.textOrNull(3)),
                  after,
                  limit));
          changes.addAll(
              transaction.query(
                  "SELECT id, sequence, body FROM evidence WHERE sequence > ?"
                      + living
                      + " ORDER BY sequence LIMIT ?",
                  row -> evidenceChange(row.text(1), row.number(2), row.textOrNull(3)),
                  after,
                  limit));
          changes.sort(Comparator.comparingLong(CatalogueChange::sequence));
          return List.copyOf(changes.subList(0, Math.min(limit, changes.size())));
        });
  }

  /**
   * Finds an organisation by its id, by an id that it had before others joined it, or by an
   * identifier: {@code siren:552100554}, {@code ror:03cve4549}, {@code https://ror.org/03cve4549}
   * or the bare {@code 03cve4549}.
   */
  public Optional<Organisation> organisation(String idOrIdentifier) {
    return database.read(transaction -> new Finding(transaction).of(idOrIdentifier));
  }

  /**
   * The id that the organisation bears now of which this was the id before others joined it, or the
   * id of one of its records; nothing where it bears it still, or there is none.
   */
  public Optional<String> successor(String id) {
    return database.read(transaction -> new Finding(transaction).successor(id));
  }

  /**
   * Where each field of an organisation comes from, but for names, texts and affiliations, which
   * tell it themselves; nothing where there is no such organisation.
   */
  public List<FieldOrigin> origins(String organisationId) {
    return database.read(transaction -> new Finding(transaction).origins(organisationId));
  }

  /** The evidence that speaks for an organisation, the newest first. */
  public List<Evidence> evidenceOf(String organisationId) {
    return database.read(
        transaction ->
            transaction
                .query(
                    "SELECT e.body FROM evidence_about a JOIN evidence e ON e.id = a.evidence"
                        + " WHERE a.organisation = ? AND e.body IS NOT NULL",
                    row -> CatalogueJson.evidence(row.text(1)),
                    organisationId)
                .stream()
                .sorted(
                    Comparator.comparing(
                            Evidence::date, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .reversed()
                        .thenComparing(Evidence::id))
                .toList());
  }

  /**
   * Gives all organisations and then all evidence to a reader, by id, as they are at one moment.
   *
   * @param kept which records count; what the others say is nowhere in what is given
   */
  public void release(Predicate<SourceMark> kept, ReleaseReader reader) {
    database.read(
        transaction -> {
          new Release(transaction, kept).read(reader);
          return true;
        });
  }

  /** What its entries lack. */
  public Quality quality() {
    return quality;
  }

  /** What readers say is wrong. */
  public Corrections corrections() {
    return corrections;
  }

  /** What users of this server say in their own name. */
  public HouseRecords house() {
    return new HouseRecords(database, clock);
  }

  /** How much there is, and from where. */
  public CatalogueCounts counts() {
    return database.read(
        transaction ->
            new CatalogueCounts(
                count(transaction, "organisation"),
                count(transaction, "evidence"),
                transaction.query(
                    "SELECT s.id, s.title, s.licence, s.homepage,"
                        + " (SELECT COUNT(*) FROM source_record r WHERE r.source = s.id),"
                        + " (SELECT MAX(b.finished) FROM import_batch b WHERE b.source = s.id"
                        + " AND b.state = 'FINISHED') FROM source s ORDER BY s.id",
                    row -> {
                      String last = row.textOrNull(6);
                      return new CatalogueCounts.OfSource(
                          row.text(1),
                          row.text(2),
                          row.text(3),
                          row.text(4),
                          row.number(5),
                          last == null ? null : Instant.parse(last));
                    })));
  }

  /** The file that each source was last imported from, where its place is known. */
  public List<RememberedFile> rememberedFiles() {
    return database.read(transaction -> new BatchRows(transaction).files());
  }

  /** When which source changed what of an organisation, the newest first. */
  public List<RecordChange> history(String organisationId, int limit) {
    return database.read(transaction -> new RecordHistory(transaction).of(organisationId, limit));
  }

  /** All imports, the newest first. */
  public List<ImportBatch> batches() {
    return database.read(transaction -> new BatchRows(transaction).newestFirst());
  }

  /** Some of what a batch could not take, in the file's order, from the {@code offset}th on. */
  public List<Reading.Rejected> rejections(long batchId, long offset, int limit) {
    return database.read(
        transaction -> new BatchRows(transaction).rejections(batchId, offset, limit));
  }

  private static CatalogueChange organisationChange(
      String id, long sequence, @Nullable String body) {
    return body == null
        ? new CatalogueChange.OrganisationRemoved(sequence, id)
        : new CatalogueChange.OrganisationPut(sequence, CatalogueJson.organisation(body));
  }

  private static CatalogueChange evidenceChange(String id, long sequence, @Nullable String body) {
    return body == null
        ? new CatalogueChange.EvidenceRemoved(sequence, id)
        : new CatalogueChange.EvidencePut(sequence, CatalogueJson.evidence(body));
  }

  private static long count(Transaction transaction, String table) {
    return transaction
        .first("SELECT COUNT(*) FROM " + table + " WHERE body IS NOT NULL", row -> row.number(1))
        .orElse(0L);
  }
}
