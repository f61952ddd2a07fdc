package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.account.ApiKey;
import fr.passerelle.account.Role;
import fr.passerelle.account.Team;
import fr.passerelle.delegation.mission.Calendar;
import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.delegation.mission.Party;
import fr.passerelle.delegation.mission.PartyState;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an officer prepares a mission with. */
@NullMarked
class MissionPagesTest {

  private static TeamServer server;
  private static TeamServer.Reader officer;
  private static TeamServer.Reader stranger;
  private static Team team;

  @BeforeAll
  static void start() {
    server = TeamServer.fresh();
    var account = server.person("officer@example.org");
    team = server.team("Service scientifique", account, Role.EMBASSY_OFFICER);
    officer = server.as(account);
    var other = server.person("other@example.org");
    server.team("Autre service", other, Role.EMBASSY_OFFICER);
    stranger = server.as(other);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String all() {
    return "/fr/equipes/" + team.id() + "/missions";
  }

  private static Mission made(String name) {
    var answer =
        officer.post(
            all(),
            "kind",
            "delegation",
            "name",
            name,
            "theme",
            "Qualité de l’air",
            "country",
            "CN",
            "first",
            "2027-03-15",
            "last",
            "2027-03-19",
            "languages",
            "fr",
            "state",
            "preparing");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return server.stores.missionRoom().missions().of(team.id()).stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String at(Mission mission) {
    return all() + "/" + mission.id();
  }

  private static Calendar calendar(Mission mission) {
    return server.stores.missionRoom().missions().calendar(team.id(), mission.id());
  }

  private static List<Party> parties(Mission mission) {
    return server.stores.missionRoom().parties().of(team.id(), mission.id());
  }

  @Test
  void aMissionIsMadeAndFoundAgain() {
    var mission = made("Semaine de l’air");
    assertThat(mission.zone().getId()).as("the clock of China").isEqualTo("Asia/Shanghai");
    assertThat(officer.get(all()).body()).contains("Semaine de l’air").contains("0 visiteur");
    assertThat(officer.get(at(mission)).body()).contains("Qualité de l’air", "15 mars 2027");
  }

  @Test
  void whatIsWrongIsToldAndWhatWasTypedIsKept() {
    var answer =
        officer.post(
            all(),
            "kind",
            "delegation",
            "theme",
            "Hydrogène vert",
            "country",
            "CN",
            "first",
            "2027-03-15",
            "last",
            "2027-03-10",
            "languages",
            "fr");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("Hydrogène vert", "Le dernier jour est avant le premier.");
  }

  @Test
  void theCalendarIsLaidInParts() {
    var mission = made("Calendrier");
    String calendar = at(mission) + "/calendrier";
    officer.post(
        calendar,
        TeamServer.form("do", "cities", "csrf", csrf())
            .with("city-id", "", "")
            .with("city", "Wuhan", "Pékin")
            .with("city-local", "武汉", "北京"));
    assertThat(calendar(mission).cities())
        .extracting(Calendar.City::id, Calendar.City::local)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("wuhan", "武汉"),
            org.assertj.core.groups.Tuple.tuple("pekin", "北京"));
    officer.post(calendar, "do", "travel", "travel-wuhan-pekin", "6");
    officer.post(
        calendar,
        TeamServer.form(
                "do",
                "slots",
                "csrf",
                csrf(),
                "starts",
                "09:30",
                "ends",
                "17:30",
                "length",
                "45",
                "pause",
                "15",
                "lunch-from",
                "12:30",
                "lunch-to",
                "13:30")
            .with("day", "2027-03-15", "2027-03-16"));
    officer.post(
        calendar,
        "do",
        "seats",
        "seat-id",
        "",
        "seat-city",
        "wuhan",
        "seat",
        "Salle A",
        "seat-address",
        "1 Optics Valley Avenue",
        "seat-local",
        "光谷大道1号",
        "seat-more",
        "3");
    var laid = calendar(mission);
    assertThat(laid.travel()).containsExactly(new Calendar.Travel("wuhan", "pekin", 6));
    assertThat(laid.slots())
        .hasSize(14)
        .extracting(slot -> slot.starts().toString())
        .startsWith("09:30", "10:30", "11:30", "13:30")
        .doesNotContain("12:30");
    assertThat(laid.seats()).extracting(Calendar.Seat::name).contains("Salle A 1", "Salle A 3");
    assertThat(officer.get(calendar).body()).contains("光谷大道1号", "09:30");
    var gone = officer.post(calendar, "do", "without", "slot", "2027-03-15T0930");
    assertThat(gone.statusCode()).isEqualTo(303);
    assertThat(calendar(mission).slots()).hasSize(13);
  }

  @Test
  void holidaysOfBothCountriesAreNamed() {
    officer.post(
        all(),
        "kind",
        "delegation",
        "name",
        "Mai",
        "country",
        "CN",
        "first",
        "2027-05-01",
        "last",
        "2027-05-09",
        "languages",
        "fr");
    var mission =
        server.stores.missionRoom().missions().of(team.id()).stream()
            .filter(one -> one.name().equals("Mai"))
            .findFirst()
            .orElseThrow();
    assertThat(officer.get(at(mission) + "/calendrier").body())
        .contains("fête du Travail (Chine)", "fête du Travail (France)")
        .contains("Ascension (France)")
        .contains("victoire de 1945 (France)");
  }

  @Test
  void whoTakesPartIsAddedChangedAndTakenOut() {
    var mission = made("Participants");
    String parties = at(mission) + "/participants";
    assertThat(officer.get(parties + "?add=visitor").body()).contains("name=\"need\"");
    var added =
        officer.post(
            parties,
            "side",
            "visitor",
            "name",
            "Délégué",
            "languages",
            "fr",
            "need",
            "capteurs\nd’air",
            "state",
            "confirmed");
    assertThat(added.statusCode()).isEqualTo(303);
    var party = parties(mission).getFirst();
    assertThat(party.need()).isEqualTo("capteurs\nd’air");
    String one = parties + "/" + party.id();
    var stale = officer.post(one, "name", "Autre nom", "version", "0");
    assertThat(stale.statusCode()).isEqualTo(400);
    assertThat(stale.body()).contains("Autre nom", "modifié entre-temps");
    officer.post(
        one,
        "name",
        "Autre nom",
        "languages",
        "fr",
        "state",
        "declined",
        "version",
        Long.toString(party.version()));
    assertThat(parties(mission).getFirst().state()).isEqualTo(PartyState.DECLINED);
    assertThat(officer.post(one, "do", "remove").statusCode()).isEqualTo(400);
    officer.post(one, "do", "remove", "sure", "yes");
    assertThat(parties(mission)).isEmpty();
  }

  @Test
  void anOrganisationIsFoundByItsNameAndBringsItsHanzi() {
    var mission = made("Hôtes");
    officer.post(
        at(mission) + "/participants",
        "side",
        "host",
        "organisation",
        "Tsinghua University",
        "languages",
        "zh",
        "state",
        "proposed");
    assertThat(parties(mission))
        .singleElement()
        .satisfies(
            host -> {
              assertThat(host.organisation()).isNotNull();
              assertThat(host.local()).isEqualTo("清华大学");
            });
    var unknown =
        officer.post(
            at(mission) + "/participants", "side", "host", "organisation", "Tsinghua Universitaet");
    assertThat(unknown.statusCode()).isEqualTo(400);
    assertThat(unknown.body()).contains("Peut-être");
  }

  @Test
  void lastYearsIsTakenUpWithoutItsVisitors() {
    var last = made("Semaine 2027");
    officer.post(
        at(last) + "/calendrier",
        TeamServer.form(
                "do", "slots", "csrf", csrf(), "starts", "10:00", "ends", "12:00", "length", "30",
                "pause", "0")
            .with("day", "2027-03-15"));
    officer.post(at(last) + "/participants", "side", "visitor", "name", "Visiteur");
    officer.post(
        at(last) + "/participants", "side", "host", "name", "Hôte", "absent", "2027-03-15T1000");
    var copied = officer.post(at(last) + "/copie", "name", "Semaine 2028", "first", "2028-03-13");
    assertThat(copied.statusCode()).isEqualTo(303);
    var next =
        server.stores.missionRoom().missions().of(team.id()).stream()
            .filter(one -> one.name().equals("Semaine 2028"))
            .findFirst()
            .orElseThrow();
    assertThat(next.lastDay()).hasToString("2028-03-17");
    assertThat(calendar(next).slots())
        .extracting(Calendar.Slot::id)
        .containsExactly(
            "2028-03-13T1000", "2028-03-13T1030", "2028-03-13T1100", "2028-03-13T1130");
    assertThat(parties(next))
        .singleElement()
        .satisfies(
            host -> {
              assertThat(host.name()).isEqualTo("Hôte");
              assertThat(host.absent()).isEmpty();
              assertThat(host.state()).isEqualTo(PartyState.PROPOSED);
            });
  }

  @Test
  void anotherTeamsMissionIsAsUnknownAsNone() {
    var mission = made("Secrète");
    for (String page : List.of("", "/modifier", "/calendrier", "/participants")) {
      assertThat(stranger.get(at(mission) + page).statusCode()).isEqualTo(404);
    }
    String theirs =
        "/fr/equipes/"
            + server.stores.teams().all(100).stream()
                .filter(one -> one.name().equals("Autre service"))
                .findFirst()
                .orElseThrow()
                .id();
    assertThat(stranger.get(theirs + "/missions/" + mission.id()).statusCode()).isEqualTo(404);
    assertThat(stranger.get(theirs + "/missions").body()).doesNotContain("Secrète");
  }

  @Test
  void programsOfTheTeamReadItsMissions() {
    var mission = made("Lue par programme");
    officer.post(at(mission) + "/participants", "side", "visitor", "name", "Visiteur d’un jour");
    String api = "/api/v1/teams/" + team.id() + "/missions";
    String key =
        server
            .stores
            .keys()
            .make(
                team.id(),
                server.stores.teams().members(team.id()).getFirst().account().id(),
                "Tableur",
                Set.of(ApiKey.Scope.READ),
                Duration.ofDays(1))
            .secret();
    assertThat(program(api, key)).contains("\"name\":\"Lue par programme\"");
    assertThat(program(api + "/" + mission.id(), key))
        .contains("\"name\":\"Visiteur d’un jour\"", "\"side\":\"visitor\"");
    assertThat(program(api + "/unknown", key)).contains("404");
    assertThat(program("/api/v1/teams/unknown/missions", key)).contains("404");
  }

  private static String program(String path, String key) {
    var uri = URI.create(server.address + path);
    return Asked.sent(HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + key)).body();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/en/teams/", "/zh/teams/"})
  void thePagesAreThereInTheOtherLanguages(String teams) {
    var mission = made("Langues " + teams);
    String here = teams + team.id() + "/missions/" + mission.id();
    for (String page : List.of("", "/change", "/calendar", "/parties", "/parties?add=host")) {
      var answer = officer.get(here + page);
      assertThat(answer.statusCode()).as(page).isEqualTo(200);
      assertThat(answer.body()).doesNotContain("mission.", "{");
    }
  }

  private static String csrf() {
    return Objects.requireNonNull(officer.csrf());
  }
}
