package fr.passerelle.matching;

import fr.passerelle.language.Concept;
import fr.passerelle.language.Language;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.search.Snapshot;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells which of those who ask together a partner joins: on whose subjects it works, where that is
 * not the subject of all of them. For one request; not safe for several threads.
 */
final class Completion {

  private final Language reader;
  private final Thesaurus thesaurus;
  private final Sentences sentences;
  private final List<Organisation> askers;

  Completion(ReadNeed read, Snapshot index, Thesaurus thesaurus) {
    this.reader = read.need().reader();
    this.thesaurus = thesaurus;
    this.sentences = Sentences.in(reader);
    this.askers =
        read.need().companions().isEmpty() ? List.of() : Portraits.askers(read.need(), index);
  }

  /**
   * A sentence for each asker whom a partner joins, with a space before it in languages that have
   * one; empty where they ask alone, or it cannot be told.
   *
   * @param covered ids of the concepts that the partner covers
   */
  String sentence(List<String> covered) {
    var told = new StringBuilder();
    for (var asker : askers) {
      var own = themes(asker);
      for (var other : askers) {
        if (!other.equals(asker)) {
          own.removeAll(themes(other));
        }
      }
      var shared = covered.stream().filter(own::contains).toList();
      if (!shared.isEmpty()) {
        told.append(
            sentences.tell(
                "concepts.joins",
                Map.of("name", asker.name(reader), "labels", sentences.list(labels(shared)))));
      }
    }
    return told.toString();
  }

  /** What an asker works on: its themes and all that is narrower. */
  private Set<String> themes(Organisation asker) {
    var themes = new HashSet<String>();
    for (String theme : asker.themes()) {
      themes.addAll(thesaurus.withNarrower(theme));
    }
    return themes;
  }

  private List<String> labels(List<String> concepts) {
    var labels = new LinkedHashSet<String>();
    for (String concept : concepts) {
      thesaurus.concept(concept).map((Concept it) -> it.label(reader)).ifPresent(labels::add);
    }
    return List.copyOf(labels);
  }
}
