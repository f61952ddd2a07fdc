package fr.passerelle.matching;

import fr.passerelle.language.Folding;
import fr.passerelle.language.Language;
import fr.passerelle.search.Filter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words by which a need tells what a partner must be ("laboratoire", "in China", 中小企业), from
 * {@code filter-words.tsv} beside this class, and the names of all countries.
 */
final class FilterWords {

  /** A filter that words suggest, and where they stand in the text. */
  record Found(Interpretation.SuggestedFilter filter, int start, int end) {}

  /** What a word asks; a null dimension asks nothing: 大学城 is a part of a town, no university. */
  private record Meaning(Filter.@Nullable Dimension dimension, String value) {}

  private static final String NOTHING = "none";

  private final Map<String, Meaning> latin = new HashMap<>();
  private final Map<String, Meaning> han = new HashMap<>();
  private int longestHan;

  private FilterWords() {}

  static FilterWords read() {
    var words = new FilterWords();
    for (String code : Locale.getISOCountries()) {
      for (var language : Language.values()) {
        String name = Locale.of("", code).getDisplayCountry(language.locale());
        words.enter(name, new Meaning(Filter.Dimension.COUNTRY, code));
      }
    }
    try (var table =
        new BufferedReader(
            new InputStreamReader(
                FilterWords.class.getResourceAsStream("filter-words.tsv"),
                StandardCharsets.UTF_8))) {
      table
          .lines()
          .skip(1)
          .forEach(
              line -> {
                String[] columns = line.split("\t", -1);
                var dimension =
                    columns[0].equals(NOTHING)
                        ? null
                        : Filter.Dimension.valueOf(columns[0].toUpperCase(Locale.ROOT));
                for (String word : columns[2].split("\\|", -1)) {
                  words.enter(word, new Meaning(dimension, columns[1]));
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read filter-words.tsv", e);
    }
    return words;
  }

  /** Finds what a text suggests, in its order. */
  List<Found> in(String text, Language language) {
    var found = new ArrayList<Found>();
    if (Folding.hasHan(text)) {
      inHan(text, found);
    }
    if (language != Language.CHINESE) {
      inLatin(text, found);
    }
    found.sort(Comparator.comparingInt(Found::start));
    return found;
  }

  /** Returns the text without the words that suggest filters. */
  String strip(String text, List<Found> found) {
    var stripped = new StringBuilder(text);
    for (var one : found.reversed()) {
      int end = Math.min(one.end, stripped.length());
      if (one.start < end && text.startsWith(one.filter.words(), one.start)) {
        stripped.replace(one.start, end, " ");
      }
    }
    return stripped.toString();
  }

  private void enter(String word, Meaning meaning) {
    String folded = Folding.fold(word);
    if (Folding.hasHan(folded)) {
      han.putIfAbsent(folded.replace(" ", ""), meaning);
      longestHan = Math.max(longestHan, folded.length());
    } else if (folded.length() > 1) {
      latin.putIfAbsent(folded, meaning);
    }
  }

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private void inLatin(String text, List<Found> found) {
    var words = WORD.matcher(text).results().toList();
    for (int i = 0; i < words.size(); i++) {
      for (int length = Math.min(4, words.size() - i); length >= 1; length--) {
        int start = words.get(i).start();
        int end = words.get(i + length - 1).end();
        String asked = text.substring(start, end);
        var meaning = latin.get(Folding.fold(asked));
        if (meaning != null
            && (asked.length() > 2 || asked.equals(asked.toUpperCase(Locale.ROOT)))) {
          add(meaning, text, start, end, found);
          i += length - 1;
          break;
        }
      }
    }
  }

  private void inHan(String text, List<Found> found) {
    for (int i = 0; i < text.length(); i++) {
      for (int length = Math.min(longestHan, text.length() - i); length >= 2; length--) {
        var meaning = han.get(text.substring(i, i + length));
        if (meaning != null) {
          add(meaning, text, i, i + length, found);
          i += length - 1;
          break;
        }
      }
    }
  }

  private static void add(Meaning meaning, String text, int start, int end, List<Found> found) {
    if (meaning.dimension != null) {
      var filter =
          new Interpretation.SuggestedFilter(
              meaning.dimension, meaning.value, text.substring(start, end));
      found.add(new Found(filter, start, end));
    }
  }
}
