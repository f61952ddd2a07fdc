package fr.passerelle.cluster.portfolio;

import fr.passerelle.organisation.ClusterRegister;
import fr.passerelle.organisation.Departments;
import fr.passerelle.organisation.Organisation;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * A department or a region with its clusters.
 *
 * @param covering the living clusters that cover it, by id
 * @param members those of any cluster that are in it, by id
 */
public record Territory(List<Hub> covering, List<Member> members) {

  public Territory {
    covering = List.copyOf(covering);
    members = List.copyOf(members);
  }

  /** The department with a code. */
  public static Territory department(String code, ClusterWorld world) {
    return of(
        cluster -> ClusterRegister.departments(cluster).contains(code),
        member -> code.equals(member.department()),
        world);
  }

  /** The region of a name. */
  public static Territory region(String name, ClusterWorld world) {
    return of(
        cluster -> ClusterRegister.regions(cluster).contains(name),
        member -> name.equals(member.region()),
        world);
  }

  private static Territory of(
      Predicate<Organisation> covers, Predicate<Member> isThere, ClusterWorld world) {
    return new Territory(
        world.hubs().stream()
            .filter(Hub::isActive)
            .filter(hub -> covers.test(hub.cluster()))
            .sorted(Comparator.comparing(Hub::id))
            .toList(),
        world.members().stream().filter(isThere).toList());
  }

  /**
   * The clusters that held the label in a year and covered a department, under their names then.
   */
  public static List<Organisation> labelled(String code, int year, ClusterWorld world) {
    return world.register().all().stream()
        .filter(cluster -> ClusterRegister.departments(cluster).contains(code))
        .filter(cluster -> world.register().holds(cluster, year))
        .toList();
  }

  /** Whether there is such a department. */
  public static boolean exists(String code) {
    return Departments.known().name(code).isPresent();
  }
}
