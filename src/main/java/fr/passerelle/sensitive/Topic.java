package fr.passerelle.sensitive;

import fr.passerelle.language.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Something that is sensitive.
 *
 * @param group the table that it stands in, such as {@code optics-and-navigation}
 * @param rules why, the weightiest first; at least one
 * @param terms the words by which it is found, in each language; the first is its name
 * @param reasons in one sentence, in each language
 * @param date when the row was last checked
 */
public record Topic(
    String id,
    String group,
    List<Rule> rules,
    Map<Language, List<String>> terms,
    Map<Language, String> reasons,
    LocalDate date) {

  /**
   * An act that lists the topic.
   *
   * @param entries where in its list, such as {@code 6A005}; empty where it has no numbers
   */
  public record Rule(Regime regime, List<String> entries) {
    public Rule {
      entries = List.copyOf(entries);
    }
  }

  public Topic {
    rules = List.copyOf(rules);
    terms = Map.copyOf(terms);
    reasons = Map.copyOf(reasons);
  }

  /** Its name in a language. */
  public String label(Language language) {
    return terms(language).getFirst();
  }

  /** The words by which it is found in a language, its name first. */
  public List<String> terms(Language language) {
    return terms.getOrDefault(language, List.of(id));
  }

  /** Why it is sensitive, in one sentence. */
  public String reason(Language language) {
    return reasons.getOrDefault(language, "");
  }

  /** Whom to ask, each once. */
  public List<Office> offices() {
    return rules.stream().flatMap(rule -> rule.regime().offices().stream()).distinct().toList();
  }
}
