package fr.passerelle.workspace.profile;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.language.LanguageDetector;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.organisation.PartneringProfile;
import fr.passerelle.storage.Database;
import fr.passerelle.storage.Dialect;
import fr.passerelle.workspace.profile.ProfileChange.Reason;
import fr.passerelle.workspace.profile.ProfileReview.Reviewer;
import fr.passerelle.workspace.profile.PublishedProfiles.Sought;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@NullMarked
@ParameterizedClass
@EnumSource(Dialect.class)
class ProfilesTest {

  private static final Thesaurus THESAURUS = Thesaurus.read(Path.of("index-data/thesaurus"));
  private static final ProfileChecks CHECKS =
      new ProfileChecks(THESAURUS, new LanguageDetector(THESAURUS));
  private static final String OURS = "team-ours";
  private static final String THEIRS = "team-theirs";
  private static final String ACCOUNT = "account-1";
  private static final Reviewer STAFF = new Reviewer("account-2", Set.of("team-cluster"));

  private final Database database;
  private final Profiles profiles;
  private final List<PublishedProfiles> told = new CopyOnWriteArrayList<>();
  private Instant now = Instant.parse("2026-11-28T09:00:00Z");

  ProfilesTest(Dialect dialect, @TempDir Path folder) {
    database = dialect.newPlace(folder).open();
    database.change(
        transaction -> {
          for (String team : List.of(OURS, THEIRS, "team-cluster")) {
            transaction.update(
                "INSERT INTO team (id, name, organisation, created)"
                    + " VALUES (?, ?, 'own-exemplia', 0)",
                team,
                team);
          }
          for (String account : List.of(ACCOUNT, STAFF.account())) {
            transaction.update(
                "INSERT INTO account (id, email, address, name, language, administrator, closed,"
                    + " created) VALUES (?, ?, ?, 'A', 'fr', 0, 0, 0)",
                account,
                account,
                account);
          }
        });
    profiles = new Profiles(database, () -> now, CHECKS, THESAURUS, told::add);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static Profile done(ProfileChange change) {
    assertThat(change).isInstanceOf(ProfileChange.Done.class);
    return ((ProfileChange.Done) change).profile();
  }

  private static Reason refused(ProfileChange change) {
    assertThat(change).isInstanceOf(ProfileChange.Refused.class);
    return ((ProfileChange.Refused) change).reason();
  }

  private Profile created(ProfileDraft draft) {
    return done(profiles.create(OURS, ACCOUNT, draft));
  }

  private Profile submitted(ProfileDraft draft) {
    var profile = created(draft);
    return done(
        profiles.submit(OURS, profile.id(), profile.version(), ACCOUNT, WrittenProfiles.owner()));
  }

  private Profile published(ProfileDraft draft) {
    var profile = submitted(draft);
    return done(
        profiles.review().publish(profile.id(), profile.version(), STAFF, WrittenProfiles.owner()));
  }

  private List<ProfileActivity.Deed> deeds(Profile profile) {
    return profiles.activities(profile.team(), profile.id(), 100).stream()
        .map(ProfileActivity::deed)
        .toList();
  }

  private List<String> found(Sought sought) {
    return profiles.published().search(sought, 0, 50).profiles().stream()
        .map(PublishedProfile::id)
        .toList();
  }

  private void later(Period time) {
    now = now.atZone(ZoneOffset.UTC).plus(time).toInstant();
  }

  @Nested
  class ADraft {

    @Test
    void isReadAsItWasWritten() {
      var profile = created(WrittenProfiles.PUMPS);
      assertThat(profiles.find(OURS, profile.id()).orElseThrow().draft())
          .isEqualTo(WrittenProfiles.PUMPS);
      assertThat(profile.state()).isEqualTo(ProfileState.DRAFT);
      assertThat(deeds(profile)).containsExactly(ProfileActivity.Deed.CREATED);
    }

    @Test
    void keepsHostileTextAsText() {
      String hostile = "'; DROP TABLE profile; -- <script>alert(1)</script> %_\\ 𠮷 =cmd|' /C'";
      var profile = created(WrittenProfiles.titled(hostile));
      assertThat(profiles.find(OURS, profile.id()).orElseThrow().draft().title())
          .isEqualTo(hostile);
    }

    @Test
    void isUnknownToAnotherTeam() {
      var profile = created(WrittenProfiles.PUMPS);
      assertThat(profiles.find(THEIRS, profile.id())).isEmpty();
      assertThat(profiles.ofTeam(THEIRS)).isEmpty();
      assertThat(profiles.activities(THEIRS, profile.id(), 10)).isEmpty();
      for (var change :
          List.of(
              profiles.save(THEIRS, profile.id(), 1, ACCOUNT, WrittenProfiles.PUMPS),
              profiles.submit(THEIRS, profile.id(), 1, ACCOUNT, WrittenProfiles.owner()),
              profiles.renew(THEIRS, profile.id(), 1, ACCOUNT),
              profiles.withdraw(THEIRS, profile.id(), 1, ACCOUNT))) {
        assertThat(change).isEqualTo(new ProfileChange.Unknown());
      }
      assertThat(profiles.find(OURS, profile.id())).contains(profile);
    }

    @Test
    void isNotOverwrittenByWhoReadAnEarlierOne() {
      var profile = created(WrittenProfiles.PUMPS);
      var first =
          done(profiles.save(OURS, profile.id(), 1, ACCOUNT, WrittenProfiles.titled("Premier")));
      var second =
          profiles.save(OURS, profile.id(), 1, STAFF.account(), WrittenProfiles.titled("Second"));
      assertThat(second).isEqualTo(new ProfileChange.Stale(first));
      assertThat(profiles.find(OURS, profile.id())).contains(first);
    }

    @Test
    void takesOneOfManyWhoSaveItAtOnce() throws Exception {
      var profile = created(WrittenProfiles.PUMPS);
      var changes = new ArrayList<Future<ProfileChange>>();
      try (var threads = Executors.newFixedThreadPool(8)) {
        for (int i = 0; i < 8; i++) {
          String title = "Titre " + i;
          changes.add(
              threads.submit(
                  () ->
                      profiles.save(
                          OURS, profile.id(), 1, ACCOUNT, WrittenProfiles.titled(title))));
        }
      }
      int kept = 0;
      for (var change : changes) {
        kept += change.get() instanceof ProfileChange.Done ? 1 : 0;
      }
      assertThat(kept).isEqualTo(1);
      assertThat(profiles.find(OURS, profile.id()).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void isOneOfNoMoreThanATeamMayHave() {
      for (int i = 0; i < Profiles.MOST_OF_TEAM; i++) {
        created(WrittenProfiles.PUMPS);
      }
      assertThat(refused(profiles.create(OURS, ACCOUNT, WrittenProfiles.PUMPS)))
          .isEqualTo(Reason.TOO_MANY);
    }

    @Test
    void goesWithItsTeam() {
      var profile = created(WrittenProfiles.PUMPS);
      database.change(transaction -> transaction.update("DELETE FROM team WHERE id = ?", OURS));
      assertThat(profiles.find(OURS, profile.id())).isEmpty();
    }
  }

  @Nested
  class HandingIn {

    @Test
    void putsItBeforeReviewersAndNobodyElse() {
      var profile = submitted(WrittenProfiles.PUMPS);
      assertThat(profiles.review().waiting(10)).containsExactly(profile);
      assertThat(found(Sought.ALL)).isEmpty();
      assertThat(profiles.published().find(profile.id())).isEmpty();
    }

    @Test
    void isRefusedWithTheChecksThatForbidIt() {
      var profile = created(WrittenProfiles.titled(""));
      var change = profiles.submit(OURS, profile.id(), 1, ACCOUNT, WrittenProfiles.owner());
      assertThat(refused(change)).isEqualTo(Reason.CHECKS);
      assertThat(((ProfileChange.Refused) change).failed())
          .extracting(ProfileCheck::kind)
          .containsExactly(ProfileCheck.Kind.COMPLETE);
      assertThat(profiles.find(OURS, profile.id())).contains(profile);
    }

    @Test
    void needsAnOrganisation() {
      var profile = created(WrittenProfiles.PUMPS);
      assertThat(refused(profiles.submit(OURS, profile.id(), 1, ACCOUNT, null)))
          .isEqualTo(Reason.NO_ORGANISATION);
    }

    @Test
    void isDoneOnce() {
      var profile = submitted(WrittenProfiles.PUMPS);
      assertThat(
              refused(
                  profiles.submit(
                      OURS, profile.id(), profile.version(), ACCOUNT, WrittenProfiles.owner())))
          .isEqualTo(Reason.STATE);
    }
  }

  @Nested
  class AReview {

    @Test
    void publishesForAYearWithTheLabel() {
      var profile = published(WrittenProfiles.PUMPS);
      var shown = profiles.published().find(profile.id()).orElseThrow();
      assertThat(shown.labelled()).isTrue();
      assertThat(shown.expires()).isEqualTo(LocalDate.of(2027, 11, 28));
      assertThat(shown.organisation()).isEqualTo("own-exemplia");
      assertThat(shown.profile().kind()).isEqualTo(PartneringProfile.Kind.TECHNOLOGY_OFFER);
      assertThat(deeds(profile))
          .containsExactly(
              ProfileActivity.Deed.PUBLISHED,
              ProfileActivity.Deed.SUBMITTED,
              ProfileActivity.Deed.CREATED);
    }

    @Test
    void publishesPraiseWithoutTheLabel() {
      var profile = published(WrittenProfiles.titled("Le meilleur séchoir à pompe à chaleur"));
      assertThat(profiles.published().find(profile.id()).orElseThrow().labelled()).isFalse();
    }

    @Test
    void isNeverOfTheReviewersOwnTeam() {
      var profile = submitted(WrittenProfiles.PUMPS);
      var own = new Reviewer(STAFF.account(), Set.of(OURS, "team-cluster"));
      assertThat(
              refused(
                  profiles
                      .review()
                      .publish(profile.id(), profile.version(), own, WrittenProfiles.owner())))
          .isEqualTo(Reason.OWN_TEAM);
      assertThat(
              refused(profiles.review().sendBack(profile.id(), profile.version(), own, "À revoir")))
          .isEqualTo(Reason.OWN_TEAM);
    }

    @Test
    void givesItBackWithRemarks() {
      var profile = submitted(WrittenProfiles.PUMPS);
      var back =
          done(
              profiles
                  .review()
                  .sendBack(profile.id(), profile.version(), STAFF, "Dites à qui vous vendez"));
      assertThat(back.state()).isEqualTo(ProfileState.RETURNED);
      assertThat(back.remarks()).isEqualTo("Dites à qui vous vendez");
      assertThat(profiles.review().waiting(10)).isEmpty();
      var mended =
          done(
              profiles.save(
                  OURS, back.id(), back.version(), ACCOUNT, WrittenProfiles.titled("Pompes")));
      assertThat(mended.remarks()).isEqualTo("Dites à qui vous vendez");
      assertThat(
              done(profiles.submit(
                      OURS, back.id(), mended.version(), ACCOUNT, WrittenProfiles.owner()))
                  .remarks())
          .isEmpty();
    }

    @Test
    void refusesWhatTheTeamHasTakenBackMeanwhile() {
      var profile = submitted(WrittenProfiles.PUMPS);
      done(profiles.save(OURS, profile.id(), profile.version(), ACCOUNT, WrittenProfiles.PUMPS));
      assertThat(
              profiles
                  .review()
                  .publish(profile.id(), profile.version(), STAFF, WrittenProfiles.owner()))
          .isEqualTo(new ProfileChange.Unknown());
    }
  }

  @Nested
  class WhatIsPublished {

    @Test
    void staysWhileItsTextIsWorkedOn() {
      var profile = published(WrittenProfiles.PUMPS);
      var saved =
          done(
              profiles.save(
                  OURS, profile.id(), profile.version(), ACCOUNT, WrittenProfiles.titled("Autre")));
      assertThat(saved.state()).isEqualTo(ProfileState.DRAFT);
      assertThat(profiles.published().find(profile.id()).orElseThrow().draft())
          .isEqualTo(WrittenProfiles.PUMPS);
    }

    @Test
    void isFoundByKindCountryAndWordsOfAnyLanguage() {
      var profile = published(WrittenProfiles.PUMPS);
      assertThat(
              found(new Sought(PartneringProfile.Kind.TECHNOLOGY_OFFER, "FR", "SECHOIRS chaleur")))
          .containsExactly(profile.id());
      assertThat(found(new Sought(null, "", "heat pump"))).containsExactly(profile.id());
      assertThat(found(new Sought(null, "", "热泵"))).containsExactly(profile.id());
      assertThat(found(new Sought(null, "", "pompe%chaleur_"))).containsExactly(profile.id());
      assertThat(found(new Sought(null, "", "aquarelle"))).isEmpty();
      assertThat(found(new Sought(PartneringProfile.Kind.BUSINESS_OFFER, "", ""))).isEmpty();
      assertThat(found(new Sought(null, "CN", ""))).isEmpty();
    }

    @Test
    void endsAfterAYear() {
      var profile = published(WrittenProfiles.PUMPS);
      later(Period.ofYears(1));
      assertThat(found(Sought.ALL)).containsExactly(profile.id());
      later(Period.ofDays(1));
      assertThat(found(Sought.ALL)).isEmpty();
      assertThat(profiles.published().behind(profile.id())).isEmpty();
      assertThat(profiles.expire()).isEqualTo(1);
      assertThat(profiles.expire()).isZero();
      var over = profiles.find(OURS, profile.id()).orElseThrow();
      assertThat(over.state()).isEqualTo(ProfileState.EXPIRED);
      assertThat(deeds(over)).startsWith(ProfileActivity.Deed.EXPIRED);
    }

    @Test
    void isRemindedOfAMonthBefore() {
      var profile = published(WrittenProfiles.PUMPS);
      later(Period.ofYears(1).minusDays(31));
      assertThat(profiles.ending(OURS)).isEmpty();
      later(Period.ofDays(1));
      assertThat(profiles.ending(OURS)).extracting(Profile::id).containsExactly(profile.id());
      assertThat(profiles.ending(THEIRS)).isEmpty();
    }

    @Test
    void isRenewedForAYearAlsoAfterItsEnd() {
      var profile = published(WrittenProfiles.PUMPS);
      later(Period.ofMonths(14));
      profiles.expire();
      var over = profiles.find(OURS, profile.id()).orElseThrow();
      var renewed = done(profiles.renew(OURS, over.id(), over.version(), ACCOUNT));
      assertThat(renewed.state()).isEqualTo(ProfileState.PUBLISHED);
      var shown = profiles.published().find(over.id()).orElseThrow();
      assertThat(shown.expires()).isEqualTo(LocalDate.of(2029, 1, 28));
      assertThat(shown.profile().published()).isEqualTo(LocalDate.of(2028, 1, 28));
    }

    @Test
    void isNotRenewedOnceItsCallIsClosed() {
      var request =
          new Rewritten(WrittenProfiles.PUMPS)
              .kind(PartneringProfile.Kind.RESEARCH_REQUEST)
              .call("Horizon Europe", LocalDate.of(2027, 2, 1))
              .draft();
      var profile = published(request);
      later(Period.ofMonths(4));
      assertThat(refused(profiles.renew(OURS, profile.id(), profile.version(), ACCOUNT)))
          .isEqualTo(Reason.CALL_CLOSED);
    }

    @Test
    void isSilentOnceItsTeamNoLongerSpeaksForItsOrganisation() {
      var profile = published(WrittenProfiles.PUMPS);
      profiles.published().carried(profile.id(), 1);
      for (String other : List.of("NULL", "'another'")) {
        database.change(
            transaction ->
                transaction.update(
                    "UPDATE team SET organisation = " + other + " WHERE id = ?", OURS));
        assertThat(found(Sought.ALL)).isEmpty();
        assertThat(profiles.published().find(profile.id())).isEmpty();
        assertThat(profiles.published().over(10)).containsExactly(profile.id());
      }
      database.change(
          transaction ->
              transaction.update(
                  "UPDATE team SET organisation = 'own-exemplia' WHERE id = ?", OURS));
      assertThat(found(Sought.ALL)).containsExactly(profile.id());
    }

    @Test
    void isTakenBack() {
      var profile = published(WrittenProfiles.PUMPS);
      done(profiles.withdraw(OURS, profile.id(), profile.version(), ACCOUNT));
      assertThat(found(Sought.ALL)).isEmpty();
    }
  }

  @Nested
  class AnAnonymousOne {

    @Test
    void tellsReadersNeitherOrganisationNorTeam() {
      var profile = published(new Rewritten(WrittenProfiles.PUMPS).anonymous().draft());
      var shown = profiles.published().find(profile.id()).orElseThrow();
      assertThat(shown.organisation()).isNull();
      assertThat(shown.toString().toLowerCase(Locale.ROOT)).doesNotContain("exemplia", OURS, "villeurbanne");
      assertThat(shown.region()).isEqualTo("Auvergne-Rhône-Alpes");
    }

    @Test
    void isMediated() {
      var profile = published(new Rewritten(WrittenProfiles.PUMPS).anonymous().draft());
      var behind = profiles.published().behind(profile.id()).orElseThrow();
      assertThat(behind.mediated()).isTrue();
      assertThat(behind.anonymous()).isTrue();
      assertThat(behind.team()).isEqualTo(OURS);
    }
  }

  @Nested
  class TheCatalogue {

    @Test
    void isOwedEachEditionOnce() {
      var profile = published(WrittenProfiles.PUMPS);
      var open = profiles.published();
      assertThat(told).containsExactly(open);
      var owed = open.notCarried(10);
      assertThat(owed).extracting(PublishedProfile::id).containsExactly(profile.id());
      open.carried(profile.id(), owed.getFirst().edition());
      assertThat(open.notCarried(10)).isEmpty();
      done(profiles.renew(OURS, profile.id(), profile.version(), ACCOUNT));
      assertThat(open.notCarried(10)).hasSize(1);
    }

    @Test
    void isToldWhatIsOver() {
      var profile = published(WrittenProfiles.PUMPS);
      var open = profiles.published();
      open.carried(profile.id(), 1);
      assertThat(open.over(10)).isEmpty();
      later(Period.ofMonths(13));
      assertThat(open.over(10)).containsExactly(profile.id());
      open.carried(profile.id(), 0);
      assertThat(open.over(10)).isEmpty();
    }
  }
}
