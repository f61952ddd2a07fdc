package fr.passerelle.mail;

import fr.passerelle.storage.RandomId;
import java.nio.file.Path;
import java.util.Optional;

/** Carries letters. Safe for use by many threads at once. */
public interface Post {

  /**
   * Hands a letter over; it is on its way, or lies in the folder, once this returns.
   *
   * @param id letters and digits that are this letter's alone: sent twice, a letter has one
   *     Message-ID
   * @throws LetterNotSent where it was not taken
   */
  void send(Letter letter, String id);

  /** The same with an id of its own. */
  default void send(Letter letter) {
    send(letter, RandomId.next());
  }

  /** The folder in which letters wait to be read; empty where they reach their readers. */
  default Optional<Path> folder() {
    return Optional.empty();
  }
}
