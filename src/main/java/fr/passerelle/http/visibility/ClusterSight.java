package fr.passerelle.http.visibility;

import fr.passerelle.cluster.visibility.SmeShare;
import fr.passerelle.cluster.visibility.UnmetNeeds;
import fr.passerelle.http.page.SmesInCatalogue;
import fr.passerelle.http.reader.VisibilityRoom;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.search.Filter;
import fr.passerelle.search.Filter.Dimension;
import fr.passerelle.search.Query;
import fr.passerelle.search.Snapshot;
import fr.passerelle.workspace.exposure.GroupReport;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is known of how a cluster's members are seen.
 *
 * @param members in no order
 * @param report of the last months
 * @param catalogue the share of SMEs in the whole of the catalogue
 * @param needs of the month that was asked for
 */
record ClusterSight(
    Organisation cluster,
    List<Organisation> members,
    GroupReport report,
    SmeShare catalogue,
    UnmetNeeds needs) {

  /** How many months are told, with this one. */
  static final int MONTHS = 12;

  private static final int MOST_MEMBERS = 5_000;

  /** Reads it. */
  static ClusterSight of(
      Organisation cluster, Snapshot snapshot, VisibilityRoom room, YearMonth month) {
    var filter = Filter.NONE.with(Dimension.AFFILIATION, List.of(cluster.id()));
    var members =
        snapshot
            .profiles(new Query.Everything(Query.Everything.Order.FRESHEST), filter, MOST_MEMBERS)
            .stream()
            .map(hit -> snapshot.organisation(hit.organisation()))
            .toList();
    return new ClusterSight(
        cluster,
        members,
        room.members().of(members.stream().map(Organisation::id).toList(), MONTHS),
        SmesInCatalogue.of(snapshot),
        room.reports().unmet(month));
  }

  /** The share among all members. */
  SmeShare ofMembers() {
    return share(members);
  }

  /** The share among members that were shown in any of the months. */
  SmeShare ofShown() {
    var shown = shown();
    return share(members.stream().filter(one -> shown.contains(one.id())).toList());
  }

  /** The share among members that were shown in a month. */
  SmeShare ofShown(GroupReport.Month month) {
    return share(members.stream().filter(one -> month.showings().containsKey(one.id())).toList());
  }

  /** The members that were never shown in any of the months, by id. */
  List<Organisation> neverShown() {
    var shown = shown();
    return members.stream()
        .filter(one -> !shown.contains(one.id()))
        .sorted(Comparator.comparing(Organisation::id))
        .toList();
  }

  /** The needs, those of the cluster's own themes first. */
  List<UnmetNeeds.OfConcept> ownNeedsFirst(Thesaurus thesaurus) {
    return needs.concepts().stream()
        .sorted(Comparator.comparing((UnmetNeeds.OfConcept one) -> !isOwn(one, thesaurus)))
        .toList();
  }

  /** Whether needs are about a theme of the cluster, or something narrower. */
  boolean isOwn(UnmetNeeds.OfConcept need, Thesaurus thesaurus) {
    Set<String> about = new HashSet<>(thesaurus.ancestors(need.concept()));
    about.add(need.concept());
    about.retainAll(new HashSet<>(cluster.themes()));
    return !about.isEmpty();
  }

  private Set<String> shown() {
    return report.months().stream()
        .flatMap(month -> month.showings().keySet().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static SmeShare share(Collection<Organisation> organisations) {
    long firms = organisations.stream().filter(one -> one.size() != null).count();
    long smes =
        organisations.stream()
            .map(Organisation::size)
            .filter(size -> size != null && size.isSme())
            .count();
    return new SmeShare(organisations.size(), firms, smes);
  }
}
