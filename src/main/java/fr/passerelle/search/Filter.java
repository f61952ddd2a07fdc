package fr.passerelle.search;

import fr.passerelle.organisation.Place;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation must be, whatever the need. Values of one dimension are alternatives;
 * dimensions add up.
 *
 * @param values for each dimension the accepted values, as {@link Facet} counts them; a dimension
 *     without values is absent
 * @param near null where any place will do
 */
public record Filter(SortedMap<Dimension, List<String>> values, @Nullable Near near) {

  /** A property that organisations can be filtered and counted by. */
  public enum Dimension {
    /** The code of an organisation type, such as {@code laboratory}. */
    TYPE,
    /** ISO 3166-1 alpha-2, such as {@code CN}. */
    COUNTRY,
    /** A region's one name, see {@link fr.passerelle.organisation.Regions}. */
    REGION,
    /** The id of a cluster or park that it belongs to. */
    AFFILIATION,
    /** The code of a size class. */
    SIZE,
    /** The id of a concept that a source asserts, or of a broader one. */
    THEME,
    /** The code of a language in which it describes itself. */
    LANGUAGE,
    /** The id of a source that knows it. */
    SOURCE;

    /** The parameter's name in addresses and the API, such as {@code country}. */
    public String parameter() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A circle on the Earth.
   *
   * @param withinKilometres above 0, at most 20,040
   */
  public record Near(Place.Location centre, double withinKilometres) {
    public Near {
      if (!(withinKilometres > 0 && withinKilometres <= 20_040)) {
        throw new IllegalArgumentException(
            "within must be above 0 and at most 20040 km, but is " + withinKilometres);
      }
    }
  }

  /** Lets every organisation pass. */
  public static final Filter NONE = new Filter(new TreeMap<>(), null);

  public Filter {
    var copy = new TreeMap<Dimension, List<String>>();
    values.forEach(
        (dimension, accepted) -> {
          if (!accepted.isEmpty()) {
            copy.put(dimension, accepted.stream().distinct().sorted().toList());
          }
        });
    values = Collections.unmodifiableSortedMap(copy);
  }

  /** A filter without a circle. */
  public static Filter of(Map<Dimension, List<String>> values) {
    return new Filter(new TreeMap<>(values), null);
  }

  /** The accepted values of a dimension; empty where any will do. */
  public List<String> accepted(Dimension dimension) {
    return values.getOrDefault(dimension, List.of());
  }

  /** The same filter with other values for a dimension; an empty list lifts it. */
  public Filter with(Dimension dimension, List<String> accepted) {
    var changed = new EnumMap<Dimension, List<String>>(Dimension.class);
    changed.putAll(values);
    changed.put(dimension, accepted);
    return new Filter(new TreeMap<>(changed), near);
  }

  /** The same filter, anywhere on the Earth. */
  public Filter anywhere() {
    return new Filter(values, null);
  }

  public boolean isEmpty() {
    return values.isEmpty() && near == null;
  }
}
