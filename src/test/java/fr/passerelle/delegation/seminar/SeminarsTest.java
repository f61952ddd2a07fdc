package fr.passerelle.delegation.seminar;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.delegation.mission.Side;
import fr.passerelle.delegation.outcome.MissionWorld;
import fr.passerelle.storage.Dialect;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is kept of seminars, in both databases. */
@NullMarked
class SeminarsTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2027-03-16T08:00:00Z"));

  private static Session session(String fr) {
    return new Session(
        "",
        fr,
        "Opening",
        "开幕式",
        LocalDate.parse("2027-03-15"),
        LocalTime.parse("09:00"),
        LocalTime.parse("10:30"),
        "Salle 1",
        "beijing",
        40,
        "M. Chen",
        List.of(new Session.Talk("Léa", "Capteurs", 20), new Session.Talk("M. Chen", "传感器", 20)),
        List.of("p-1", "p-2"),
        0);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void sessionsGuestsAndPlansAreKeptForTheirTeamAlone(Dialect dialect, @TempDir Path folder) {
    try (var database = dialect.newPlace(folder).open()) {
      var world = new MissionWorld(database, CLOCK, "one");
      var stranger = new MissionWorld(database, CLOCK, "two");
      var seminars = new Seminars(database, CLOCK);
      String team = world.team;
      String mission = world.mission.id();
      var added = seminars.add(team, mission, session("Ouverture"), world.account).orElseThrow();
      assertThat(seminars.sessions(team, mission)).containsExactly(added);
      assertThat(added.talks()).isEqualTo(session("x").talks());
      assertThat(added.attendees()).containsExactly("p-1", "p-2");
      assertThat(seminars.change(team, mission, added, world.account)).isTrue();
      assertThat(seminars.change(team, mission, added, world.account)).as("again").isFalse();

      seminars.invite(team, mission, new Diner("", "Mme Li", Side.HOST, List.of("zh", "en")));
      assertThat(seminars.guests(team, mission))
          .singleElement()
          .satisfies(one -> assertThat(one.languages()).containsExactly("zh", "en"));
      var plan = new TablePlan("", "Dîner", 2, 4, new TreeMap<>(Map.of("p-1", 2)), 0);
      String id = seminars.keep(team, mission, plan).orElseThrow();
      var kept = seminars.plans(team, mission).getFirst();
      assertThat(kept.seated()).containsExactly(Map.entry("p-1", 2));
      assertThat(seminars.reseat(team, mission, kept)).isTrue();
      assertThat(seminars.reseat(team, mission, kept)).as("again").isFalse();

      assertThat(seminars.sessions(stranger.team, mission)).isEmpty();
      assertThat(seminars.guests(stranger.team, mission)).isEmpty();
      assertThat(seminars.plans(stranger.team, mission)).isEmpty();
      assertThat(seminars.removePlan(stranger.team, mission, id)).isFalse();
      assertThat(seminars.remove(stranger.team, mission, added.id())).isFalse();
      assertThat(seminars.removePlan(team, mission, id)).isTrue();
      assertThat(seminars.remove(team, mission, added.id())).isTrue();
    }
  }
}
