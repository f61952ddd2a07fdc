package fr.passerelle.matching;

import fr.passerelle.language.Thesaurus;
import fr.passerelle.search.Filter;
import fr.passerelle.search.NameMatch;
import fr.passerelle.search.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds those whose name a need is, or holds. */
final class NamedInNeed {

  private static final double SURE_NAME = 0.9;
  private static final int MOST_NAMED = 5;
  private static final int LONGEST_NAME = 120;

  private NamedInNeed() {}

  /**
   * Organisations whose name is what was typed or stands in it, and what those that are no more
   * became.
   */
  static Map<Integer, NameMatch> of(
      ReadNeed read, Filter filter, Snapshot index, Thesaurus thesaurus) {
    String text = read.need().text();
    if (text.length() > LONGEST_NAME) {
      return Map.of();
    }
    var sure = new HashMap<Integer, NameMatch>();
    for (var match : index.called(text, filter, SURE_NAME, MOST_NAMED)) {
      index.ordinal(match.organisation().id()).ifPresent(ordinal -> sure.put(ordinal, match));
    }
    for (var match : read.named()) {
      var ordinal = index.ordinal(match.organisation().id());
      if (ordinal.isPresent() && passes(ordinal.getAsInt(), filter, index, thesaurus)) {
        sure.putIfAbsent(ordinal.getAsInt(), match);
      }
    }
    for (var match : List.copyOf(sure.values())) {
      var today = index.ordinal(index.today(match.organisation()).id());
      if (today.isPresent() && passes(today.getAsInt(), filter, index, thesaurus)) {
        sure.putIfAbsent(today.getAsInt(), match);
      }
    }
    return sure;
  }

  private static boolean passes(
      int organisation, Filter filter, Snapshot index, Thesaurus thesaurus) {
    return FacetTally.passes(filter, index.traits(List.of(organisation)).getFirst(), thesaurus);
  }
}
