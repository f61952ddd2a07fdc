package fr.passerelle.language;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Brings text to one form, so that what a reader types and what a source wrote can be compared.
 *
 * <p>Folded text is lower case, without accents, in half-width letters and simplified hanzi, with
 * one space wherever anything but letters and digits stood. Safe for use by many threads.
 */
public final class Folding {

  private static final String HAN_FIRST = "\u2e80";
  private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKDInstance();

  private Folding() {}

  /** Returns the folded text; empty where there is neither letter nor digit. */
  public static String fold(String text) {
    return isAscii(text) ? foldAscii(text) : foldUnicode(text);
  }

  /** Returns the words of a text, folded. A run of hanzi is one word. */
  public static List<String> words(String text) {
    String folded = fold(text);
    return folded.isEmpty() ? List.of() : List.of(folded.split(" "));
  }

  /** Returns the hanzi of a text as toneless pinyin syllables in lower case, the rest folded. */
  public static String pinyin(String text) {
    String simplified = simplify(text);
    if (!hasHan(simplified)) {
      return fold(simplified);
    }
    var latin = new StringBuilder();
    simplified
        .codePoints()
        .forEach(c -> latin.append(isHan(c) ? Hanzi.syllable(c) : Character.toString(c)));
    return fold(latin.toString());
  }

  /** Returns the text with simplified for traditional hanzi, and nothing else changed. */
  public static String simplify(String text) {
    if (!hasHan(text)) {
      return text;
    }
    var simplified = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      simplified.append(Hanzi.simplified(text.charAt(i)));
    }
    return simplified.toString();
  }

  /** Whether a text holds at least one hanzi. */
  public static boolean hasHan(String text) {
    return text.codePoints().anyMatch(Folding::isHan);
  }

  /** Whether a code point is a hanzi. */
  public static boolean isHan(int codePoint) {
    return codePoint >= 0x2e80
        && Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
  }

  /** Folds one character that is already alone: what {@link #fold} makes of it, or a space. */
  static String foldOne(int codePoint) {
    if (codePoint < 128) {
      char c = (char) codePoint;
      if (c >= 'A' && c <= 'Z') {
        return String.valueOf((char) (c + 32));
      }
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ? String.valueOf(c) : " ";
    }
    if (isInvisible(codePoint)) {
      return "";
    }
    String folded = foldUnicode(Character.toString(codePoint));
    return folded.isEmpty() ? " " : folded;
  }

  /** An accent that stands apart from its letter, a soft hyphen, a mark of direction. */
  private static boolean isInvisible(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK || type == Character.FORMAT || codePoint == 0x200b;
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  private static String foldAscii(String text) {
    var folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        folded.append((char) (c + 32));
      } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        folded.append(c);
      } else {
        space(folded);
      }
    }
    return trimmed(folded);
  }

  private static String foldUnicode(String text) {
    String decomposed = COMPATIBLE.normalize(text).toLowerCase(Locale.ROOT);
    var folded = new StringBuilder(decomposed.length());
    decomposed
        .codePoints()
        .forEach(
            c -> {
              if (isInvisible(c)) {
                return;
              }
              switch (c) {
                case 'œ' -> folded.append("oe");
                case 'æ' -> folded.append("ae");
                case 'ß' -> folded.append("ss");
                case 'ø' -> folded.append('o');
                case 'đ', 'ð' -> folded.append('d');
                case 'ł' -> folded.append('l');
                case 'ı' -> folded.append('i');
                default -> {
                  if (!Character.isLetterOrDigit(c)) {
                    space(folded);
                  } else if (c < 0x10000) {
                    folded.append(c < HAN_FIRST.charAt(0) ? (char) c : Hanzi.simplified((char) c));
                  } else {
                    folded.appendCodePoint(c);
                  }
                }
              }
            });
    return trimmed(folded);
  }

  private static void space(StringBuilder folded) {
    if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
      folded.append(' ');
    }
  }

  private static String trimmed(StringBuilder folded) {
    int end = folded.length();
    return end > 0 && folded.charAt(end - 1) == ' ' ? folded.substring(0, end - 1) : folded + "";
  }

  /** What only Chinese needs; made when the first hanzi comes by. */
  private static final class Hanzi {
    private static final Transliterator LATIN =
        Transliterator.getInstance("Han-Latin; Latin-ASCII");
    private static final Map<Integer, String> SYLLABLES = new ConcurrentHashMap<>();
    private static final char FIRST = '\u3400';
    private static final char[] SIMPLIFIED = simplified();

    /** One hanzi's syllable between spaces; hanzi by hanzi, since that is far quicker. */
    private static String syllable(int codePoint) {
      return SYLLABLES.computeIfAbsent(
          codePoint, c -> " " + LATIN.transliterate(Character.toString(c)) + " ");
    }

    private static char simplified(char c) {
      return c >= FIRST && c - FIRST < SIMPLIFIED.length ? SIMPLIFIED[c - FIRST] : c;
    }

    /** Character by character, so that the table is small and each look-up one step. */
    private static char[] simplified() {
      var all = new StringBuilder();
      for (char c = FIRST; c <= '\u9fff'; c++) {
        all.append(c).append('\n'); // apart, so that none takes its neighbour for context
      }
      var mapped =
          Transliterator.getInstance("Traditional-Simplified")
              .transliterate(all.toString())
              .lines()
              .toList();
      var table = new char[mapped.size()];
      for (int i = 0; i < table.length; i++) {
        // A few hanzi have a simplified form outside the basic plane: they stay as they are.
        table[i] = mapped.get(i).length() == 1 ? mapped.get(i).charAt(0) : (char) (FIRST + i);
      }
      for (int i = 0; i < table.length; i++) {
        if (table[i] >= FIRST && table[i] - FIRST < table.length) {
          table[i] = table[table[i] - FIRST]; // 荢 by way of 苧
        }
      }
      return table;
    }
  }
}
