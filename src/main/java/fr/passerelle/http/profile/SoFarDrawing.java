package fr.passerelle.http.profile;

import fr.passerelle.catalogue.HouseSource;
import fr.passerelle.http.need.NeedParameters;
import fr.passerelle.http.page.Links;
import fr.passerelle.http.page.SensitiveShown;
import fr.passerelle.http.page.ShownName;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.matching.Need;
import fr.passerelle.matching.PartnerList;
import fr.passerelle.matching.RankedPartner;
import fr.passerelle.matching.Reason;
import fr.passerelle.matching.Signal;
import fr.passerelle.organisation.Evidence;
import fr.passerelle.search.Filter;
import fr.passerelle.workspace.profile.Profile;
import fr.passerelle.workspace.profile.ProfileCheck;
import fr.passerelle.workspace.profile.ProfileDraft;
import fr.passerelle.workspace.profile.ProfileLikeness;
import fr.passerelle.workspace.profile.ProfileOwner;
import fr.passerelle.workspace.profile.PublishedProfiles.Sought;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what is known of a text as it stands, for a reader. */
final class SoFarDrawing {

  private static final int MATCHES = 5;
  private static final int REASONS = 2;

  /** Signals that tell a writer something only where they rest on evidence. */
  private static final Set<Signal> SELDOM = Set.of(Signal.FIT, Signal.SUPPLY, Signal.FRESHNESS);

  private static final int SIMILAR = 3;

  /** Of the published profiles the latest of these many are compared. */
  private static final int COMPARED = 1_000;

  private static final int LONGEST_ASKED = 2_000;

  private final ProfileRoom room;
  private final Wording wording;
  private final Links links;
  private final ProfileLinks ways;

  SoFarDrawing(ProfileRoom room, Labels labels) {
    this.room = room;
    this.wording = labels.wording();
    this.links = new Links(wording.language());
    this.ways = new ProfileLinks(wording.language());
  }

  /**
   * What is known of a text.
   *
   * @param team whose it is
   * @param id of the profile itself; empty for a new one
   * @param shown the profiles of the team that the reader may see
   */
  SoFar of(
      ProfileDraft draft,
      @Nullable ProfileOwner owner,
      String team,
      String id,
      List<Profile> shown) {
    var checks = room.profiles().checks().judge(draft, owner, room.today());
    var answer = draft.words().isBlank() ? null : answer(draft, owner);
    boolean isBlank = draft.equals(ProfileDraft.empty(draft.language()));
    long passed = checks.stream().filter(ProfileCheck::passed).count();
    return new SoFar(
        checks.stream()
            .filter(check -> !isBlank || check.kind() == ProfileCheck.Kind.COMPLETE)
            .map(this::check)
            .toList(),
        isBlank ? "" : wording.say("profiles.passed", "n", passed, "all", checks.size()),
        wording.say("profiles.verdict." + (isBlank ? "blank" : verdict(checks))),
        similar(draft, team, id, shown, answer),
        answer == null ? "" : found(answer),
        answer == null ? null : all(draft),
        answer == null ? List.of() : answer.partners().stream().map(this::match).toList(),
        sensitive(draft, room, wording));
  }

  /** What of a text may need an authorisation where the partner is abroad. */
  static @Nullable SensitiveShown sensitive(ProfileDraft draft, ProfileRoom room, Wording wording) {
    return SensitiveShown.of(
        Need.of(draft.words(), wording.language()),
        draft.language(),
        room.pages().parts(),
        wording);
  }

  private static String verdict(List<ProfileCheck> checks) {
    if (checks.stream().anyMatch(ProfileCheck::forbids)) {
      return "mend";
    }
    return checks.stream().allMatch(ProfileCheck::passed) ? "label" : "fair";
  }

  SoFar.Check check(ProfileCheck check) {
    String key = "profiles.check." + check.kind().code();
    String found =
        wording.list(
            check.found().stream()
                .limit(8)
                .map(word -> check.kind().findsFields() ? named(word) : said(check, word))
                .toList());
    return new SoFar.Check(
        wording.say(key),
        wording.say(check.passed() ? "profiles.check.passed" : "profiles.check.failed"),
        check.passed(),
        check.kind().isRequired(),
        check.passed() ? "" : remedy(check, key + ".remedy", found));
  }

  private String remedy(ProfileCheck check, String key, String found) {
    return check.kind() == ProfileCheck.Kind.KEYWORD && check.found().equals(List.of("–"))
        ? wording.say("profiles.check.keyword.none")
        : wording.say(key, "found", found);
  }

