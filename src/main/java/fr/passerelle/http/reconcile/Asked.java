package fr.passerelle.http.reconcile;

import java.util.List;
import java.util.Map;

/**
 * One query of a batch.
 *
 * @param text the name to find; may be empty where an identifier is given
 * @param types codes of types, alternatives; empty where any will do
 * @param limit how many candidates at most, from 1
 * @param constraints what else the row says; the values of one property are alternatives
 */
record Asked(String text, List<String> types, int limit, Map<Property, List<String>> constraints) {

  /** Finds nobody. */
  static final Asked NOTHING = new Asked("", List.of(), 1, Map.of());

  Asked {
    types = List.copyOf(types);
    constraints = Map.copyOf(constraints);
  }

  List<String> values(Property property) {
    return constraints.getOrDefault(property, List.of());
  }
}
