package fr.passerelle.cluster.portfolio;

import fr.passerelle.language.Thesaurus;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A theme that a cluster lacks.
 *
 * @param seeking ids of members whose published requests are about it
 * @param touching ids of members whose texts name it while no source asserts it of them
 * @param beside the theme of its own beside which it stands elsewhere; null where it stands beside
 *     none
 * @param bringing how many other members have it or offer it: at most {@value #FEW}
 * @param elsewhere the other living clusters that have members with it, the most members first
 */
public record Gap(
    String theme,
    List<String> seeking,
    List<String> touching,
    @Nullable Beside beside,
    int bringing,
    List<Elsewhere> elsewhere) {

  /** So many members that bring a theme are still few. */
  public static final int FEW = 1;

  /** So many members must touch on a theme before it is lacking. */
  public static final int LEAST_TOUCHING = 2;

  /** What seeking, touching and standing beside count for. */
  public static final double SOUGHT = 0.5;

  public static final double TOUCHED = 0.25;
  public static final double BESIDE = 0.25;

  private static final int MOST = 40;

  /** How many members of another cluster have a theme. */
  public record Elsewhere(String cluster, int members) {}

  /**
   * That a theme stands beside another at members of all clusters.
   *
   * @param both how many have both
   * @param with how many have {@code theme}
   */
  public record Beside(String theme, int both, int with) {

    /** From 0 to 1. */
    public double share() {
      return with == 0 ? 0 : (double) both / with;
    }
  }

  public Gap {
    seeking = List.copyOf(seeking);
    touching = List.copyOf(touching);
    elsewhere = List.copyOf(elsewhere);
  }

  /**
   * How much it is felt, from 0 to 1: {@value #SOUGHT} · s/(s+1) + {@value #TOUCHED} · t/(t+2) +
   * {@value #BESIDE} · share, for s who seek it, t who touch on it, and the share of those with the
   * theme beside that have it too.
   */
  public double weight() {
    double s = seeking.size();
    double t = touching.size();
    return SOUGHT * s / (s + 1)
        + TOUCHED * t / (t + 2)
        + BESIDE * (beside == null ? 0 : beside.share());
  }

  /** What a cluster lacks, the most felt first. */
  static List<Gap> of(Hub hub, ClusterWorld world, Alongside alongside, Thesaurus thesaurus) {
    var members = world.of(hub);
    var seeking = new TreeMap<String, TreeSet<String>>();
    var touching = new TreeMap<String, TreeSet<String>>();
    var own = new TreeSet<String>();
    for (var member : members) {
      own.addAll(member.asserted());
      member.touched().forEach(theme -> put(touching, theme, member.id()));
      member.published().stream()
          .filter(Member.Published::seeks)
          .forEach(one -> one.about().forEach(theme -> put(seeking, theme, member.id())));
    }
    var beside = alongside.beside(own);
    touching.values().removeIf(ids -> ids.size() < LEAST_TOUCHING);
    var themes = new TreeSet<>(seeking.keySet());
    themes.addAll(touching.keySet());
    themes.addAll(beside.keySet());
    return themes.stream()
        .filter(theme -> Alongside.tells(theme, thesaurus))
        .map(
            theme -> {
              var seekers = seeking.getOrDefault(theme, new TreeSet<>());
              return new Gap(
                  theme,
                  List.copyOf(seekers),
                  List.copyOf(touching.getOrDefault(theme, new TreeSet<>())),
                  beside.get(theme),
                  bringing(theme, members, seekers),
                  elsewhere(theme, hub, world));
            })
        .filter(gap -> gap.bringing() <= FEW)
        .filter(gap -> !gap.seeking().isEmpty() || gap.bringing() == 0)
        .filter(gap -> !gap.seeking().isEmpty() || !gap.elsewhere().isEmpty())
        .sorted(Comparator.comparingDouble(Gap::weight).reversed().thenComparing(Gap::theme))
        .limit(MOST)
        .toList();
  }

  private static void put(TreeMap<String, TreeSet<String>> by, String theme, String id) {
    by.computeIfAbsent(theme, _ -> new TreeSet<>()).add(id);
  }

  private static int bringing(String theme, List<Member> members, Set<String> but) {
    return (int)
        members.stream()
            .filter(member -> !but.contains(member.id()))
            .filter(member -> member.brings(theme))
            .count();
  }

  private static List<Elsewhere> elsewhere(String theme, Hub hub, ClusterWorld world) {
    return world.hubs().stream()
        .filter(other -> !other.id().equals(hub.id()) && other.isActive())
        .map(other -> new Elsewhere(other.id(), world.bringing(other, theme)))
        .filter(one -> one.members() > 0)
        .sorted(
            Comparator.comparingInt(Elsewhere::members)
                .reversed()
                .thenComparing(Elsewhere::cluster))
        .toList();
  }
}
