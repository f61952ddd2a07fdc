package fr.passerelle.language;

import java.util.ArrayList;
import java.util.List;

/** The words and hanzi of a text, each with where it stands. */
final class Tokens {

  /**
   * A folded word, or one hanzi.
   *
   * @param capitals whether the text has it in capitals only
   * @param opensClause whether a comma, colon, full stop or the like stands before it
   */
  record Token(
      String folded, int start, int end, boolean isHan, boolean capitals, boolean opensClause) {}

  /**
   * Western marks end a clause where a space follows (4.0 and R:D are words), Chinese ones always.
   */
  private static final String MARKS = ".,;:!?";

  private static final String CHINESE_MARKS = "。，、；：！？";

  private Tokens() {}

  static List<Token> of(String text) {
    var tokens = new ArrayList<Token>();
    var word = new StringBuilder();
    int start = 0;
    boolean capitals = true;
    boolean opensClause = true;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      String folded = Folding.foldOne(c);
      boolean han = Folding.isHan(c);
      if (han || folded.equals(" ")) {
        if (!word.isEmpty()) {
          tokens.add(new Token(word.toString(), start, i, false, capitals, opensClause));
          opensClause = false;
          word.setLength(0);
        }
        if (han) {
          tokens.add(new Token(folded, i, next, true, false, opensClause));
          opensClause = false;
        } else {
          opensClause |= endsClause(text, i);
        }
      } else {
        if (word.isEmpty()) {
          start = i;
          capitals = true;
        }
        capitals &= !Character.isLowerCase(c);
        word.append(folded.replace(" ", ""));
      }
      i = next;
    }
    if (!word.isEmpty()) {
      tokens.add(new Token(word.toString(), start, text.length(), false, capitals, opensClause));
    }
    return tokens;
  }

  private static boolean endsClause(String text, int at) {
    char mark = text.charAt(at);
    boolean spaced = at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1));
    return CHINESE_MARKS.indexOf(mark) >= 0 || (spaced && MARKS.indexOf(mark) >= 0);
  }
}
