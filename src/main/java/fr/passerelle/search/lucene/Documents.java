package fr.passerelle.search.lucene;

import fr.passerelle.language.ConceptMatch;
import fr.passerelle.language.Folding;
import fr.passerelle.language.Glosser;
import fr.passerelle.language.Language;
import fr.passerelle.language.Negations;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.Name;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.Status;
import fr.passerelle.organisation.Text;
import fr.passerelle.organisation.json.OrganisationJson;
import fr.passerelle.search.Facets;
import fr.passerelle.search.Filter.Dimension;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Makes the index's documents of organisations and evidence. Safe for use by many threads. */
final class Documents {

  private static final int LONGEST_KEYWORD = 1_000;

  /** Words with how often they occur; nothing asks where. */
  private static final FieldType WORDS = type(IndexOptions.DOCS_AND_FREQS, false, false);

  /** Words that are read again to compare one text with another. */
  private static final FieldType COMPARED_WORDS = type(IndexOptions.DOCS_AND_FREQS, false, true);

  /** Terms that occur or not. */
  private static final FieldType TERMS = type(IndexOptions.DOCS, true, false);

  private final Thesaurus thesaurus;
  private final Glosser glosser;
  private final @Nullable Meanings meanings;

  /** Takes null for an index without vectors. */
  Documents(Thesaurus thesaurus, Glosser glosser, @Nullable Meanings meanings) {
    this.thesaurus = thesaurus;
    this.glosser = glosser;
    this.meanings = meanings;
  }

  Document of(Organisation organisation) {
    var document = new Document();
    var kind = IndexFields.Kind.ORGANISATION;
    String id = organisation.id();
    document.add(new StringField(IndexFields.KEY, kind.key(id), Store.NO));
    document.add(new SortedDocValuesField(IndexFields.ID, new BytesRef(id)));
    document.add(new BinaryDocValuesField(IndexFields.ID_TEXT, new BytesRef(id)));
    document.add(new NumericDocValuesField(IndexFields.NUMBER, IndexFields.number(id)));
    document.add(new StoredField(IndexFields.JSON, OrganisationJson.write(organisation)));
    document.add(new StringField(IndexFields.facet(Dimension.SOURCE) + ".any", "1", Store.NO));
    for (var identifier : organisation.identifiers()) {
      keyword(document, IndexFields.IDENTIFIER, identifier.key().toLowerCase(Locale.ROOT));
    }
    document.add(
        new NumericDocValuesField(IndexFields.UPDATED, organisation.updated().toEpochDay()));
    document.add(
        new NumericDocValuesField(
            IndexFields.ACTIVE, organisation.status() == Status.ACTIVE ? 1 : 0));
    var location = organisation.place().location();
    if (location != null) {
      document.add(
          new LatLonPoint(IndexFields.LOCATION, location.latitude(), location.longitude()));
      document.add(
          new LatLonDocValuesField(
              IndexFields.LOCATION, location.latitude(), location.longitude()));
    }
    for (String town : Towns.keys(organisation.place())) {
      keyword(document, IndexFields.TOWN, town);
    }
    NameTerms.add(document, organisation);
    texts(document, organisation);
    facets(document, organisation);
    if (meanings != null) {
      vector(document, kind, meanings.kept(meanings.text(organisation)));
    }
    return document;
  }

  Document of(Evidence evidence) {
    var document = new Document();
    var kind = IndexFields.Kind.of(evidence);
    String key = IndexFields.Kind.EVIDENCE.key(evidence.id()); // whatever it stands for later
    document.add(new StringField(IndexFields.KEY, key, Store.NO));
    document.add(new StringField(IndexFields.STANDS_FOR, kind.name(), Store.NO));
    document.add(new SortedDocValuesField(IndexFields.ID, new BytesRef(evidence.id())));
    document.add(new StoredField(IndexFields.JSON, OrganisationJson.write(evidence)));
    document.add(
        new NumericDocValuesField(
            IndexFields.UPDATED,
            evidence.date() == null
                ? evidence.mark().date().toEpochDay()
                : evidence.date().toEpochDay()));
    for (String id : evidence.organisationIds()) {
      document.add(new SortedNumericDocValuesField(IndexFields.SPEAKS_FOR, IndexFields.number(id)));
      document.add(new StringField(IndexFields.EVIDENCE_OF, id, Store.NO));
    }
    String text =
        evidence.title() + ". " + evidence.text() + " " + String.join(", ", evidence.keywords());
    var concepts = new LinkedHashSet<String>();
    var profile = evidence.profile();
    if (profile != null) {
      Partnering.add(document, evidence, profile);
      text += ". " + Partnering.text(profile);
      Partnering.concepts(profile, thesaurus).forEach(concepts::add);
    }
    text(document, kind, evidence.language(), text, concepts);
    var language = evidence.language() == null ? Language.ENGLISH : evidence.language();
    document.add(new Field(kind.gloss(), glosser.gloss(text, language), COMPARED_WORDS));
    concepts(document, kind, concepts);
    if (meanings != null) {
      vector(document, kind, meanings.kept(meanings.text(evidence)));
    }
    return document;
  }

