package fr.passerelle.catalogue.source;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.catalogue.InputFile;
import fr.passerelle.catalogue.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A directory of 100,000 rows, read by a process that could not hold it. */
class LargeDirectoryTest {

  private static final int ROWS = 100_000;

  @TempDir private Path folder;

  /** What the small process runs: it counts what it reads. */
  public static void main(String[] arguments) {
    try (var readings = new DirectorySource().read(InputFile.of(Path.of(arguments[0])))) {
      System.out.println("read " + readings.filter(Reading.Accepted.class::isInstance).count());
    }
  }

  @Test
  void asTextIsReadWithin40Megabytes() throws Exception {
    var file = folder.resolve("d.csv");
    try (var text = Files.newBufferedWriter(file, StandardCharsets.UTF_16LE)) {
      text.write("\ufeffRaison sociale;Pays;Ville;Présentation\n");
      for (int i = 0; i < ROWS; i++) {
        text.write("Société %d;France;Ville %d;%s\n".formatted(i, i % 1_000, "é".repeat(300)));
      }
    }
    assertThat(Files.size(file)).isGreaterThan(40L << 20);
    assertThat(said(file, "40m")).contains("read " + ROWS);
  }

  @Test
  void asASpreadsheetIsReadWithin128Megabytes() throws Exception {
    var file = folder.resolve("d.xlsx");
    try (var bytes = Files.newOutputStream(file);
        var workbook = new Workbook(bytes, "test", "1.0")) {
      var sheet = workbook.newWorksheet("Membres");
      sheet.value(0, 0, "Raison sociale");
      sheet.value(0, 1, "Pays");
      sheet.value(0, 2, "Code postal");
      sheet.value(0, 3, "Présentation");
      for (int i = 1; i <= ROWS; i++) {
        sheet.value(i, 0, "Société " + i);
        sheet.value(i, 1, "France");
        sheet.value(i, 2, 1_000 + i % 90_000);
        sheet.inlineString(i, 3, "Fabrique des pièces, numéro " + i + " é".repeat(150));
      }
    }
    assertThat(said(file, "128m")).contains("read " + ROWS);
  }

  private static String said(Path file, String heap) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx" + heap,
                "-cp",
                Objects.requireNonNull(System.getProperty("java.class.path")),
                LargeDirectoryTest.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }
}
