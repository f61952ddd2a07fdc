package fr.passerelle.purchasing;

import fr.passerelle.organisation.SizeClass;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may supply a line.
 *
 * @param organisation its id in the catalogue
 * @param region by its one name; empty where unknown
 * @param group the id of the parent that it is part of, or its own
 * @param score of the ranking of partners for purchasing, from 0 to 1
 * @param value that with what the line asks of its supplier, from 0 to 1
 * @param reasons why it ranks so, strongest first, in the language of the sheet
 */
public record Candidate(
    String organisation,
    String name,
    String country,
    String region,
    @Nullable SizeClass size,
    String group,
    double score,
    double value,
    List<String> reasons,
    List<Check> checks,
    Facts facts) {

  /**
   * What risks are told from.
   *
   * @param established the year of birth; null where unknown
   * @param isOwnerKnown whether a source tells of its parent, or a register by which to ask
   * @param expired certificates whose day of expiry, told beside them, is over
   * @param source the id of the source that confirmed it last
   * @param day when that was; null where it tells none
   */
  public record Facts(
      @Nullable Integer established,
      boolean isOwnerKnown,
      List<String> expired,
      String source,
      @Nullable LocalDate day) {
    public Facts {
      expired = List.copyOf(expired);
    }
  }

  public Candidate {
    reasons = List.copyOf(reasons);
    checks = List.copyOf(checks);
  }

  /** Whether everything that the line cannot do without is known to be there. */
  public boolean coversMusts() {
    return checks.stream()
        .allMatch(check -> !check.isMust() || check.verdict() == Check.Verdict.YES);
  }

  /** What is to be asked of it. */
  public List<Check> missing() {
    return checks.stream().filter(check -> check.verdict() == Check.Verdict.UNKNOWN).toList();
  }

  /** Whether it is known to be a small or medium firm. */
  public boolean isSme() {
    return size != null && size.isSme();
  }
}
