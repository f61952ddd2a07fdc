package fr.passerelle.matching;

import fr.passerelle.language.ConceptMatch;
import fr.passerelle.language.Folding;
import fr.passerelle.search.Filter;
import fr.passerelle.search.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a need says that a partner should be: the towns, clusters and parks that the index knows.
 *
 * <p>Many a town is a word as well (Nice, Tours, 白银): in Latin letters one counts where it has its
 * capital or a preposition before it, and none counts where it is part of a concept.
 */
final class PlaceWords {

  /** A town (as {@code near}) or a hub (as {@code filter}), and where it stands in the text. */
  record Found(
      Interpretation.@Nullable SuggestedPlace near,
      Interpretation.@Nullable SuggestedFilter filter,
      int start,
      int end) {

    /** Whether a word of the text is one of its own. */
    boolean says(String word, String text) {
      return text.substring(start, end).contains(word);
    }

    boolean overlaps(int otherStart, int otherEnd) {
      return start < otherEnd && otherStart < end;
    }
  }

  /** How far around a town's middle is near. */
  static final double WITHIN_KILOMETRES = 50;

  /** Of a longer text the rest is not looked at: its places are not where a partner should be. */
  private static final int LOOKED_AT = 600;

  private static final int MOST_WORDS = 6;
  private static final int MOST_WORDS_OF_A_TOWN = 4;
  private static final int MOST_HAN = 14;
  private static final int MOST_HAN_OF_A_TOWN = 6;
  private static final int FEWEST_HAN_OF_A_HUB = 4;
  private static final int SHORTEST_SMALL = 4;

  private static final Set<String> BEFORE_A_PLACE =
      Set.of("a", "near", "around", "in", "at", "from", "vers");
  private static final Set<String> BEFORE_OF = Set.of("pres", "autour", "region", "ville");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");

  private final String text;
  private final List<FilterWords.Found> filters;
  private final List<ConceptMatch> concepts;
  private final Snapshot index;
  private final List<Found> found = new ArrayList<>();

  private PlaceWords(
      String text, List<FilterWords.Found> filters, List<ConceptMatch> concepts, Snapshot index) {
    this.text = text.substring(0, Math.min(text.length(), LOOKED_AT));
    this.filters = filters;
    this.concepts = concepts;
    this.index = index;
  }

  /**
   * Finds the places of a text that are neither filters already nor part of concepts; a hub's whole
   * name counts even where concepts lie within it.
   */
  static List<Found> in(
      String text, List<FilterWords.Found> filters, List<ConceptMatch> concepts, Snapshot index) {
    var words = new PlaceWords(text, filters, concepts, index);
    words.latin();
    if (Folding.hasHan(words.text)) {
      words.han();
    }
    return List.copyOf(words.found);
  }

  private void latin() {
    var words = WORD.matcher(text).results().toList();
    for (int i = 0; i < words.size(); i++) {
      boolean led = isLed(words, i);
      boolean capital = Character.isUpperCase(text.codePointAt(words.get(i).start()));
      if (!capital && !(led && words.get(i).group().length() >= SHORTEST_SMALL)) {
        continue;
      }
      for (int length = Math.min(MOST_WORDS, words.size() - i); length >= 1; length--) {
        int start = words.get(i).start();
        int end = words.get(i + length - 1).end();
        boolean hub = length > 1 && capital && hub(start, end);
        if (hub || (length <= MOST_WORDS_OF_A_TOWN && town(start, end))) {
          i += length - 1;
          break;
        }
      }
    }
  }

  /** Whether a preposition of place stands before a word. */
  private boolean isLed(List<MatchResult> words, int at) {
    String before = at < 1 ? "" : Folding.fold(words.get(at - 1).group());
    String further = at < 2 ? "" : Folding.fold(words.get(at - 2).group());
    return BEFORE_A_PLACE.contains(before)
        || ((before.equals("de") || before.equals("d")) && BEFORE_OF.contains(further));
  }

  private void han() {
    for (int i = 0; i < text.length(); i++) {
      if (!Folding.isHan(text.codePointAt(i))) {
        continue;
      }
      for (int length = Math.min(MOST_HAN, text.length() - i); length >= 2; length--) {
        boolean hub = length >= FEWEST_HAN_OF_A_HUB && hub(i, i + length);
        if (hub || (length <= MOST_HAN_OF_A_TOWN && town(i, i + length))) {
          i += length - 1;
          break;
        }
      }
    }
  }

  private boolean hub(int start, int end) {
    String words = text.substring(start, end);
    if (words.equals(text.strip())) {
      return false; // who writes nothing but a name asks for what it tells
    }
    var id = index.hub(words);
    id.ifPresent(
        hub ->
            found.add(
                new Found(
                    null,
                    new Interpretation.SuggestedFilter(Filter.Dimension.AFFILIATION, hub, words),
                    start,
                    end)));
    return id.isPresent();
  }

  private boolean town(int start, int end) {
    boolean free =
        filters.stream().noneMatch(one -> one.start() < end && start < one.end())
            && concepts.stream().noneMatch(one -> one.start() < end && start < one.end());
    if (!free) {
      return false;
    }
    String words = text.substring(start, end);
    var town = index.town(words);
    town.ifPresent(
        place ->
            found.add(
                new Found(
                    new Interpretation.SuggestedPlace(
                        new Filter.Near(place.centre(), WITHIN_KILOMETRES), words),
                    null,
                    start,
                    end)));
    return town.isPresent();
  }
}
