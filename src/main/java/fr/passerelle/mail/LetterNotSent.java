package fr.passerelle.mail;

import org.jspecify.annotations.Nullable;

/**
 * The post did not take a letter. The message says why and names the server, never the reader.
 *
 * <p>A final one would be refused again: the mailbox does not exist, or the server will not have
 * this letter.
 */
public final class LetterNotSent extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean isFinal;

  LetterNotSent(String message, boolean isFinal, @Nullable Throwable cause) {
    super(message, cause);
    this.isFinal = isFinal;
  }

  /** Whether to try again is of no use. */
  public boolean isFinal() {
    return isFinal;
  }
}
