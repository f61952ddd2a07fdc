package fr.passerelle.cluster.portfolio;

import fr.passerelle.language.Thesaurus;
import fr.passerelle.organisation.ClusterRegister;
import fr.passerelle.organisation.Organisation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All clusters and all their members, as a state of the index has them. Safe for use by many
 * threads at once; what costs time is reckoned once.
 */
public final class ClusterWorld {

  private final ClusterRegister register;
  private final Thesaurus thesaurus;
  private final Map<String, Hub> hubs = new TreeMap<>();
  private final Map<String, Hub> byAnyId = new HashMap<>();
  private final List<Member> members;
  private final Map<String, List<Member>> byHub = new HashMap<>();
  private final Tally themes;
  private final Alongside alongside;
  private final Map<String, List<Gap>> gaps = new ConcurrentHashMap<>();
  private final Map<String, Map<String, Integer>> bringing = new ConcurrentHashMap<>();

  /**
   * Puts them together.
   *
   * @param clusters every cluster under every name that it has an entry for
   * @param members each once; their clusters are ids as of {@link #today}
   */
  public ClusterWorld(
      Collection<Organisation> clusters, Collection<Member> members, Thesaurus thesaurus) {
    this.register = new ClusterRegister(clusters);
    this.thesaurus = thesaurus;
    for (var hub : hubs(clusters)) {
      hubs.put(hub.id(), hub);
      hub.ids().forEach(id -> byAnyId.put(id, hub));
    }
    this.members = members.stream().sorted(Comparator.comparing(Member::id)).toList();
    for (var member : this.members) {
      member
          .clusters()
          .forEach(id -> byHub.computeIfAbsent(id, _ -> new ArrayList<>()).add(member));
    }
    this.themes = Tally.of(Criterion.THEME, this.members);
    this.alongside = Alongside.among(this.members, thesaurus);
  }

  /** The clusters as they are today; one that has no record in the register is itself. */
  static List<Hub> hubs(Collection<Organisation> clusters) {
    var register = new ClusterRegister(clusters);
    var ids = new TreeMap<String, TreeSet<String>>();
    var today = new HashMap<String, Organisation>();
    for (var cluster : clusters) {
      var now = cluster.cluster() == null ? cluster : register.today(cluster);
      today.put(now.id(), now);
      ids.computeIfAbsent(now.id(), _ -> new TreeSet<>()).add(cluster.id());
    }
    return ids.entrySet().stream()
        .map(entry -> new Hub(Objects.requireNonNull(today.get(entry.getKey())), entry.getValue()))
        .toList();
  }

  public ClusterRegister register() {
    return register;
  }

  /** The clusters as they are today or were last, by id. */
  public List<Hub> hubs() {
    return List.copyOf(hubs.values());
  }

  /** What the cluster with an id, which may be one of old, is today. */
  public Optional<Hub> today(String id) {
    return Optional.ofNullable(byAnyId.get(id));
  }

  /** The members of all clusters, each once, by id. */
  public List<Member> members() {
    return members;
  }

  /** The members of a cluster, by id. */
  public List<Member> of(Hub hub) {
    return List.copyOf(byHub.getOrDefault(hub.id(), List.of()));
  }

  /** The members of several clusters, each once, by id. */
  public List<Member> of(Collection<Hub> several) {
    SequencedSet<Member> all = new LinkedHashSet<>();
    several.forEach(hub -> all.addAll(of(hub)));
    return all.stream().sorted(Comparator.comparing(Member::id)).toList();
  }

  /** The themes of some members against those of all clusters. */
  public Specialisation specialisation(Collection<Member> some) {
    return Specialisation.of(some, themes, thesaurus);
  }

  /** What a cluster lacks, the most felt first. */
  public List<Gap> gaps(Hub hub) {
    return gaps.computeIfAbsent(hub.id(), _ -> Gap.of(hub, this, alongside, thesaurus));
  }

  /** How many members of a cluster bring a theme. */
  public int bringing(Hub hub, String theme) {
    return bringing(hub).getOrDefault(theme, 0);
  }

  private Map<String, Integer> bringing(Hub hub) {
    return bringing.computeIfAbsent(
        hub.id(),
        _ -> {
          var counts = new HashMap<String, Integer>();
          for (var member : of(hub)) {
            var brought = new TreeSet<>(member.themes());
            brought.addAll(member.values(Criterion.OFFERS));
            brought.remove(Member.ANY);
            brought.forEach(theme -> counts.merge(theme, 1, Integer::sum));
          }
          return Map.copyOf(counts);
        });
  }

  /** The other living clusters that complete one, the best first. */
  public List<Complement> complements(Hub hub) {
    return hubs.values().stream()
        .filter(other -> !other.id().equals(hub.id()) && other.isActive())
        .map(other -> Complement.between(hub, other, this))
        .filter(complement -> complement.score() > 0)
        .sorted(
            Comparator.comparingDouble(Complement::score)
                .reversed()
                .thenComparing(complement -> complement.other().id()))
        .toList();
  }
}
