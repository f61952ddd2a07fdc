package fr.passerelle.http.profile;

import fr.passerelle.diagnosis.NextPartner;
import fr.passerelle.diagnosis.ProductLadder;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.organisation.Cooperation;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.SizeClass;
import fr.passerelle.workspace.profile.IpTerms;
import fr.passerelle.workspace.profile.Profile;
import fr.passerelle.workspace.profile.ProfileCheck;
import fr.passerelle.workspace.profile.ProfileDraft;
import fr.passerelle.workspace.profile.PublishedProfile;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shapes in which the API tells of profiles. */
final class ProfileRecords {

  private ProfileRecords() {}

  /**
   * The text of a profile. Fields that are not told are absent; {@code nextPartner} is the kind of
   * partner that comes next at its readiness.
   */
  record ProfileTextEntry(
      @Nullable String kind,
      String language,
      String title,
      String summary,
      String description,
      @Nullable String advantages,
      @Nullable String stage,
      @Nullable String rights,
      @Nullable Integer trl,
      @Nullable String nextPartner,
      SoughtEntry partner,
      List<String> cooperation,
      List<KeywordEntry> technologies,
      List<KeywordEntry> markets,
      List<String> targetCountries,
      @Nullable CallEntry call,
      TermsEntry terms,
      boolean mediated,
      boolean anonymous) {}

  /** Whom a profile seeks. */
  record SoughtEntry(List<String> types, @Nullable String role, List<String> sizes) {}

  /** A keyword, and the concept that it means where it means one. */
  record KeywordEntry(String text, @Nullable String concept) {}

  /** A call for proposals; days as in 2027-01-31. */
  record CallEntry(String name, @Nullable String interest, @Nullable String submission) {}

  /** How to deal with intellectual property. */
  record TermsEntry(
      @Nullable String background, @Nullable String foreground, @Nullable String exclusivity) {}

  /** A published profile; its organisation is absent where it is anonymous. */
  record ProfileEntry(
      String id,
      ProfileTextEntry profile,
      @Nullable String organisation,
      String country,
      @Nullable String region,
      String type,
      String published,
      String expires,
      boolean labelled,
      String url,
      String interest) {}

  /** Some of the published profiles. */
  record ProfilesAnswer(long total, List<ProfileEntry> profiles) {}

  /** What a check says. */
  record CheckEntry(String check, boolean passed, boolean required, List<String> found) {}

  /** A profile of the team; without checks where it is one of a list. */
  record TeamProfileEntry(
      String id,
      String state,
      long version,
      String remarks,
      boolean visible,
      @Nullable String published,
      @Nullable String expires,
      boolean labelled,
      ProfileTextEntry profile,
      List<CheckEntry> checks) {}

  /** The profiles of a team. */
  record TeamProfilesAnswer(List<TeamProfileEntry> profiles) {}

  static ProfileTextEntry text(ProfileDraft draft, Thesaurus thesaurus) {
    return new ProfileTextEntry(
        draft.kind() == null ? null : draft.kind().code(),
        draft.language().code(),
        draft.title(),
        draft.summary(),
        draft.description(),
        told(draft.advantages()),
        code(draft.stage()),
        code(draft.rights()),
        draft.readiness(),
        ProductLadder.known().next(draft.readiness()).map(NextPartner::id).orElse(null),
        new SoughtEntry(
            draft.partnerTypes().stream().map(OrganisationType::code).toList(),
            told(draft.partnerRole()),
            draft.partnerSizes().stream().map(SizeClass::code).toList()),
        draft.cooperation().stream().map(Cooperation::code).toList(),
        keywords(draft.technologies(), thesaurus),
        keywords(draft.markets(), thesaurus),
        draft.targetCountries(),
        draft.callName().isEmpty() && draft.callSubmission() == null
            ? null
            : new CallEntry(
                draft.callName(), day(draft.callInterest()), day(draft.callSubmission())),
        new TermsEntry(
            code(draft.terms().background()),
            code(draft.terms().foreground()),
            code(draft.terms().exclusivity())),
        draft.mediated(),
        draft.anonymous());
  }

  private static List<KeywordEntry> keywords(List<String> words, Thesaurus thesaurus) {
    return words.stream()
        .map(
            word ->
                new KeywordEntry(
                    word, thesaurus.meantBy(word).map(concept -> concept.id()).orElse(null)))
        .toList();
  }

  static ProfileEntry entry(PublishedProfile profile, Thesaurus thesaurus, String address) {
    var links = new ProfileLinks(profile.draft().language());
    return new ProfileEntry(
        profile.id(),
        text(profile.draft(), thesaurus),
        profile.organisation(),
        profile.country(),
        profile.region(),
        profile.type().code(),
        profile.published().toString(),
        profile.expires().toString(),
        profile.labelled(),
        address + links.published(profile.id()),
        address + links.interest(profile.id()));
  }

  static TeamProfileEntry entry(
      Profile profile, List<ProfileCheck> checks, Thesaurus thesaurus, LocalDate today) {
    var shown = profile.shown();
    return new TeamProfileEntry(
        profile.id(),
        profile.state().code(),
        profile.version(),
        profile.remarks(),
        profile.isVisible(today),
        shown == null ? null : shown.published().toString(),
        shown == null ? null : shown.expires().toString(),
        shown != null && shown.labelled(),
        text(profile.draft(), thesaurus),
        checks.stream()
            .map(
                check ->
                    new CheckEntry(
                        check.kind().code(),
                        check.passed(),
                        check.kind().isRequired(),
                        check.found()))
            .toList());
  }

  /** A profile of a team with what the checks say of it. */
  static TeamProfileEntry of(ProfileRoom room, Profile profile) {
    try (var snapshot = room.snapshot()) {
      var owner = room.owner(profile.team(), snapshot);
      return entry(
          profile,
          room.profiles().checks().judge(profile.draft(), owner, room.today()),
          room.pages().parts().thesaurus(),
          room.today());
    }
  }

  private static @Nullable String told(String text) {
    return text.isBlank() ? null : text;
  }

  private static @Nullable String code(@Nullable Enum<?> value) {
    return value == null ? null : IpTerms.code(value);
  }

  private static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
