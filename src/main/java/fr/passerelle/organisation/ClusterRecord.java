package fr.passerelle.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the register of French clusters (<i>pôles de compétitivité</i>) says of one.
 *
 * @param phases the phases of the policy in which it held the label, from 1 (2005) to 5 (2023)
 * @param scale as classed by the State from 2007 to 2013
 * @param departments the codes of the departments it covers
 * @param awarded the year in which it was given its label of the last of these phases, where that
 *     was after the phase had begun
 * @param members how many members it counted, and in which year
 */
public record ClusterRecord(
    List<Integer> phases,
    Scale scale,
    List<String> departments,
    @Nullable Integer awarded,
    @Nullable Integer members,
    @Nullable Integer membersYear) {

  /** How far a cluster reaches. */
  public enum Scale {
    WORLD,
    WORLD_VOCATION,
    NATIONAL,
    UNKNOWN
  }

  public ClusterRecord {
    phases = List.copyOf(phases);
    departments = List.copyOf(departments);
  }
}
