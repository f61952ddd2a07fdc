package fr.passerelle.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jspecify.annotations.Nullable;

/**
 * Turns passwords into what is kept of them, and compares: Argon2id with 19 MiB and two passes, the
 * least that OWASP's Password Storage Cheat Sheet recommends. Few are computed at once, so that
 * their memory is bounded. Safe for use by many threads at once.
 */
public final class Passwords {

  /** The fewest characters of a password. */
  public static final int SHORTEST = 12;

  /** The most characters of a password. */
  public static final int LONGEST = 200;

  private static final int MEMORY_IN_KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int AT_ONCE = 2;
  private static final int FEWEST_DIFFERENT = 5;
  private static final String HEAD =
      "$argon2id$v=19$m=%d,t=%d,p=1$".formatted(MEMORY_IN_KIB, PASSES);
  private static final SecureRandom RANDOM = new SecureRandom();

  /** What is wrong with a password. */
  public enum Weakness {
    TOO_SHORT,
    TOO_LONG,
    /** It is, or holds, the name or the address of who chooses it. */
    PERSONAL,
    /** Few different characters, or one run of neighbours. */
    SIMPLE;

    /** As in messages. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final Semaphore permits = new Semaphore(AT_ONCE, true);
  private final String nobodys =
      hash(new String(Base64.getEncoder().encode(salt()), StandardCharsets.US_ASCII));

  /** What is wrong with a password that somebody with this address chooses; none where nothing. */
  public static Optional<Weakness> weakness(String password, String email) {
    if (password.length() < SHORTEST) {
      return Optional.of(Weakness.TOO_SHORT);
    }
    if (password.length() > LONGEST) {
      return Optional.of(Weakness.TOO_LONG);
    }
    String folded = password.toLowerCase(Locale.ROOT);
    String person = email.toLowerCase(Locale.ROOT).replaceFirst("@.*", "");
    if (person.length() >= 4 && folded.contains(person)) {
      return Optional.of(Weakness.PERSONAL);
    }
    boolean isRun = true;
    for (int i = 1; i < folded.length(); i++) {
      isRun &= Math.abs(folded.charAt(i) - folded.charAt(i - 1)) <= 1;
    }
    return isRun || folded.chars().distinct().count() < FEWEST_DIFFERENT
        ? Optional.of(Weakness.SIMPLE)
        : Optional.empty();
  }

  /** What is kept of a password, in the usual form {@code $argon2id$v=19$…}. */
  public String hash(String password) {
    byte[] salt = salt();
    var base64 = Base64.getEncoder().withoutPadding();
    return HEAD + base64.encodeToString(salt) + "$" + base64.encodeToString(argon(password, salt));
  }

  /**
   * Whether a password is the one that was kept. Takes as long where nothing was: who asks does not
   * learn whether there is an account.
   */
  public boolean matches(String password, @Nullable String kept) {
    String[] parts = (kept == null ? nobodys : kept).split("\\$", -1);
    if (parts.length != 6 || password.length() > LONGEST) {
      return false;
    }
    byte[] salt = Base64.getDecoder().decode(parts[4]);
    byte[] wanted = Base64.getDecoder().decode(parts[5]);
    return MessageDigest.isEqual(wanted, argon(password, salt)) && kept != null;
  }

  private byte[] argon(String password, byte[] salt) {
    permits.acquireUninterruptibly();
    try {
      var generator = new Argon2BytesGenerator();
      generator.init(
          new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
              .withVersion(Argon2Parameters.ARGON2_VERSION_13)
              .withMemoryAsKB(MEMORY_IN_KIB)
              .withIterations(PASSES)
              .withParallelism(1)
              .withSalt(salt)
              .build());
      byte[] hash = new byte[HASH_BYTES];
      generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
      return hash;
    } finally {
      permits.release();
    }
  }

  private static byte[] salt() {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return salt;
  }
}
