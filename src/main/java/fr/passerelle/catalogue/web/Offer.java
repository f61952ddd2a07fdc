package fr.passerelle.catalogue.web;

import fr.passerelle.catalogue.SourceUnreadable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Where the official file of a source can be found.
 *
 * @param source the source's id
 * @param how what the address leads to
 * @param name the file's name once it is here
 */
public record Offer(String source, How how, String address, String name) {

  /** What an address leads to. */
  public enum How {
    /** The file itself. */
    FILE,
    /** Zenodo's list of records, of which the first names file, size and checksum. */
    ZENODO
  }

  private static final String TABLE = "downloads.tsv";

  /** The offer for a source, if its publisher keeps a stable address. */
  public static Optional<Offer> of(String source) {
    return all().stream().filter(offer -> offer.source.equals(source)).findFirst();
  }

  /** All that can be downloaded. */
  public static List<Offer> all() {
    InputStream bytes = Offer.class.getResourceAsStream(TABLE);
    if (bytes == null) {
      throw new SourceUnreadable("the table " + TABLE + " is missing from the build");
    }
    try (var lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(
              fields ->
                  new Offer(
                      fields[0],
                      fields[1].equals("zenodo") ? How.ZENODO : How.FILE,
                      fields[2],
                      fields[3]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
