package fr.passerelle.http.route;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/** Says to a browser what a file is to be called (RFC 6266), in any script. */
public final class FileName {

  private static final int LONGEST = 120;

  private FileName() {}

  /**
   * The value of {@code Content-Disposition} for a file to keep. What could end the header, leave
   * the folder or hide the ending is taken out of the name.
   */
  public static String attachment(String name) {
    String safe = safe(name);
    String plain =
        Normalizer.normalize(safe, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^A-Za-z0-9._-]+", "-")
            .replaceAll("-{2,}", "-");
    return "attachment; filename=\""
        + (plain.matches("[-.]*") ? "passerelle" : plain)
        + "\"; filename*=UTF-8''"
        + encoded(safe);
  }

  private static String safe(String name) {
    String words =
        Parameters.cleaned(name)
            .replaceAll("[\\\\/:*?\"<>|%;]", " ")
            .strip()
            .replaceAll("\\s+", "-")
            .replaceAll("^[.-]+", "");
    int dot = words.lastIndexOf('.');
    String ending = dot < 0 ? "" : words.substring(dot);
    String stem = dot < 0 ? words : words.substring(0, dot);
    return stem.codePointCount(0, stem.length()) <= LONGEST
        ? stem + ending
        : stem.substring(0, stem.offsetByCodePoints(0, LONGEST)) + ending;
  }

  /** As RFC 8187 writes what is not ASCII. */
  private static String encoded(String text) {
    var encoded = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      boolean isPlain = b > 0 && (Character.isLetterOrDigit(b) || "-._~".indexOf(b) >= 0);
      encoded.append(
          isPlain ? Character.toString(b) : String.format(Locale.ROOT, "%%%02X", b & 0xff));
    }
    return encoded.toString();
  }
}
