package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.account.Role;
import fr.passerelle.account.Team;
import fr.passerelle.delegation.outcome.MissionWorld;
import fr.passerelle.http.route.Parameters;
import java.time.Instant;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An officer prepares a seminar. */
@NullMarked
class SeminarPagesTest {

  private static TeamServer server;
  private static TeamServer.Reader officer;
  private static TeamServer.Reader stranger;
  private static Team team;
  private static MissionWorld world;

  @BeforeAll
  static void start() {
    server = TeamServer.fresh();
    var lea = server.person("lea@example.org");
    team = server.team("Service scientifique", lea, Role.EMBASSY_OFFICER);
    officer = server.as(lea);
    var other = server.person("other@example.org");
    server.team("Autre service", other, Role.EMBASSY_OFFICER);
    stranger = server.as(other);
    world =
        new MissionWorld(
            server.database,
            () -> Instant.parse("2027-03-16T08:00:00Z"),
            team.id(),
            lea.id(),
            "n-1",
            "n-2");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String at() {
    return "/fr/equipes/" + team.id() + "/missions/" + world.mission.id() + "/seminaire";
  }

  private static Parameters form(String... fields) {
    var form = TeamServer.form(fields);
    String csrf = officer.csrf();
    return csrf == null ? form : form.with("csrf", csrf);
  }

  private static Parameters session(String title, String room) {
    return form(
        "do",
        "session",
        "fr",
        title,
        "day",
        "2027-03-15",
        "starts",
        "09:00",
        "ends",
        "10:00",
        "room",
        room,
        "talks",
        "M. Chen | 传感器 | 20");
  }

  @Test
  void sessionsAreAddedAndTheirClashesTold() {
    assertThat(officer.post(at(), session("Ouverture", "Salle A")).statusCode()).isEqualTo(303);
    assertThat(officer.post(at(), session("Capteurs", "Salle B")).statusCode()).isEqualTo(303);
    assertThat(officer.get(at()).body())
        .contains("Ouverture", "传感器", "M. Chen intervient en même temps");
  }

  @Test
  void whatIsWrongIsToldAndKept() {
    var answer = officer.post(at(), session("Trop tard", "Salle C").with("ends", "08:00"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("finit avant de commencer", "value=\"Trop tard\"");
  }

  @Test
  void aTablePlanIsSuggestedExplainedAndChangedByHand() {
    officer.post(at(), form("do", "guest", "name", "Mme Li", "side", "interpreter"));
    var made = officer.post(at(), form("do", "plan", "name", "Dîner", "tables", "2", "seats", "3"));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(303);
    String plan = made.headers().firstValue("Location").orElseThrow().replaceFirst("\\?.*", "");
    assertThat(officer.get(plan).body())
        .contains("Table 1", "Table 2", "Mme Li", "Chacun a une place", "Pourquoi eux");
    var moved = officer.post(plan, form("do", "seat", "version", "1"));
    assertThat(moved.statusCode()).isEqualTo(303);
    assertThat(officer.get(plan).body()).contains("Sans place", "Mme Li n’a pas de place");
    assertThat(officer.get(plan + "/xlsx").statusCode()).isEqualTo(200);
    assertThat(stranger.get(plan).statusCode()).isEqualTo(404);
  }

  @Test
  void anotherTeamLearnsNothing() {
    assertThat(stranger.get(at()).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "fr, equipes, seminaire, Séances et tables",
    "en, teams, seminar, Sessions and tables",
    "zh, teams, seminar, 场次与座位"
  })
  void thePageSpeaksEachLanguage(String language, String teams, String word, String title) {
    var page =
        officer.get(
            "/%s/%s/%s/missions/%s/%s"
                .formatted(language, teams, team.id(), world.mission.id(), word));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains(title);
  }
}
