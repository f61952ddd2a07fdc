package fr.passerelle.matching;

import fr.passerelle.search.Facet;
import fr.passerelle.search.Filter.Dimension;
import fr.passerelle.search.Hit;
import fr.passerelle.search.Query;
import fr.passerelle.search.Snapshot;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Lists all who pass a filter, for who asks nothing and is nobody in particular. Safe for use by
 * many threads at once.
 */
final class Everybody {

  private final Ranker ranker;

  Everybody(Ranker ranker) {
    this.ranker = ranker;
  }

  /** Lists them; {@code relaxations} tells what to drop where nobody passes. */
  PartnerList list(
      ReadNeed read, Snapshot index, Supplier<List<PartnerList.Relaxation>> relaxations) {
    var need = read.need();
    var filter = need.filter();
    int total = index.count(filter);
    var all = new Query.Everything(order(need.sort()));
    int until = Math.min(total, need.offset() + need.limit());
    var shown =
        index.profiles(all, filter, Math.max(1, until)).stream()
            .map(Hit.OfOrganisation::organisation)
            .skip(need.offset())
            .limit(need.limit())
            .toList();
    var unranked = ranker.unranked(read, index);
    return new PartnerList(
        total,
        false,
        index.traits(shown).stream()
            .map(trait -> unranked.judge().judge(new Ballot.Candidate(trait.organisation()), trait))
            .map(unranked.writer()::partner)
            .toList(),
        facets(need, index),
        read.interpretation(),
        Diversity.NONE,
        total == 0 ? relaxations.get() : List.of(),
        index.version(),
        0);
  }

  private static List<Facet> facets(Need need, Snapshot index) {
    return Stream.of(Dimension.values())
        .map(
            dimension ->
                index.facet(
                    dimension,
                    need.filter().with(dimension, List.of()),
                    FacetTally.mostValues(dimension)))
        .toList();
  }

  private static Query.Everything.Order order(Need.Sort sort) {
    return switch (sort) {
      case MATCH -> Query.Everything.Order.BY_ID;
      case DISTANCE -> Query.Everything.Order.NEAREST;
      case FRESHEST -> Query.Everything.Order.FRESHEST;
    };
  }
}
