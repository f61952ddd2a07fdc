package fr.passerelle.workspace.claim;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.account.AuditLog;
import fr.passerelle.storage.Dialect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of claims. */
@ParameterizedClass
@EnumSource
class ClaimDeskTest {

  private static final ClaimDesk.Ids IDS = id -> List.of("list-a", "ror-a");
  private static final String HOST = "acme.example";

  private final ClaimRoom room;

  ClaimDeskTest(Dialect dialect, @TempDir Path folder) {
    room = new ClaimRoom(dialect, folder);
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void aProvenClaimIsAcceptedAtOnceAndTheTeamSpeaksForTheOrganisation() {
    var entered = room.entered(room.acme, room.lea, HOST, true);
    assertThat(entered.claim().state()).isEqualTo(Claim.State.ACCEPTED);
    assertThat(entered.holder()).isNull();
    assertThat(entered.secret()).isEmpty();
    assertThat(organisationOf(room.acme)).isEqualTo("list-a");
    assertThat(room.desk.holder(List.of("ror-a", "list-a"))).contains(entered.claim());
    assertThat(new AuditLog(room.database, room::now).latest(room.acme, 9))
        .extracting(AuditLog.Entry::action)
        .contains("claim.entered", "claim.accepted");
  }

  @Test
  void aLetterProvesOnceAndForTheTeamThatAskedAlone() {
    var entered = room.entered(room.acme, room.lea, HOST, false);
    assertThat(entered.claim().state()).isEqualTo(Claim.State.LETTER);
    assertThat(organisationOf(room.acme)).isEmpty();
    String secret = entered.secret();
    assertThat(room.desk.prove(room.rival, secret, room.mei, IDS)).isEmpty();
    assertThat(room.desk.prove(room.acme, secret + "x", room.lea, IDS)).isEmpty();
    assertThat(room.desk.prove(room.acme, "", room.lea, IDS)).isEmpty();
    assertThat(room.desk.prove(room.acme, secret, room.lea, IDS))
        .hasValueSatisfying(claim -> assertThat(claim.state()).isEqualTo(Claim.State.ACCEPTED));
    assertThat(room.desk.prove(room.acme, secret, room.lea, IDS)).isEmpty();
    assertThat(organisationOf(room.acme)).isEqualTo("list-a");
  }

  @Test
  void aLetterTooOldProvesNothingAndKeepsTheTeamFromNothing() {
    var entered = room.entered(room.acme, room.lea, HOST, false);
    assertThat(room.claim(room.acme, room.lea, "", false))
        .isInstanceOf(ClaimDesk.Outcome.TeamHasOne.class);
    room.later(ClaimDesk.LETTER_VALID.plusSeconds(1));
    assertThat(room.desk.prove(room.acme, entered.secret(), room.lea, IDS)).isEmpty();
    assertThat(room.entered(room.acme, room.lea, "", false).claim().state())
        .isEqualTo(Claim.State.WAITING);
  }

  @Test
  void aSecondClaimWaitsThoughItIsProvenUnderAnyOfItsIds() {
    var first = room.entered(room.acme, room.lea, HOST, true);
    var second = room.entered(room.rival, room.mei, HOST, true);
    assertThat(second.claim().state()).isEqualTo(Claim.State.WAITING);
    assertThat(second.holder()).isEqualTo(first.claim());
    assertThat(organisationOf(room.rival)).isEmpty();
    var third =
        (ClaimDesk.Outcome.Entered)
            room.desk.enter(
                new ClaimDesk.Wish(
                    room.cluster, room.staff, List.of("ror-a", "list-a"), HOST, true, "", "x"));
    assertThat(third.claim().state()).as("under another of its ids").isEqualTo(Claim.State.WAITING);
  }

  @Test
  void whoDecidesForASecondClaimTakesTheOrganisationFromTheFirst() {
    room.entered(room.acme, room.lea, HOST, true);
    var second = room.entered(room.rival, room.mei, "", false).claim();
    var decision = room.desk.decide(second.id(), true, "Sold", room.staff, IDS).orElseThrow();
    assertThat(decision.claim().state()).isEqualTo(Claim.State.ACCEPTED);
    assertThat(decision.claim().answer()).isEqualTo("Sold");
    assertThat(Objects.requireNonNull(decision.before()).team()).isEqualTo(room.acme);
    assertThat(organisationOf(room.acme)).isEmpty();
    assertThat(organisationOf(room.rival)).isEqualTo("list-a");
    assertThat(room.desk.of(room.acme)).isEmpty();
    assertThat(room.desk.latest(room.acme))
        .hasValueSatisfying(claim -> assertThat(claim.state()).isEqualTo(Claim.State.WITHDRAWN));
  }

  @Test
  void aRefusedClaimLeavesAllAsItWasAndIsDecidedOnce() {
    var first = room.entered(room.acme, room.lea, HOST, true);
    var second = room.entered(room.rival, room.mei, "", false).claim();
    assertThat(room.desk.waiting(9)).containsExactly(second);
    assertThat(room.desk.decide(second.id(), false, "No", room.staff, IDS)).isPresent();
    assertThat(room.desk.decide(second.id(), true, "Yes", room.staff, IDS)).isEmpty();
    assertThat(room.desk.of(room.acme)).contains(first.claim());
    assertThat(organisationOf(room.rival)).isEmpty();
    assertThat(room.desk.waiting(9)).isEmpty();
  }

  @Test
  void aTeamGivesUpItsOwnClaimAlone() {
    room.entered(room.acme, room.lea, HOST, true);
    assertThat(room.desk.withdraw(room.rival, room.mei)).isEmpty();
    assertThat(room.desk.withdraw(room.acme, room.lea)).isPresent();
    assertThat(organisationOf(room.acme)).isEmpty();
    assertThat(room.desk.holder(List.of("list-a"))).isEmpty();
    assertThat(room.entered(room.rival, room.mei, HOST, true).claim().state())
        .isEqualTo(Claim.State.ACCEPTED);
  }

  @Test
  void ofManyWhoClaimAtTheSameMomentOneGetsIt() throws Exception {
    List<Callable<ClaimDesk.Outcome>> all =
        List.of(
            () -> room.claim(room.acme, room.lea, HOST, true),
            () -> room.claim(room.rival, room.mei, HOST, true),
            () -> room.claim(room.cluster, room.staff, HOST, true));
    try (var threads = Executors.newFixedThreadPool(3)) {
      for (var one : threads.invokeAll(all)) {
        assertThat(one.get()).isInstanceOf(ClaimDesk.Outcome.Entered.class);
      }
    }
    assertThat(List.of(room.acme, room.rival, room.cluster))
        .filteredOn(team -> !organisationOf(team).isEmpty())
        .hasSize(1);
    room.later(Duration.ofDays(1));
    assertThat(room.desk.waiting(9)).hasSize(2);
  }

  private String organisationOf(String team) {
    return Objects.requireNonNullElse(room.teams.team(team).orElseThrow().organisation(), "");
  }
}
