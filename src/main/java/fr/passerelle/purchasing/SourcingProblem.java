package fr.passerelle.purchasing;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/**
 * From whom to buy each line of a sheet, under rules over the whole of it.
 *
 * <p>The value of a plan is the sum of the values of the chosen options, and 1 more for each line
 * that has a source, so that no line goes without one for the second source of another.
 */
public record SourcingProblem(List<Line> lines, Rules rules) {

  /** What counts as no limit. */
  public static final int ANY = Integer.MAX_VALUE;

  /** What a line with a source counts beside the values of its sources. */
  static final double SERVED = 1;

  /**
   * A line.
   *
   * @param sources how many are wanted, at least 1
   * @param options each of another supplier
   */
  public record Line(String id, int sources, List<Option> options) {
    public Line {
      options = List.copyOf(options);
      var suppliers = new HashSet<String>();
      for (var option : options) {
        if (!suppliers.add(option.supplier())) {
          throw new IllegalArgumentException(id + " has " + option.supplier() + " twice");
        }
      }
      if (sources < 1) {
        throw new IllegalArgumentException(id + " wants " + sources + " sources");
      }
    }
  }

  /**
   * Who may supply a line.
   *
   * @param group the same for all suppliers of one parent
   * @param region where it is
   * @param value above 0
   */
  public record Option(String supplier, String group, String region, boolean isSme, double value) {
    public Option {
      if (!(value > 0)) {
        throw new IllegalArgumentException(supplier + " has the value " + value);
      }
    }
  }

  /** What a plan must keep to. */
  public enum Rule {
    GROUP,
    SHARE,
    REGION,
    SME,
    CONTACTS;

    /** The name in files and messages. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The rules in force.
   *
   * @param isApart whether no line has two sources of one group
   * @param mostLines how many lines one supplier may have; {@link #ANY} for no limit
   * @param mostOfRegion how many sources over all lines may be of one region
   * @param hasSme whether each line with a source has an SME among them, where one is an option
   * @param mostSuppliers how many suppliers there may be in all
   */
  public record Rules(
      boolean isApart, int mostLines, int mostOfRegion, boolean hasSme, int mostSuppliers) {

    public static final Rules NONE = new Rules(false, ANY, ANY, false, ANY);

    public Rules {
      if (mostLines < 1 || mostOfRegion < 1 || mostSuppliers < 1) {
        throw new IllegalArgumentException("limits must be at least 1");
      }
    }

    /** Whether a rule is in force. */
    public boolean has(Rule rule) {
      return switch (rule) {
        case GROUP -> isApart;
        case SHARE -> mostLines < ANY;
        case REGION -> mostOfRegion < ANY;
        case SME -> hasSme;
        case CONTACTS -> mostSuppliers < ANY;
      };
    }

    /** The other rules. */
    public Rules without(Rule rule) {
      return new Rules(
          isApart && rule != Rule.GROUP,
          rule == Rule.SHARE ? ANY : mostLines,
          rule == Rule.REGION ? ANY : mostOfRegion,
          hasSme && rule != Rule.SME,
          rule == Rule.CONTACTS ? ANY : mostSuppliers);
    }
  }

  public SourcingProblem {
    lines = List.copyOf(lines);
  }
}
