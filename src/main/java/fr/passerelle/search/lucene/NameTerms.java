package fr.passerelle.search.lucene;

import fr.passerelle.language.Folding;
import fr.passerelle.language.Language;
import fr.passerelle.organisation.Organisation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;

/**
 * The terms under which an organisation's names are found: words and single hanzi, whole names,
 * beginnings for suggestions, pinyin, and the city, by which names that several organisations bear
 * are told apart.
 */
final class NameTerms {

  /** Words that tell names apart too little to be asked for. */
  private static final Set<String> LINKS =
      Set.of("of", "the", "de", "du", "des", "d", "la", "le", "les", "l", "et", "and", "for");

  /** Suggestions compare what is longer letter by letter. */
  static final int LONGEST_PREFIX = 8;

  private NameTerms() {}

  static void add(Document document, Organisation organisation) {
    var words = new LinkedHashSet<String>();
    var keys = new LinkedHashSet<String>();
    var prefixes = new LinkedHashSet<String>();
    var pinyin = new LinkedHashSet<String>();
    var known = KnownNames.of(organisation);
    for (var name : known.names()) {
      String folded = name.folded();
      keys.add(folded.replace(" ", ""));
      for (String word : words(folded)) {
        words.add(word);
        prefixes(word, prefixes);
      }
      if (!name.pinyin().isEmpty()) {
        hanPrefixes(folded, prefixes);
        String dense = name.pinyin().replace(" ", "");
        pinyin.add(dense);
        prefixes(dense, prefixes);
        for (String syllable : name.pinyin().split(" ", -1)) {
          words.add(syllable);
          prefixes(syllable, prefixes);
        }
      }
    }
    document.add(Documents.terms(IndexFields.NAME, words));
    document.add(Documents.terms(IndexFields.NAME_PREFIX, prefixes));
    keys.forEach(key -> Documents.keyword(document, IndexFields.NAME_KEY, key));
    pinyin.forEach(key -> Documents.keyword(document, IndexFields.PINYIN, key));
    document.add(Documents.terms(IndexFields.NAME_CITY, known.city()));
    document.add(new BinaryDocValuesField(IndexFields.KNOWN_NAMES, known.written()));
    document.add(
        new NumericDocValuesField(
            IndexFields.RANK_NAME, organisation.names().getFirst().text().length()));
  }

  /** The distinct words of a folded name without the links between them, or the name itself. */
  static List<String> content(String folded) {
    var content = new LinkedHashSet<String>();
    for (String word : folded.split(" ", -1)) {
      if (!LINKS.contains(word)) {
        content.add(word);
      }
    }
    return content.isEmpty() ? List.of(folded) : List.copyOf(content);
  }

  /** Latin words whole, hanzi one by one and in pairs. */
  static Set<String> words(String folded) {
    var words = new LinkedHashSet<String>();
    var latin = new StringBuilder();
    int before = 0;
    for (int c : folded.codePoints().toArray()) {
      if (Folding.isHan(c)) {
        flush(latin, words);
        words.add(Character.toString(c));
        if (before != 0) {
          words.add(Character.toString(before) + Character.toString(c));
        }
        before = c;
      } else {
        before = 0;
        if (c == ' ') {
          flush(latin, words);
        } else {
          latin.appendCodePoint(c);
        }
      }
    }
    flush(latin, words);
    return words;
  }

  static Set<String> city(Organisation organisation) {
    var words = new LinkedHashSet<String>();
    for (var language : Language.values()) {
      String city = organisation.place().city(language);
      if (city != null) {
        words.addAll(words(Folding.fold(city)));
      }
    }
    return words;
  }

  private static void prefixes(String word, Set<String> prefixes) {
    for (int length = 1; length <= Math.min(word.length(), LONGEST_PREFIX); length++) {
      prefixes.add(word.substring(0, length));
    }
  }

  private static void hanPrefixes(String folded, Set<String> prefixes) {
    String dense = folded.replace(" ", "");
    for (int start = 0; start < dense.length(); start++) {
      for (int end = start + 1; end <= Math.min(dense.length(), start + 6); end++) {
        prefixes.add(dense.substring(start, end));
      }
    }
  }

  private static void flush(StringBuilder latin, Set<String> words) {
    if (!latin.isEmpty()) {
      words.add(latin.toString());
      latin.setLength(0);
    }
  }
}
