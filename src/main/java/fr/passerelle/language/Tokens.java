package fr.passerelle.language;

import java.util.ArrayList;
import java.util.List;

/** The words and hanzi of a text, each with where it stands. */
final class Tokens {

  /**
   * A folded word, or one hanzi.
   *
   * @param capitals whether the text has it in capitals only
   */
  record Token(String folded, int start, int end, boolean isHan, boolean capitals) {}

  private Tokens() {}

  static List<Token> of(String text) {
    var tokens = new ArrayList<Token>();
    var word = new StringBuilder();
    int start = 0;
    boolean capitals = true;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      String folded = Folding.foldOne(c);
      boolean han = Folding.isHan(c);
      if (han || folded.equals(" ")) {
        if (!word.isEmpty()) {
          tokens.add(new Token(word.toString(), start, i, false, capitals));
          word.setLength(0);
        }
        if (han) {
          tokens.add(new Token(folded, i, next, true, false));
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
      tokens.add(new Token(word.toString(), start, text.length(), false, capitals));
    }
    return tokens;
  }
}
