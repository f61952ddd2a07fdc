package fr.passerelle.workspace.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import fr.passerelle.account.AuditLog;
import fr.passerelle.account.PersonalData;
import fr.passerelle.language.Language;
import fr.passerelle.storage.Database;
import fr.passerelle.storage.Dialect;
import fr.passerelle.workspace.Tables;
import fr.passerelle.workspace.interest.Decisions.Keeping;
import fr.passerelle.workspace.profile.IpTerms;
import fr.passerelle.workspace.request.Act;
import fr.passerelle.workspace.shortlist.Entry;
import fr.passerelle.workspace.shortlist.EntryState;
import fr.passerelle.workspace.shortlist.Shortlists;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Who would like to work with whom, whichever database keeps it. */
@NullMarked
@ParameterizedClass
@EnumSource
class InterestsTest {

  private static final Act ANNE = Act.of("sme", "anne");
  private static final Act CHEN = Act.of("lab", "chen");
  private static final Act STRANGER = Act.of("other", "dora");
  private static final Contact OF_ANNE = new Contact("Anne", "anne@sme.example");
  private static final Contact OF_CHEN = new Contact("Chen", "chen@lab.example");
  private static final Keeping KEEPING = new Keeping("Intérêts", "", EntryState.MEETING);
  private static final List<Mediator> STAFF = List.of(Mediator.CLUSTER);
  private static final List<String> POLE = List.of("pole");
  private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");

  private final Database database;
  private final Interests interests;
  private final Shortlists lists;
  private Instant now = NOW;

