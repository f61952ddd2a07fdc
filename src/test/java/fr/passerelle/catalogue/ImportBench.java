package fr.passerelle.catalogue;

import fr.passerelle.catalogue.source.RorSource;
import fr.passerelle.catalogue.source.StarterSource;
import fr.passerelle.storage.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import org.jspecify.annotations.NullMarked;

/** Imports files into a new SQLite catalogue and prints how long each took. */
@NullMarked
final class ImportBench {

  private ImportBench() {}

  /**
   * Runs it.
   *
   * @param arguments pairs of {@code ror} or {@code starter} and a path
   */
  public static void main(String[] arguments) throws Exception {
    var folder = Files.createTempDirectory("passerelle-bench");
    try (var database = Database.inFolder(folder)) {
      var catalogue = new Catalogue(database, InstantSource.system());
      for (int i = 0; i < arguments.length; i += 2) {
        var source = arguments[i].equals("ror") ? new RorSource() : new StarterSource();
        long begin = System.nanoTime();
        var report = catalogue.importFrom(source, Path.of(arguments[i + 1]), Progress.SILENT);
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
            Locale.ROOT,
            "%s: %.2f s, %.0f records/s, %s, last change %d%n",
            source.id(),
            seconds,
            report.counts().read() / seconds,
            report.counts(),
            catalogue.lastSequence());
        for (var rejected : catalogue.rejections(report.batchId(), 0, 10)) {
          System.out.println("  line " + rejected.line() + ": " + rejected.message());
        }
      }
      System.out.println(catalogue.counts());
      System.out.println(
          (Files.size(folder.resolve(Database.FILE_NAME)) >> 20) + " MB in " + folder);
    }
  }
}
