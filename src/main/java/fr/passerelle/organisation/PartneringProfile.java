package fr.passerelle.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation offers to partners or seeks from them, in the fields of the Enterprise
 * Europe Network's forms. Whoever makes one gets an {@link InvalidProfile} that names the field and
 * the value where a rule of those forms is broken.
 *
 * @param title at most {@value #LONGEST_TITLE} characters
 * @param summary at most {@value #LONGEST_SUMMARY} characters
 * @param description at most {@value #LONGEST_DESCRIPTION} characters
 * @param advantages what is new and better, at most {@value #LONGEST_DESCRIPTION} characters; null
 *     where it is not told
 * @param stage how far the development has come; null where it is not told
 * @param rights the state of the intellectual property; null where it is not told
 * @param cooperation from one to {@value #MOST_COOPERATION}
 * @param technologies at most {@value #MOST_KEYWORDS}: ids of thesaurus concepts, or plain words
 * @param markets the same for the markets
 * @param country the own country, ISO 3166-1 alpha-2
 * @param targetCountries where partners are sought; anywhere where empty, never the own country
 * @param readiness the technology readiness level, from 1 to 9; null where it is not told
 * @param published when it was published or last renewed
 * @param expires the last day on which it holds, at most a year after it was published
 * @param call what a proposal is made for; given for a research request, and for no other kind
 */
public record PartneringProfile(
    Kind kind,
    String title,
    String summary,
    String description,
    @Nullable String advantages,
    @Nullable Stage stage,
    @Nullable Rights rights,
    PartnerSought partner,
    List<Cooperation> cooperation,
    List<String> technologies,
    List<String> markets,
    String country,
    List<String> targetCountries,
    @Nullable Integer readiness,
    LocalDate published,
    LocalDate expires,
    @Nullable Call call) {

  public static final int LONGEST_TITLE = 256;
  public static final int LONGEST_SUMMARY = 500;
  public static final int LONGEST_DESCRIPTION = 4_000;
  public static final int MOST_COOPERATION = 3;
  public static final int MOST_KEYWORDS = 5;
  private static final int MOST_COUNTRIES = 250;

  /** What a profile is for. */
  public enum Kind {
    BUSINESS_OFFER,
    BUSINESS_REQUEST,
    TECHNOLOGY_OFFER,
    TECHNOLOGY_REQUEST,
    /** Partners are sought for a proposal to a call. */
    RESEARCH_REQUEST;

    /** Whether something is sought; else something is offered. */
    public boolean seeks() {
      return switch (this) {
        case BUSINESS_REQUEST, TECHNOLOGY_REQUEST, RESEARCH_REQUEST -> true;
        case BUSINESS_OFFER, TECHNOLOGY_OFFER -> false;
      };
    }

    /** The name in files and the API, such as {@code technology-offer}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** How far a development has come. */
  public enum Stage {
    CONCEPT,
    PROPOSAL,
    UNDER_DEVELOPMENT,
    LABORATORY_TESTED,
    PROTOTYPE,
    DEMONSTRATION,
    FIELD_TESTED,
    ON_THE_MARKET
  }

  /** The state of the intellectual property. */
  public enum Rights {
    NONE,
    SECRET_KNOW_HOW,
    PATENT_APPLIED_FOR,
    PATENT_GRANTED,
    COPYRIGHT,
    DESIGN_RIGHT,
    TRADE_MARK,
    EXCLUSIVE_RIGHTS,
    OTHER
  }

  /**
   * A call for proposals.
   *
   * @param name such as "Horizon Europe, cluster 5, 2027-1"
   * @param interest until when partners may say that they are interested; null for the submission
   * @param submission when the proposal must be handed in
   */
  public record Call(String name, @Nullable LocalDate interest, LocalDate submission) {
    public Call {
      InvalidProfile.notBlank("call.name", name);
      InvalidProfile.atMost("call.name", name, LONGEST_TITLE);
      if (interest != null && interest.isAfter(submission)) {
        throw new InvalidProfile(
            "call.interest", interest, "must not be after the submission on " + submission);
      }
    }
  }

  public PartneringProfile {
    var ways = cooperation.stream().distinct().toList();
    var technical = technologies.stream().distinct().toList();
    var sold = markets.stream().distinct().toList();
    var targets = targetCountries.stream().distinct().sorted().toList();
    cooperation = ways;
    technologies = technical;
    markets = sold;
    targetCountries = targets;
    InvalidProfile.all(
        () -> InvalidProfile.notBlank("title", title),
        () -> InvalidProfile.atMost("title", title, LONGEST_TITLE),
        () -> InvalidProfile.notBlank("summary", summary),
        () -> InvalidProfile.atMost("summary", summary, LONGEST_SUMMARY),
        () -> InvalidProfile.notBlank("description", description),
        () -> InvalidProfile.atMost("description", description, LONGEST_DESCRIPTION),
        () -> InvalidProfile.atMost("advantages", advantages, LONGEST_DESCRIPTION),
        () -> InvalidProfile.count("cooperation", ways, 1, MOST_COOPERATION),
        () -> InvalidProfile.count("technologies", technical, 0, MOST_KEYWORDS),
        () -> InvalidProfile.count("markets", sold, 0, MOST_KEYWORDS),
        () -> country("country", country),
        () -> InvalidProfile.count("targetCountries", targets, 0, MOST_COUNTRIES),
        () -> targets.forEach(target -> country("targetCountries", target)),
        () -> foreign(targets, country),
        () -> readiness(readiness),
        () -> expiry(published, expires),
        () -> call(kind, call));
  }

  private static void foreign(List<String> targets, String country) {
    if (targets.contains(country)) {
      throw new InvalidProfile("targetCountries", country, "must not hold the own country");
    }
  }

  private static void readiness(@Nullable Integer readiness) {
    if (readiness != null && !(readiness >= 1 && readiness <= 9)) {
      throw new InvalidProfile("trl", readiness, "must be from 1 to 9");
    }
  }

  private static void expiry(LocalDate published, LocalDate expires) {
    if (expires.isBefore(published) || expires.isAfter(published.plusYears(1))) {
      throw new InvalidProfile(
          "expires",
          expires,
          "must be within a year after " + published + ", when it is published");
    }
  }

  private static void call(Kind kind, @Nullable Call call) {
    if ((call != null) != (kind == Kind.RESEARCH_REQUEST)) {
      throw new InvalidProfile(
          "call",
          call == null ? "absent" : call.name(),
          kind == Kind.RESEARCH_REQUEST
              ? "must be given for a research request"
              : "belongs to research requests alone");
    }
  }

  /** The last day on which a partner may answer: it holds still, and its call is open. */
  public LocalDate lastDay() {
    if (call == null) {
      return expires;
    }
    var answer = call.interest() == null ? call.submission() : call.interest();
    return answer.isBefore(expires) ? answer : expires;
  }

  private static void country(String field, String code) {
    if (!code.matches("[A-Z]{2}")) {
      throw new InvalidProfile(field, code, "must be two capital letters such as CN");
    }
  }
}
