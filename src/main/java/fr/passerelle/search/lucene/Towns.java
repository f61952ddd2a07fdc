package fr.passerelle.search.lucene;

import fr.passerelle.language.Folding;
import fr.passerelle.organisation.Place;
import fr.passerelle.search.Filter.Dimension;
import fr.passerelle.search.Town;
import fr.passerelle.search.Traits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

/** Finds towns, and clusters and parks, by exactly their name: a look-up of a term each. */
final class Towns {

  /** So many organisations tell where a town is. */
  private static final int MOST = 300;

  private final IndexSearcher searcher;
  private final ColumnTerms terms;

  Towns(IndexSearcher searcher, ColumnTerms terms) {
    this.searcher = searcher;
    this.terms = terms;
  }

  /** The names of a place's town as they are looked up. */
  static List<String> keys(Place place) {
    String city = place.city();
    return place.location() == null
        ? List.of()
        : Stream.concat(
                city == null ? Stream.empty() : Stream.of(city),
                place.cityNames().values().stream())
            .map(Towns::key)
            .filter(key -> !key.isEmpty())
            .distinct()
            .toList();
  }

  Optional<Town> town(String name) throws IOException {
    var term = new Term(IndexFields.TOWN, key(name));
    if (searcher.getIndexReader().docFreq(term) == 0) {
      return Optional.empty();
    }
    var documents =
        Stream.of(Top.of(searcher, new TermQuery(term), Top.ID, MOST)).map(hit -> hit.doc).toList();
    return byCountry(new TraitsReader(searcher.getIndexReader(), terms).read(documents))
        .entrySet()
        .stream()
        .max(Comparator.comparingInt(entry -> entry.getValue().size()))
        .map(entry -> town(entry.getKey(), entry.getValue()));
  }

  /** The id of the cluster or park of this name; of several the first by id. */
  Optional<String> hub(String name) throws IOException {
    var term = new Term(IndexFields.NAME_KEY, key(name));
    if (searcher.getIndexReader().docFreq(term) == 0) {
      return Optional.empty();
    }
    String type = IndexFields.facet(Dimension.TYPE);
    var hubs =
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term(type, "cluster")), Occur.SHOULD)
            .add(new TermQuery(new Term(type, "technology-park")), Occur.SHOULD)
            .build();
    var query =
        new BooleanQuery.Builder()
            .add(new TermQuery(term), Occur.FILTER)
            .add(hubs, Occur.FILTER)
            .build();
    var found = Stream.of(Top.of(searcher, query, Top.ID, 1)).map(hit -> hit.doc).toList();
    return new TraitsReader(searcher.getIndexReader(), terms)
        .read(found).stream().map(Traits::id).findFirst();
  }

  private static String key(String name) {
    return Folding.fold(name).replace(" ", "");
  }

  /** Where they are, by country, in the order of its code. */
  private static SortedMap<String, List<Place.Location>> byCountry(List<Traits> traits) {
    var byCountry = new TreeMap<String, List<Place.Location>>();
    for (var one : traits) {
      var location = one.location();
      if (location != null) {
        byCountry.computeIfAbsent(one.country(), country -> new ArrayList<>()).add(location);
      }
    }
    return byCountry;
  }

  private static Town town(String country, List<Place.Location> locations) {
    return new Town(
        country,
        new Place.Location(
            median(locations, Place.Location::latitude),
            median(locations, Place.Location::longitude)),
        locations.size());
  }

  private static double median(
      List<Place.Location> locations, ToDoubleFunction<Place.Location> coordinate) {
    return locations.stream().mapToDouble(coordinate).sorted().toArray()[locations.size() / 2];
  }
}
