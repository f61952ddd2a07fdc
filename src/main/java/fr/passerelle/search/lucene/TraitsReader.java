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
import java.util.stream.Stream;
import org.apache.lucene.geo.GeoEncodingUtils;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.jspecify.annotations.Nullable;

/** Reads traits from the columns, segment by segment in document order. */
final class TraitsReader {

  private static final List<String> FIELDS =
      Stream.concat(
              Stream.of(Dimension.values()).map(IndexFields::facet),
              Stream.of(IndexFields.ASSERTED, IndexFields.CONCEPT))
          .toList();

  private final IndexReader reader;
  private final ColumnTerms terms;

  TraitsReader(IndexReader reader, ColumnTerms terms) {
    this.reader = reader;
    this.terms = terms;
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
        columns = new Columns(leaf, terms);
      }
      traits[i] = read(columns, document);
    }
    return List.of(traits);
  }

  private static Traits read(Columns columns, int document) throws IOException {
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
        columns.updated(local));
  }

  /** The columns of one segment; documents must be asked for in ascending order. */
  private static final class Columns {
    private final LeafReaderContext leaf;
    private final BinaryDocValues ids;
    private final Map<String, Column> sets = new HashMap<>();
    private final SortedNumericDocValues locations;
    private final NumericDocValues updates;
    private final NumericDocValues active;

    /** A column; {@code terms} null where they are not kept. */
    @SuppressWarnings("ArrayRecordComponent") // by ordinal; never compared
    private record Column(SortedSetDocValues values, String @Nullable [] terms) {}

    Columns(LeafReaderContext leaf, ColumnTerms terms) throws IOException {
      this.leaf = leaf;
      ids = DocValues.getBinary(leaf.reader(), IndexFields.ID_TEXT);
      for (String field : FIELDS) {
        var values = DocValues.getSortedSet(leaf.reader(), field);
        sets.put(field, new Column(values, terms.of(leaf, field, values)));
      }
      locations = DocValues.getSortedNumeric(leaf.reader(), IndexFields.LOCATION);
      updates = DocValues.getNumeric(leaf.reader(), IndexFields.UPDATED);
      active = DocValues.getNumeric(leaf.reader(), IndexFields.ACTIVE);
    }

    String id(int document) throws IOException {
      return ids.advanceExact(document) ? ids.binaryValue().utf8ToString() : "";
    }

    List<String> set(Dimension dimension, int document) throws IOException {
      return set(IndexFields.facet(dimension), document);
    }

    List<String> set(String field, int document) throws IOException {
      var column = sets.get(field);
      if (column == null || !column.values.advanceExact(document)) {
        return List.of();
      }
      var found = new String[column.values.docValueCount()];
      for (int i = 0; i < found.length; i++) {
        long ordinal = column.values.nextOrd();
        found[i] =
            column.terms == null
                ? column.values.lookupOrd(ordinal).utf8ToString()
                : column.terms[(int) ordinal];
      }
      return List.of(found);
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
