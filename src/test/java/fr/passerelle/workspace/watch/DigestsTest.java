package fr.passerelle.workspace.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import fr.passerelle.language.Language;
import fr.passerelle.storage.Database;
import fr.passerelle.storage.Dialect;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which letters are due, and that each alert is in one of them, over kills too. */
@NullMarked
class DigestsTest {

  @TempDir private Path folder;
  private Instant now = Instant.parse("2026-11-28T08:00:00Z");
  private long sequence;

  private void people(Database database, boolean confirmed) {
    database.change(
        transaction -> {
          transaction.update("INSERT INTO team (id, name, created) VALUES ('a', 'a', 0)");
          transaction.update(
              "INSERT INTO account (id, email, address, name, language, administrator, confirmed,"
                  + " closed, created) VALUES ('p', 'lea@example.org', 'lea@example.org', 'Lea',"
                  + " 'zh', 0, "
                  + (confirmed ? "1" : "NULL")
                  + ", 0, 1)");
          transaction.update(
              "INSERT INTO membership (account, team, role, manages)"
                  + " VALUES ('p', 'a', 'member', 1)");
        });
  }

  private Watch watch(Database database, Frequency frequency) {
    return new Watches(database, () -> now)
        .add("a", "p", "a watch", Language.FRENCH, "need=lidar", frequency)
        .orElseThrow();
  }

  private void find(Database database, Watch watch, String... organisations) {
    var alerts = new Alerts(database, () -> now);
    alerts.keep(
        new Outcome(
            ++sequence,
            List.of(organisations).stream()
                .map(id -> new Outcome.Found(watch.id(), id, id, reason()))
                .toList(),
            Map.of(),
            List.of(),
            List.of()));
    assertThat(alerts.deliver()).isFalse();
  }

  private static Alert.Reason reason() {
    return new Alert.Reason("", "", "members", null, List.of("lidar"), List.of());
  }

  private static List<String> told(List<Digest> digests) {
    return digests.stream().flatMap(one -> one.alerts().stream()).map(Alert::subject).toList();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aDailyLetterComesADayLaterAndTellsEachAlertOnce(Dialect dialect) {
    try (var database = dialect.newPlace(folder).open()) {
      people(database, true);
      var watch = watch(database, Frequency.DAILY);
      var digests = new Digests(database, () -> now);
      find(database, watch, "one", "two");
      now = now.plus(Duration.ofHours(23));
      assertThat(digests.due(10)).isEmpty();
      now = now.plus(Duration.ofHours(1));
      var due = digests.due(10);
      assertThat(told(due)).containsExactlyInAnyOrder("one", "two");
      assertThat(due.getFirst().email()).isEqualTo("lea@example.org");
      assertThat(due.getFirst().language()).isEqualTo(Language.CHINESE);
      assertThat(digests.sent(due.getFirst().id(), transaction -> {})).isTrue();
      find(database, watch, "two", "three");
      assertThat(digests.due(10)).isEmpty();
      now = now.plus(Duration.ofDays(1));
      assertThat(told(digests.due(10))).containsExactly("three");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aLetterThatWasNotAcknowledgedIsTheSameOneAfterAKill(Dialect dialect) {
    var place = dialect.newPlace(folder);
    String first;
    try (var database = place.open()) {
      people(database, true);
      var watch = watch(database, Frequency.AT_ONCE);
      find(database, watch, "one");
      first = new Digests(database, () -> now).due(10).getFirst().id();
      find(database, watch, "two");
    }
    try (var database = place.open()) {
      var digests = new Digests(database, () -> now);
      var due = digests.due(10);
      assertThat(due.stream().filter(one -> one.id().equals(first)).toList())
          .singleElement()
          .satisfies(one -> assertThat(told(List.of(one))).containsExactly("one"));
      assertThat(told(due)).containsExactlyInAnyOrder("one", "two");
      due.forEach(one -> assertThat(digests.sent(one.id(), transaction -> {})).isTrue());
      assertThat(digests.sent(first, transaction -> fail("handed in twice"))).isFalse();
      assertThat(digests.due(10)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void nobodyIsWrittenToWhoDidNotConfirmAnAddressOrEndedTheLetters(Dialect dialect) {
    try (var database = dialect.newPlace(folder).open()) {
      people(database, false);
      var watch = watch(database, Frequency.AT_ONCE);
      var digests = new Digests(database, () -> now);
      find(database, watch, "one");
      assertThat(digests.due(10)).isEmpty();
      database.change(transaction -> transaction.update("UPDATE account SET confirmed = 1"));
      var watches = new Watches(database, () -> now);
      assertThat(watches.unsubscribe("nonsense")).isFalse();
      assertThat(watches.unsubscribe(watch.unsubscribe())).isTrue();
      assertThat(digests.due(10)).isEmpty();
      watches.change("a", watch.id(), "a watch", Frequency.AT_ONCE);
      assertThat(told(digests.due(10))).containsExactly("one");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whoHasLeftTheTeamIsWrittenToNoMore(Dialect dialect) {
    try (var database = dialect.newPlace(folder).open()) {
      people(database, true);
      find(database, watch(database, Frequency.AT_ONCE), "one");
      database.change(transaction -> transaction.update("DELETE FROM membership"));
      assertThat(told(new Digests(database, () -> now).due(10))).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatIsGoneOrNotForTheTeamIsNotWrittenOf(Dialect dialect) {
    try (var database = dialect.newPlace(folder).open()) {
      people(database, true);
      var watch = watch(database, Frequency.AT_ONCE);
      var alerts = new Alerts(database, () -> now);
      find(database, watch, "one", "two", "three");
      assertThat(alerts.decline("a", watch.id(), "two", true)).isTrue();
      alerts.keep(new Outcome(++sequence, List.of(), Map.of(), List.of(), List.of("three")));
      assertThat(told(new Digests(database, () -> now).due(10))).containsExactly("one");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void anOrganisationThatWentIntoAnotherIsToldOfUnderItsNameAndOnce(Dialect dialect) {
    try (var database = dialect.newPlace(folder).open()) {
      people(database, true);
      var watch = watch(database, Frequency.DAILY);
      var alerts = new Alerts(database, () -> now);
      find(database, watch, "one", "two");
      alerts.keep(
          new Outcome(
              ++sequence,
              List.of(new Outcome.Found(watch.id(), "whole", "whole", reason())),
              Map.of("one", "whole", "two", "whole"),
              List.of("whole"),
              List.of()));
      alerts.deliver();
      assertThat(alerts.of("a", watch.id(), 0, 10))
          .extracting(Alert::organisation)
          .containsExactly("whole");
    }
  }
}
