package fr.passerelle.bench;

import fr.passerelle.WatchedHouse;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.storage.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Imports generated organisations into an empty house and into one with many watches, by turns in
 * one run, and prints how much longer the second takes from the file to where they are found, and
 * how many alerts a second were made.
 *
 * <p>Run by {@code mvn -q -Pbench -Dbench=fr.passerelle.bench.WatchScale -Dbench.heap=1500m
 * -Dbench.count=10000 process-test-classes}; {@code -Dbench.database=POSTGRESQL} for the other
 * database. The watches are 100,000 needs of 2 to 12 words in three languages, every third with a
 * filter ({@link AskedNeed}); {@code WATCHES} in the environment asks for another number.
 */
final class WatchScale {

  private static final int ROUNDS = 2;
  private static final Path LANGUAGE = Path.of("index-data/thesaurus");

  private WatchScale() {}

  public static void main(String[] arguments) throws IOException {
    int organisations = Integer.getInteger("bench.count", 10_000);
    int watches = Integer.parseInt(System.getenv().getOrDefault("WATCHES", "100000"));
    var dialect = Dialect.valueOf(System.getProperty("bench.database", "SQLITE"));
    var folder = Files.createTempDirectory("passerelle-watches");
    try {
      var thesaurus = Thesaurus.read(LANGUAGE);
      var file = folder.resolve("generated.csv");
      ZipfDirectory.write(file, organisations, thesaurus);
      run(folder.resolve("warm"), file, dialect, List.of());
      var asked = asked(thesaurus, watches);
      var none = new ArrayList<WatchedHouse.Times>();
      var many = new ArrayList<WatchedHouse.Times>();
      for (int round = 0; round < ROUNDS; round++) {
        none.add(run(folder.resolve("none" + round), file, dialect, List.of()));
        many.add(run(folder.resolve("many" + round), file, dialect, asked));
      }
      System.out.printf(
          Locale.ROOT,
          "%s, %d organisations, %d watches: import %.1f s without and %.1f s with (%.2f times),"
              + " until all is found %.1f s and %.1f s (%.2f times)%n",
          dialect,
          organisations,
          watches,
          least(none, WatchedHouse.Times::imported),
          least(many, WatchedHouse.Times::imported),
          least(many, WatchedHouse.Times::imported) / least(none, WatchedHouse.Times::imported),
          least(none, WatchedHouse.Times::found),
          least(many, WatchedHouse.Times::found),
          least(many, WatchedHouse.Times::found) / least(none, WatchedHouse.Times::found));
    } finally {
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static double least(
      List<WatchedHouse.Times> times, ToDoubleFunction<WatchedHouse.Times> seconds) {
    return times.stream().mapToDouble(seconds).min().orElseThrow();
  }

  private static WatchedHouse.Times run(Path data, Path file, Dialect dialect, List<String> asked)
      throws IOException {
    Files.createDirectories(data);
    String url = dialect == Dialect.POSTGRESQL ? Dialect.newPostgresql() : null;
    try (var house = new WatchedHouse(data, url)) {
      house.watch(asked);
      double read = house.readWatches();
      var times = house.importFrom(file);
      double delivered = house.deliver();
      long alerts = house.alerts();
      System.out.printf(
          Locale.ROOT,
          "%d watches read in %.1f s; import %.1f s, all found after %.1f s; of that comparing %.1f"
              + " s for %d alerts: %.0f found/s, %.0f delivered/s%n",
          asked.size(),
          read,
          times.imported(),
          times.found(),
          house.compared(),
          alerts,
          alerts / Math.max(0.001, house.compared()),
          alerts / Math.max(0.001, delivered));
      return times;
    }
  }

  private static List<String> asked(Thesaurus thesaurus, int count) {
    return AskedNeed.distinct(thesaurus, count).stream()
        .map(
            need -> {
              var parameters =
                  Parameters.NONE
                      .with("need", need.text())
                      .with("language", need.language().code());
              String[] filter = need.filter().split("=", 2);
              return (need.isFiltered() ? parameters.with(filter[0], filter[1]) : parameters)
                  .query();
            })
        .toList();
  }
}
