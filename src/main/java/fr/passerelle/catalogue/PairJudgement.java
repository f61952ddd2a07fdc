package fr.passerelle.catalogue;

import java.util.Comparator;
import java.util.List;

/**
 * How likely two records speak of one organisation, and why.
 *
 * @param score from 0, surely two, to 1, surely one
 * @param reasons the strongest first
 */
public record PairJudgement(double score, List<Found> reasons) {

  /**
   * From this score on two records are one organisation without anybody being asked, where they
   * share a town or an identifier: namesakes without a town would join whichever came to mind. What
   * is the same in translation alone, or but for a word such as Group, is always asked about.
   */
  static final double SURE = 0.95;

  /** From this score on somebody is asked. */
  static final double DOUBTFUL = 0.3;

  /** The odds before anything is known, of two records that share a key, as a logarithm. */
  private static final double BEFORE = -4;

  /**
   * A reason and what was found.
   *
   * @param detail such as the name or the domain; empty where the reason says all
   */
  public record Found(PairReason reason, String detail) {}

  public PairJudgement {
    reasons = List.copyOf(reasons);
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("score must be from 0 to 1, but is " + score);
    }
  }

  static PairJudgement of(List<Found> reasons) {
    double sum = BEFORE;
    for (var found : reasons) {
      sum += found.reason().weight();
    }
    return new PairJudgement(
        1 / (1 + Math.exp(-sum)),
        reasons.stream()
            .sorted(
                Comparator.comparingDouble((Found found) -> -Math.abs(found.reason().weight()))
                    .thenComparing(Found::reason))
            .toList());
  }

  /** The reasons that speak for one organisation, or those that speak against it. */
  public List<Found> reasons(boolean isFor) {
    return reasons.stream().filter(found -> found.reason().weight() > 0 == isFor).toList();
  }

  /** Whether the records are one without anybody being asked. */
  public boolean isSure() {
    return score >= SURE
        && (gives(PairReason.SAME_IDENTIFIER)
            || (gives(PairReason.SAME_TOWN)
                && !gives(PairReason.SAME_BUT_FOR_TRADE_WORDS)
                && !gives(PairReason.SAME_IN_TRANSLATION)));
  }

  /** Whether somebody is to be asked. */
  public boolean isDoubtful() {
    return score >= DOUBTFUL && !isSure();
  }

  private boolean gives(PairReason reason) {
    return reasons.stream().anyMatch(found -> found.reason() == reason);
  }
}