  InterestsTest(Dialect dialect, @TempDir Path folder) {
    database = dialect.newPlace(folder).open();
    for (String team : List.of("sme", "lab", "other", "pole")) {
      Tables.team(database, team, "Team " + team);
    }
    for (String account : List.of("anne", "chen", "dora", "emma")) {
      Tables.account(database, account, "Name of " + account);
    }
    interests = new Interests(database, () -> now);
    lists = new Shortlists(database, () -> now);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static Side side(String team, String profile, String organisation) {
    return new Side(team, "", profile, "Title of " + team, organisation, IpTerms.UNTOLD);
  }

  private static Proposal proposal(
      String sender, String recipient, @Nullable Mediator mediator, @Nullable Contact contact) {
    return new Proposal(
        side(sender, "", "o-" + sender),
        side(recipient, "p-" + recipient, "o-" + recipient),
        mediator != null,
        "Nous cherchons un laboratoire pour nos capteurs lidar.",
        Language.FRENCH,
        mediator,
        contact);
  }

  private String sent() {
    return id(interests.send(ANNE, proposal("sme", "lab", null, OF_ANNE)));
  }

  private String mediated() {
    return id(interests.send(ANNE, proposal("sme", "lab", Mediator.CLUSTER, OF_ANNE)));
  }

  private static String id(Sending sending) {
    assertThat(sending).isInstanceOf(Sending.Sent.class);
    return ((Sending.Sent) sending).id();
  }

  private InterestState state(String id) {
    return interests.find("sme", id).orElseThrow().state();
  }

  private List<InterestEvent.Kind> kinds(String id) {
    return interests.history("sme", id).stream().map(InterestEvent::kind).toList();
  }

  @Nested
  class Sent {

    @Test
    void itIsWithTheOtherSideAtOnceAndWaitsThirtyDays() {
      String id = sent();
      assertThat(interests.received("lab")).extracting(Interest::id).containsExactly(id);
      assertThat(interests.sent("sme")).extracting(Interest::id).containsExactly(id);
      var interest = interests.find("lab", id).orElseThrow();
      assertThat(interest.state()).isEqualTo(InterestState.PENDING);
      assertThat(interest.expires()).isEqualTo(NOW.plus(Duration.ofDays(30)));
      assertThat(interest.sender().teamName()).isEqualTo("Team sme");
    }

    @Test
    void anotherDoesNotGoToTheSameTeamWhileOneWaits() {
      String id = sent();
      assertThat(interests.send(ANNE, proposal("sme", "lab", null, null)))
          .isEqualTo(new Sending.Waiting(id));
      assertThat(interests.send(ANNE, proposal("sme", "other", null, null)))
          .isInstanceOf(Sending.Sent.class);
      assertThat(interests.send(CHEN, proposal("lab", "sme", null, null)))
          .isInstanceOf(Sending.Sent.class);
    }

    @Test
    void ofManyAtOnceOneGoes() throws InterruptedException {
      var gone = new AtomicInteger();
      var threads =
          Stream.generate(() -> ANNE)
              .limit(8)
              .map(
                  act ->
                      Thread.ofPlatform()
                          .start(
                              () -> {
                                if (interests.send(act, proposal("sme", "lab", null, null))
                                    instanceof Sending.Sent) {
                                  gone.incrementAndGet();
                                }
                              }))
              .toList();
      for (var thread : threads) {
        thread.join();
      }
      assertThat(gone).hasValue(1);
      assertThat(interests.received("lab")).hasSize(1);
    }

    @Test
    void oneUnderTheSameKeyAnswersAsTheFirst() {
      var first = interests.send(ANNE.under("k"), proposal("sme", "lab", null, null));
      assertThat(interests.send(ANNE.under("k"), proposal("sme", "lab", null, null)))
          .isEqualTo(first);
      assertThat(interests.sent("sme")).hasSize(1);
    }

    @Test
    void nobodySendsOneToThemselvesOrForOthers() {
      assertThat(interests.send(ANNE, proposal("sme", "sme", null, null)))
          .isEqualTo(new Sending.ToOneself());
      assertThatThrownBy(() -> interests.send(STRANGER, proposal("sme", "lab", null, null)))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noMoreGoThanATeamMaySendInADay() {
      for (int i = 0; i < Interest.MOST_A_DAY; i++) {
        Tables.team(database, "t" + i, "Team " + i);
        id(interests.send(ANNE, proposal("sme", "t" + i, null, null)));
      }
      assertThat(interests.send(ANNE, proposal("sme", "lab", null, null)))
          .isEqualTo(new Sending.TooMany());
      now = NOW.plus(Duration.ofDays(1));
      assertThat(interests.send(ANNE, proposal("sme", "lab", null, null)))
          .isInstanceOf(Sending.Sent.class);
    }

    @Test
    void itIsTakenBackAsLongAsItWaits() {
      String id = sent();
      assertThat(interests.decisions().withdraw(CHEN, id)).isFalse();
      assertThat(interests.decisions().withdraw(ANNE, id)).isTrue();
      assertThat(interests.decisions().withdraw(ANNE, id)).isFalse();
      assertThat(interests.decisions().accept(CHEN, id, "", KEEPING)).isEmpty();
      assertThat(kinds(id))
          .containsExactly(
              InterestEvent.Kind.SENT,
              InterestEvent.Kind.CONTACT_GIVEN,
              InterestEvent.Kind.WITHDRAWN);
    }
  }

  @Nested
  class Mediated {

    @Test
    void itIsWithTheMediatorAloneUntilItIsPassedOn() {
      String id = mediated();
      assertThat(interests.received("lab")).isEmpty();
      assertThat(interests.find("lab", id)).isEmpty();
      assertThat(interests.history("lab", id)).isEmpty();
      assertThat(interests.decisions().accept(CHEN, id, "", KEEPING)).isEmpty();
      assertThat(interests.toMediate(STAFF, POLE)).extracting(Interest::id).containsExactly(id);
      now = NOW.plus(Duration.ofDays(10));
      assertThat(interests.decisions().passOn(STAFF, POLE, "emma", id)).isPresent();
      assertThat(interests.received("lab")).extracting(Interest::id).containsExactly(id);
      assertThat(interests.find("lab", id).orElseThrow().expires())
          .isEqualTo(now.plus(Duration.ofDays(30)));
      assertThat(interests.toMediate(STAFF, POLE)).isEmpty();
    }

    @Test
    void itIsForTheMediatorsThatTheProfileNamesAndForNoneOfTheSendersOwn() {
      String id = mediated();
      var embassy = List.of(Mediator.EMBASSY);
      assertThat(interests.toMediate(embassy, POLE)).isEmpty();
      assertThat(interests.decisions().mediated(embassy, POLE, id)).isEmpty();
      assertThat(interests.decisions().passOn(embassy, POLE, "emma", id)).isEmpty();
      assertThat(interests.toMediate(STAFF, List.of("sme"))).isEmpty();
      assertThat(interests.decisions().passOn(STAFF, List.of("sme"), "anne", id)).isEmpty();
      assertThat(state(id)).isEqualTo(InterestState.MEDIATION);
    }

    @Test
    void itIsReturnedWithWordsAndTheOtherSideNeverKnows() {
      String id = mediated();
      interests.decisions().giveBack(STAFF, POLE, "emma", id, "Trop vague.");
      assertThat(state(id)).isEqualTo(InterestState.RETURNED);
      assertThat(interests.history("sme", id))
          .extracting(InterestEvent::kind, InterestEvent::by, InterestEvent::words)
          .endsWith(tuple(InterestEvent.Kind.RETURNED, "", "Trop vague."));
      assertThat(interests.received("lab")).isEmpty();
      assertThat(interests.find("lab", id)).isEmpty();
    }

    @Test
    void itExpiresWithoutTheOtherSideKnowing() {
      String id = mediated();
      now = NOW.plus(Duration.ofDays(30));
      assertThat(state(id)).isEqualTo(InterestState.EXPIRED);
      assertThat(interests.received("lab")).isEmpty();
      assertThat(interests.decisions().passOn(STAFF, POLE, "emma", id)).isEmpty();
    }

    @Test
    void theSenderOfAnAnonymousProfileLearnsWhoseItIsOnceItIsAccepted() {
      String id = mediated();
      assertThat(interests.find("sme", id).orElseThrow().tellsOther("sme")).isFalse();
      interests.decisions().passOn(STAFF, POLE, "emma", id);
      assertThat(interests.find("sme", id).orElseThrow().tellsOther("sme")).isFalse();
      assertThat(interests.find("lab", id).orElseThrow().tellsOther("lab")).isTrue();
      interests.decisions().accept(CHEN, id, "", KEEPING);
      assertThat(interests.find("sme", id).orElseThrow().tellsOther("sme")).isTrue();
    }
  }

  @Nested
  class Anonymous {

    private Sending toProfile(String team, String profile, boolean isAnonymous) {
      return interests.send(
          ANNE,
          new Proposal(
              side("sme", "", "o-sme"),
              side(team, profile, "o-" + team),
              isAnonymous,
              "Nous cherchons un laboratoire.",
              Language.FRENCH,
              null,
              null));
    }

    private Sending byName(String team) {
      return toProfile(team, "", false);
    }

    @Test
    void whatWaitsByNameIsNotToldOfAProfileAndTheOtherWayRound() {
      id(byName("lab"));
      assertThat(toProfile("lab", "p1", true)).isInstanceOf(Sending.Sent.class);
      assertThat(toProfile("lab", "p2", true)).isInstanceOf(Sending.Sent.class);
      assertThat(toProfile("other", "p3", true)).isInstanceOf(Sending.Sent.class);
      assertThat(byName("other")).isInstanceOf(Sending.Sent.class);
      assertThat(byName("lab")).isInstanceOf(Sending.Waiting.class);
    }

    @Test
    void whatWasDeclinedByNameIsNotToldOfAProfileAndTheOtherWayRound() {
      interests.decisions().decline(CHEN, id(byName("lab")), "");
      assertThat(byName("lab")).isInstanceOf(Sending.TooSoon.class);
      assertThat(toProfile("lab", "p1", true)).isInstanceOf(Sending.Sent.class);
      interests.decisions().decline(STRANGER, id(toProfile("other", "p2", true)), "");
      assertThat(byName("other")).isInstanceOf(Sending.Sent.class);
      assertThat(toProfile("other", "p3", true)).isInstanceOf(Sending.Sent.class);
    }

    @Test
    void theSameProfileIsAskedOnceAlsoWhenItComesToTellItsName() {
      String id = id(toProfile("lab", "p1", true));
      assertThat(toProfile("lab", "p1", true)).isEqualTo(new Sending.Waiting(id));
      assertThat(toProfile("lab", "p1", false)).isEqualTo(new Sending.Waiting(id));
      interests.decisions().decline(CHEN, id, "");
      assertThat(toProfile("lab", "p1", true)).isInstanceOf(Sending.TooSoon.class);
      assertThat(toProfile("lab", "p1", false)).isInstanceOf(Sending.TooSoon.class);
    }

    @Test
    void whatAPersonTakesAwayDoesNotTellWhoReceivesIt() {
      id(toProfile("lab", "p1", true));
      assertThat(new PersonalData(database).of("anne").get("interest"))
          .singleElement()
          .satisfies(
              row ->
                  assertThat(row)
                      .containsEntry("recipient_title", "Title of lab")
                      .doesNotContainValue("lab")
                      .doesNotContainValue("o-lab"));
    }
  }

  @Test
  void theAuditLogTellsWhoAnsweredAndWhoGaveAContact() {
    var audit = new AuditLog(database, () -> now);
    String id = sent();
    interests.decisions().accept(CHEN, id, "", KEEPING);
    interests.contacts().give(CHEN, id, OF_CHEN);
    interests.contacts().takeBack(CHEN, id);
    String declined = id(interests.send(STRANGER, proposal("other", "lab", null, null)));
    interests.decisions().decline(CHEN, declined, "");
    assertThat(audit.latest("sme", 10))
        .extracting(AuditLog.Entry::account, AuditLog.Entry::action, AuditLog.Entry::object)
        .containsExactly(tuple("anne", "interest.contact-given", id));
    assertThat(audit.latest("lab", 10))
        .extracting(AuditLog.Entry::account, AuditLog.Entry::action, AuditLog.Entry::object)
        .containsExactlyInAnyOrder(
            tuple("chen", "interest.accepted", id),
            tuple("chen", "interest.contact-given", id),
            tuple("chen", "interest.contact-taken-back", id),
            tuple("chen", "interest.declined", declined));
  }

  @Nested
  class Answered {

    @Test
    void itIsAnsweredOnceAndByItsRecipientAlone() {
      String id = sent();
      assertThat(interests.decisions().accept(ANNE, id, "", KEEPING)).isEmpty();
      assertThat(interests.decisions().accept(STRANGER, id, "", KEEPING)).isEmpty();
      assertThat(interests.decisions().decline(STRANGER, id, "")).isEmpty();
      assertThat(interests.decisions().accept(CHEN, id, "Avec plaisir.", KEEPING)).isPresent();
      assertThat(interests.decisions().decline(CHEN, id, "")).isEmpty();
      assertThat(state(id)).isEqualTo(InterestState.ACCEPTED);
      assertThat(interests.history("sme", id).getLast().words()).isEqualTo("Avec plaisir.");
    }

    @Test
    void eachSideFindsTheOtherInAListOnceItIsAccepted() {
      String id = sent();
      assertThat(lists.of("sme")).isEmpty();
      interests.decisions().accept(CHEN, id, "", KEEPING);
      var ofSender = lists.of("sme").getFirst();
      assertThat(ofSender.name()).isEqualTo("Intérêts");
      assertThat(lists.entries().of("sme", ofSender.id()))
          .extracting(one -> one.found().organisation(), Entry::state)
          .containsExactly(tuple("o-lab", EntryState.CONTACTED));
      assertThat(lists.entries().of("lab", lists.of("lab").getFirst().id()))
          .extracting(one -> one.found().organisation(), Entry::state)
          .containsExactly(tuple("o-sme", EntryState.MEETING));
    }

    @Test
    void theRecipientChoosesAListOfItsOwnAndOfNobodyElse() {
      String own = lists.make(CHEN, "Partenaires", "", Language.FRENCH).orElseThrow();
      String id = sent();
      interests.decisions().accept(CHEN, id, "", new Keeping("x", own, EntryState.NEW));
      assertThat(lists.entries().of("lab", own)).hasSize(1);

      String foreign = lists.make(STRANGER, "Partenaires", "", Language.FRENCH).orElseThrow();
      Tables.team(database, "third", "Third");
      String other =
          id(interests.send(Act.of("third", "anne"), proposal("third", "lab", null, null)));
      interests.decisions().accept(CHEN, other, "", new Keeping("x", foreign, EntryState.NEW));
      assertThat(lists.entries().of("other", foreign)).isEmpty();
      assertThat(lists.of("lab")).extracting(one -> one.name()).contains("x");
    }

    @Test
    void oneThatWasDeclinedMayBeSentAgainAfterNinetyDays() {
      String id = sent();
      interests.decisions().decline(CHEN, id, "Pas maintenant.");
      var again = NOW.plus(Duration.ofDays(90));
      assertThat(interests.send(ANNE, proposal("sme", "lab", null, null)))
          .isEqualTo(new Sending.TooSoon(again));
      now = again;
      assertThat(interests.send(ANNE, proposal("sme", "lab", null, null)))
          .isInstanceOf(Sending.Sent.class);
    }

    @Test
    void nobodyAnswersAfterThirtyDaysAndAnotherMayBeSent() {
      String id = sent();
      now = NOW.plus(Duration.ofDays(30));
      assertThat(interests.decisions().accept(CHEN, id, "", KEEPING)).isEmpty();
      assertThat(state(id)).isEqualTo(InterestState.EXPIRED);
      assertThat(kinds(id).getLast()).isEqualTo(InterestEvent.Kind.EXPIRED);
      assertThat(interests.received("lab")).extracting(Interest::id).containsExactly(id);
      assertThat(interests.send(ANNE, proposal("sme", "lab", null, null)))
          .isInstanceOf(Sending.Sent.class);
    }

    @Test
    void theHistoryNamesThePersonToTheOwnTeamAlone() {
      String id = sent();
      interests.decisions().accept(CHEN, id, "", KEEPING);
      assertThat(interests.history("sme", id))
          .extracting(InterestEvent::kind, InterestEvent::by)
          .contains(
              tuple(InterestEvent.Kind.SENT, "Name of anne"),
              tuple(InterestEvent.Kind.ACCEPTED, ""));
      assertThat(interests.history("lab", id))
          .extracting(InterestEvent::kind, InterestEvent::by)
          .contains(
              tuple(InterestEvent.Kind.SENT, ""),
              tuple(InterestEvent.Kind.ACCEPTED, "Name of chen"));
    }
  }

  @Nested
  class AContact {

    @Test
    void isToldOnceItIsAcceptedAndThatSideHasSaidSo() {
      String id = sent();
      assertThat(interests.contacts().own("sme", id)).contains(OF_ANNE);
      assertThat(interests.contacts().ofOther("lab", id)).isEmpty();
      interests.contacts().give(CHEN, id, OF_CHEN);
      assertThat(interests.contacts().ofOther("sme", id)).isEmpty();
      interests.decisions().accept(CHEN, id, "", KEEPING);
      assertThat(interests.contacts().ofOther("lab", id)).contains(OF_ANNE);
      assertThat(interests.contacts().ofOther("sme", id)).contains(OF_CHEN);
      assertThat(interests.contacts().takeBack(CHEN, id)).isTrue();
      assertThat(interests.contacts().ofOther("sme", id)).isEmpty();
      assertThat(interests.contacts().ofOther("lab", id)).contains(OF_ANNE);
    }

    @Test
    void isNotToldWhereTheInterestIsDeclined() {
      String id = sent();
      interests.decisions().decline(CHEN, id, "");
      assertThat(interests.contacts().ofOther("lab", id)).isEmpty();
    }

    @Test
    void isOfSomebodyWithAnAddress() {
      assertThatThrownBy(() -> new Contact("Anne", "anne at home"))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> new Contact("Anne", "a@b.example\r\nBcc: x@y.example"))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void goesWithThePerson() {
      String id = sent();
      interests.decisions().accept(CHEN, id, "", KEEPING);
      database.change(t -> t.update("DELETE FROM account WHERE id = 'anne'"));
      assertThat(interests.contacts().ofOther("lab", id)).isEmpty();
    }
  }

  @Nested
  class ADossier {

    @Test
    void isEachSidesOwn() {
      String id = sent();
      String note = interests.dossiers().write(ANNE, id, "Appelé lundi.").orElseThrow();
      interests.dossiers().write(CHEN, id, "有意思。");
      assertThat(interests.dossiers().notes("sme", id))
          .extracting(InterestNote::words, InterestNote::by)
          .containsExactly(tuple("Appelé lundi.", "Name of anne"));
      assertThat(interests.dossiers().notes("lab", id))
          .extracting(InterestNote::words)
          .containsExactly("有意思。");
      assertThat(interests.dossiers().edit(CHEN, note, "x")).isFalse();
      assertThat(interests.dossiers().remove(CHEN, note)).isFalse();
      now = NOW.plusSeconds(5);
      assertThat(interests.dossiers().edit(ANNE, note, "Appelé mardi.")).isTrue();
      assertThat(interests.dossiers().notes("sme", id))
          .extracting(InterestNote::words, InterestNote::edited)
          .containsExactly(tuple("Appelé mardi.", now));
      assertThat(interests.dossiers().remove(ANNE, note)).isTrue();
      assertThat(interests.dossiers().notes("sme", id)).isEmpty();
    }
  }

  @Test
  void anotherTeamReachesNothing() {
    String id = sent();
    interests.decisions().accept(CHEN, id, "", KEEPING);
    String note = interests.dossiers().write(ANNE, id, "Appelé lundi.").orElseThrow();
    assertThat(interests.find("other", id)).isEmpty();
    assertThat(interests.history("other", id)).isEmpty();
    assertThat(interests.sent("other")).isEmpty();
    assertThat(interests.received("other")).isEmpty();
    assertThat(interests.contacts().own("other", id)).isEmpty();
    assertThat(interests.contacts().ofOther("other", id)).isEmpty();
    assertThat(interests.contacts().give(STRANGER, id, OF_CHEN)).isFalse();
    assertThat(interests.contacts().takeBack(STRANGER, id)).isFalse();
    assertThat(interests.dossiers().notes("other", id)).isEmpty();
    assertThat(interests.dossiers().write(STRANGER, id, "x")).isEmpty();
    assertThat(interests.dossiers().edit(STRANGER, note, "x")).isFalse();
    assertThat(interests.dossiers().remove(STRANGER, note)).isFalse();
    assertThat(interests.decisions().withdraw(STRANGER, id)).isFalse();
  }
}
