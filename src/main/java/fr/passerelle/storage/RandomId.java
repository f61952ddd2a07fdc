package fr.passerelle.storage;

import java.security.SecureRandom;

/** Makes ids that nobody can guess. Safe for use by many threads at once. */
public final class RandomId {

  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
  private static final int LENGTH = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private RandomId() {}

  /** Another id: {@value #LENGTH} characters of a–z and 0–9. */
  public static String next() {
    var id = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      id.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return id.toString();
  }
}
