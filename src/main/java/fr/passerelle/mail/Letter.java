package fr.passerelle.mail;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A letter to one reader.
 *
 * @param to the address alone, such as {@code lea@exemple.fr}
 * @param subject one line of at most {@value #LONGEST_SUBJECT} characters
 * @param text what a reader without HTML sees; never empty
 * @param html the same as HTML, which the caller has escaped; empty where there is none
 * @param headers more header lines by name: {@code List-*}, {@code Reply-To}, {@code In-Reply-To}
 *     and {@code References} alone
 */
public record Letter(
    String to, String subject, String text, String html, Map<String, String> headers) {

  public static final int LONGEST_SUBJECT = 255;

  /** Characters of a text, and of an HTML. */
  public static final int LONGEST_TEXT = 500_000;

  private static final int LONGEST_HEADER = 900; // a line of mail has at most 998
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,60}");
  private static final Pattern VALUE = Pattern.compile("[ -~]{1," + LONGEST_HEADER + "}");
  private static final Set<String> NAMES = Set.of("reply-to", "in-reply-to", "references");

  /**
   * Checks every part.
   *
   * @throws IllegalArgumentException where an address is none, or a line break or another control
   *     stands where it could begin a header
   */
  public Letter {
    to = Addresses.checked(to);
    if (subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
      throw new IllegalArgumentException(
          "a subject must have from 1 to " + LONGEST_SUBJECT + " characters");
    }
    if (subject.codePoints().anyMatch(Letter::isControl)) {
      throw new IllegalArgumentException("a subject must not hold line breaks or controls");
    }
    if (text.isBlank() || text.length() > LONGEST_TEXT || html.length() > LONGEST_TEXT) {
      throw new IllegalArgumentException(
          "a text must have from 1 to " + LONGEST_TEXT + " characters");
    }
    if ((text + html).codePoints().anyMatch(c -> isControl(c) && "\r\n\t".indexOf(c) < 0)) {
      throw new IllegalArgumentException("a text must not hold controls but line breaks and tabs");
    }
    var ordered = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach((name, value) -> ordered.put(checkedName(name), checkedValue(name, value)));
    headers = Collections.unmodifiableMap(ordered);
  }

  /** A letter in plain text without more headers. */
  public Letter(String to, String subject, String text) {
    this(to, subject, text, "", Map.of());
  }

  /** A subject made of any words: in one line, without controls, and cut where it is too long. */
  public static String subject(String words) {
    var line = new StringBuilder();
    words.codePoints().forEach(c -> line.appendCodePoint(isControl(c) ? ' ' : c));
    String subject = line.toString().strip().replaceAll("\\s+", " ");
    int end = Math.min(subject.length(), LONGEST_SUBJECT - 1);
    boolean splits = end > 0 && Character.isHighSurrogate(subject.charAt(end - 1));
    return subject.length() <= LONGEST_SUBJECT
        ? subject
        : subject.substring(0, splits ? end - 1 : end) + "…";
  }

  private static String checkedName(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    if (!NAME.matcher(name).matches() || !(small.startsWith("list-") || NAMES.contains(small))) {
      throw new IllegalArgumentException("a letter may not bring along the header " + shown(name));
    }
    return name;
  }

  private static String checkedValue(String name, String value) {
    if (!VALUE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "the header " + shown(name) + " must be one line of printable ASCII");
    }
    return name.equalsIgnoreCase("Reply-To") ? Addresses.checked(value) : value;
  }

  /** Line ends of any script, controls, and marks that turn the direction of what follows. */
  private static boolean isControl(int c) {
    return Character.isISOControl(c)
        || c == 0x2028
        || c == 0x2029
        || (c >= 0x202a && c <= 0x202e)
        || (c >= 0x2066 && c <= 0x2069)
        || (c >= 0xd800 && c <= 0xdfff);
  }

  private static String shown(String name) {
    String safe = name.replaceAll("[^ -~]", "?");
    return safe.length() <= 60 ? safe : safe.substring(0, 60) + "…";
  }
}
