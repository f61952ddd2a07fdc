package fr.passerelle.aid;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of whether somebody may have a scheme.
 *
 * @param facts as they were judged
 * @param isPartners whether it is the partner who would apply
 * @param answers one a rule; rules on a partner are left out where there is none
 */
public record SchemeAnswer(
    SupportScheme scheme, Facts facts, boolean isPartners, List<RuleAnswer> answers) {

  /** What is known of one rule. */
  public record RuleAnswer(EligibilityRule rule, Eligibility eligibility) {

    /** What to ask; null where it is answered. */
    public @Nullable Question question() {
      return eligibility instanceof Eligibility.Unknown(Question question) ? question : null;
    }
  }

  public SchemeAnswer {
    answers = List.copyOf(answers);
  }

  /** No where one rule says no; else unknown where one is unknown; else yes. */
  public Eligibility eligibility() {
    Eligibility worst = Eligibility.YES;
    for (var answer : answers) {
      if (answer.eligibility() instanceof Eligibility.No) {
        return Eligibility.NO;
      }
      if (worst instanceof Eligibility.Yes) {
        worst = answer.eligibility();
      }
    }
    return worst;
  }

  /** What to ask, each once; nothing where the answer is no whatever they are. */
  public List<Question> questions() {
    return eligibility() instanceof Eligibility.Unknown
        ? answers.stream().map(RuleAnswer::question).filter(Objects::nonNull).distinct().toList()
        : List.of();
  }

  boolean isBetterThan(SchemeAnswer other) {
    return rank() < other.rank();
  }

  private int rank() {
    return switch (eligibility()) {
      case Eligibility.Yes _ -> 0;
      case Eligibility.Unknown _ -> 1;
      case Eligibility.No _ -> 2;
    };
  }
}
