package fr.passerelle.delegation.application;

import fr.passerelle.language.Folding;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.OrganisationType;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether an applicant may be chosen, by rules that can each be shown. What is not known is asked
 * for; it is never taken for a no.
 */
public final class Eligibility {

  private static final long STAFF = 250;
  private static final long TURNOVER = 50_000_000;
  private static final long BALANCE = 43_000_000;
  private static final long AUTONOMOUS_BELOW = 25;
  private static final Set<String> NONE = Set.of("non", "no", "aucun", "none", "无", "没有", "否");

  /** A rule. */
  public enum Rule {
    CLUSTER,
    /** By the recommendation 2003/361/EC. */
    SME,
    PARTNER;

    /** As in messages. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a rule says. */
  public enum Answer {
    YES,
    NO,
    UNKNOWN;

    /** As in messages. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What a rule says of an application.
   *
   * @param why the end of a key of messages, below the rule's: such as {@code staff}
   * @param about what the sentence names; empty where nothing
   */
  public record Verdict(Rule rule, Answer answer, String why, String about) {}

  private Eligibility() {}

  /**
   * What each rule says.
   *
   * @param clusters of which the catalogue knows the firm to be a member
   * @param partner the academic partner in the catalogue; null where it is not known there
   */
  public static List<Verdict> of(
      Application application, List<String> clusters, @Nullable Organisation partner) {
    return List.of(cluster(application, clusters), sme(application), partner(application, partner));
  }

  /** What all rules say together: no where one does, else unknown where one does. */
  public static Answer together(List<Verdict> verdicts) {
    var answers = verdicts.stream().map(Verdict::answer).toList();
    return answers.contains(Answer.NO)
        ? Answer.NO
        : answers.contains(Answer.UNKNOWN) ? Answer.UNKNOWN : Answer.YES;
  }

  private static Verdict cluster(Application application, List<String> clusters) {
    if (!clusters.isEmpty()) {
      return new Verdict(Rule.CLUSTER, Answer.YES, "known", String.join(" · ", clusters));
    }
    String said = application.said(Question.CLUSTER);
    if (said.isEmpty()) {
      return new Verdict(Rule.CLUSTER, Answer.UNKNOWN, "ask", "");
    }
    return isNone(said)
        ? new Verdict(Rule.CLUSTER, Answer.NO, "none", "")
        : new Verdict(Rule.CLUSTER, Answer.YES, "said", said);
  }

  private static Verdict sme(Application application) {
    Long staff = application.number(Question.STAFF);
    Long turnover = application.number(Question.TURNOVER);
    Long balance = application.number(Question.BALANCE);
    Long held = application.number(Question.HELD);
    if (staff != null && staff >= STAFF) {
      return new Verdict(Rule.SME, Answer.NO, "staff", Long.toString(staff));
    }
    if (turnover != null && turnover > TURNOVER && balance != null && balance > BALANCE) {
      return new Verdict(Rule.SME, Answer.NO, "size", "");
    }
    if (staff == null) {
      return new Verdict(Rule.SME, Answer.UNKNOWN, "ask-staff", "");
    }
    boolean isSmall =
        (turnover != null && turnover <= TURNOVER) || (balance != null && balance <= BALANCE);
    if (!isSmall) {
      String ask =
          turnover == null && balance == null
              ? "ask-money"
              : turnover == null ? "ask-turnover" : "ask-balance";
      return new Verdict(Rule.SME, Answer.UNKNOWN, ask, "");
    }
    if (held == null) {
      return new Verdict(Rule.SME, Answer.UNKNOWN, "ask-held", "");
    }
    boolean isWhole = application.said(Question.CONSOLIDATED).equals("yes");
    return held >= AUTONOMOUS_BELOW && !isWhole
        ? new Verdict(Rule.SME, Answer.UNKNOWN, "ask-group", Long.toString(held))
        : new Verdict(Rule.SME, Answer.YES, held >= AUTONOMOUS_BELOW ? "group" : "own", "");
  }

  private static Verdict partner(Application application, @Nullable Organisation partner) {
    if (partner != null) {
      boolean isFirm = partner.type() == OrganisationType.COMPANY;
      return new Verdict(
          Rule.PARTNER,
          isFirm ? Answer.NO : Answer.YES,
          isFirm ? "firm" : "known",
          partner.names().getFirst().text());
    }
    String said = application.said(Question.LAB);
    if (said.isEmpty()) {
      return new Verdict(Rule.PARTNER, Answer.UNKNOWN, "ask", "");
    }
    return isNone(said)
        ? new Verdict(Rule.PARTNER, Answer.NO, "none", "")
        : new Verdict(Rule.PARTNER, Answer.YES, "said", said);
  }

  private static boolean isNone(String said) {
    return NONE.contains(said) || NONE.contains(Folding.fold(said));
  }
}
