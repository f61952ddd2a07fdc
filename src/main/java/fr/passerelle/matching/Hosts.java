package fr.passerelle.matching;

import fr.passerelle.language.Concept;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.search.Traits;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The clusters, parks and parents of candidates that work on what is asked.
 *
 * <p>A host's theme speaks only for members that work in its field, or of whose themes nothing is
 * known: a laboratory of immunology does not do the materials science of the academy it is part of.
 * For one request; not safe for several threads.
 */
final class Hosts {

  /** A cluster, park or parent, and the asked concept that it is about. */
  record Host(String organisation, String concept) {}

  private final Map<String, Set<String>> answers;
  private final Function<String, Set<String>> themes;
  private final Thesaurus thesaurus;
  private final Map<String, Optional<Host>> hosts = new HashMap<>();
  private final Map<String, Set<String>> fields = new HashMap<>();

  /**
   * Makes one for a need.
   *
   * @param answers the asked concepts, each with the ids of all that answer it
   * @param themes the concepts that sources assert of the organisation with an id
   */
  Hosts(
      Map<String, Set<String>> answers, Function<String, Set<String>> themes, Thesaurus thesaurus) {
    this.answers = answers;
    this.themes = themes;
    this.thesaurus = thesaurus;
  }

  /** The first host of a candidate that speaks for it. */
  Optional<Host> of(Traits traits) {
    return traits.affiliations().stream()
        .map(id -> hosts.computeIfAbsent(id, this::read))
        .flatMap(Optional::stream)
        .filter(host -> isInField(host.concept, traits))
        .findFirst();
  }

  private Optional<Host> read(String id) {
    var known = themes.apply(id);
    return known.isEmpty()
        ? Optional.empty()
        : answers.entrySet().stream()
            .filter(entry -> !Collections.disjoint(entry.getValue(), known))
            .findFirst()
            .map(entry -> new Host(id, entry.getKey()));
  }

  private boolean isInField(String concept, Traits traits) {
    var own = traits.asserted().isEmpty() ? traits.concepts() : traits.asserted();
    return own.isEmpty()
        || own.stream().anyMatch(one -> !Collections.disjoint(fields(one), fields(concept)));
  }

  private Set<String> fields(String concept) {
    return fields.computeIfAbsent(
        concept,
        id -> {
          var above = new HashSet<>(thesaurus.ancestors(id));
          above.add(id);
          above.removeIf(one -> !isField(one));
          return above;
        });
  }

  private boolean isField(String id) {
    return thesaurus.concept(id).map(concept -> concept.kind() == Concept.Kind.FIELD).orElse(false);
  }
}
