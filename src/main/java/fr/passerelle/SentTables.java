package fr.passerelle;

import fr.passerelle.catalogue.source.PlainTable;
import fr.passerelle.delegation.application.ApplicationTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/** Tables that are sent over the web: read once and not kept. */
final class SentTables {

  private SentTables() {}

  static List<ApplicationTable.Line> lines(byte[] bytes) {
    try {
      var file = Files.createTempFile("passerelle-", ".table");
      try {
        Files.write(file, bytes);
        return PlainTable.lines(file).stream()
            .map(line -> new ApplicationTable.Line(line.number(), line.cells()))
            .toList();
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a table that was sent cannot be kept for reading", e);
    }
  }
}
