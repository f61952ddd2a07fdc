package fr.passerelle.http.profile;

import fr.passerelle.account.Account;
import fr.passerelle.account.Role;
import fr.passerelle.account.Teams.Member;
import fr.passerelle.http.reader.Stores;
import fr.passerelle.language.Language;
import fr.passerelle.workspace.profile.Profile;
import fr.passerelle.workspace.profile.ProfileActivity;
import fr.passerelle.workspace.profile.ProfileActivity.Deed;
import fr.passerelle.workspace.profile.ProfileState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The letters about profiles, each in its reader's language: to those who review when one is handed
 * in, to its author when it is published or given back.
 */
final class ProfileLetters {

  private static final int MOST = 20;
  private static final int READ = 50;

  private final ProfileRoom room;
  private final Stores stores;

  ProfileLetters(ProfileRoom room) {
    this.room = room;
    this.stores = room.pages().parts().stores();
  }

  /** One was handed in. */
  void submitted(Profile profile) {
    post(
        reviewers(profile),
        "submitted",
        profile,
        language -> new ProfileLinks(language).review(profile.id()));
  }

  /** One was published or given back. */
  void decided(Profile profile) {
    boolean isPublished = profile.state() == ProfileState.PUBLISHED;
    post(
        authors(profile),
        isPublished ? "published" : "returned",
        profile,
        language -> {
          var links = new ProfileLinks(language);
          return isPublished
              ? links.published(profile.id())
              : links.own(profile.team(), profile.id());
        });
  }

  /**
   * The staff of the clusters that the organisation is a member of, but nobody of the profile's own
   * team; administrators where there are none.
   */
  private List<Account> reviewers(Profile profile) {
    try (var snapshot = room.snapshot()) {
      var owner = room.owner(profile.team(), snapshot);
      var own = members(profile.team()).map(one -> one.account().id()).toList();
      var staff =
          owner == null
              ? List.<Account>of()
              : stores.own().clustersOf(owner.organisation()).stream()
                  .flatMap(cluster -> stores.teams().speakingFor(cluster).stream())
                  .flatMap(team -> members(team.id()))
                  .filter(one -> one.role() == Role.CLUSTER_STAFF)
                  .map(Member::account)
                  .filter(account -> !account.isClosed() && !own.contains(account.id()))
                  .toList();
      return staff.isEmpty() ? stores.accounts().administrators() : staff;
    }
  }

  /** Who handed it in; where a program did, or the account is gone, who manages the team. */
  private List<Account> authors(Profile profile) {
    var members = members(profile.team()).filter(one -> !one.account().isClosed()).toList();
    String author =
        room.profiles().activities(profile.team(), profile.id(), READ).stream()
            .filter(one -> one.deed() == Deed.SUBMITTED)
            .map(ProfileActivity::account)
            .flatMap(Stream::ofNullable)
            .findFirst()
            .orElse("");
    var one = members.stream().map(Member::account).filter(it -> it.id().equals(author)).toList();
    return one.isEmpty()
        ? members.stream().filter(Member::manages).map(Member::account).toList()
        : one;
  }

  private Stream<Member> members(String team) {
    return stores.teams().members(team).stream();
  }

  private void post(
      List<Account> readers, String what, Profile profile, Function<Language, String> path) {
    Map<String, Account> each = new LinkedHashMap<>();
    readers.forEach(account -> each.putIfAbsent(account.id(), account));
    each.values().stream()
        .limit(MOST)
        .forEach(
            account -> {
              var language = Language.of(account.language()).orElse(Language.FRENCH);
              var wording = room.wording(language);
              String key = "profiles.letter." + what;
              stores
                  .letters()
                  .post(
                      account.email(),
                      wording.say(key + ".subject"),
                      wording.say(
                          key + ".text",
                          "title",
                          plain(profile.draft().title()),
                          "link",
                          room.pages().address() + path.apply(language)));
            });
  }

  /** Line ends of other scripts would keep a letter from being sent. */
  private static String plain(String title) {
    return title.replaceAll("[\\p{Cntrl}\u2028\u2029]", " ");
  }
}
