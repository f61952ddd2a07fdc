package fr.passerelle.http.api;

import fr.passerelle.http.reader.Labels;
import fr.passerelle.language.Concept;
import fr.passerelle.language.Language;
import fr.passerelle.search.Filter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells concepts. */
final class ConceptRecords {

  private ConceptRecords() {}

  static OrganisationRecord.ConceptRecord of(Concept concept, Labels labels) {
    var all = new LinkedHashMap<String, List<String>>();
    for (var language : Language.values()) {
      all.put(language.code(), concept.labels(language));
    }
    var filter = Filter.of(Map.of(Filter.Dimension.THEME, List.of(concept.id())));
    return new OrganisationRecord.ConceptRecord(
        concept.id(),
        concept.kind().name().toLowerCase(Locale.ROOT),
        labels.label(concept),
        all,
        entries(concept.broader(), labels),
        entries(labels.thesaurus().narrower(concept.id()), labels),
        labels.snapshot().count(filter));
  }

  private static List<PartnersAnswer.ConceptEntry> entries(List<String> ids, Labels labels) {
    return ids.stream().map(id -> new PartnersAnswer.ConceptEntry(id, labels.concept(id))).toList();
  }
}
