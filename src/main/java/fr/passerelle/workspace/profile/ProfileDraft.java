package fr.passerelle.workspace.profile;

import fr.passerelle.language.Language;
import fr.passerelle.organisation.Cooperation;
import fr.passerelle.organisation.InvalidProfile;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.PartnerSought;
import fr.passerelle.organisation.PartneringProfile;
import fr.passerelle.organisation.SizeClass;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The text of a profile as somebody writes it: parts may be missing, or longer than they may stay.
 * The fields are those of {@link PartneringProfile}; a text that is not told is empty.
 *
 * @param kind null where it is not chosen yet
 * @param language that it is written in
 * @param callName what a proposal is made for; empty where it is told of none
 * @param terms on intellectual property
 * @param mediated whether who is interested is to go through the cluster or the embassy
 * @param anonymous whether nothing may tell whose it is; it is mediated then
 */
public record ProfileDraft(
    PartneringProfile.@Nullable Kind kind,
    Language language,
    String title,
    String summary,
    String description,
    String advantages,
    PartneringProfile.@Nullable Stage stage,
    PartneringProfile.@Nullable Rights rights,
    @Nullable Integer readiness,
    List<OrganisationType> partnerTypes,
    String partnerRole,
    List<SizeClass> partnerSizes,
    List<Cooperation> cooperation,
    List<String> technologies,
    List<String> markets,
    List<String> targetCountries,
    String callName,
    @Nullable LocalDate callInterest,
    @Nullable LocalDate callSubmission,
    IpTerms terms,
    boolean mediated,
    boolean anonymous) {

  /** What no text of a draft exceeds, in characters: more is no profile, but a load. */
  public static final int MOST_CHARACTERS = 20_000;

  /** How long a keyword may be, in characters. */
  public static final int LONGEST_KEYWORD = 100;

  /** The longest text of each field that has a limit, in characters, by the field's name. */
  public static final Map<String, Integer> LIMITS =
      Map.of(
          "title", PartneringProfile.LONGEST_TITLE,
          "summary", PartneringProfile.LONGEST_SUMMARY,
          "description", PartneringProfile.LONGEST_DESCRIPTION,
          "advantages", PartneringProfile.LONGEST_DESCRIPTION,
          "role", PartnerSought.LONGEST_ROLE,
          "call", PartneringProfile.LONGEST_TITLE);

  public ProfileDraft {
    partnerTypes = partnerTypes.stream().distinct().toList();
    partnerSizes = partnerSizes.stream().distinct().toList();
    cooperation = cooperation.stream().distinct().toList();
    technologies = technologies.stream().distinct().toList();
    markets = markets.stream().distinct().toList();
    targetCountries = targetCountries.stream().distinct().sorted().toList();
    mediated = mediated || anonymous;
    for (String text : List.of(title, summary, description, advantages, partnerRole, callName)) {
      if (text.length() > MOST_CHARACTERS) {
        throw new IllegalArgumentException(
            "a text must have at most %d characters, but has %d"
                .formatted(MOST_CHARACTERS, text.length()));
      }
    }
  }

  /** A draft of which nothing is written yet. */
  public static ProfileDraft empty(Language language) {
    return new ProfileDraft(
        null,
        language,
        "",
        "",
        "",
        "",
        null,
        null,
        null,
        List.of(),
        "",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        "",
        null,
        null,
        IpTerms.UNTOLD,
        false,
        false);
  }

  /** All that is written in the author's own words, by the field's name. */
  public Map<String, String> texts() {
    var texts = new TreeMap<String, String>();
    texts.put("title", title);
    texts.put("summary", summary);
    texts.put("description", description);
    texts.put("advantages", advantages);
    texts.put("role", partnerRole);
    texts.put("call", callName);
    texts.put("technologies", String.join(" ; ", technologies));
    texts.put("markets", String.join(" ; ", markets));
    return texts;
  }

  /** How many characters a text has; hanzi beyond the basic plane count once. */
  public static int characters(String text) {
    return text.codePointCount(0, text.length());
  }

  /** The words that say what is offered or sought, for the search. */
  public String words() {
    return String.join(
            "\n",
            List.of(
                title,
                summary,
                description,
                String.join(", ", technologies),
                String.join(", ", markets)))
        .strip();
  }

  /**
   * The profile that this is the text of.
   *
   * @param country the own one
   * @throws InvalidProfile where a rule of the form is broken
   * @throws IllegalArgumentException where the kind is not chosen yet
   */
  public PartneringProfile profile(String country, LocalDate published, LocalDate expires) {
    if (kind == null) {
      throw new IllegalArgumentException("the kind of a profile must be chosen");
    }
    return new PartneringProfile(
        kind,
        title,
        summary,
        description,
        told(advantages),
        stage,
        rights,
        new PartnerSought(partnerTypes, told(partnerRole), partnerSizes),
        cooperation,
        technologies,
        markets,
        country,
        targetCountries,
        readiness,
        published,
        expires,
        call());
  }

  private PartneringProfile.@Nullable Call call() {
    return callSubmission == null || kind != PartneringProfile.Kind.RESEARCH_REQUEST
        ? null
        : new PartneringProfile.Call(callName, callInterest, callSubmission);
  }

  private static @Nullable String told(String text) {
    return text.isBlank() ? null : text;
  }
}
