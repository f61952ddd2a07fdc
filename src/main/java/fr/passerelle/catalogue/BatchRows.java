package fr.passerelle.catalogue;

import fr.passerelle.storage.Row;
import fr.passerelle.storage.Transaction;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of import batches and of what they rejected, within one transaction. */
final class BatchRows {

  private static final String SELECT =
      "SELECT id, source, file_name, file_digest, started, finished, state, problem, counts"
          + " FROM import_batch ";

  private final Transaction transaction;

  BatchRows(Transaction transaction) {
    this.transaction = transaction;
  }

  /** Without the batches of one record that users of this server write. */
  List<ImportBatch> newestFirst() {
    return transaction.query(SELECT + "ORDER BY id DESC", BatchRows::batch).stream()
        .filter(batch -> HouseSource.of(batch.source()).isEmpty())
        .toList();
  }

  Optional<ImportBatch> withId(long id) {
    return transaction.first(SELECT + "WHERE id = ?", BatchRows::batch, id);
  }

  /** The latest batch of this very file that did not come to its end. */
  Optional<ImportBatch> begun(String source, String fileDigest) {
    return transaction.first(
        SELECT
            + "WHERE source = ? AND file_digest = ? AND state IN ('RUNNING', 'FAILED')"
            + " ORDER BY id DESC LIMIT 1",
        BatchRows::batch,
        source,
        fileDigest);
  }

  void insert(ImportBatch batch) {
    transaction.update(
        "INSERT INTO import_batch (id, source, file_name, file_digest, started, finished, state,"
            + " problem, counts) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        batch.id(),
        batch.source(),
        batch.fileName(),
        batch.fileDigest(),
        batch.started().toString(),
        text(batch.finished()),
        batch.state().name(),
        batch.problem(),
        CatalogueJson.write(batch.counts()));
  }

  /** Keeps where the file of a batch lay. */
  void remember(long batch, Path path) {
    transaction.update(
        "UPDATE import_batch SET file_path = ? WHERE id = ?",
        path.toAbsolutePath().normalize().toString(),
        batch);
  }

  /** The file of the last finished batch of each source; none where its place is not known. */
  List<RememberedFile> files() {
    return transaction.query(
        "SELECT s.id, s.title, s.licence, s.homepage, b.file_path, b.file_digest, b.finished"
            + " FROM source s JOIN import_batch b ON b.source = s.id WHERE b.id ="
            + " (SELECT MAX(l.id) FROM import_batch l WHERE l.source = s.id"
            + " AND l.state = 'FINISHED') AND b.file_path IS NOT NULL ORDER BY s.id",
        row ->
            new RememberedFile(
                row.text(1),
                row.text(2),
                row.text(3),
                row.text(4),
                Path.of(row.text(5)),
                row.text(6),
                Instant.parse(row.text(7))));
  }

  void update(ImportBatch batch) {
    transaction.update(
        "UPDATE import_batch SET finished = ?, state = ?, problem = ?, counts = ? WHERE id = ?",
        text(batch.finished()),
        batch.state().name(),
        batch.problem(),
        CatalogueJson.write(batch.counts()),
        batch.id());
  }

  /** Keeps rejections; {@code first} is the ordinal of the first among all of the batch. */
  void reject(long batch, long first, List<Reading.Rejected> rejected) {
    var rows = new ArrayList<@Nullable Object[]>();
    long ordinal = first;
    for (var reading : rejected) {
      rows.add(
          new @Nullable Object[] {
            batch,
            ordinal++,
            reading.line(),
            reading.field(),
            reading.reason().name(),
            CatalogueJson.write(reading.details()),
            reading.excerpt()
          });
    }
    transaction.updateAll(
        "INSERT INTO rejection (batch, ordinal, line, field, reason, details, excerpt)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        rows);
  }

  /** Some of the batch's rejections, in the file's order. */
  List<Reading.Rejected> rejections(long batch, long offset, int limit) {
    return transaction.query(
        "SELECT line, excerpt, field, reason, details FROM rejection"
            + " WHERE batch = ? AND ordinal >= ? ORDER BY ordinal LIMIT ?",
        row ->
            new Reading.Rejected(
                row.number(1),
                row.text(2),
                row.textOrNull(3),
                RejectionReason.valueOf(row.text(4)),
                CatalogueJson.texts(row.text(5))),
        batch,
        offset,
        limit);
  }

  private static ImportBatch batch(Row row) {
    String finished = row.textOrNull(6);
    return new ImportBatch(
        row.number(1),
        row.text(2),
        row.text(3),
        row.text(4),
        Instant.parse(row.text(5)),
        finished == null ? null : Instant.parse(finished),
        ImportBatch.State.valueOf(row.text(7)),
        row.textOrNull(8),
        CatalogueJson.counts(row.text(9)));
  }

  private static @Nullable String text(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }
}
