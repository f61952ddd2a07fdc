package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import fr.passerelle.account.Account;
import fr.passerelle.account.Role;
import fr.passerelle.account.Team;
import fr.passerelle.delegation.mission.Calendar;
import fr.passerelle.delegation.mission.MeetingState;
import fr.passerelle.delegation.mission.Party;
import fr.passerelle.delegation.mission.PartyState;
import fr.passerelle.delegation.mission.PlannedMeeting;
import fr.passerelle.delegation.mission.Side;
import fr.passerelle.delegation.programme.Plans;
import fr.passerelle.http.reader.MissionRoom;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A seminar's sessions, the programme and the agendas of one mission know of each other. */
@NullMarked
class SessionsInProgrammeTest {

  private static TeamServer server;
  private static TeamServer.Reader officer;
  private static Team team;
  private static Account account;

  @BeforeAll
  static void start() {
    server = TeamServer.fresh();
    account = server.person("officer@example.org");
    team = server.team("Service scientifique", account, Role.EMBASSY_OFFICER);
    officer = server.as(account);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static MissionRoom room() {
    return server.stores.missionRoom();
  }

  /** A week whose first visitor meets the first host at 9 and the second at 10 on Monday. */
  private static WeekInChina week() {
    var week = new WeekInChina(room(), team, account);
    plan(week, meeting(week, 0, 0, "2027-03-15T0900"), meeting(week, 0, 2, "2027-03-15T1000"));
    return week;
  }

  private static PlannedMeeting meeting(WeekInChina week, int visitor, int host, String slot) {
    return new PlannedMeeting(
        "",
        week.visitors.get(visitor).id(),
        week.hosts.get(host).id(),
        slot,
        week.hosts.get(host).city() + "-1",
        visitor % 3 == 0 ? interpreter(week) : null,
        false,
        MeetingState.PLANNED,
        0,
        "");
  }

  private static String interpreter(WeekInChina week) {
    return room().parties().of(team.id(), week.mission.id()).stream()
        .filter(one -> one.side() == Side.INTERPRETER)
        .map(Party::id)
        .findFirst()
        .orElseThrow();
  }

  private static void plan(WeekInChina week, PlannedMeeting... meetings) {
    room().meetings().replace(team.id(), week.mission.id(), List.of(meetings), account.id());
  }

  private static List<PlannedMeeting> plan(WeekInChina week) {
    return Plans.standing(room().meetings().of(team.id(), week.mission.id()));
  }

  private static String at(WeekInChina week, String room) {
    return "/fr/equipes/" + team.id() + "/missions/" + week.mission.id() + "/" + room;
  }

  /** Adds a session on Monday in Beijing and lets the first visitor attend it. */
  private static String session(WeekInChina week, String starts, String ends, String speaker) {
    var made =
        officer.post(
            at(week, "seminaire"),
            "do",
            "session",
            "fr",
            "Capteurs",
            "zh",
            "传感器",
            "day",
            "2027-03-15",
            "starts",
            starts,
            "ends",
            ends,
            "room",
            "Salle A",
            "city",
            "beijing",
            "talks",
            speaker + " | Mesurer | 20");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(303);
    var session = room().seminars().sessions(team.id(), week.mission.id()).getLast();
    attend(week, session.id(), starts, ends, speaker, 1);
    return session.id();
  }

  private static void attend(
      WeekInChina week, String session, String starts, String ends, String speaker, int version) {
    var changed =
        officer.post(
            at(week, "seminaire") + "/seances/" + session,
            "do",
            "session",
            "version",
            Integer.toString(version),
            "fr",
            "Capteurs",
            "zh",
            "传感器",
            "day",
            "2027-03-15",
            "starts",
            starts,
            "ends",
            ends,
            "room",
            "Salle A",
            "city",
            "beijing",
            "talks",
            speaker + " | Mesurer | 20",
            "attends",
            week.visitors.getFirst().id());
    assertThat(changed.statusCode()).as(changed.body()).isEqualTo(303);
  }

  private static void awaitEnd(WeekInChina week) throws InterruptedException {
    for (int i = 0; i < 300; i++) {
      if (officer.get(at(week, "programme/essai/etat")).body().contains("\"done\":true")) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("the search does not end");
  }

  @Test
  void aProgrammeIsMadeAroundTheSessionsAndTheGridShowsThem() throws Exception {
    var week = new WeekInChina(room(), team, account);
    String host = week.hosts.get(1).name();
    session(week, "09:00", "11:00", host);
    officer.post(at(week, "programme"), "do", "search", "seconds", "1", "fairness", "4");
    awaitEnd(week);
    officer.post(at(week, "programme/essai"), "do", "keep");
    var meetings = plan(week);
    assertThat(meetings).hasSizeGreaterThan(60);
    for (var one : meetings) {
      if (one.slot().equals("2027-03-15T0900") || one.slot().equals("2027-03-15T1000")) {
        assertThat(one.visitor()).isNotEqualTo(week.visitors.getFirst().id());
        assertThat(one.host()).isNotEqualTo(week.hosts.get(1).id());
      }
    }
    assertThat(officer.get(at(week, "programme")).body()).contains("Capteurs</small>");
    assertThat(officer.get(at(week, "programme?by=visitors")).body()).contains("Capteurs</small>");
  }

  @Test
  void aMeetingIsNotMovedByHandOntoASession() {
    var week = week();
    session(week, "14:00", "15:00", "Mme Li");
    var meeting = plan(week).getFirst();
    var refused =
        officer.post(
            at(week, "programme"),
            "do",
            "move",
            "meeting",
            meeting.id(),
            "slot",
            "2027-03-15T1400");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body())
        .containsPattern(
            Pattern.quote(week.visitors.getFirst().name())
                + " est à la séance «\\h*Capteurs\\h*» \\(lundi 15 mars 2027");
    assertThat(plan(week).getFirst()).isEqualTo(meeting);
  }

  @Test
  void aSessionThatIsChangedAfterPublicationTellsTheClashAndOffersToReplan() throws Exception {
    var week = week();
    String session = session(week, "17:00", "18:00", "Mme Li");
    officer.post(at(week, "programme"), "do", "publish");
    assertThat(officer.get(at(week, "seminaire")).body()).doesNotContain("Rendez-vous impossibles");
    attend(week, session, "09:00", "09:45", "Mme Li", 2);
    String told = officer.get(at(week, "seminaire")).body();
    assertThat(told)
        .contains("Rendez-vous impossibles en l’état", "Recalculer en déplaçant le moins possible")
        .contains(week.hosts.getFirst().name(), "09:00")
        .containsPattern("est à la séance «\\h*Capteurs");
    assertThat(officer.get(at(week, "programme")).body())
        .containsPattern("est à la séance «\\h*Capteurs")
        .contains("value=\"mend\"");
    var before = plan(week);
    assertThat(officer.post(at(week, "programme"), "do", "mend").statusCode()).isEqualTo(303);
    awaitEnd(week);
    assertThat(plan(week)).as("nothing is kept yet").isEqualTo(before);
    officer.post(at(week, "programme/essai"), "do", "keep");
    assertThat(officer.get(at(week, "seminaire")).body()).doesNotContain("Rendez-vous impossibles");
    var after = plan(week);
    assertThat(after)
        .filteredOn(one -> one.slot().equals("2027-03-15T0900"))
        .extracting(PlannedMeeting::visitor)
        .doesNotContain(week.visitors.getFirst().id());
    assertThat(after)
        .as("the other meeting stays")
        .anyMatch(one -> one.id().equals(before.getLast().id()) && one.equals(before.getLast()));
  }

  @Test
  void aTrialThatASessionHasOvertakenIsNotKept() throws Exception {
    var week = week();
    officer.post(at(week, "programme"), "do", "pin", "meeting", plan(week).getFirst().id());
    officer.post(at(week, "programme"), "do", "search", "seconds", "1");
    awaitEnd(week);
    session(week, "09:00", "09:45", "Mme Li");
    var kept = officer.post(at(week, "programme/essai"), "do", "keep");
    assertThat(kept.headers().firstValue("Location").orElseThrow()).contains("programme-stale");
  }

  @Test
  void sessionsAreInTheAgendaOnThePageOnPaperInTheCalendarAndInTheGrid() throws Exception {
    var week = week();
    String session = session(week, "11:00", "12:00", "Mme Li");
    String agenda = at(week, "agendas/") + week.visitors.getFirst().id();
    assertThat(officer.get(agenda).body())
        .contains("Capteurs", "传感器", "11:00–12:00", "Salle A", "Mme Li · Mesurer", "1 séance");
    try (var pdf = Loader.loadPDF(bytes(agenda + "/agenda.pdf"))) {
      assertThat(new PDFTextStripper().getText(pdf)).contains("Capteurs", "传感器", "Salle A");
    }
    var event = event(agenda + "/agenda.ics", session + "@passerelle");
    assertThat(event.getSummary().getValue()).isEqualTo("Capteurs");
    assertThat(event.getSequence().getValue()).isEqualTo(1);
    assertThat(event.getLocation().getValue()).contains("Salle A", "Pékin 北京");
    assertThat(events(at(week, "agendas/") + week.visitors.get(1).id() + "/agenda.ics"))
        .doesNotContainKey(session + "@passerelle");
    byte[] grid = bytes(at(week, "agendas/all/grid.xlsx"));
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(grid))) {
      var sheets = book.getSheets().collect(Collectors.toMap(one -> one.getName(), one -> one));
      assertThat(sheets).containsKey("Séances");
      assertThat(Objects.requireNonNull(sheets.get("Séances")).read().get(1).getCellText(3))
          .isEqualTo("Capteurs");
      boolean isInGrid =
          Objects.requireNonNull(sheets.get("Par visiteur")).read().stream()
              .anyMatch(row -> row.stream().anyMatch(cell -> cell.getText().contains("Capteurs")));
      assertThat(isInGrid).isTrue();
    }
  }

  private static byte[] bytes(String path) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var answer =
          client.send(
              HttpRequest.newBuilder(URI.create(server.address + path))
                  .header("Cookie", "__Host-passerelle=" + officer.session())
                  .build(),
              HttpResponse.BodyHandlers.ofByteArray());
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      return answer.body();
    }
  }

  private static Map<String, VEvent> events(String path) {
    return Biweekly.parse(officer.get(path).body()).first().getEvents().stream()
        .collect(Collectors.toMap(one -> one.getUid().getValue(), one -> one));
  }

  private static VEvent event(String path, String uid) {
    return Objects.requireNonNull(events(path).get(uid), uid);
  }

  @Test
  void agendasShowWhatIsPublishedAndTheTeamCanSeeWhatIsKept() {
    var week = week();
    String agenda = at(week, "agendas/") + week.visitors.getFirst().id();
    assertThat(officer.get(at(week, "agendas")).body()).contains("ces agendas sont des ébauches");
    officer.post(at(week, "programme"), "do", "publish");
    assertThat(officer.get(at(week, "agendas")).body()).doesNotContain("ébauches", "stand=plan");
    var meeting = plan(week).getFirst();
    var told = event(agenda + "/agenda.ics", meeting.id() + "@passerelle");
    plan(week, meeting(week, 0, 0, "2027-03-15T1400"), meeting(week, 0, 2, "2027-03-15T1000"));

    String page = officer.get(agenda).body();
    assertThat(page)
        .contains("09:00–09:45", "1 changement est gardé et pas publié", "stand=plan")
        .doesNotContain("14:00–14:45");
    assertThat(event(agenda + "/agenda.ics", meeting.id() + "@passerelle")).isEqualTo(told);
    assertThat(officer.get(agenda + "?stand=plan").body())
        .contains("14:00–14:45", "Gardé, pas encore publié")
        .doesNotContain("09:00–09:45");
    var kept = event(agenda + "/agenda.ics?stand=plan", meeting.id() + "@passerelle");
    assertThat(kept.getSequence().getValue()).isGreaterThan(told.getSequence().getValue());

    officer.post(at(week, "programme"), "do", "publish");
    assertThat(officer.get(agenda).body())
        .contains("14:00–14:45")
        .doesNotContain("Gardé, pas encore publié", "stand=plan");
  }

  @Test
  void aCancellationThatIsNotPublishedIsNotToldYet() {
    var week = week();
    officer.post(at(week, "programme"), "do", "publish");
    var meeting = plan(week).getFirst();
    officer.post(at(week, "programme"), "do", "cancel", "meeting", meeting.id());
    String agenda = at(week, "agendas/") + week.visitors.getFirst().id();
    assertThat(officer.get(agenda).body()).contains("09:00–09:45").doesNotContain("Annulé");
    assertThat(officer.get(agenda + "?stand=plan").body()).contains("Annulé, pas encore publié");
    officer.post(at(week, "programme"), "do", "publish");
    assertThat(officer.get(agenda).body()).contains("Annulé").doesNotContain("pas encore publié");
    var gone = event(agenda + "/agenda.ics", meeting.id() + "@passerelle");
    assertThat(gone.getStatus().isCancelled()).isTrue();
  }

  @Test
  void publishingWhileARecalculationWaitsAsksWhich() throws Exception {
    var week = week();
    officer.post(at(week, "programme"), "do", "search", "seconds", "1");
    awaitEnd(week);
    var asked = officer.post(at(week, "programme"), "do", "publish");
    assertThat(asked.statusCode()).isEqualTo(400);
    assertThat(asked.body())
        .contains("Un programme recalculé attend", "Publier le programme gardé, sans lui")
        .contains("Voir d’abord ce qui attend", "/programme/essai\"");
    assertThat(room().programmes().published(team.id(), week.mission.id())).isEmpty();
    officer.post(at(week, "programme"), "do", "publish", "anyway", "yes");
    assertThat(room().programmes().published(team.id(), week.mission.id())).isPresent();
  }

  @Test
  void calendarsNameTheOrganiserOnceItsAddressIsKnownAndDriversHaveOneToo() {
    var week = week();
    plan(week, meeting(week, 0, 0, "2027-03-15T0900"), meeting(week, 0, 8, "2027-03-15T1500"));
    var bus =
        new Party(
            "",
            Side.VEHICLE,
            "Minibus 1",
            "",
            null,
            null,
            null,
            List.of(),
            8,
            Party.UNLIMITED,
            List.of(),
            PartyState.CONFIRMED,
            "",
            "",
            "",
            "",
            "",
            0);
    var kept = room().parties().add(team.id(), week.mission.id(), bus, account.id()).orElseThrow();
    String visitor = at(week, "agendas/") + week.visitors.getFirst().id() + "/agenda.ics";
    assertThat(events(visitor).values()).allMatch(one -> one.getOrganizer() == null);
    officer.post(at(week, "agendas"), "email", "not an address");
    assertThat(events(visitor).values()).allMatch(one -> one.getOrganizer() == null);
    officer.post(at(week, "agendas"), "email", "service@example.org");
    assertThat(events(visitor).values())
        .isNotEmpty()
        .allMatch(one -> one.getOrganizer().getEmail().equals("service@example.org"))
        .allMatch(one -> one.getOrganizer().getCommonName().equals("Service scientifique"));
    var drives = events(at(week, "agendas/") + kept.id() + "/agenda.ics");
    assertThat(drives).containsOnlyKeys(kept.id() + "-2027-03-15-1@passerelle");
    assertThat(drives.values().iterator().next().getSummary().getValue())
        .contains("Pékin", "→", "Wuhan");
  }

  @Test
  void aTandemIsNamedWithItsLaboratoryOnTheGridAndInAgendas() throws Exception {
    var week = week();
    var before = week.visitors.getFirst();
    var tandem =
        new Party(
            before.id(),
            before.side(),
            before.name(),
            before.local(),
            null,
            null,
            "Laboratoire des capteurs",
            null,
            before.languages(),
            before.most(),
            before.mostADay(),
            before.absent(),
            before.state(),
            "",
            "",
            "",
            "",
            "",
            before.version());
    room().parties().change(team.id(), week.mission.id(), tandem, account.id());
    String both = before.name() + " + Laboratoire des capteurs";
    String agenda = at(week, "agendas/") + before.id();
    for (String path :
        List.of(
            at(week, "programme"),
            at(week, "agendas"),
            agenda,
            at(week, "participants"),
            at(week, "agendas/") + week.hosts.getFirst().id())) {
      assertThat(officer.get(path).body()).as(path).contains(both);
    }
    var hosts = events(at(week, "agendas/") + week.hosts.getFirst().id() + "/agenda.ics");
    assertThat(hosts.values()).allMatch(one -> one.getSummary().getValue().contains(both));
    try (var pdf = Loader.loadPDF(bytes(agenda + "/agenda.pdf"))) {
      assertThat(new PDFTextStripper().getText(pdf)).containsPattern("Laboratoire des\\s+capteurs");
    }
  }

  @Test
  void aDayIsGivenToACityAndTheProgrammeKeepsToIt() throws Exception {
    var week = new WeekInChina(room(), team, account);
    officer.post(
        at(week, "calendrier"),
        "do",
        "days",
        "day-city-2027-03-15",
        "beijing",
        "day-city-2027-03-16",
        "shanghai",
        "day-city-2027-03-17",
        "nowhere");
    var calendar = room().missions().calendar(team.id(), week.mission.id());
    assertThat(calendar.slots())
        .filteredOn(one -> one.day().getDayOfMonth() == 15)
        .extracting(Calendar.Slot::city)
        .containsOnly("beijing");
    assertThat(calendar.slots())
        .filteredOn(one -> one.day().getDayOfMonth() == 17)
        .extracting(Calendar.Slot::city)
        .containsOnly("");
    assertThat(officer.get(at(week, "calendrier")).body())
        .contains("Jours par ville", "<option value=\"beijing\" selected>");
    officer.post(at(week, "programme"), "do", "search", "seconds", "1");
    awaitEnd(week);
    officer.post(at(week, "programme/essai"), "do", "keep");
    var hosts =
        week.hosts.stream().collect(Collectors.toMap(Party::id, one -> String.valueOf(one.city())));
    assertThat(plan(week)).hasSizeGreaterThan(50);
    for (var one : plan(week)) {
      String city = hosts.getOrDefault(one.host(), "");
      assertThat(city)
          .isEqualTo(
              one.slot().startsWith("2027-03-15")
                  ? "beijing"
                  : one.slot().startsWith("2027-03-16") ? "shanghai" : city);
    }
    assertThat(officer.get(at(week, "programme")).body()).contains("2027 · Pékin");
  }
}
