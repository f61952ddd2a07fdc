package fr.passerelle.catalogue;

import fr.passerelle.storage.Database;
import fr.passerelle.storage.Transaction;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Carries one file of one source into the catalogue, chunk by chunk. Used once. */
final class Importer {

  /** How many records a transaction takes: some tenths of a second for other writers to wait. */
  static final int CHUNK_RECORDS = 4_000;

  private final Database database;
  private final InstantSource clock;
  private final Source source;
  private final InputFile file;
  private final Progress progress;
  private final SeenKeys seen = new SeenKeys();

  Importer(
      Database database, InstantSource clock, Source source, InputFile file, Progress progress) {
    this.database = database;
    this.clock = clock;
    this.source = source;
    this.file = file;
    this.progress = progress;
  }

  /**
   * Imports, or resumes where an earlier import of the same file stopped.
   *
   * @throws SourceUnreadable where the file ends too early or cannot be read; what was read before
   *     is kept, and the batch says why it failed
   */
  ImportReport run() {
    var begun = database.write(this::begin);
    boolean resumed = begun.resumed();
    var batch = begun.batch();
    try (var readings = source.read(file)) {
      var all = readings.iterator();
      var chunk = new ArrayList<Reading>(CHUNK_RECORDS);
      SourceUnreadable problem = null;
      long position = 0;
      while (problem == null) {
        Reading reading = null;
        try {
          reading = all.hasNext() ? seen.once(all.next()) : null;
        } catch (SourceUnreadable e) {
          problem = e;
        }
        if (reading != null && position++ >= batch.counts().read()) {
          chunk.add(reading);
        }
        if (chunk.size() == CHUNK_RECORDS || (reading == null && !chunk.isEmpty())) {
          batch = written(batch, chunk);
          chunk.clear();
          position = batch.counts().read();
          progress.advanced(batch.counts(), file.bytesRead(), file.sizeInBytes());
        }
        if (reading == null && problem == null) {
          if (batch.counts().read() == 0 && !source.mayBeEmpty()) {
            throw new SourceUnreadable(
                "the file %s holds no record of %s: check that it is the right one"
                    .formatted(file.name(), source.id()));
          }
          return new ImportReport(ended(batch, null), resumed);
        }
      }
      ended(batch, problem);
      throw problem;
    } catch (SourceUnreadable e) {
      if (batch.counts().read() == 0) {
        ended(batch, e);
      }
      throw e;
    }
  }

  private ImportReport begin(Transaction transaction) {
    var batches = new BatchRows(transaction);
    var found = batches.begun(source.id(), file.digest());
    if (found.isEmpty()) {
      return new ImportReport(newBatch(transaction), false);
    }
    var batch = in(found.get(), ImportBatch.State.RUNNING, null, found.get().counts());
    batches.update(batch);
    return new ImportReport(batch, true);
  }

  private ImportBatch newBatch(Transaction transaction) {
    var batch =
        new ImportBatch(
            new RecordRows(transaction).numbers("batch", 1),
            source.id(),
            CleanText.excerpt(file.name(), 200),
            file.digest(),
            clock.instant(),
            null,
            ImportBatch.State.RUNNING,
            null,
            ImportCounts.NONE);
    var batches = new BatchRows(transaction);
    batches.insert(batch);
    batches.remember(batch.id(), file.path());
    return batch;
  }

  private ImportBatch written(ImportBatch batch, List<Reading> chunk) {
    return database.write(
        transaction -> {
          // With the first records alone: a file of which nothing comes must not rename a source.
          if (chunk.stream().anyMatch(reading -> reading instanceof Reading.Accepted)) {
            new SourceRows(transaction).put(source);
          }
          var counts = new ChunkWriter(transaction, source, batch).write(chunk);
          var after = in(batch, ImportBatch.State.RUNNING, null, batch.counts().plus(counts));
          new BatchRows(transaction).update(after);
          return after;
        });
  }

  private ImportBatch ended(ImportBatch batch, @Nullable SourceUnreadable problem) {
    var state = problem == null ? ImportBatch.State.FINISHED : ImportBatch.State.FAILED;
    String told = problem == null ? null : problem.getMessage();
    var after = in(batch, state, told, batch.counts());
    database.change(
        transaction -> {
          if (problem == null) {
            new SourceRows(transaction).putIfAbsent(source);
          }
          new BatchRows(transaction).update(after);
        });
    return after;
  }

  private ImportBatch in(
      ImportBatch batch, ImportBatch.State state, @Nullable String problem, ImportCounts counts) {
    return new ImportBatch(
        batch.id(),
        batch.source(),
        batch.fileName(),
        batch.fileDigest(),
        batch.started(),
        state == ImportBatch.State.RUNNING ? null : clock.instant(),
        state,
        problem,
        counts);
  }
}
