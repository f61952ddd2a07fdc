package fr.passerelle;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;

/**
 * Real data that lies beside the project and is no part of it: where {@code SHARED_DATA} says, else
 * in {@code ../shared}.
 */
@NullMarked
public final class SharedData {

  private SharedData() {}

  /** A folder of it, such as {@code data/ror}; where it is absent, says so on one line. */
  public static Optional<Path> folder(String name) {
    String set = System.getenv("SHARED_DATA");
    var folder = Path.of(set == null || set.isBlank() ? "../shared" : set).resolve(name);
    if (Files.isDirectory(folder)) {
      return Optional.of(folder);
    }
    System.out.println("absent, and not tested on: " + folder + " (set SHARED_DATA)");
    return Optional.empty();
  }
}
