package fr.passerelle.language;

import java.util.List;
import java.util.Map;

/**
 * One concept of the thesaurus.
 *
 * @param id its name for ever, such as {@code additive-manufacturing}
 * @param broader the ids of the broader concepts; empty for a field
 * @param labels for each of the three languages the preferred label, then the synonyms; none empty
 */
public record Concept(
    String id, Kind kind, List<String> broader, Map<Language, List<String>> labels) {

  /** What a concept names. */
  public enum Kind {
    FIELD,
    TECHNOLOGY,
    INDUSTRY,
    PRODUCT,
    SERVICE,
    CERTIFICATE,
    COOPERATION
  }

  public Concept {
    broader = List.copyOf(broader);
    labels = Map.copyOf(labels);
    for (var language : Language.values()) {
      if (labels.getOrDefault(language, List.of()).isEmpty()) {
        throw new IllegalArgumentException("concept " + id + " has no label in " + language);
      }
    }
  }

  /** The preferred label in a language. */
  public String label(Language language) {
    return labels(language).getFirst();
  }

  /** The preferred label in a language, then the synonyms. */
  public List<String> labels(Language language) {
    return labels.getOrDefault(language, List.of());
  }
}
