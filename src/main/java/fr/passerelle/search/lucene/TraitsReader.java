package fr.passerelle.search.lucene;

import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.Place;
import fr.passerelle.organisation.SizeClass;
import fr.passerelle.search.Filter.Dimension;
import fr.passerelle.search.Traits;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.geo.GeoEncodingUtils;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/** Reads traits from the columns, segment by segment in document order. */
final class TraitsReader {

  private final IndexReader reader;

  TraitsReader(IndexReader reader) {
    this.reader = reader;
  }

  List<Traits> read(Collection<Integer> organisations) throws IOException {
    var traits = new Traits[organisations.size()];
    var asked = new ArrayList<Integer>(organisations);
    var order = new ArrayList<Integer>();
    for (int i = 0; i < asked.size(); i++) {
      order.add(i);
    }
    order.sort((a, b) -> Integer.compare(asked.get(a), asked.get(b)));
    @Nullable Columns columns = null;
    for (int i : order) {
      int document = asked.get(i);
      var leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
      if (columns == null || columns.leaf != leaf) {
        columns = new Columns(leaf);
      }
      traits[i] = read(columns, document);
    }
    return List.of(traits);
  }

  private Traits read(Columns columns, int document) throws IOException {
    int local = document - columns.leaf.docBase;
    String id = columns.id(local);
    var types = columns.set(Dimension.TYPE, local);
    var countries = columns.set(Dimension.COUNTRY, local);
    var sizes = columns.set(Dimension.SIZE, local);
    return new Traits(
        document,
        id,
        types.isEmpty()
            ? OrganisationType.UNKNOWN
            : OrganisationType.of(types.getFirst()).orElse(OrganisationType.UNKNOWN),
        columns.active(local),
        countries.isEmpty() ? "" : countries.getFirst(),
        columns.set(Dimension.REGION, local),
        sizes.isEmpty() ? null : SizeClass.of(sizes.getFirst()).orElse(null),
        columns.set(Dimension.AFFILIATION, local),
        new LinkedHashSet<>(columns.set(IndexFields.ASSERTED, local)),
        Set.copyOf(columns.set(IndexFields.CONCEPT, local)),
        columns.set(Dimension.LANGUAGE, local),
        columns.set(Dimension.SOURCE, local),
        columns.location(local),
        columns.updated(local),
        reader.docFreq(new Term(IndexFields.EVIDENCE_OF, id)));
  }

  /** The columns of one segment; documents must be asked for in ascending order. */
  private static final class Columns {
    private final LeafReaderContext leaf;
    private final SortedDocValues ids;
    private final Map<String, SortedSetDocValues> sets = new HashMap<>();
    private final SortedNumericDocValues locations;
    private final NumericDocValues updates;
    private final NumericDocValues active;

    Columns(LeafReaderContext leaf) throws IOException {
      this.leaf = leaf;
      ids = DocValues.getSorted(leaf.reader(), IndexFields.ID);
      for (var dimension : Dimension.values()) {
        String field = IndexFields.facet(dimension);
        sets.put(field, DocValues.getSortedSet(leaf.reader(), field));
      }
      for (String field : List.of(IndexFields.ASSERTED, IndexFields.CONCEPT)) {
        sets.put(field, DocValues.getSortedSet(leaf.reader(), field));
      }
      locations = DocValues.getSortedNumeric(leaf.reader(), IndexFields.LOCATION);
      updates = DocValues.getNumeric(leaf.reader(), IndexFields.UPDATED);
      active = DocValues.getNumeric(leaf.reader(), IndexFields.ACTIVE);
    }

    String id(int document) throws IOException {
      return ids.advanceExact(document) ? ids.lookupOrd(ids.ordValue()).utf8ToString() : "";
    }

    List<String> set(Dimension dimension, int document) throws IOException {
      return set(IndexFields.facet(dimension), document);
    }

    List<String> set(String field, int document) throws IOException {
      var values = sets.get(field);
      if (values == null || !values.advanceExact(document)) {
        return List.of();
      }
      var found = new ArrayList<String>(values.docValueCount());
      for (int i = 0; i < values.docValueCount(); i++) {
        found.add(values.lookupOrd(values.nextOrd()).utf8ToString());
      }
      return found;
    }

    Place.@Nullable Location location(int document) throws IOException {
      if (!locations.advanceExact(document)) {
        return null;
      }
      long encoded = locations.nextValue();
      return new Place.Location(
          GeoEncodingUtils.decodeLatitude((int) (encoded >> 32)),
          GeoEncodingUtils.decodeLongitude((int) encoded));
    }

    boolean active(int document) throws IOException {
      return active.advanceExact(document) && active.longValue() == 1;
    }

    LocalDate updated(int document) throws IOException {
      return updates.advanceExact(document)
          ? LocalDate.ofEpochDay(updates.longValue())
          : LocalDate.EPOCH;
    }
  }
}
