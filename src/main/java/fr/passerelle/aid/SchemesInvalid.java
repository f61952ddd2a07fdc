package fr.passerelle.aid;

import org.jspecify.annotations.Nullable;

/** A table of schemes cannot be read; the message names the file, the line and the fault. */
public final class SchemesInvalid extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SchemesInvalid(String file, int line, String fault, @Nullable Throwable cause) {
    super(file + (line == 0 ? "" : ", line " + line) + ": " + fault, cause);
  }
}
