package fr.passerelle.http.reader;

import java.nio.file.Path;
import java.util.Optional;

/** Takes letters to be sent. Safe for use by many threads at once. */
@FunctionalInterface
public interface LetterBox {

  /**
   * Takes a letter; it is sent soon after, and tried again where that fails.
   *
   * @param to an address
   * @param text in plain lines
   */
  void post(String to, String subject, String text);

  /** Takes back what waits for an address, and forgets what was sent to it. */
  default void forget(String address) {}

  /** The folder in which letters lie, where this machine has no way to send them. */
  default Optional<Path> folder() {
    return Optional.empty();
  }
}
