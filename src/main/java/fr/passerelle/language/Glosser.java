package fr.passerelle.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells in English words what a French or Chinese text is about.
 *
 * <p>Not a translation: concepts become their English labels, then known words and phrases their
 * English ones, longest first; French words that are unknown stay, since many are nearly English,
 * and unknown hanzi are left out. Immutable; safe for use by many threads at once.
 */
public final class Glosser {

  private static final String EMPTY = "-";

  private static final class Node {
    private final Map<String, Node> next = new HashMap<>();

    /** By spelling, since stems fall together: « fermé » is closed, « ferme » a farm. */
    private final Map<String, String> english = new LinkedHashMap<>(1);

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

  private final Thesaurus thesaurus;
  private final Map<Language, Node> lexicons = new EnumMap<>(Language.class);
  private int fingerprint;

  /** Reads {@code lexicon-fr.tsv} and the like of a folder where they are there. */
  public Glosser(Thesaurus thesaurus, Path folder) {
    this.thesaurus = thesaurus;
    for (var language : Language.values()) {
      lexicons.put(language, read(folder.resolve("lexicon-" + language.code() + ".tsv"), language));
    }
  }

  /** A number that is another where the lexicons are others. */
  public int fingerprint() {
    return fingerprint;
  }

  /** Returns the English gloss of a text in a language. */
  public String gloss(String text, Language language) {
    return language == Language.ENGLISH && !Folding.hasHan(text) ? text : preferred(text, language);
  }

  /** Returns the gloss in which English synonyms, too, have become their concepts' labels. */
  public String preferred(String text, Language language) {
    var gloss = new StringBuilder();
    pieces(text, language).forEach(piece -> append(gloss, piece.english));
    return gloss.toString();
  }

  /**
   * A word or phrase of a text and its English.
   *
   * @param start where it begins in the text
   * @param end where it ends, exclusive
   */
  public record Piece(int start, int end, String english) {}

  /** Returns what a gloss is made of, in the text's order; without what tells nothing. */
  public List<Piece> pieces(String text, Language language) {
    var pieces = new ArrayList<Piece>();
    int at = 0;
    for (var match : thesaurus.find(text, language)) {
      between(text, at, match.start(), language, pieces);
      pieces.add(new Piece(match.start(), match.end(), match.concept().label(Language.ENGLISH)));
      at = match.end();
    }
    between(text, at, text.length(), language, pieces);
    return pieces;
  }

  /**
   * Returns a text without the words that tell nothing of its topic, in its own language: what the
   * lexicon leaves out of a gloss.
   */
  public String content(String text, Language language) {
    var kept = new StringBuilder();
    int at = 0;
    for (var match : thesaurus.find(text, language)) {
      keepTelling(text.substring(at, match.start()), language, kept);
      append(kept, text.substring(match.start(), match.end()));
      at = match.end();
    }
    keepTelling(text.substring(at), language, kept);
    return kept.toString();
  }

  private void keepTelling(String text, Language language, StringBuilder kept) {
    var tokens = Tokens.of(text);
    for (int i = 0; i < tokens.size(); ) {
      var entry = longest(text, tokens, i, language);
      int next = i + (entry == null ? 1 : entry.length);
      if (entry == null || !entry.english.equals(EMPTY)) {
        append(kept, text.substring(tokens.get(i).start(), tokens.get(next - 1).end()));
      }
      i = next;
    }
  }

  private record Entry(String english, int length) {}

  /** The longest entry of the lexicon that begins at a token. */
  private @Nullable Entry longest(
      String text, List<Tokens.Token> tokens, int from, Language language) {
    if (tokens.get(from).isHan()) {
      return longestOf(text, tokens, from, Language.CHINESE);
    }
    if (language != Language.CHINESE) {
      return longestOf(text, tokens, from, language);
    }
    // Latin words among hanzi may be of either language.
    var english = longestOf(text, tokens, from, Language.ENGLISH);
    return english == null ? longestOf(text, tokens, from, Language.FRENCH) : english;
  }

  private @Nullable Entry longestOf(
      String text, List<Tokens.Token> tokens, int from, Language spoken) {
    Node node = lexicons.get(spoken);
    Entry longest = null;
    for (int i = from; node != null && i < tokens.size(); i++) {
      node = node.next.get(Stems.stem(tokens.get(i).folded(), spoken));
      if (node != null && !node.english.isEmpty()) {
        String form = text.substring(tokens.get(from).start(), tokens.get(i).end());
        longest = new Entry(node.english(form), i - from + 1);
      }
    }
    return longest;
  }

  /** Adds the words of a stretch of the text that is outside all concepts. */
  private void between(String whole, int start, int end, Language language, List<Piece> pieces) {
    String text = whole.substring(start, end);
    var tokens = Tokens.of(text);
    for (int i = 0; i < tokens.size(); ) {
      var entry = longest(text, tokens, i, language);
      int from = start + tokens.get(i).start();
      if (entry == null) {
        var token = tokens.get(i);
        if (!token.isHan() && !Stems.isLink(token.folded(), language)) {
          int to = start + token.end();
          pieces.add(new Piece(from, to, whole.substring(from, to)));
        }
        i++;
      } else {
        i += entry.length;
        if (!entry.english.equals(EMPTY)) {
          pieces.add(new Piece(from, start + tokens.get(i - 1).end(), entry.english));
        }
      }
    }
  }

  private static void append(StringBuilder gloss, String words) {
    if (!gloss.isEmpty()) {
      gloss.append(' ');
    }
    gloss.append(words);
  }

  private Node read(Path file, Language language) {
    var root = new Node();
    if (!Files.exists(file)) {
      return root;
    }
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw new IllegalArgumentException("cannot read the lexicon " + file, e);
    }
    fingerprint = 31 * fingerprint + lines.hashCode();
    for (int i = 1; i < lines.size(); i++) {
      String[] columns = lines.get(i).split("\t", -1);
      if (columns.length != 2) {
        throw new IllegalArgumentException(file + ", line " + (i + 1) + ": must have 2 columns");
      }
      for (String form : columns[0].split("\\|", -1)) {
        enter(root, form, columns[1], language);
      }
    }
    return root;
  }

  private static void enter(Node root, String form, String english, Language language) {
    var stems = new ArrayList<String>();
    Tokens.of(form).forEach(token -> stems.add(Stems.stem(token.folded(), language)));
    Node node = root;
    for (String stem : stems) {
      node = node.next.computeIfAbsent(stem, s -> new Node());
    }
    if (!stems.isEmpty()) {
      node.english.putIfAbsent(form.toLowerCase(Locale.ROOT), english);
    }
  }
}
