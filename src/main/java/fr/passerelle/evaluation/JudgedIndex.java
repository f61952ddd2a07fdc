package fr.passerelle.evaluation;

import fr.passerelle.search.SearchEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * The index of a judged catalogue in a folder, with the vectors of all its texts.
 *
 * <p>A later run over the same files takes the index over as it is. Over other files it is made
 * anew, but texts that were there before keep their vectors, which cost most of the time.
 */
public final class JudgedIndex {

  private static final String STAMP = "judged.sha256";
  private static final int TEXTS_A_STEP = 256;
  private static final long SEQUENCE = 1;

  private final SearchEngine engine;
  private final Path folder;

  /**
   * Makes one.
   *
   * @param folder the one that the engine keeps its index in
   */
  public JudgedIndex(SearchEngine engine, Path folder) {
    this.engine = engine;
    this.folder = folder;
  }

  /**
   * Reads the catalogue, unless the index is of these very files, and makes the vectors that are
   * missing.
   *
   * @param waiting is told now and then how many texts wait for a vector still
   * @return whether the catalogue had to be read
   */
  public boolean fill(List<Path> catalogue, IntConsumer waiting) {
    try {
      var stamp = folder.resolve(STAMP);
      String digest = digest(catalogue);
      boolean known = Files.exists(stamp) && Files.readString(stamp).equals(digest);
      boolean read = !known || engine.isStale() || engine.committedSequence() == 0;
      if (read) {
        Files.deleteIfExists(stamp);
        read(catalogue);
        Files.writeString(stamp, digest);
      }
      for (int left = engine.readMeanings(TEXTS_A_STEP); left > 0; ) {
        waiting.accept(left);
        left = engine.readMeanings(TEXTS_A_STEP);
      }
      engine.commit(SEQUENCE);
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot fill the judged index in " + folder, e);
    }
  }

  private void read(List<Path> catalogue) {
    boolean anew = engine.isStale() || engine.committedSequence() > 0;
    if (anew) {
      engine.rebuild();
    }
    new JudgedCatalogue(engine).read(catalogue);
    if (anew) {
      engine.swap(SEQUENCE);
    }
  }

  /** Tells one catalogue from another by the contents of its files, in the order given. */
  private static String digest(List<Path> catalogue) throws IOException {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var folder : catalogue) {
        for (String name : JudgedCatalogue.FILES) {
          for (var file : List.of(folder.resolve(name), folder.resolve(name + ".gz"))) {
            if (Files.exists(file)) {
              digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
              digest.update(Files.readAllBytes(file));
            }
          }
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
