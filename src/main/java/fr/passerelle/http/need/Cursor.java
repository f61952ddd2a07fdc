package fr.passerelle.http.need;

import fr.passerelle.http.route.Parameters;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Where to go on in a list.
 *
 * @param offset how many have been seen
 * @param question what was asked, shortened by {@link #digest}
 * @param version of the index that answered
 */
public record Cursor(int offset, String question, long version) {

  private static final int DIGEST = 16;

  /** As askers hand it back: its inside is no promise. */
  public String written() {
    String plain = offset + " " + question + " " + version;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((plain + " " + digest(plain)).getBytes(StandardCharsets.UTF_8));
  }

  /** Reads what {@link #written} wrote; empty where it is anything else. */
  public static Optional<Cursor> read(String written) {
    if (written.length() > 200) {
      return Optional.empty();
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.US_ASCII);
      String[] parts = text.split(" ", -1);
      boolean whole =
          parts.length == 4 && digest(parts[0] + " " + parts[1] + " " + parts[2]).equals(parts[3]);
      return whole
          ? Optional.of(new Cursor(Integer.parseInt(parts[0]), parts[1], Long.parseLong(parts[2])))
          : Optional.empty();
    } catch (IllegalArgumentException _) { // neither base 64 nor numbers: not ours
      return Optional.empty();
    }
  }

  /**
   * Where to go on, as the parameters tell it; 0 where they tell nothing, or what is wrong with it.
   *
   * @param most the offset to go on from at most
   * @param errors takes what is wrong
   */
  public static int offset(
      Parameters asked, String question, long version, int most, FieldErrors errors) {
    String written = asked.first(NeedParameters.CURSOR);
    if (written.isEmpty()) {
      return 0;
    }
    var cursor = read(written);
    if (cursor.isEmpty()) {
      errors.add(NeedParameters.CURSOR, "cursor");
    } else if (!cursor.get().question().equals(question)) {
      errors.add(NeedParameters.CURSOR, "cursor-other");
    } else if (cursor.get().version() != version) {
      errors.add(NeedParameters.CURSOR, "cursor-stale");
    } else {
      return Math.clamp(cursor.get().offset(), 0, most);
    }
    return 0;
  }

  /** The first half of a text's SHA-256, in hexadecimals. */
  public static String digest(String text) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, DIGEST);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
