package fr.passerelle.catalogue.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fr.passerelle.catalogue.InputFile;
import fr.passerelle.catalogue.SourceUnreadable;
import fr.passerelle.catalogue.source.FuzzedFormats.Format;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Damaged files of every format. {@code -Dfuzz.count=1000} damages each format so many times, and
 * {@code -Dfuzz.seed} begins elsewhere.
 */
class FuzzedFilesTest {

  private static final int COUNT = Integer.getInteger("fuzz.count", 40);
  private static final int SEED = Integer.getInteger("fuzz.seed", 1);
  private static final Duration LONGEST = Duration.ofSeconds(5);

  @TempDir private Path folder;

  static List<Format> formats() {
    return FuzzedFormats.all();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void noneDoesMoreThanBeRefusedSoon(Format format) throws Exception {
    var file = folder.resolve(format.entry());
    Map<String, Integer> failed = new LinkedHashMap<>();
    int read = 0;
    int refused = 0;
    long longest = 0;
    for (int seed = SEED; seed < SEED + COUNT; seed++) {
      Files.write(file, new Damage(seed).of(format));
      long began = System.nanoTime();
      try {
        assertTimeoutPreemptively(LONGEST, () -> count(format, file));
        read++;
      } catch (SourceUnreadable told) {
        assertThat(told.getMessage()).contains(":").doesNotContain("null");
        refused++;
      } catch (Throwable e) { // whatever it is, it has no business here
        var frame = e.getStackTrace().length == 0 ? "" : e.getStackTrace()[0];
        failed.putIfAbsent(e + " at " + frame, seed);
      }
      longest = Math.max(longest, System.nanoTime() - began);
    }
    System.out.printf(
        "%s: %,d damaged files, %,d read, %,d refused, %,d failed, the longest took %d ms%n",
        format, COUNT, read, refused, failed.size(), longest / 1_000_000);
    assertThat(failed).as("failures with the first seed of each").isEmpty();
  }

  private static long count(Format format, Path file) {
    try (var readings = format.source().read(InputFile.of(file))) {
      return readings.filter(reading -> reading != null).count();
    }
  }
}
