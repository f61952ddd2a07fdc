package fr.passerelle.aid;

import fr.passerelle.language.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Support that organisations, or pairs of them, can apply for.
 *
 * @param id its name for ever, such as {@code phc-cai-yuanpei}
 * @param operators who run it or pay for it
 * @param domains at least one
 * @param names in each language
 * @param summaries in one sentence of our own, in each language
 * @param rate the most of the cost that it pays, in per cent; null where unknown
 * @param most the most that it pays; null where unknown
 * @param rules all of them hold
 * @param sources where it can be read; at least one
 */
public record SupportScheme(
    String id,
    List<String> operators,
    Set<SupportDomain> domains,
    SupportKind kind,
    Map<Language, String> names,
    Map<Language, String> summaries,
    @Nullable Integer rate,
    @Nullable Amount most,
    Group group,
    List<EligibilityRule> rules,
    Dates dates,
    Confidence confidence,
    List<String> sources) {

  /** A sum of money in a currency of ISO 4217. */
  public record Amount(long units, String currency) {}

  /** How many apply together. */
  public enum Group {
    SINGLE,
    PAIR,
    /** One alone, or with a partner. */
    EITHER;

    /** The name in files and the API, such as {@code pair}. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public SupportScheme {
    operators = List.copyOf(operators);
    domains = Collections.unmodifiableSet(EnumSet.copyOf(domains));
    names = Map.copyOf(names);
    summaries = Map.copyOf(summaries);
    rules = List.copyOf(rules);
    sources = List.copyOf(sources);
  }

  public String name(Language language) {
    return names.getOrDefault(language, id);
  }

  public String summary(Language language) {
    return summaries.getOrDefault(language, "");
  }

  /**
   * What facts say to it. A pair is tried both ways, since either side may be who applies: the
   * better answer counts, and of equals that where the seeker applies.
   */
  public SchemeAnswer answer(Facts facts, EligibilityRule.Circumstances at) {
    var straight = answered(facts, at, false);
    return facts
        .exchanged()
        .map(exchanged -> answered(exchanged, at, true))
        .filter(other -> other.isBetterThan(straight))
        .orElse(straight);
  }

  private SchemeAnswer answered(Facts facts, EligibilityRule.Circumstances at, boolean exchanged) {
    var answers = new ArrayList<SchemeAnswer.RuleAnswer>();
    for (var rule : rules) {
      boolean isOfNobody =
          facts.partner() == null
              && switch (rule) {
                case EligibilityRule.Countries countries -> countries.side() == Facts.Side.PARTNER;
                case EligibilityRule.Types types -> types.side() == Facts.Side.PARTNER;
                case EligibilityRule.Sizes sizes -> sizes.side() == Facts.Side.PARTNER;
                default -> false;
              };
      if (!isOfNobody) {
        answers.add(new SchemeAnswer.RuleAnswer(rule, rule.judge(facts, at)));
      }
    }
    return new SchemeAnswer(this, facts, exchanged, answers);
  }
}
