package fr.passerelle.http.aid;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A support scheme, as programs read it.
 *
 * @param status {@code open}, {@code forthcoming}, {@code to-check} or {@code closed}, today
 * @param until the last day of the call or the scheme that is open; null where none is known
 * @param rate the most it pays of the cost, in per cent
 * @param deadlines those still to come
 */
record SchemeRecord(
    String id,
    String name,
    String summary,
    List<String> operators,
    List<String> domains,
    String kind,
    String group,
    String status,
    String dates,
    @Nullable String until,
    @Nullable Integer rate,
    @Nullable Long most,
    @Nullable String currency,
    List<RuleEntry> rules,
    List<String> deadlines,
    String checked,
    String confidence,
    List<String> sources) {

  /**
   * A rule: what it asks for or, with an answer, what it says.
   *
   * @param answer {@code yes}, {@code no} or {@code unknown}; null where nobody asked
   */
  record RuleEntry(String rule, @Nullable String answer, String name, String text) {}

  /** A question, and the parameter that answers it. */
  record QuestionEntry(String parameter, String kind, String text) {}

  /** Whether a pair may have a scheme; {@code applicant} is {@code seeker} or {@code partner}. */
  record Verdict(
      String id,
      String name,
      String status,
      String eligibility,
      String applicant,
      List<RuleEntry> rules,
      List<QuestionEntry> questions) {}

  /** The schemes found. */
  record SchemesAnswer(int total, List<SchemeRecord> schemes) {}

  /** What is known of each scheme. */
  record EligibilityAnswer(List<Verdict> schemes) {}
}
