package fr.passerelle.search.lucene;

import fr.passerelle.language.Concept;
import fr.passerelle.language.Folding;
import fr.passerelle.language.Language;
import fr.passerelle.language.LegalForms;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.organisation.Name;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.search.Suggestion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;

/** Completes what a reader begins to type: concepts, then organisations. */
final class Suggester {

  private static final Sort SHORTEST_NAME =
      new Sort(
          new SortField(IndexFields.RANK_NAME, SortField.Type.LONG),
          new SortField(IndexFields.ID, SortField.Type.STRING));

  private final IndexSearcher searcher;
  private final IntFunction<Organisation> organisations;
  private final Thesaurus thesaurus;

  Suggester(IndexSearcher searcher, IntFunction<Organisation> organisations, Thesaurus thesaurus) {
    this.searcher = searcher;
    this.organisations = organisations;
    this.thesaurus = thesaurus;
  }

  List<Suggestion> find(String prefix, Language reader, int limit) throws IOException {
    String folded = Folding.fold(prefix);
    if (folded.isEmpty()) {
      return List.of();
    }
    var suggestions = new LinkedHashSet<Suggestion>();
    concepts(folded, reader, (limit + 1) / 2).forEach(suggestions::add);
    String name = folded;
    var organisations = organisations(name, limit);
    if (organisations.isEmpty()) {
      name = LegalForms.withoutBegun(folded);
      organisations = name.equals(folded) ? List.of() : organisations(name, limit);
    }
    for (var organisation : organisations) {
      suggestions.add(
          new Suggestion(
              Suggestion.Kind.ORGANISATION, shown(organisation, name, reader), organisation.id()));
    }
    concepts(folded, reader, limit).forEach(suggestions::add);
    return suggestions.stream().limit(limit).toList();
  }

  private List<Suggestion> concepts(String folded, Language reader, int limit) {
    record Candidate(Concept concept, String label, boolean own) {}
    var candidates = new ArrayList<Candidate>();
    for (var concept : thesaurus.concepts()) {
      label(concept, folded, reader)
          .ifPresent(
              label ->
                  candidates.add(
                      new Candidate(concept, label, concept.labels(reader).contains(label))));
    }
    return candidates.stream()
        .sorted(
            Comparator.comparing((Candidate candidate) -> !candidate.own())
                .thenComparingInt(candidate -> candidate.label().length())
                .thenComparing(candidate -> candidate.concept().id()))
        .limit(limit)
        .map(
            candidate ->
                new Suggestion(
                    Suggestion.Kind.CONCEPT, candidate.label(), candidate.concept().id()))
        .toList();
  }

  private static Optional<String> label(Concept concept, String folded, Language reader) {
    for (String label : concept.labels(reader)) {
      if (Folding.fold(label).startsWith(folded)) {
        return Optional.of(label);
      }
    }
    for (var language : Language.values()) {
      for (String label : concept.labels(language)) {
        if (Folding.fold(label).startsWith(folded)) {
          return Optional.of(label);
        }
      }
    }
    return Optional.empty();
  }

  private List<Organisation> organisations(String folded, int limit) throws IOException {
    var found = new ArrayList<Organisation>();
    for (var hit : searcher.search(prefixQuery(folded), limit * 3, SHORTEST_NAME).scoreDocs) {
      var organisation = organisations.apply(hit.doc);
      if (begins(organisation, folded)) {
        found.add(organisation);
      }
    }
    String dense = folded.replace(" ", "");
    found.sort(
        Comparator.comparing(
            organisation ->
                organisation.names().stream()
                    .noneMatch(
                        name -> Folding.fold(name.text()).replace(" ", "").startsWith(dense))));
    return found.stream().limit(limit).toList();
  }

  /** Whether each word typed begins a word of a name, or all of them the name in pinyin. */
  private static boolean begins(Organisation organisation, String folded) {
    if (Folding.hasHan(folded)) {
      return true;
    }
    return organisation.names().stream()
        .map(name -> Folding.fold(name.text()))
        .anyMatch(
            name ->
                List.of(folded.split(" ", -1)).stream()
                        .allMatch(word -> (" " + name).contains(" " + word))
                    || (Folding.hasHan(name)
                        && Folding.pinyin(name)
                            .replace(" ", "")
                            .startsWith(folded.replace(" ", ""))));
  }

  private static BooleanQuery prefixQuery(String folded) {
    var dense = new BooleanQuery.Builder();
    for (String word : Folding.hasHan(folded) ? hanTerms(folded) : List.of(folded.split(" ", -1))) {
      String term = word.substring(0, Math.min(word.length(), NameTerms.LONGEST_PREFIX));
      dense.add(new TermQuery(new Term(IndexFields.NAME_PREFIX, term)), Occur.FILTER);
    }
    return dense.build();
  }

  /** Pieces of at most six hanzi, as they were indexed. */
  private static List<String> hanTerms(String folded) {
    String dense = folded.replace(" ", "");
    var terms = new ArrayList<String>();
    for (int start = 0; start < dense.length(); start += 6) {
      terms.add(dense.substring(start, Math.min(dense.length(), start + 6)));
    }
    return terms;
  }

  private static String shown(Organisation organisation, String folded, Language reader) {
    String preferred = organisation.name(reader);
    if (Folding.fold(preferred).contains(folded)) {
      return preferred;
    }
    return organisation.names().stream()
        .filter(name -> name.kind() != Name.Kind.FORMER)
        .map(Name::text)
        .filter(text -> Folding.fold(text).startsWith(folded))
        .findFirst()
        .orElse(preferred);
  }
}
