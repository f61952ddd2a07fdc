package fr.passerelle.matching;

import fr.passerelle.language.ConceptMatch;
import fr.passerelle.language.Folding;
import fr.passerelle.search.Filter;
import fr.passerelle.search.NameMatch;
import fr.passerelle.search.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The organisations that a short need names beside what it asks of them: "Tsinghua university
 * battery lab", a letter or two aside.
 *
 * <p>A name is looked for around a word such as "university" or 研究所, and holds at least one word
 * that is neither a filter nor part of a concept: "Chinese university" and "battery lab" name
 * nobody.
 */
final class NamesWithin {

  /** In a longer text, names are told of others as well: of the seeker, of partners of old. */
  private static final int LONGEST = 80;

  private static final double SURE = 0.9;
  private static final int MOST_BEFORE = 3;
  private static final int MOST_AFTER = 5;
  private static final int MOST_HAN = 6;
  private static final int SHORTEST = 4;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private final String text;
  private final List<FilterWords.Found> filters;
  private final List<ConceptMatch> concepts;
  private final Snapshot index;
  private final List<MatchResult> words;

  private NamesWithin(
      String text, List<FilterWords.Found> filters, List<ConceptMatch> concepts, Snapshot index) {
    this.text = text;
    this.filters = filters;
    this.concepts = concepts;
    this.index = index;
    this.words = WORD.matcher(text).results().toList();
  }

  /** Finds them around the types that a text asks for. */
  static List<NameMatch> in(
      String text, List<FilterWords.Found> filters, List<ConceptMatch> concepts, Snapshot index) {
    if (text.length() > LONGEST) {
      return List.of();
    }
    var within = new NamesWithin(text, filters, concepts, index);
    var found = new ArrayList<NameMatch>();
    for (var one : filters) {
      if (one.filter().dimension() == Filter.Dimension.TYPE) {
        (Folding.hasHan(one.filter().words()) ? within.han(one) : within.latin(one))
            .filter(match -> !found.contains(match))
            .ifPresent(found::add);
      }
    }
    return List.copyOf(found);
  }

  private Optional<NameMatch> han(FilterWords.Found type) {
    for (int start = Math.max(0, type.start() - MOST_HAN); start < type.start(); start++) {
      if (isOpen(start, type.start())) {
        var match = called(start, type.end());
        if (match.isPresent()) {
          return match;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<NameMatch> latin(FilterWords.Found type) {
    int first = 0;
    while (first < words.size() && words.get(first).start() < type.start()) {
      first++;
    }
    int last = first;
    while (last + 1 < words.size() && words.get(last + 1).end() <= type.end()) {
      last++;
    }
    for (int before = Math.min(MOST_BEFORE, first); before >= 1; before--) {
      if (isOpen(words.get(first - before))) {
        var match = called(words.get(first - before).start(), type.end());
        if (match.isPresent()) {
          return match;
        }
      }
    }
    for (int after = Math.min(MOST_AFTER, words.size() - 1 - last); after >= 1; after--) {
      if (isOpen(words.get(last + after))) {
        var match = called(type.start(), words.get(last + after).end());
        if (match.isPresent()) {
          return match;
        }
      }
    }
    return Optional.empty();
  }

  private boolean isOpen(MatchResult word) {
    return word.group().length() >= SHORTEST && isOpen(word.start(), word.end());
  }

  /** Whether a stretch belongs to no filter and no concept. */
  private boolean isOpen(int start, int end) {
    return filters.stream().noneMatch(one -> one.start() < end && start < one.end())
        && concepts.stream().noneMatch(one -> one.start() < end && start < one.end());
  }

  private Optional<NameMatch> called(int start, int end) {
    return index.called(text.substring(start, end), Filter.NONE, SURE, 1).stream().findFirst();
  }
}
