package fr.passerelle.search;

import java.util.List;

/**
 * How the found organisations spread over one dimension.
 *
 * @param counts most frequent first, equal ones by value
 */
public record Facet(Filter.Dimension dimension, List<Count> counts) {

  /** How many of the found organisations have a value. */
  public record Count(String value, int organisations) {}

  public Facet {
    counts = List.copyOf(counts);
  }
}
