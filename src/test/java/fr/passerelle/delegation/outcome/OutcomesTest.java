package fr.passerelle.delegation.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.account.Accounts;
import fr.passerelle.account.Role;
import fr.passerelle.account.Teams;
import fr.passerelle.delegation.mission.MeetingState;
import fr.passerelle.storage.Database;
import fr.passerelle.storage.Dialect;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@TestInstance(Lifecycle.PER_CLASS)
class OutcomesTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2027-03-16T08:00:00Z"));
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Map<Dialect, Database> databases = new EnumMap<>(Dialect.class);

  @BeforeAll
  void open(@TempDir Path folder) {
    for (var dialect : Dialect.values()) {
      databases.put(dialect, dialect.newPlace(folder).open());
    }
  }

  @AfterAll
  void close() {
    databases.values().forEach(Database::close);
  }

  private Database database(Dialect dialect) {
    return Objects.requireNonNull(databases.get(dialect));
  }

  private MissionWorld world(Dialect dialect) {
    return new MissionWorld(database(dialect), CLOCK, "w" + COUNT.incrementAndGet());
  }

  private static InstantSource day(String day) {
    return InstantSource.fixed(Instant.parse(day + "T09:00:00Z"));
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatCameOfAMeetingIsKeptWithItsState(Dialect dialect) {
    var world = world(dialect);
    assertThat(world.held(0, "On a parlé\nde capteurs 传感器.", "Envoyer l’échantillon", Result.NDA))
        .isTrue();
    var story = world.story().meetings().getFirst();
    assertThat(story.is(MeetingState.HELD)).isTrue();
    assertThat(story.outcome().notes()).isEqualTo("On a parlé\nde capteurs 传感器.");
    assertThat(story.outcome().hostInterest()).isEqualTo(3);
    assertThat(story.outcome().results()).containsExactly(Result.NDA);
    assertThat(story.outcome().version()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whoWritesFromAnOlderVersionOverwritesNothing(Dialect dialect) {
    var world = world(dialect);
    var stale = Outcome.unwritten(world.meetings.getFirst().id());
    assertThat(world.held(0, "Premier texte", "")).isTrue();
    assertThat(
            world
                .aftermath
                .outcomes()
                .keep(world.team, world.mission.id(), stale, MeetingState.CANCELLED, world.account))
        .isFalse();
    var story = world.story().meetings().getFirst();
    assertThat(story.outcome().notes()).isEqualTo("Premier texte");
    assertThat(story.is(MeetingState.HELD)).as("the state is kept too").isTrue();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void ofManyWhoWriteAtOnceOneWins(Dialect dialect) {
    var world = world(dialect);
    String meeting = world.meetings.getFirst().id();
    long won =
        IntStream.range(0, 8)
            .parallel()
            .filter(
                n ->
                    world
                        .aftermath
                        .outcomes()
                        .keep(
                            world.team,
                            world.mission.id(),
                            new Outcome(
                                meeting,
                                Absence.NOBODY,
                                "n" + n,
                                null,
                                null,
                                "",
                                "",
                                null,
                                List.of(),
                                0),
                            MeetingState.HELD,
                            world.account))
            .count();
    assertThat(won).isOne();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void calendarsLearnThatAMeetingIsCancelledAndOfNothingElse(Dialect dialect) {
    var world = world(dialect);
    long before = world.meetings.getFirst().sequence();
    world.held(0, "", "");
    assertThat(world.story().meetings().getFirst().meeting().sequence()).isEqualTo(before);
    var outcome = world.story().meetings().getFirst().outcome();
    world
        .aftermath
        .outcomes()
        .keep(world.team, world.mission.id(), outcome, MeetingState.CANCELLED, world.account);
    assertThat(world.story().meetings().getFirst().meeting().sequence()).isEqualTo(before + 1);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void anotherTeamNeitherReadsNorWrites(Dialect dialect) {
    var world = world(dialect);
    var other = world(dialect);
    world.held(0, "Secret", "Suite");
    assertThat(world.follow(0, 3, FollowState.PROJECT)).isTrue();
    var outcomes = world.aftermath.outcomes();
    String mission = world.mission.id();
    assertThat(outcomes.of(other.team, mission)).isEmpty();
    assertThat(world.aftermath.followUps().of(other.team, mission)).isEmpty();
    var mine = world.story().meetings().getFirst();
    assertThat(
            outcomes.keep(
                other.team, mission, mine.outcome(), MeetingState.CANCELLED, other.account))
        .isFalse();
    assertThat(
            outcomes.keep(
                other.team,
                other.mission.id(),
                mine.outcome(),
                MeetingState.CANCELLED,
                other.account))
        .as("nor through a mission of its own")
        .isFalse();
    assertThat(
            other
                .aftermath
                .followUps()
                .keep(
                    other.team,
                    other.mission.id(),
                    new FollowUp(mine.meeting().id(), 6, FollowState.ENDED, "", LocalDate.EPOCH, 0),
                    other.account))
        .isFalse();
    assertThat(world.story().meetings().getFirst()).isEqualTo(mine);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void remindersAreDueAtThreeSixAndTwelveMonthsEachOnce(Dialect dialect) {
    var world = world(dialect);
    world.held(0, "", "Envoyer l’échantillon");
    world.held(1, "", "", Result.AGREEMENT);
    world.held(2, "rien", "");
    assertThat(mine(world, "2027-06-18")).isEmpty();
    for (var date : List.of("3 2027-06-19", "6 2027-09-19", "12 2028-03-19")) {
      String[] parts = date.split(" ", -1);
      var due = mine(world, parts[1]);
      assertThat(due).as(date).hasSize(1);
      assertThat(due.getFirst().months()).hasToString(parts[0]);
      assertThat(due.getFirst().open()).as("two of three are followed").isEqualTo(2);
      var reminders = world.reminders(day(parts[1]));
      assertThat(reminders.sent(due.getFirst(), _ -> {})).isTrue();
      assertThat(reminders.sent(due.getFirst(), _ -> {})).isFalse();
      assertThat(mine(world, parts[1])).as("only once").isEmpty();
    }
    assertThat(mine(world, "2029-03-19")).isEmpty();
  }

  private static List<Reminder> mine(MissionWorld world, String day) {
    return world.reminders(day(day)).due().stream()
        .filter(one -> one.mission().id().equals(world.mission.id()))
        .toList();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatIsAnsweredOrEndedRemindsOfNothing(Dialect dialect) {
    var world = world(dialect);
    world.held(0, "", "Envoyer l’échantillon");
    world.held(1, "", "Visiter");
    world.follow(0, 3, FollowState.IN_CONTACT);
    assertThat(mine(world, "2027-06-19").getFirst().open()).isOne();
    world.follow(1, 3, FollowState.ENDED);
    assertThat(mine(world, "2027-06-19")).isEmpty();
    assertThat(mine(world, "2027-09-19").getFirst().open()).as("the ended one rests").isOne();
    assertThat(world.story().meetings().stream().filter(one -> one.isOpen(6)).count()).isOne();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void onlyWhoOrganisesAndIsOfTheTeamIsReminded(Dialect dialect) {
    var world = world(dialect);
    world.held(0, "", "Visiter");
    var database = database(dialect);
    String name = "m" + COUNT.incrementAndGet();
    var member = new Accounts(database, CLOCK).open(name + "@example.org", name, "zh", false);
    var teams = new Teams(database, CLOCK);
    teams.change(world.team, member.id(), Role.MEMBER, false, null);
    assertThat(mine(world, "2027-06-19"))
        .extracting(Reminder::account)
        .containsExactly(world.account);
    teams.change(world.team, member.id(), Role.EMBASSY_OFFICER, false, null);
    assertThat(mine(world, "2027-06-19")).hasSize(2);
  }
}
