package fr.passerelle.http.portfolio;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The portfolio of a cluster for programs.
 *
 * @param id the cluster as it is today
 * @param ids under which its members are named: its own and those of what went into it
 * @param members how many of its members the catalogue knows
 * @param announced how many members its register entry announces
 * @param announcedYear in which year
 * @param spread how members spread over each criterion
 * @param themes themes against those of all clusters; the definition of the quotient is in the
 *     description of {@link Share}
 * @param gaps what it lacks, the most felt first
 * @param complements other clusters, the best first
 */
record PortfolioAnswer(
    String id,
    String name,
    List<String> ids,
    int members,
    @Nullable Integer announced,
    @Nullable Integer announcedYear,
    List<Spread> spread,
    List<Share> themes,
    List<Lack> gaps,
    List<Other> complements) {

  /** How members spread over a criterion; {@code unknown} have no value. */
  record Spread(String criterion, int unknown, List<Count> values) {}

  /** How many members have a value. */
  record Count(String value, String label, int members) {}

  /**
   * How many have a theme, here and over all clusters; quotient = (members + 5p) / (known + 5) / p,
   * p = allMembers / allKnown.
   */
  record Share(
      String theme,
      String label,
      int members,
      int known,
      int allMembers,
      int allKnown,
      double quotient,
      boolean strength) {}

  /** A theme that is lacking, and how much it is felt, from 0 to 1. */
  record Lack(
      String theme,
      String label,
      double weight,
      String why,
      List<String> seeking,
      List<String> touching,
      int bringing,
      List<Elsewhere> elsewhere) {}

  /** How many members of another cluster bring a theme. */
  record Elsewhere(String cluster, int members) {}

  /** Another cluster; the score is half of what it brings and half of what it takes. */
  record Other(
      String cluster,
      String name,
      double score,
      double in,
      double out,
      List<Count> brings,
      List<Count> takes) {}
}
