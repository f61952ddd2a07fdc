package fr.passerelle.search.lucene;

import fr.passerelle.language.Concept;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.PartneringProfile;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** What the index holds of partnering profiles beyond what it holds of all evidence. */
final class Partnering {

  private Partnering() {}

  /** Adds what a profile is found by beside its words. */
  static void add(Document document, Evidence evidence, PartneringProfile profile) {
    document.add(new LongPoint(IndexFields.LAST_DAY, profile.lastDay().toEpochDay()));
    for (String id : evidence.organisationIds()) {
      document.add(new StringField(IndexFields.PARTNERING_OF, id, Store.NO));
    }
  }

  /** What a profile says beyond its title and summary. */
  static String text(PartneringProfile profile) {
    return Stream.of(profile.description(), profile.advantages())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(". "));
  }

  /** The concepts that a profile's technologies are, by id or by label. */
  static List<String> concepts(PartneringProfile profile, Thesaurus thesaurus) {
    return profile.technologies().stream()
        .map(thesaurus::meantBy)
        .flatMap(Optional::stream)
        .map(Concept::id)
        .toList();
  }

  /** How many pieces of evidence stand for this. */
  static int count(IndexSearcher searcher, IndexFields.Kind kind) throws IOException {
    return searcher.count(standingFor(kind));
  }

  /** Profiles whose last day is before a day; what never expires is none of them. */
  static Query expired(LocalDate day) {
    return LongPoint.newRangeQuery(IndexFields.LAST_DAY, Long.MIN_VALUE, day.toEpochDay() - 1);
  }

  /** The profiles of an organisation that hold on a day. */
  static Query of(String organisationId, LocalDate day) {
    return new BooleanQuery.Builder()
        .add(new TermQuery(new Term(IndexFields.PARTNERING_OF, organisationId)), Occur.MUST)
        .add(expired(day), Occur.MUST_NOT)
        .build();
  }

  /** All that stands for this. */
  static Query standingFor(IndexFields.Kind kind) {
    return new TermQuery(new Term(IndexFields.STANDS_FOR, kind.name()));
  }
}