  /** Its vector, or a mark that it waits for one. */
  private static void vector(Document document, IndexFields.Kind kind, float @Nullable [] vector) {
    document.add(
        vector == null
            ? new StringField(IndexFields.WITHOUT_VECTOR, kind.name(), Store.NO)
            : new KnnFloatVectorField(kind.vector(), vector, VectorSimilarityFunction.DOT_PRODUCT));
  }

  private void texts(Document document, Organisation organisation) {
    var kind = IndexFields.Kind.ORGANISATION;
    var concepts = new LinkedHashSet<>(organisation.themes());
    var glossed = new ArrayList<Text>();
    for (var text : abilities(organisation)) {
      text(document, kind, text.language(), text.text(), concepts);
      glossed.add(text);
    }
    for (var name : organisation.names()) {
      if (name.kind() != Name.Kind.ACRONYM) {
        text(document, kind, name.language(), name.text(), concepts);
      } else {
        folded(document, kind, name.text());
      }
    }
    document.add(new Field(kind.gloss(), gloss(organisation, glossed), WORDS));
    concepts(document, kind, concepts);
    multi(document, IndexFields.ASSERTED, organisation.themes());
    multi(document, IndexFields.CONCEPT, concepts);
  }

  private static List<Text> abilities(Organisation organisation) {
    return organisation.texts().stream().filter(text -> text.topic().tellsAbility()).toList();
  }

  /** English as it stands where there is any; else what the other languages say. */
  private String gloss(Organisation organisation, List<Text> texts) {
    var parts = new ArrayList<String>();
    boolean english = texts.stream().anyMatch(text -> text.language() == Language.ENGLISH);
    for (var text : texts) {
      if (text.topic() == Text.Topic.DESCRIPTION
          && (!english || text.language() == Language.ENGLISH)) {
        parts.add(
            glosser.gloss(
                text.text(), text.language() == null ? Language.ENGLISH : text.language()));
      }
    }
    boolean named =
        organisation.names().stream().anyMatch(name -> name.language() == Language.ENGLISH);
    for (var name : organisation.names()) {
      if (name.kind() != Name.Kind.ACRONYM && (!named || name.language() == Language.ENGLISH)) {
        var language = name.language();
        if (language == null) {
          language = Folding.hasHan(name.text()) ? Language.CHINESE : Language.ENGLISH;
        }
        parts.add(glosser.gloss(name.text(), language));
      }
    }
    return String.join(" . ", parts);
  }

  private void text(
      Document document,
      IndexFields.Kind kind,
      @Nullable Language language,
      String text,
      Set<String> concepts) {
    String simplified = Folding.simplify(text);
    folded(document, kind, simplified);
    boolean chinese = language == Language.CHINESE || Folding.hasHan(simplified);
    if (chinese) {
      document.add(new Field(kind.words(Language.CHINESE), simplified, WORDS));
      document.add(new Field(kind.bigrams(), simplified, WORDS));
    } else if (language != null) {
      document.add(new Field(kind.words(language), simplified, WORDS));
    }
    var spoken = chinese ? Language.CHINESE : language == null ? Language.ENGLISH : language;
    var found = thesaurus.findAll(simplified, spoken);
    for (ConceptMatch match : Negations.asserted(simplified, found)) {
      concepts.add(match.concept().id());
    }
  }

  private static void folded(Document document, IndexFields.Kind kind, String text) {
    String latin = Analysers.latin(text);
    if (!latin.isBlank()) {
      document.add(new Field(kind.folded(), latin, WORDS));
    }
  }

  private void concepts(Document document, IndexFields.Kind kind, Collection<String> concepts) {
    var above = new LinkedHashSet<String>();
    for (String concept : concepts) {
      keyword(document, kind.concept(), concept);
      above.addAll(thesaurus.ancestors(concept));
    }
    above.forEach(id -> document.add(new StringField(kind.conceptAbove(), id, Store.NO)));
  }

  private void facets(Document document, Organisation organisation) {
    Facets.of(organisation, thesaurus)
        .values()
        .forEach((dimension, values) -> facet(document, dimension, values));
  }

  private static void facet(Document document, Dimension dimension, Collection<String> values) {
    for (String value : values) {
      keyword(document, IndexFields.facet(dimension), value);
    }
    multi(document, IndexFields.facet(dimension), values);
  }

  /** Adds a term that is found whole; Lucene takes none beyond 32,766 bytes. */
  static void keyword(Document document, String field, String value) {
    document.add(new StringField(field, cut(value), Store.NO));
  }

  private static void multi(Document document, String field, Collection<String> values) {
    for (String value : values) {
      document.add(new SortedSetDocValuesField(field, new BytesRef(cut(value))));
    }
  }

  private static String cut(String value) {
    return value.length() <= LONGEST_KEYWORD ? value : value.substring(0, LONGEST_KEYWORD);
  }

  private static FieldType type(IndexOptions options, boolean omitNorms, boolean compared) {
    var type = new FieldType();
    type.setIndexOptions(options);
    type.setTokenized(true);
    type.setOmitNorms(omitNorms);
    type.setStoreTermVectors(compared);
    type.freeze();
    return type;
  }

  /** A field whose text the caller has made into terms already, joined by spaces. */
  static Field terms(String field, Collection<String> terms) {
    return new Field(field, String.join(" ", terms), TERMS);
  }
}
