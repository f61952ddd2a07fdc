package fr.passerelle.workspace.profile;

import fr.passerelle.language.LanguageDetector;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.organisation.PartneringProfile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks by rule what can be checked by rule, so that author and reviewer see the same list. Safe
 * for use by many threads at once.
 */
public final class ProfileChecks {

  private static final String OFFERS = "offers";
  private static final String SEEKS = "seeks";
  private static final String PARTNER = "partner";

  private final Thesaurus thesaurus;
  private final LanguageDetector detector;
  private final PlainWords words = new PlainWords();
  private final Giveaways giveaways = new Giveaways(words);

  public ProfileChecks(Thesaurus thesaurus, LanguageDetector detector) {
    this.thesaurus = thesaurus;
    this.detector = detector;
  }

  /**
   * What each check says, in the order to show them.
   *
   * @param owner null where the team speaks for no organisation yet
   */
  public List<ProfileCheck> judge(
      ProfileDraft draft, @Nullable ProfileOwner owner, LocalDate today) {
    Map<ProfileCheck.Kind, List<String>> found = new EnumMap<>(ProfileCheck.Kind.class);
    found.put(ProfileCheck.Kind.COMPLETE, missing(draft));
    found.put(ProfileCheck.Kind.LIMITS, tooLong(draft));
    found.put(ProfileCheck.Kind.FOREIGN, own(draft, owner));
    found.put(ProfileCheck.Kind.CONTACT, contacts(draft));
    found.put(ProfileCheck.Kind.ANONYMITY, giveaways(draft, owner));
    found.put(ProfileCheck.Kind.EXPIRY, closed(draft, today));
    found.put(ProfileCheck.Kind.SUMMARY, unsaid(draft));
    found.put(
        ProfileCheck.Kind.SUPERLATIVES, words.in(String.join(" ", prose(draft)), "superlative"));
    found.put(ProfileCheck.Kind.KEYWORD, unknownKeywords(draft));
    found.put(ProfileCheck.Kind.LANGUAGE, otherLanguage(draft));
    return Stream.of(ProfileCheck.Kind.values())
        .map(
            kind -> {
              var faults = found.getOrDefault(kind, List.of());
              return new ProfileCheck(kind, faults.isEmpty(), faults);
            })
        .toList();
  }

  private static List<String> missing(ProfileDraft draft) {
    var missing = new ArrayList<String>();
    add(missing, "kind", draft.kind() == null);
    add(missing, "title", draft.title().isBlank());
    add(missing, "summary", draft.summary().isBlank());
    add(missing, "description", draft.description().isBlank());
    add(missing, "role", draft.partnerRole().isBlank());
    add(missing, "cooperation", draft.cooperation().isEmpty());
    boolean forCall = draft.kind() == PartneringProfile.Kind.RESEARCH_REQUEST;
    add(missing, "call", forCall && draft.callName().isBlank());
    add(missing, "submission", forCall && draft.callSubmission() == null);
    return missing;
  }

  private static List<String> tooLong(ProfileDraft draft) {
    var wrong = new ArrayList<String>();
    draft
        .texts()
        .forEach(
            (field, text) -> {
              int most = ProfileDraft.LIMITS.getOrDefault(field, Integer.MAX_VALUE);
              add(wrong, field, ProfileDraft.characters(text) > most);
            });
    add(wrong, "cooperation", draft.cooperation().size() > PartneringProfile.MOST_COOPERATION);
    add(wrong, "technologies", tooMany(draft.technologies()));
    add(wrong, "markets", tooMany(draft.markets()));
    return wrong;
  }

  private static boolean tooMany(List<String> keywords) {
    return keywords.size() > PartneringProfile.MOST_KEYWORDS
        || keywords.stream()
            .anyMatch(word -> ProfileDraft.characters(word) > ProfileDraft.LONGEST_KEYWORD);
  }

  private static void add(List<String> fields, String field, boolean wrong) {
    if (wrong) {
      fields.add(field);
    }
  }

  private static List<String> own(ProfileDraft draft, @Nullable ProfileOwner owner) {
    return owner != null && draft.targetCountries().contains(owner.country())
        ? List.of(owner.country())
        : List.of();
  }

  private static List<String> contacts(ProfileDraft draft) {
    return draft.texts().values().stream()
        .flatMap(text -> Giveaways.contacts(text).stream())
        .distinct()
        .toList();
  }

  private List<String> giveaways(ProfileDraft draft, @Nullable ProfileOwner owner) {
    return draft.anonymous() && owner != null
        ? giveaways.names(String.join("\n", draft.texts().values()), owner)
        : List.of();
  }

  private static List<String> closed(ProfileDraft draft, LocalDate today) {
    var closed = new ArrayList<String>();
    if (draft.kind() == PartneringProfile.Kind.RESEARCH_REQUEST) {
      var submission = draft.callSubmission();
      var interest = draft.callInterest();
      if (submission != null && submission.isBefore(today)) {
        closed.add(submission.toString());
      } else if (interest != null
          && (interest.isBefore(today) || (submission != null && interest.isAfter(submission)))) {
        closed.add(interest.toString());
      }
    }
    return closed;
  }

  /** What the summary does not say: what is offered or sought, or from or to whom. */
  private List<String> unsaid(ProfileDraft draft) {
    var unsaid = new ArrayList<String>();
    String summary = draft.summary();
    boolean seeks = draft.kind() == null || draft.kind().seeks();
    boolean says =
        !words.in(summary, seeks ? SEEKS : OFFERS).isEmpty()
            || (draft.kind() == null && !words.in(summary, OFFERS).isEmpty());
    add(unsaid, seeks ? SEEKS : OFFERS, !says);
    add(unsaid, PARTNER, words.in(summary, PARTNER).isEmpty());
    return unsaid;
  }

  /** The keywords where none is a concept; a dash where there is no keyword at all. */
  private List<String> unknownKeywords(ProfileDraft draft) {
    var keywords = Stream.concat(draft.technologies().stream(), draft.markets().stream()).toList();
    if (keywords.stream().anyMatch(word -> thesaurus.meantBy(word).isPresent())) {
      return List.of();
    }
    return keywords.isEmpty() ? List.of("–") : keywords;
  }

  private List<String> otherLanguage(ProfileDraft draft) {
    String text = String.join(" ", prose(draft));
    if (text.isBlank()) {
      return List.of();
    }
    var language = detector.detect(text, draft.language());
    return language == draft.language() ? List.of() : List.of(language.code());
  }

  private static List<String> prose(ProfileDraft draft) {
    return List.of(draft.title(), draft.summary(), draft.description(), draft.advantages());
  }
}
