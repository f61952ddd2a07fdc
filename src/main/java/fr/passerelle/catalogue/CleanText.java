package fr.passerelle.catalogue;

/** Text of sources without what no reader can see and no database keeps. */
public final class CleanText {

  private CleanText() {}

  /**
   * Returns the text without control characters and halves of surrogate pairs, each run of white
   * space one space, none at the ends.
   */
  public static String of(String text) {
    return isClean(text) ? text : cleaned(text);
  }

  /** Returns the clean beginning of a text, of at most so many characters. */
  public static String excerpt(String text, int limit) {
    String begin = text.length() > 4 * limit ? text.substring(0, 4 * limit) : text;
    String clean = of(begin);
    if (clean.length() <= limit) {
      return clean;
    }
    int end = Character.isHighSurrogate(clean.charAt(limit - 2)) ? limit - 2 : limit - 1;
    return clean.substring(0, end) + "…";
  }

  private static boolean isClean(String text) {
    boolean space = true;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter == ' ') {
        if (space) {
          return false;
        }
        space = true;
      } else if (letter < ' ' || (letter >= 0x7f && !Character.isLetterOrDigit(letter))) {
        return false;
      } else {
        space = false;
      }
    }
    return !space || text.isEmpty();
  }

  private static String cleaned(String text) {
    var clean = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); ) {
      int letter = text.codePointAt(i);
      i += Character.charCount(letter);
      if (isSpace(letter)) {
        space = true;
      } else if (isVisible(letter)) {
        if (space && !clean.isEmpty()) {
          clean.append(' ');
        }
        space = false;
        clean.appendCodePoint(letter);
      }
    }
    return clean.toString();
  }

  private static boolean isSpace(int letter) {
    return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
  }

  private static boolean isVisible(int letter) {
    return switch (Character.getType(letter)) {
      case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> false;
      default -> letter != 0xfeff;
    };
  }
}