  private String named(String field) {
    return wording.say("profiles.field." + field);
  }

  private String said(ProfileCheck check, String word) {
    return switch (check.kind()) {
      case SUMMARY -> wording.say("profiles.unsaid." + word);
      case LANGUAGE -> wording.say("language." + word);
      case FOREIGN -> wording.country(word);
      default -> wording.say("profiles.quoted", "words", word);
    };
  }

  /** Asks the finder as the search does; for an offer with what is offered in return. */
  private PartnerList answer(ProfileDraft draft, @Nullable ProfileOwner owner) {
    var need = Need.of(draft.words(), wording.language()).saying(draft.words(), draft.language());
    if (!draft.targetCountries().isEmpty()) {
      need = need.with(Filter.NONE.with(Filter.Dimension.COUNTRY, draft.targetCountries()));
    }
    if (owner != null) {
      need = need.askedBy(owner.organisation().id(), List.of());
    }
    if (draft.kind() != null && !draft.kind().seeks()) {
      need = need.offering(draft.words());
    }
    return room.pages().parts().finder().find(need.page(0, MATCHES));
  }

  private String found(PartnerList answer) {
    return wording.count("profiles.matches", answer.total());
  }

  private SoFar.Match match(RankedPartner partner) {
    var organisation = partner.organisation();
    var name = ShownName.of(organisation, wording.language());
    var place = organisation.place();
    String city = place.city(wording.language());
    return new SoFar.Match(
        name.text(),
        name.lang(),
        links.organisation(organisation.id()),
        city == null
            ? wording.country(place.country())
            : wording.list(List.of(city, wording.country(place.country()))),
        partner.reasons().stream()
            .filter(reason -> !SELDOM.contains(reason.signal()) || !reason.evidence().isEmpty())
            .limit(REASONS)
            .map(Reason::text)
            .toList());
  }

  private List<SoFar.Similar> similar(
      ProfileDraft draft, String team, String id, List<Profile> own, @Nullable PartnerList answer) {
    var others = new ArrayList<ProfileLikeness.Other>();
    Map<String, String> hrefs = new HashMap<>();
    for (var profile : own) {
      if (!profile.id().equals(id)) {
        others.add(other(profile.id(), profile.draft()));
        hrefs.put(profile.id(), ways.own(team, profile.id()));
      }
    }
    for (var profile : room.profiles().published().search(Sought.ALL, 0, COMPARED).profiles()) {
      if (!profile.id().equals(id) && !hrefs.containsKey(profile.id())) {
        others.add(other(profile.id(), profile.draft()));
        hrefs.put(profile.id(), ways.published(profile.id()));
      }
    }
    for (var evidence : imported(answer)) {
      others.add(new ProfileLikeness.Other(evidence.id(), evidence.title(), evidence.text()));
      hrefs.putIfAbsent(evidence.id(), links.organisation(evidence.organisationIds().getFirst()));
    }
    return ProfileLikeness.similar(draft.title(), draft.summary(), others, SIMILAR).stream()
        .map(
            one ->
                new SoFar.Similar(
                    one.other().title(),
                    hrefs.get(one.other().id()),
                    wording.say("profiles.share", "n", Math.round(100 * one.likeness()))))
        .toList();
  }

  /** The profiles from elsewhere that speak for those who would answer. */
  private List<Evidence> imported(@Nullable PartnerList answer) {
    return answer == null
        ? List.of()
        : answer.partners().stream()
            .flatMap(partner -> partner.reasons().stream())
            .flatMap(reason -> reason.evidence().stream())
            .filter(evidence -> evidence.profile() != null)
            .filter(evidence -> !evidence.mark().source().equals(HouseSource.PROFILES.id()))
            .distinct()
            .toList();
  }

  private static ProfileLikeness.Other other(String id, ProfileDraft draft) {
    return new ProfileLikeness.Other(id, draft.title(), draft.summary());
  }

  /** The search that asks the same. */
  private String all(ProfileDraft draft) {
    return Parameters.NONE
        .with(NeedParameters.NEED, shortened(draft.words()))
        .with(Filter.Dimension.COUNTRY.parameter(), draft.targetCountries().toArray(String[]::new))
        .on(links.partners());
  }

  private static String shortened(String words) {
    return words.length() <= LONGEST_ASKED ? words : words.substring(0, LONGEST_ASKED);
  }
}
