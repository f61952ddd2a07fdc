package fr.passerelle.http.contract;

import fr.passerelle.cluster.contract.EventKind;
import fr.passerelle.cluster.contract.EventWords;
import fr.passerelle.cluster.contract.Firm;
import fr.passerelle.cluster.contract.Sme;
import fr.passerelle.cluster.contract.Standing;
import fr.passerelle.http.need.Countries;
import fr.passerelle.language.Folding;
import fr.passerelle.language.Language;
import fr.passerelle.organisation.Affiliation;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.search.Filter;
import fr.passerelle.search.NameMatch;
import fr.passerelle.search.Snapshot;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is a member of a cluster, as the catalogue lists them and as the log says who joined. Valid
 * as long as its snapshot is; for one request.
 */
final class ClusterMembers implements EventWords.Names {

  private static final int MOST = 10_000;
  private static final double EXACT = 0.9999;

  private final Snapshot snapshot;
  private final @Nullable String cluster;
  private final List<Organisation> listed;
  private final Map<String, Organisation> byName = new HashMap<>();
  private final Set<String> joined = new HashSet<>();

  /**
   * The members of a cluster.
   *
   * @param cluster its id; null where the team speaks for none: then nobody is a stranger
   * @param events of its log
   */
  ClusterMembers(Snapshot snapshot, @Nullable String cluster, List<Standing> events) {
    this.snapshot = snapshot;
    this.cluster = cluster;
    this.listed =
        cluster == null
            ? List.of()
            : snapshot.affiliated(cluster, MOST).stream()
                .filter(one -> tie(one).isPresent())
                .toList();
    listed.forEach(
        one -> one.names().forEach(it -> byName.putIfAbsent(Folding.fold(it.text()), one)));
    events.stream()
        .filter(one -> !one.isWithdrawn() && one.facts().kind() == EventKind.NEW_MEMBER)
        .forEach(one -> one.facts().members().forEach(it -> joined.add(it.key())));
  }

  /** Those that the catalogue lists. */
  List<Organisation> listed() {
    return listed;
  }

  /** The tie by which an organisation is a member today. */
  Optional<Affiliation> tie(Organisation organisation) {
    return organisation.affiliations().stream()
        .filter(tie -> tie.kind() == Affiliation.Kind.MEMBER_OF && tie.until() == null)
        .filter(tie -> tie.organisationId().equals(cluster))
        .findFirst();
  }

  /** An organisation of the catalogue. */
  static Firm firm(Organisation organisation) {
    var size = organisation.size();
    return new Firm(
        organisation.id(),
        organisation.name(Language.FRENCH),
        size == null ? Sme.UNKNOWN : size.isSme() ? Sme.YES : Sme.NO);
  }

  /**
   * Somebody by id, else by name.
   *
   * @param id null where the catalogue does not know it
   */
  Firm firm(@Nullable String id, String name) {
    var known = id == null || id.isEmpty() ? Optional.<Organisation>empty() : snapshot.find(id);
    return known.map(ClusterMembers::firm).orElseGet(() -> named(name));
  }

  private Firm named(String name) {
    var member = byName.get(Folding.fold(name));
    return member == null ? Firm.named(name, Sme.UNKNOWN) : firm(member);
  }

  /** The firm alone where it is a member; nobody otherwise. */
  List<Firm> memberOnly(Firm firm) {
    return !firm.isNone() && isMember(firm) ? List.of(firm) : List.of();
  }

  boolean isMember(Firm firm) {
    return cluster == null
        || joined.contains(firm.key())
        || listed.stream().anyMatch(one -> one.id().equals(firm.id()));
  }

  /** A firm as the partner of a member; the cluster itself is none. */
  Firm partner(Firm firm) {
    return firm.id().isEmpty() || !firm.id().equals(cluster)
        ? new Firm(firm.id(), firm.name(), Sme.UNKNOWN)
        : Firm.NONE;
  }

  /** The country of an organisation; empty where nobody knows it. */
  String countryOf(@Nullable String id) {
    return id == null || id.isEmpty()
        ? ""
        : snapshot.find(id).map(one -> one.place().country()).orElse("");
  }

  @Override
  public Firm firm(String written) {
    var member = byName.get(Folding.fold(written));
    if (member != null) {
      return firm(member);
    }
    var exact =
        snapshot.called(written, Filter.NONE, EXACT, 3).stream()
            .map(NameMatch::organisation)
            .map(snapshot::today)
            .distinct()
            .toList();
    return exact.size() == 1 ? firm(exact.getFirst()) : Firm.named(written, Sme.UNKNOWN);
  }

  @Override
  public @Nullable String country(String written) {
    return Countries.code(written).orElse(null);
  }
}
