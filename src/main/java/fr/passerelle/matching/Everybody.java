package fr.passerelle.matching;

import fr.passerelle.language.Thesaurus;
import fr.passerelle.search.Facet;
import fr.passerelle.search.Filter.Dimension;
import fr.passerelle.search.Hit;
import fr.passerelle.search.Query;
import fr.passerelle.search.Snapshot;
import fr.passerelle.search.Traits;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Lists all who pass a filter, for who asks nothing and is nobody in particular. Safe for use by
 * many threads at once.
 */
final class Everybody {

  private final Ranker ranker;
  private final Thesaurus thesaurus;

  Everybody(Ranker ranker, Thesaurus thesaurus) {
    this.ranker = ranker;
    this.thesaurus = thesaurus;
  }

  /** Lists them; {@code relaxations} tells what to drop where nobody passes. */
  PartnerList list(
      ReadNeed read, Snapshot index, Supplier<List<PartnerList.Relaxation>> relaxations) {
    var need = read.need();
    var filter = need.filter();
    var left = Ranker.leftOut(need, index);
    var hidden =
        index.traits(left).stream().filter(it -> FacetTally.passes(filter, it, thesaurus)).toList();
    int total = index.count(filter) - hidden.size();
    var all = new Query.Everything(order(need.sort()));
    int until = Math.min(total + left.size(), left.size() + need.offset() + need.limit());
    var shown =
        index.profiles(all, filter, Math.max(1, until)).stream()
            .map(Hit.OfOrganisation::organisation)
            .filter(organisation -> !left.contains(organisation))
            .skip(need.offset())
            .limit(need.limit())
            .toList();
    long asking =
        hidden.stream()
            .map(Traits::organisation)
            .filter(Ranker.askers(need, index)::contains)
            .count();
    var unranked = ranker.unranked(read, index);
    var facets = new ArrayList<Facet>();
    for (var dimension : Dimension.values()) {
      var lifted = filter.with(dimension, List.of());
      var facet = index.facet(dimension, lifted, FacetTally.mostValues(dimension));
      for (var one : index.traits(left)) {
        facet = FacetTally.without(one, facet, lifted, thesaurus);
      }
      facets.add(facet);
    }
    return new PartnerList(
        total,
        false,
        index.traits(shown).stream()
            .map(trait -> unranked.judge().judge(new Ballot.Candidate(trait.organisation()), trait))
            .map(unranked.writer()::partner)
            .toList(),
        facets,
        read.interpretation(),
        Diversity.NONE,
        total == 0 ? relaxations.get() : List.of(),
        index.version(),
        hidden.size() - (int) asking);
  }

  private static Query.Everything.Order order(Need.Sort sort) {
    return switch (sort) {
      case MATCH -> Query.Everything.Order.BY_ID;
      case DISTANCE -> Query.Everything.Order.NEAREST;
      case FRESHEST -> Query.Everything.Order.FRESHEST;
    };
  }
}
