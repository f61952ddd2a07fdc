package fr.passerelle.delegation.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.delegation.mission.MeetingState;
import fr.passerelle.storage.Database;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MissionStoryTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2027-03-16T08:00:00Z"));

  @Test
  void figuresAreThoseOfACountByHand(@TempDir Path folder) {
    try (var database = Database.inFolder(folder)) {
      var world = new MissionWorld(database, CLOCK, "w");
      world.held(0, "", "Envoyer", Result.AGREEMENT);
      world.held(1, "", "");
      world.follow(1, 3, FollowState.PROJECT);
      var tally = Tally.of(world.story().meetings());
      assertThat(tally).isEqualTo(new Tally(3, 2, 0, 0, 0, 1, 1, 1, 2, 1, 0));
      assertThat(
              tally.held()
                  + tally.noShows()
                  + tally.rescheduled()
                  + tally.cancelled()
                  + tally.waiting())
          .as("each meeting is in one state")
          .isEqualTo(tally.all());
      var byHost = world.story().by(one -> List.of(one.host().name()));
      assertThat(byHost.keySet()).containsExactly("Suzhou Park", "Tongji");
      assertThat(byHost.values().stream().mapToInt(one -> Tally.of(one).all()).sum())
          .isEqualTo(tally.all());
    }
  }

  @Test
  void aCancelledMeetingBringsNothing(@TempDir Path folder) {
    try (var database = Database.inFolder(folder)) {
      var world = new MissionWorld(database, CLOCK, "w");
      world.held(0, "", "Envoyer", Result.AGREEMENT);
      world
          .aftermath
          .outcomes()
          .keep(
              world.team,
              world.mission.id(),
              world.story().meetings().getFirst().outcome(),
              MeetingState.CANCELLED,
              world.account);
      assertThat(Tally.of(world.story().meetings()))
          .isEqualTo(new Tally(3, 0, 0, 0, 1, 2, 0, 0, 0, 0, 0));
      assertThat(world.story().meetings().getFirst().isOpen(3)).isFalse();
    }
  }

  @Test
  void aPairThatCameFurtherCountsInTheStagesBefore(@TempDir Path folder) {
    try (var database = Database.inFolder(folder)) {
      var world = new MissionWorld(database, CLOCK, "w");
      world.held(0, "", "", Result.CONTACT);
      world.follow(0, 12, FollowState.PRODUCT);
      var pairs = world.story().funnel();
      assertThat(pairs).as("one proposed alone, three with meetings").hasSize(4);
      Map<Stage, Long> counts = new EnumMap<>(Stage.class);
      for (var stage : Stage.values()) {
        counts.put(stage, pairs.stream().filter(pair -> pair.came(stage)).count());
      }
      assertThat(counts)
          .isEqualTo(
              Map.of(
                  Stage.MATCH, 4L,
                  Stage.CONTACT, 3L,
                  Stage.MEETING, 1L,
                  Stage.AGREEMENT, 1L,
                  Stage.PROJECT, 1L,
                  Stage.PRODUCT, 1L));
    }
  }
}
