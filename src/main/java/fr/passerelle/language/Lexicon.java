package fr.passerelle.language;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words and phrases of one language with their English, as a tree of stems. Safe for use by many
 * threads at once when all is entered.
 */
final class Lexicon {

  /** What was found: its English, and how many tokens it takes. */
  record Entry(String english, int length) {}

  private static final class Node {
    private Map<String, Node> next = Map.of();

    /** By spelling, since stems fall together: « fermé » is closed, « ferme » a farm. */
    private Map<String, String> english = Map.of();

    private Node child(String stem) {
      if (next.isEmpty()) {
        next = new HashMap<>(2);
      }
      return next.computeIfAbsent(stem, s -> new Node());
    }

    private void enter(String spelling, String translation) {
      if (english.isEmpty()) {
        english = Map.of(spelling, translation);
      } else if (!english.containsKey(spelling)) {
        english = new LinkedHashMap<>(english);
        english.put(spelling, translation);
      }
    }

    /** The English of the spelling most like the text, the first of equal ones. */
    private String english(String text) {
      if (english.size() == 1) {
        return english.values().iterator().next();
      }
      String spelling = text.toLowerCase(Locale.ROOT);
      return english.entrySet().stream()
          .max(Comparator.comparingInt(form -> Stems.likeness(form.getKey(), spelling)))
          .orElseThrow()
          .getValue();
    }
  }

  private final Language language;
  private final Node root = new Node();

  Lexicon(Language language) {
    this.language = language;
  }

  /** Enters a form; of equal spellings the first stays. */
  void enter(String form, String english) {
    var tokens = Tokens.of(form);
    Node node = root;
    for (var token : tokens) {
      node = node.child(Stems.stem(token.folded(), language));
    }
    if (!tokens.isEmpty()) {
      node.enter(form.toLowerCase(Locale.ROOT), english);
    }
  }

  /**
   * The longest entry that begins at a token.
   *
   * @param end the token before which it must end
   */
  @Nullable Entry longest(String text, List<Tokens.Token> tokens, int from, int end) {
    Node node = root;
    Entry longest = null;
    for (int i = from; node != null && i < end; i++) {
      node = node.next.get(Stems.stem(tokens.get(i).folded(), language));
      if (node != null && !node.english.isEmpty()) {
        String form = text.substring(tokens.get(from).start(), tokens.get(i).end());
        longest = new Entry(node.english(form), i - from + 1);
      }
    }
    return longest;
  }
}
