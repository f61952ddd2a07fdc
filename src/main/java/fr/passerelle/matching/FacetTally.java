package fr.passerelle.matching;

import fr.passerelle.language.Thesaurus;
import fr.passerelle.search.Facet;
import fr.passerelle.search.Filter;
import fr.passerelle.search.Traits;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Counts how judged candidates spread over a dimension, and tells which of them pass a filter. */
final class FacetTally {

  /** Of clusters, themes and regions the most frequent; what is rarer helps nobody to choose. */
  private static final int MOST_VALUES = 50;

  private FacetTally() {}

  /** How many values of a dimension are counted; all there are where they are few by nature. */
  static int mostValues(Filter.Dimension dimension) {
    return switch (dimension) {
      case AFFILIATION, THEME, REGION -> MOST_VALUES;
      case TYPE, COUNTRY, SIZE, LANGUAGE, SOURCE -> 1_000;
    };
  }

  static Facet count(Filter.Dimension dimension, List<Judgement> judged, Thesaurus thesaurus) {
    var counts = new HashMap<String, Integer>();
    for (var judgement : judged) {
      for (String value : values(dimension, judgement.traits(), thesaurus)) {
        counts.merge(value, 1, (a, b) -> a + b);
      }
    }
    return new Facet(
        dimension,
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(mostValues(dimension))
            .map(entry -> new Facet.Count(entry.getKey(), entry.getValue()))
            .toList());
  }

  /** Whether a filter lets an organisation pass. */
  static boolean passes(Filter filter, Traits traits, Thesaurus thesaurus) {
    var near = filter.near();
    if (near != null) {
      var location = traits.location();
      if (location == null
          || near.centre().distanceInKilometres(location) > near.withinKilometres()) {
        return false;
      }
    }
    return filter.values().entrySet().stream()
        .allMatch(
            wanted ->
                values(wanted.getKey(), traits, thesaurus).stream()
                    .anyMatch(wanted.getValue()::contains));
  }

  private static Collection<String> values(
      Filter.Dimension dimension, Traits traits, Thesaurus thesaurus) {
    return switch (dimension) {
      case TYPE -> List.of(traits.type().code());
      case COUNTRY -> traits.country().isEmpty() ? List.of() : List.of(traits.country());
      case REGION -> traits.regions();
      case AFFILIATION -> traits.affiliations();
      case SIZE -> {
        var size = traits.size();
        yield size == null ? List.of() : List.of(size.code());
      }
      case THEME -> {
        var themes = new LinkedHashSet<>(traits.asserted());
        traits.asserted().forEach(theme -> themes.addAll(thesaurus.ancestors(theme)));
        yield themes;
      }
      case LANGUAGE -> traits.languages();
      case SOURCE -> traits.sources();
    };
  }
}
