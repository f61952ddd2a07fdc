package fr.passerelle.sensitive;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A table of the vocabulary cannot be read; the message names the file, the line and the fault. */
public final class VocabularyInvalid extends RuntimeException {

  private static final long serialVersionUID = 1L;

  VocabularyInvalid(Path file, int line, String fault, @Nullable Throwable cause) {
    super(file + (line == 0 ? "" : ", line " + line) + ": " + fault, cause);
  }
}
