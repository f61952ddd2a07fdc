package fr.passerelle.catalogue;

import org.jspecify.annotations.Nullable;

/** A file that cannot be read on; the message says why, and what to do. */
public final class SourceUnreadable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public SourceUnreadable(String message) {
    super(message);
  }

  public SourceUnreadable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
