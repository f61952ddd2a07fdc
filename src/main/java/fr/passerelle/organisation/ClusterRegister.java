package fr.passerelle.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The French clusters since 2005: which held the label in a year, and what became of each.
 *
 * <p>A year is read from the phases, and within a phase from the dates of mergers, new names,
 * foundings and late awards, since the record holds no other day on which a label was given or
 * taken. A cluster with an entry for each of its names counts once, under the one it had.
 * Immutable.
 */
public final class ClusterRegister {

  public static final int FIRST_YEAR = 2005;
  public static final int LAST_YEAR = 2026;

  /** The last year of each phase, from the first phase on. */
  private static final List<Integer> PHASE_ENDS = List.of(2008, 2012, 2018, 2022, LAST_YEAR);

  /** Clusters labelled in July 2005 had founded their bodies by the end of this year. */
  private static final int FIRST_FOUNDED = 2006;

  /**
   * In May of this year, amid the second phase, labels were taken from some and given to others.
   */
  private static final int REVISION = 2010;

  private final Map<String, Organisation> clusters = new LinkedHashMap<>();

  /** Keeps those that have a record in the register; {@code all} may hold others. */
  public ClusterRegister(Collection<Organisation> all) {
    all.stream()
        .filter(organisation -> organisation.cluster() != null)
        .sorted(Comparator.comparing(Organisation::id))
        .forEach(cluster -> clusters.put(cluster.id(), cluster));
  }

  /** The number of the phase that a year is in, from 1 to 5. */
  public static int phase(int year) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new IllegalArgumentException("no phase has the year " + year);
    }
    int phase = 1;
    while (PHASE_ENDS.get(phase - 1) < year) {
      phase++;
    }
    return phase;
  }

  /** Every cluster under every name that it has an entry for, by id. */
  public List<Organisation> all() {
    return List.copyOf(clusters.values());
  }

  /** What it is today, or was last, through mergers and new names; itself where nothing became. */
  public Organisation today(Organisation cluster) {
    var at = cluster;
    var seen = new HashSet<String>();
    while (seen.add(at.id())) {
      at = successor(at).orElse(at);
    }
    return at;
  }

  /** All that went into a cluster at any remove, the earliest to leave first. */
  public List<Organisation> predecessors(Organisation cluster) {
    return clusters.values().stream()
        .filter(other -> !other.id().equals(cluster.id()) && leadsTo(other, cluster))
        .sorted(Comparator.comparingInt(this::end).thenComparing(Organisation::id))
        .toList();
  }

  /** Whether an entry held the label in a year, from 2005 to 2026, under its own name. */
  public boolean holds(Organisation cluster, int year) {
    int phase = phase(year);
    return held(cluster, phase)
        && end(cluster) > year
        && !bearsAnEarlierName(cluster, phase, year)
        && !isUnborn(cluster, phase, year)
        && !isRevised(cluster, phase, year)
        && !awaitsIts(cluster, phase, year);
  }

  /** The last year in which an entry held the label; none where it never did. */
  public OptionalInt lastHeld(Organisation cluster) {
    return IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR).filter(year -> holds(cluster, year)).max();
  }

  /** The regions of its seat and of the departments that it covers, by name; may be empty. */
  public static SortedSet<String> regions(Organisation cluster) {
    var regions = new TreeSet<String>();
    Optional.ofNullable(cluster.place().region()).ifPresent(regions::add);
    for (String department : departments(cluster)) {
      Departments.known().region(department).ifPresent(regions::add);
    }
    return regions;
  }

  /** The codes of the department of its seat and of those that it covers; may be empty. */
  public static SortedSet<String> departments(Organisation cluster) {
    var departments = new TreeSet<String>();
    Optional.ofNullable(cluster.place().department()).ifPresent(departments::add);
    if (cluster.cluster() != null) {
      departments.addAll(cluster.cluster().departments());
    }
    return departments;
  }

  private boolean bearsAnEarlierName(Organisation cluster, int phase, int year) {
    return direct(cluster).stream()
        .anyMatch(earlier -> renamed(earlier) && held(earlier, phase) && end(earlier) > year);
  }

  /** Whether it was founded later, by a new award or by the merger of clusters still apart. */
  private boolean isUnborn(Organisation cluster, int phase, int year) {
    Integer founded = cluster.established();
    if (founded == null || founded <= year) {
      return false;
    }
    if (phase == 1 && founded > FIRST_FOUNDED) {
      return true;
    }
    return names(cluster).stream()
        .flatMap(name -> direct(name).stream())
        .anyMatch(parent -> !renamed(parent) && end(parent) == founded && held(parent, phase));
  }

  private static boolean isRevised(Organisation cluster, int phase, int year) {
    if (phase != 2) {
      return false;
    }
    return year < REVISION
        ? !held(cluster, 1)
        : cluster.status() == Status.UNLABELLED && !held(cluster, 3);
  }

  /** Whether its label of this phase was given only later in the phase. */
  private static boolean awaitsIts(Organisation cluster, int phase, int year) {
    Integer awarded = cluster.cluster() == null ? null : cluster.cluster().awarded();
    return awarded != null && awarded > year && phase(awarded) == phase;
  }

  private static boolean held(Organisation cluster, int phase) {
    return cluster.cluster() != null && cluster.cluster().phases().contains(phase);
  }

  /** It and what it was renamed to since. */
  private List<Organisation> names(Organisation cluster) {
    var names = new ArrayList<Organisation>();
    var at = cluster;
    while (!names.contains(at)) {
      names.add(at);
      at = renamed(at) ? successor(at).orElse(at) : at;
    }
    return names;
  }

  private List<Organisation> direct(Organisation cluster) {
    return clusters.values().stream()
        .filter(other -> successor(other).filter(it -> it.id().equals(cluster.id())).isPresent())
        .toList();
  }

  private boolean leadsTo(Organisation from, Organisation to) {
    var seen = new HashSet<String>();
    Organisation at = from;
    while (seen.add(at.id())) {
      at = successor(at).orElse(at);
      if (at.id().equals(to.id())) {
        return true;
      }
    }
    return false;
  }

  private Optional<Organisation> successor(Organisation cluster) {
    return cluster.succession().map(tie -> clusters.get(tie.organisationId()));
  }

  private static boolean renamed(Organisation cluster) {
    return cluster
        .succession()
        .filter(tie -> tie.kind() == Affiliation.Kind.RENAMED_TO)
        .isPresent();
  }

  /** The first year in which it was no more; a successor's founding where no source tells it. */
  private int end(Organisation cluster) {
    return cluster
        .succession()
        .map(Affiliation::since)
        .or(() -> successor(cluster).map(Organisation::established))
        .orElse(Integer.MAX_VALUE);
  }
}
