package fr.passerelle.cluster.portfolio;

import fr.passerelle.language.Concept;
import fr.passerelle.language.Language;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.organisation.Affiliation;
import fr.passerelle.organisation.Departments;
import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.PartneringProfile;
import fr.passerelle.search.Filter;
import fr.passerelle.search.Hit;
import fr.passerelle.search.Query;
import fr.passerelle.search.Snapshot;
import fr.passerelle.search.Traits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads all clusters and their members from the index, each member once. */
public final class WorldReader {

  private static final int MOST_CLUSTERS = 10_000;

  private final Thesaurus thesaurus;

  public WorldReader(Thesaurus thesaurus) {
    this.thesaurus = thesaurus;
  }

  /** Reads them; profiles that have expired by a day are left out. */
  public ClusterWorld read(Snapshot index, LocalDate day) {
    var type = List.of(OrganisationType.CLUSTER.code());
    var clusters =
        index
            .profiles(
                new Query.Everything(),
                Filter.of(Map.of(Filter.Dimension.TYPE, type)),
                MOST_CLUSTERS)
            .stream()
            .map(hit -> index.organisation(hit.organisation()))
            .toList();
    if (clusters.isEmpty()) {
      return new ClusterWorld(clusters, List.of(), thesaurus);
    }
    var today = new HashMap<String, String>();
    for (var hub : ClusterWorld.hubs(clusters)) {
      hub.ids().forEach(id -> today.put(id, hub.id()));
    }
    var filter = Filter.of(Map.of(Filter.Dimension.AFFILIATION, List.copyOf(today.keySet())));
    var ordinals =
        index.profiles(new Query.Everything(), filter, index.organisations()).stream()
            .map(Hit.OfOrganisation::organisation)
            .toList();
    var published = published(index, filter, day);
    var members = new ArrayList<Member>();
    for (var traits : index.traits(ordinals)) {
      if (traits.active() && traits.type() != OrganisationType.CLUSTER) {
        var organisation = index.organisation(traits.organisation());
        var belongsTo = clusters(organisation, today);
        if (!belongsTo.isEmpty()) {
          members.add(
              member(
                  traits,
                  organisation,
                  belongsTo,
                  published.getOrDefault(traits.organisation(), List.of())));
        }
      }
    }
    return new ClusterWorld(clusters, members, thesaurus);
  }

  private static SortedSet<String> clusters(Organisation organisation, Map<String, String> today) {
    var clusters = new TreeSet<String>();
    for (var tie : organisation.affiliations()) {
      if (tie.kind() == Affiliation.Kind.MEMBER_OF && tie.until() == null) {
        Optional.ofNullable(today.get(tie.organisationId())).ifPresent(clusters::add);
      }
    }
    return clusters;
  }

  private Member member(
      Traits traits,
      Organisation organisation,
      SortedSet<String> clusters,
      List<Member.Published> published) {
    var place = organisation.place();
    String department = place.department();
    var asserted = telling(traits.asserted());
    var themes = withBroader(asserted);
    var touched = telling(traits.concepts());
    touched.removeAll(themes);
    return new Member(
        organisation.id(),
        organisation.type(),
        organisation.size(),
        place.region() == null ? region(department) : place.region(),
        department,
        place.location(),
        clusters,
        asserted,
        themes,
        touched,
        published);
  }

  private static @Nullable String region(@Nullable String department) {
    return department == null ? null : Departments.known().region(department).orElse(null);
  }

  private Map<Integer, List<Member.Published>> published(
      Snapshot index, Filter filter, LocalDate day) {
    var all = new HashMap<Integer, List<Member.Published>>();
    var everything = new Query.Everything();
    int most = Math.max(1, index.evidence());
    var hits = new ArrayList<>(index.offers(everything, filter, day, most));
    hits.addAll(index.requests(everything, filter, day, most));
    for (var hit : hits) {
      var evidence = index.evidence(hit.evidence());
      var profile = evidence.profile();
      if (profile != null) {
        var about = about(evidence, profile);
        var one =
            new Member.Published(
                evidence.id(),
                profile.kind().seeks(),
                profile.readiness(),
                about,
                withBroader(about));
        hit.organisations()
            .forEach(ordinal -> all.computeIfAbsent(ordinal, _ -> new ArrayList<>()).add(one));
      }
    }
    return all;
  }

  /** The concepts of a profile's technologies and title, else of its summary. */
  private SortedSet<String> about(Evidence evidence, PartneringProfile profile) {
    var ids = new TreeSet<String>();
    profile.technologies().stream()
        .flatMap(keyword -> thesaurus.meantBy(keyword).stream())
        .map(Concept::id)
        .forEach(ids::add);
    var language = evidence.language() == null ? Language.ENGLISH : evidence.language();
    ids.addAll(named(profile.title(), language));
    if (telling(ids).isEmpty()) {
      ids.addAll(named(profile.summary(), language));
    }
    return telling(ids);
  }

  private List<String> named(String text, Language language) {
    return thesaurus.findAll(text, language).stream().map(match -> match.concept().id()).toList();
  }

  /** Those that say what somebody does: neither how to cooperate nor what a hub itself is. */
  private SortedSet<String> telling(Collection<String> ids) {
    var telling = new TreeSet<String>();
    for (String id : ids) {
      thesaurus
          .concept(id)
          .filter(
              concept ->
                  concept.kind() != Concept.Kind.COOPERATION
                      && concept.kind() != Concept.Kind.CERTIFICATE
                      && !Alongside.HUBS.contains(id))
          .ifPresent(concept -> telling.add(concept.id()));
    }
    return telling;
  }

  private SortedSet<String> withBroader(SortedSet<String> ids) {
    var all = new TreeSet<>(ids);
    ids.forEach(id -> all.addAll(thesaurus.ancestors(id)));
    return all;
  }
}
