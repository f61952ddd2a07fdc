package fr.passerelle.language;

import fr.passerelle.language.Lexicon.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells in English words what a French or Chinese text is about.
 *
 * <p>Not a translation: concepts become their English labels, then known words and phrases their
 * English ones, longest first; what neither knows is looked up in dictionary packs, where there are
 * any. French words that are unknown stay, since many are nearly English, and unknown hanzi are
 * left out. Immutable; safe for use by many threads at once.
 */
public final class Glosser {

  private static final String EMPTY = "-";

  private final Thesaurus thesaurus;
  private final Map<Language, Lexicon> lexicons = new EnumMap<>(Language.class);
  private final Map<Language, Lexicon> packed = new EnumMap<>(Language.class);
  private final List<DictionaryPack.Credit> credits;
  private int fingerprint;

  /** Reads {@code lexicon-fr.tsv} and the like of a folder where they are there. */
  public Glosser(Thesaurus thesaurus, Path folder) {
    this(thesaurus, folder, List.of());
  }

  /**
   * The same with packs, which are asked only for what thesaurus and lexicons do not know; of packs
   * that know a term the first.
   */
  public Glosser(Thesaurus thesaurus, Path folder, List<DictionaryPack> packs) {
    this.thesaurus = thesaurus;
    for (var language : Language.values()) {
      lexicons.put(language, read(folder.resolve("lexicon-" + language.code() + ".tsv"), language));
    }
    for (var pack : packs) {
      fingerprint = 31 * fingerprint + pack.fingerprint();
      for (var term : pack.terms()) {
        packed.computeIfAbsent(term.language(), Lexicon::new).enter(term.term(), term.english());
      }
    }
    credits = packs.stream().map(DictionaryPack::credit).toList();
  }

  /** The packs in use, in their order, for readers to be told of. */
  public List<DictionaryPack.Credit> packs() {
    return credits;
  }

  /** A number that is another where the lexicons or the packs are others. */
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
      int next = i + (entry == null ? 1 : entry.length());
      if (entry == null || !entry.english().equals(EMPTY)) {
        append(kept, text.substring(tokens.get(i).start(), tokens.get(next - 1).end()));
      }
      i = next;
    }
  }

  /** The longest entry of our lexicons that begins at a token. */
  private @Nullable Entry longest(
      String text, List<Tokens.Token> tokens, int from, Language language) {
    if (tokens.get(from).isHan()) {
      return longestOf(lexicons, text, tokens, from, tokens.size(), Language.CHINESE);
    }
    if (language != Language.CHINESE) {
      return longestOf(lexicons, text, tokens, from, tokens.size(), language);
    }
    // Latin words among hanzi may be of either language.
    var english = longestOf(lexicons, text, tokens, from, tokens.size(), Language.ENGLISH);
    return english == null
        ? longestOf(lexicons, text, tokens, from, tokens.size(), Language.FRENCH)
        : english;
  }

  private static @Nullable Entry longestOf(
      Map<Language, Lexicon> lexicons,
      String text,
      List<Tokens.Token> tokens,
      int from,
      int end,
      Language spoken) {
    var lexicon = lexicons.get(spoken);
    return lexicon == null ? null : lexicon.longest(text, tokens, from, end);
  }

  /** Adds the words of a stretch of the text that is outside all concepts. */
  private void between(String whole, int start, int end, Language language, List<Piece> pieces) {
    String text = whole.substring(start, end);
    var tokens = Tokens.of(text);
    int strange = 0; // where what our lexicons do not know begins
    for (int i = 0; i < tokens.size(); ) {
      var entry = longest(text, tokens, i, language);
      if (entry == null) {
        i++;
        continue;
      }
      unknown(text, start, tokens, strange, i, language, pieces);
      int from = start + tokens.get(i).start();
      i += entry.length();
      if (!entry.english().equals(EMPTY)) {
        pieces.add(new Piece(from, start + tokens.get(i - 1).end(), entry.english()));
      }
      strange = i;
    }
    unknown(text, start, tokens, strange, tokens.size(), language, pieces);
  }

  /** Adds tokens that our lexicons do not know: as a pack has them, else Latin words alone. */
  private void unknown(
      String text,
      int start,
      List<Tokens.Token> tokens,
      int from,
      int end,
      Language language,
      List<Piece> pieces) {
    for (int i = from; i < end; ) {
      var token = tokens.get(i);
      boolean link = !token.isHan() && Stems.isLink(token.folded(), language);
      var entry = link ? null : packed(text, tokens, i, end, language);
      int last = entry == null ? i : i + entry.length() - 1;
      int begin = token.start();
      int close = tokens.get(last).end();
      if (entry != null) {
        pieces.add(new Piece(start + begin, start + close, entry.english()));
      } else if (!token.isHan() && !link) {
        pieces.add(new Piece(start + begin, start + close, text.substring(begin, close)));
      }
      i = last + 1;
    }
  }

  /** The longest entry of the packs that begins at a token and stays within its clause. */
  private @Nullable Entry packed(
      String text, List<Tokens.Token> tokens, int from, int end, Language language) {
    if (packed.isEmpty()) {
      return null;
    }
    int clause = from + 1;
    while (clause < end && !tokens.get(clause).opensClause()) {
      clause++;
    }
    var spoken = tokens.get(from).isHan() ? Language.CHINESE : language;
    return longestOf(packed, text, tokens, from, clause, spoken);
  }

  private static void append(StringBuilder gloss, String words) {
    if (!gloss.isEmpty()) {
      gloss.append(' ');
    }
    gloss.append(words);
  }

  private Lexicon read(Path file, Language language) {
    var lexicon = new Lexicon(language);
    if (!Files.exists(file)) {
      return lexicon;
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
        lexicon.enter(form, columns[1]);
      }
    }
    return lexicon;
  }
}
