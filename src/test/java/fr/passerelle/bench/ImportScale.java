package fr.passerelle.bench;

import fr.passerelle.catalogue.Catalogue;
import fr.passerelle.catalogue.CatalogueChange;
import fr.passerelle.catalogue.Progress;
import fr.passerelle.catalogue.source.DirectorySource;
import fr.passerelle.language.Glosser;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.search.Change;
import fr.passerelle.search.Filter;
import fr.passerelle.search.lucene.LuceneEngine;
import fr.passerelle.storage.Dialect;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;

/**
 * Imports generated organisations and indexes them, words alone, and prints how many a second came
 * from the file to where they are found, how much memory that took, and how the bytes grew.
 *
 * <p>Run by {@code mvn -q -Pbench -Dbench=fr.passerelle.bench.ImportScale -Dbench.heap=1g
 * -Dbench.count=100000 process-test-classes}; {@code -Dbench.database=POSTGRESQL} for the other
 * database. Files that there are already are timed by {@code fr.passerelle.catalogue.ImportBench}.
 */
final class ImportScale {

  private static final int BATCH = 2_000;
  private static final int BATCHES_A_COMMIT = 20;
  private static final Path LANGUAGE = Path.of("index-data/thesaurus");

  private ImportScale() {}

  public static void main(String[] arguments) throws IOException {
    int count = Integer.getInteger("bench.count", 10_000);
    var dialect = Dialect.valueOf(System.getProperty("bench.database", "SQLITE"));
    var folder = Files.createTempDirectory("passerelle-scale");
    try {
      run(folder, count, dialect);
    } finally {
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static void run(Path folder, int count, Dialect dialect) throws IOException {
    var thesaurus = Thesaurus.read(LANGUAGE);
    var file = folder.resolve("generated.csv");
    ZipfDirectory.write(file, count, thesaurus);
    var source =
        new DirectorySource("generated", "Generated", "CC0-1.0", "", LocalDate.of(2026, 1, 1));
    try (var database = dialect.newPlace(Files.createDirectory(folder.resolve("data"))).open();
        var engine =
            new LuceneEngine(
                folder.resolve("index"), thesaurus, new Glosser(thesaurus, LANGUAGE))) {
      var catalogue = new Catalogue(database, InstantSource.system());
      long begun = System.nanoTime();
      var report = catalogue.importFrom(source, file, Progress.SILENT);
      double imported = (System.nanoTime() - begun) / 1e9;
      index(catalogue, engine);
      double searchable = (System.nanoTime() - begun) / 1e9;
      try (var snapshot = engine.snapshot()) {
        System.out.printf(
            Locale.ROOT,
            "%s, %d organisations from %.1f MB: %d accepted, %d rejected, %d searchable%n",
            dialect,
            count,
            Files.size(file) / 1e6,
            report.counts().accepted(),
            report.counts().read() - report.counts().accepted(),
            snapshot.count(Filter.NONE));
      }
      System.out.printf(
          Locale.ROOT,
          "import %.1f s (%.0f/s), with index %.1f s: %.0f organisations/s from file to"
              + " searchable%n",
          imported,
          count / imported,
          searchable,
          count / searchable);
      System.out.printf(
          Locale.ROOT,
          "peak heap %.0f MB of %.0f MB, peak process %s%n",
          heap() / 1e6,
          Runtime.getRuntime().maxMemory() / 1e6,
          process());
      System.out.printf(
          Locale.ROOT,
          "catalogue %.1f MB, index %.1f MB: %.1f and %.1f times the file%n",
          size(folder.resolve("data")) / 1e6,
          size(folder.resolve("index")) / 1e6,
          size(folder.resolve("data")) / (double) Files.size(file),
          size(folder.resolve("index")) / (double) Files.size(file));
    }
  }

  private static void index(Catalogue catalogue, LuceneEngine engine) {
    long applied = 0;
    int batches = 0;
    var changes = catalogue.changes(applied, BATCH);
    while (!changes.isEmpty()) {
      engine.apply(changes.stream().map(ImportScale::change).toList());
      applied = changes.getLast().sequence();
      if (++batches % BATCHES_A_COMMIT == 0) {
        engine.commit(applied);
      }
      changes = catalogue.changes(applied, BATCH);
    }
    engine.commit(applied);
  }

  private static Change change(CatalogueChange change) {
    return switch (change) {
      case CatalogueChange.OrganisationPut put -> new Change.OrganisationPut(put.organisation());
      case CatalogueChange.OrganisationRemoved gone -> new Change.OrganisationRemoved(gone.id());
      case CatalogueChange.EvidencePut put -> new Change.EvidencePut(put.evidence());
      case CatalogueChange.EvidenceRemoved gone -> new Change.EvidenceRemoved(gone.id());
    };
  }

  private static long heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }

  /** What Linux counts as the most that the process held; the index's mapped files among it. */
  private static String process() throws IOException {
    var status = Path.of("/proc/self/status");
    return Files.exists(status)
        ? Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmHWM:"))
            .map(line -> line.replace("VmHWM:", "").strip())
            .findFirst()
            .orElse("unknown")
        : "unknown";
  }

  /** PostgreSQL keeps its files elsewhere: there it is zero. */
  private static long size(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
