package fr.passerelle.bench;

import fr.passerelle.WatchedHouse;
import fr.passerelle.WatchedHouse.Times;
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
 * Imports generated organisations while the index follows, by turns in one run without watches, with
 * many narrow ones and with many broad ones, and prints how much longer it takes until the import
 * returns and until all is found, and how many alerts a second are found and delivered.
 *
 * <p>Run by {@code mvn -q -Pbench -Dbench=fr.passerelle.bench.WatchScale -Dbench.heap=1500m
 * -Dbench.count=10000 process-test-classes}; {@code -Dbench.database=POSTGRESQL} for the other
 * database. The broad watches are 100,000 needs of 2 to 12 words in three languages, every third
 * with a filter ({@link AskedNeed}): each generated organisation answers about 300 of them. The
 * narrow ones also ask for a country, a type and a size. {@code WATCHES} in the environment asks for
 * another number.
 */
final class WatchScale {

  private static final int ROUNDS = 2;

  /** One in forty of the generated organisations is such a one. */
  private static final String NARROW = "&country=FR&type=laboratory&size=micro";

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
      var broad = asked(thesaurus, watches);
      var narrow = broad.stream().map(query -> query + NARROW).toList();
      var times = List.of(new ArrayList<Times>(), new ArrayList<Times>(), new ArrayList<Times>());
      for (int round = 0; round < ROUNDS; round++) {
        times.get(0).add(run(folder.resolve("none" + round), file, dialect, List.of()));
        times.get(1).add(run(folder.resolve("narrow" + round), file, dialect, narrow));
        times.get(2).add(run(folder.resolve("broad" + round), file, dialect, broad));
      }
      System.out.printf(
          Locale.ROOT,
          "%s, %d organisations: without watches, with %d narrow and with %d broad ones%n",
          dialect,
          organisations,
          watches,
          watches);
      tell("import returned", times, Times::imported);
      tell("all found", times, Times::found);
    } finally {
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static void tell(
      String what, List<? extends List<Times>> times, ToDoubleFunction<Times> seconds) {
    double none = least(times.get(0), seconds);
    double narrow = least(times.get(1), seconds);
    double broad = least(times.get(2), seconds);
    System.out.printf(
        Locale.ROOT,
        "%s after %.1f s, %.1f s (%.2f times) and %.1f s (%.2f times)%n",
        what,
        none,
        narrow,
        narrow / none,
        broad,
        broad / none);
  }

  private static double least(
      List<Times> times, ToDoubleFunction<Times> seconds) {
    return times.stream().mapToDouble(seconds).min().orElseThrow();
  }

  private static Times run(Path data, Path file, Dialect dialect, List<String> asked)
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
