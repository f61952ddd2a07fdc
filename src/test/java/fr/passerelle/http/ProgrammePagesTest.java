package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.account.Role;
import fr.passerelle.account.Team;
import fr.passerelle.delegation.Effort;
import fr.passerelle.delegation.Instance;
import fr.passerelle.delegation.MeetingScheduler;
import fr.passerelle.delegation.TimetableCheck;
import fr.passerelle.delegation.exchange.InstanceFile;
import fr.passerelle.delegation.exchange.TimetableFile;
import fr.passerelle.delegation.mission.MeetingState;
import fr.passerelle.delegation.mission.MissionState;
import fr.passerelle.delegation.mission.PlannedMeeting;
import fr.passerelle.delegation.programme.MissionInstance;
import fr.passerelle.delegation.programme.Plans;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How an officer makes the programme of a mission, and changes it. */
@NullMarked
class ProgrammePagesTest {

  private static final String FREE = "\"free\":true";

  private static TeamServer server;
  private static TeamServer.Reader officer;
  private static TeamServer.Reader stranger;
  private static Team team;
  private static fr.passerelle.account.Account account;

  @BeforeAll
  static void start() {
    server = TeamServer.fresh();
    account = server.person("officer@example.org");
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

  private static WeekInChina week() {
    return new WeekInChina(server.stores.missionRoom(), team, account);
  }

  private static String at(WeekInChina week) {
    return "/fr/equipes/" + team.id() + "/missions/" + week.mission.id() + "/programme";
  }

  private static List<PlannedMeeting> plan(WeekInChina week) {
    return server.stores.missionRoom().meetings().of(team.id(), week.mission.id());
  }

  private static Instance instance(WeekInChina week) {
    var room = server.stores.missionRoom();
    String id = week.mission.id();
    return MissionInstance.of(
            new MissionInstance.Brief(
                week.mission,
                room.missions().calendar(team.id(), id),
                room.parties().of(team.id(), id),
                room.parties().wishes(team.id(), id),
                false))
        .instance();
  }

  private static void awaitEnd(WeekInChina week) throws InterruptedException {
    for (int i = 0; i < 300; i++) {
      if (officer.get(at(week) + "/essai/etat").body().contains("\"done\":true")) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("the search does not end");
  }

  /** A mission with a programme that was searched for and kept. */
  private static WeekInChina planned() throws InterruptedException {
    var week = week();
    officer.post(at(week), "do", "search", "seconds", "1", "fairness", "4");
    awaitEnd(week);
    assertThat(officer.post(at(week) + "/essai", "do", "keep").statusCode()).isEqualTo(303);
    return week;
  }

  @Test
  void aProgrammeIsShownWhileItIsSearchedForAndReplacesNothingUntilItIsKept() throws Exception {
    var week = week();
    assertThat(officer.get(at(week)).body()).contains("Faire le programme");
    var begun = officer.post(at(week), "do", "search", "seconds", "3", "fairness", "4");
    assertThat(begun.statusCode()).isEqualTo(303);
    long asked = System.nanoTime();
    String trial = at(week) + "/essai";
    while (!officer.get(trial + "/etat").body().contains("rendez-vous")) {
      assertThat(System.nanoTime() - asked).isLessThan(5_000_000_000L);
      Thread.sleep(50);
    }
    String running = officer.get(trial).body();
    assertThat(running).contains("Arrêter et garder", "http-equiv=\"refresh\"");
    assertThat(plan(week)).isEmpty();
    awaitEnd(week);
    assertThat(officer.get(trial).body()).contains("Garder ce programme").doesNotContain("refresh");
    assertThat(plan(week)).as("not kept yet").isEmpty();
    officer.post(trial, "do", "keep");
    var kept = plan(week);
    assertThat(kept).hasSizeGreaterThan(60);
    assertThat(new TimetableCheck(instance(week)).conflicts(Plans.meetings(kept))).isEmpty();
    assertThat(officer.get(at(week)).body()).contains("Souhaits non satisfaits", "Table 1", "清华大学");
  }

  @Test
  void whatIsDiscardedLeavesThePlanAsItWas() throws Exception {
    var week = planned();
    var before = plan(week);
    officer.post(at(week), "do", "search", "seconds", "1");
    officer.post(at(week) + "/essai", "do", "discard");
    assertThat(plan(week)).isEqualTo(before);
    assertThat(officer.get(at(week) + "/essai").statusCode()).isEqualTo(303);
  }

  @Test
  void aMeetingIsMovedByHandAndStaysWhenTheProgrammeIsMadeAgain() throws Exception {
    var week = planned();
    var meeting =
        plan(week).stream()
            .filter(each -> slots(week, each).contains(FREE))
            .findFirst()
            .orElseThrow();
    String page = officer.get(at(week) + "/rendez-vous/" + meeting.id()).body();
    var free =
        Pattern.compile("<select name=\"slot\">\\s*<option value=\"([^\"]+)\"").matcher(page);
    assertThat(free.find()).as(page).isTrue();
    var moved =
        officer.post(at(week), "do", "move", "meeting", meeting.id(), "slot", free.group(1));
    assertThat(moved.headers().firstValue("Location").orElseThrow()).endsWith("#m-" + meeting.id());
    var after = one(week, meeting.id());
    assertThat(after.slot()).isEqualTo(free.group(1));
    assertThat(after.isPinned()).isTrue();
    assertThat(after.sequence()).isEqualTo(meeting.sequence() + 1);
    officer.post(at(week), "do", "search", "seconds", "1");
    awaitEnd(week);
    officer.post(at(week) + "/essai", "do", "keep");
    assertThat(one(week, meeting.id()).slot()).isEqualTo(free.group(1));
  }

  private static PlannedMeeting one(WeekInChina week, String id) {
    return plan(week).stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void aConflictIsToldWithItsRuleItsPeopleAndItsTimeAndNothingIsMoved() throws Exception {
    var week = planned();
    var host = week.hosts.getFirst();
    var own =
        plan(week).stream()
            .filter(one -> one.host().equals(host.id()))
            .sorted(java.util.Comparator.comparing(one -> !slots(week, one).contains(FREE)))
            .toList();
    var refused =
        officer.post(at(week), "do", "move", "meeting", own.get(0).id(), "slot", own.get(1).slot());
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("Tsinghua University rencontre", "Libre");
    assertThat(one(week, own.get(0).id())).isEqualTo(own.get(0));
    assertThat(slots(week, own.get(0)))
        .contains(FREE, "\"free\":false", "Tsinghua University rencontre");
  }

  private static String slots(WeekInChina week, PlannedMeeting one) {
    return officer.get(at(week) + "/rendez-vous/" + one.id() + "/creneaux").body();
  }

  @Test
  void whoMayNeverMeetIsNotBroughtTogether() throws Exception {
    var week = planned();
    int before = plan(week).size();
    var refused =
        officer.post(
            at(week),
            "do",
            "add",
            "visitor",
            week.visitors.getLast().id(),
            "host",
            week.hosts.getLast().id(),
            "slot",
            "");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("ne doivent pas se rencontrer");
    assertThat(plan(week)).hasSize(before);
  }

  @Test
  void aCancelledHostMovesAtMostTwiceItsMeetingsAndAllAreListed() throws Exception {
    var week = planned();
    var host = week.hosts.getFirst();
    officer.post(at(week), "do", "publish");
    assertThat(server.stores.missionRoom().missions().mission(team.id(), week.mission.id()))
        .get()
        .extracting(fr.passerelle.delegation.mission.Mission::state)
        .isEqualTo(MissionState.PUBLISHED);
    Map<String, PlannedMeeting> before = new HashMap<>();
    Plans.standing(plan(week)).forEach(one -> before.put(one.id(), one));
    long lost = before.values().stream().filter(one -> one.host().equals(host.id())).count();
    assertThat(lost).isGreaterThanOrEqualTo(8);
    officer.post(at(week), "do", "change", "party", host.id(), "out", "all");
    awaitEnd(week);
    String shown = officer.get(at(week) + "/essai").body();
    assertThat(shown).contains("Tsinghua University ne participe plus");
    assertThat(plan(week)).as("not kept yet").containsAll(before.values());
    officer.post(at(week) + "/essai", "do", "keep");
    int changes = 0;
    for (var after : plan(week)) {
      var was = before.get(after.id());
      if (!Objects.equals(was, after)) {
        changes++;
        assertThat(was == null || after.sequence() > was.sequence()).isTrue();
      }
    }
    assertThat(changes).isBetween((int) lost, (int) (2 * lost));
    assertThat(plan(week))
        .filteredOn(one -> one.host().equals(host.id()))
        .extracting(PlannedMeeting::state)
        .containsOnly(MeetingState.CANCELLED);
    String page = officer.get(at(week)).body();
    assertThat(page).contains(changes + " changements depuis");
    int from = page.indexOf("<ul class=\"changes\">");
    String list = page.substring(from, page.indexOf("</ul>", from));
    assertThat(list.split("<li>", -1)).hasSize(changes + 1);
  }

  @Test
  void aTrialOfAPlanThatHasChangedSinceIsNotKept() throws Exception {
    var week = planned();
    officer.post(at(week), "do", "search", "seconds", "1");
    awaitEnd(week);
    officer.post(at(week), "do", "cancel", "meeting", plan(week).getFirst().id());
    var before = plan(week);
    var kept = officer.post(at(week) + "/essai", "do", "keep");
    assertThat(kept.headers().firstValue("Location").orElseThrow()).contains("programme-stale");
    assertThat(plan(week)).isEqualTo(before);
  }

  @Test
  void whatIsMissingIsNamedWithThePageThatMendsIt() {
    var room = server.stores.missionRoom();
    var week = week();
    room.missions()
        .lay(
            team.id(),
            week.mission.id(),
            fr.passerelle.delegation.mission.Calendar.EMPTY,
            account.id());
    assertThat(officer.get(at(week)).body())
        .contains("aucun créneau", "aucune ville", "/calendrier")
        .doesNotContain("value=\"search\"");
  }

  @Test
  void aTimetableThatWasSolvedElsewhereIsCheckedAndKept() throws Exception {
    var week = week();
    String file = officer.get(at(week) + "/instance").body();
    var instance = InstanceFile.read(file);
    var solved =
        new MeetingScheduler()
            .schedule(
                MeetingScheduler.Task.of(instance), new Effort.Steps(1_000), _ -> {}, () -> false);
    var sent = upload(week, TimetableFile.write(solved));
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
    officer.post(at(week) + "/essai", "do", "keep");
    assertThat(Plans.meetings(plan(week))).containsExactlyInAnyOrderElementsOf(solved.meetings());
    var exported = TimetableFile.read(officer.get(at(week) + "/horaire").body());
    assertThat(new TimetableCheck(instance).faults(exported)).isEmpty();
    assertThat(upload(week, "{").statusCode()).isEqualTo(400);
  }

  private static HttpResponse<String> upload(WeekInChina week, String json) throws Exception {
    String body =
        "--x\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n"
            + officer.csrf()
            + "\r\n"
            + "--x\r\n"
            + "Content-Disposition: form-data; name=\"file\"; filename=\"t.json\"\r\n\r\n"
            + json
            + "\r\n--x--\r\n";
    var request =
        HttpRequest.newBuilder(URI.create(server.address + at(week) + "/fichier"))
            .header("Content-Type", "multipart/form-data; boundary=x")
            .header("Origin", server.address)
            .header("Cookie", "__Host-passerelle=" + officer.session())
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }

  @Test
  void anotherTeamSeesNothingOfIt() throws Exception {
    var week = planned();
    for (String page :
        List.of("", "/essai", "/essai/etat", "/instance", "/horaire", "/rendez-vous/x")) {
      assertThat(stranger.get(at(week) + page).statusCode()).as(page).isEqualTo(404);
    }
    assertThat(stranger.post(at(week), "do", "publish").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"en,teams,trial,meetings", "zh,teams,trial,meetings", "fr,equipes,essai,rendez-vous"})
  void thePagesAreInEveryLanguage(String language, String teams, String trial, String meetings)
      throws Exception {
    var week = planned();
    String here =
        "/%s/%s/%s/missions/%s/programme".formatted(language, teams, team.id(), week.mission.id());
    assertThat(officer.get(here).statusCode()).isEqualTo(200);
    assertThat(officer.get(here + "?by=visitors").body()).contains("Tsinghua University");
    String id = plan(week).getFirst().id();
    assertThat(officer.get(here + "/" + meetings + "/" + id).statusCode()).isEqualTo(200);
    officer.post(here, "do", "search", "seconds", "1");
    assertThat(officer.get(here + "/" + trial).statusCode()).isEqualTo(200);
    officer.post(here + "/" + trial, "do", "discard");
  }
}
