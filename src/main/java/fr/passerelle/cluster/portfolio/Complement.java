package fr.passerelle.cluster.portfolio;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What another cluster brings to one, and takes from it.
 *
 * @param brings the gaps of the one that the other fills, the most felt first
 * @param takes the gaps of the other that the one fills
 * @param in the share of the one's gaps that is filled, by their weights, from 0 to 1
 * @param out the share of the other's gaps that is filled, from 0 to 1
 */
public record Complement(Hub other, List<Line> brings, List<Line> takes, double in, double out) {

  /** What each direction counts for; they sum to 1. */
  public static final double EACH_WAY = 0.5;

  /**
   * A theme that one side lacks.
   *
   * @param weight how much it is felt, from 0 to 1
   * @param members how many of the other side bring it
   */
  public record Line(String theme, double weight, int members) {

    /** How far it is filled, from 0 to 1: a half by one member, three quarters by three. */
    double filled() {
      return members / (members + 1.0);
    }
  }

  public Complement {
    brings = List.copyOf(brings);
    takes = List.copyOf(takes);
  }

  static Complement between(Hub hub, Hub other, ClusterWorld world) {
    var ours = world.gaps(hub);
    var theirs = world.gaps(other);
    var brings = filled(ours, other, world);
    var takes = filled(theirs, hub, world);
    return new Complement(other, brings, takes, share(brings, ours), share(takes, theirs));
  }

  /** From 0 to 1: a half of what comes in and a half of what goes out. */
  public double score() {
    return EACH_WAY * in + EACH_WAY * out;
  }

  private static List<Line> filled(List<Gap> gaps, Hub by, ClusterWorld world) {
    var lines = new ArrayList<Line>();
    for (var gap : gaps) {
      int members = world.bringing(by, gap.theme());
      if (members > 0) {
        lines.add(new Line(gap.theme(), gap.weight(), members));
      }
    }
    lines.sort(
        Comparator.comparingDouble((Line line) -> line.weight() * line.filled())
            .reversed()
            .thenComparing(Line::theme));
    return lines;
  }

  private static double share(List<Line> lines, List<Gap> gaps) {
    double all = gaps.stream().mapToDouble(Gap::weight).sum();
    double filled = lines.stream().mapToDouble(line -> line.weight() * line.filled()).sum();
    return all == 0 ? 0 : Math.min(1, filled / all);
  }
}
