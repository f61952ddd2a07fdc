package fr.passerelle.storage;

import java.security.SecureRandom;

/** Ids that nobody can guess. Safe for use by many threads at once. */
public final class RandomId {

  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int ID_LENGTH = 16; // 80 bits
  private static final int SECRET_LENGTH = 40; // 200 bits
  private static final SecureRandom RANDOM = new SecureRandom();

  private RandomId() {}

  /** An id for a row: 16 characters of a–z and 2–7. */
  public static String next() {
    return random(ID_LENGTH);
  }

  /** A secret to be given away once and kept as a digest: 40 characters of a–z and 2–7. */
  public static String secret() {
    return random(SECRET_LENGTH);
  }

  private static String random(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    var text = new StringBuilder(length);
    for (byte one : bytes) {
      text.append(LETTERS.charAt(one & 31));
    }
    return text.toString();
  }
}
