package fr.passerelle.matching.potential;

import java.util.List;

/**
 * What a cluster and a park may do together.
 *
 * @param judged what each signal says, in the order of the signals
 * @param shared themes of both, strongest first
 * @param clusterOnly themes of the cluster that nobody at the park has, strongest first
 * @param parkOnly the reverse
 * @param evidence ordinals of what speaks for people of both sides
 */
public record Potential(
    Bank cluster,
    Bank park,
    List<Judged> judged,
    List<SharedTheme> shared,
    List<String> clusterOnly,
    List<String> parkOnly,
    List<Integer> evidence) {

  /**
   * A theme of both.
   *
   * @param cluster how strong it is in the cluster, from 0 to 1
   * @param park how strong it is at the park, from 0 to 1
   * @param members ids of members that have it
   * @param tenants ids of tenants that have it
   */
  public record SharedTheme(
      String theme, double cluster, double park, List<String> members, List<String> tenants) {
    public SharedTheme {
      members = List.copyOf(members);
      tenants = List.copyOf(tenants);
    }
  }

  public Potential {
    judged = List.copyOf(judged);
    shared = List.copyOf(shared);
    clusterOnly = List.copyOf(clusterOnly);
    parkOnly = List.copyOf(parkOnly);
    evidence = List.copyOf(evidence);
  }

  /** From 0 to 1: the sum of the parts. */
  public double score() {
    return judged.stream().mapToDouble(Judged::part).sum();
  }
}
