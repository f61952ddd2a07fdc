package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.account.Role;
import fr.passerelle.account.Team;
import fr.passerelle.delegation.mission.Calendar;
import fr.passerelle.delegation.mission.MeetingState;
import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.delegation.mission.MissionKind;
import fr.passerelle.delegation.mission.MissionState;
import fr.passerelle.delegation.mission.SlotMaking;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tandems of COOPOL, replayed from the call to the report, in Chromium. */
@NullMarked
class DelegationJourneyTest {

  private static final Instant BEFORE = Instant.parse("2027-03-12T08:00:00Z");
  private static final Instant AFTER = Instant.parse("2027-03-17T08:00:00Z");
  private static final AtomicReference<Instant> NOW = new AtomicReference<>(BEFORE);

  private static TandemWorld world;
  private static TeamServer server;
  private static Team team;

  @BeforeAll
  static void start() {
    world = new TandemWorld(NOW::get);
    server = world.server;
    team =
        server.team(
            "Service scientifique", server.person("officer@example.org"), Role.EMBASSY_OFFICER);
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  /**
   * A tandem that COOPOL chose in 2013 or 2014.
   *
   * @param firm its name, as in the catalogue if it is there
   * @param laboratory its name in the catalogue
   * @param counterparts parts of names of which at least two are to be among those proposed
   */
  record Tandem(String firm, String laboratory, String need, List<String> counterparts) {
    @Override
    public String toString() {
      return firm;
    }
  }

  static List<Tandem> tandems() {
    return List.of(
        new Tandem(
            "ARIA Technologies",
            "LISA",
            "Prévision de la qualité de l’air et modélisation de la dispersion atmosphérique",
            List.of("sciences de l'environnement", "Focused Photonics", "Lanzhou")),
        new Tandem(
            "Limotech",
            "Institut de chimie de Clermont-Ferrand",
            "Éco-extraction de molécules naturelles à partir de plantes",
            List.of("Botanee", "botanique de Kunming", "chimie organique de Shanghai")),
        new Tandem(
            "CTIBiotech",
            "MATEIS",
            "Foie bioartificiel et cellules souches",
            List.of("Stem Cell", "Regenerative Medicine")),
        new Tandem(
            "Payan Bertrand",
            "GREEN",
            "Molécules aromatiques de champignons du sud de la Chine",
            List.of("botanique de Kunming", "Apple Flavor", "Zhejiang NHU")),
        new Tandem(
            "SIRS",
            "Observatoire de Paris",
            "Traitement d’images satellites, télédétection et occupation du sol",
            List.of("Université de Wuhan", "Chang Guang", "Spacesat")));
  }

  @ParameterizedTest
  @MethodSource("tandems")
  void aTandemGoesFromItsNeedToItsReport(Tandem tandem) {
    NOW.set(BEFORE);
    try (var officer = new Walk(server, tandem.firm().replaceAll("\\W", ""), true);
        var host = new Walk(server, tandem.firm().replaceAll("\\W", "") + "-host", true)) {
      var mission = mission(tandem.firm());
      String at = "/fr/equipes/" + team.id() + "/missions/" + mission.id();
      officer.signIn("officer@example.org", at + "/participants?add=visitor");
      bringIn(officer, tandem);
      officer.open(at + "/interlocuteurs");
      officer.follow(tandem.firm());
      if (tandem.firm().startsWith("ARIA")) {
        officer.look("counterparts");
      }
      assertThat(tandem.counterparts().stream().filter(officer.text()::contains))
          .as(officer.text())
          .hasSizeGreaterThanOrEqualTo(Boolean.getBoolean("passerelle.starter") ? 0 : 2);
      int accepted = accept(officer);
      answer(officer, host, at + "/interlocuteurs");
      setTables(mission.id());
      int meetings = solve(officer, at + "/programme", accepted);
      officer.press("Publier le programme");
      cancel(officer, at + "/programme", mission.id(), meetings);
      agendas(officer, at + "/agendas", tandem.firm());
      NOW.set(AFTER);
      report(officer, at);
      officer.assertFaultless();
      host.assertFaultless();
    }
  }

  private static Mission mission(String name) {
    var missions = server.stores.missionRoom().missions();
    String account = server.stores.teams().members(team.id()).getFirst().account().id();
    var made =
        missions.create(
            new Mission(
                "",
                team.id(),
                MissionKind.CALL_FOR_TANDEMS,
                "COOPOL " + name,
                "",
                "CN",
                ZoneId.of("Asia/Shanghai"),
                LocalDate.of(2027, 3, 15),
                LocalDate.of(2027, 3, 19),
                List.of("fr", "en", "zh"),
                null,
                MissionState.PLANNING,
                0),
            account);
    var days = LocalDate.of(2027, 3, 15).datesUntil(LocalDate.of(2027, 3, 20)).toList();
    var slots =
        new SlotMaking(
                LocalTime.of(9, 30),
                LocalTime.of(17, 30),
                45,
                15,
                LocalTime.of(12, 30),
                LocalTime.of(13, 30))
            .of(days);
    missions.lay(
        team.id(), made.id(), new Calendar(List.of(), List.of(), slots, List.of()), account);
    return made;
  }

  private static void bringIn(Walk officer, Tandem tandem) {
    boolean isKnown = !List.of("Limotech", "SIRS").contains(tandem.firm());
    officer.write("#p-name", tandem.firm());
    if (isKnown) {
      officer.write("#p-organisation", tandem.firm());
    }
    officer.write("#p-partner", tandem.laboratory());
    officer.write("#p-need", tandem.need());
    officer.press("Ajouter");
    assertThat(officer.text()).contains("Le participant est ajouté.");
  }

  /** Accepts up to six of those proposed. */
  private static int accept(Walk officer) {
    int accepted = 0;
    var button = officer.page.locator("main button[value=accept]");
    while (accepted < 6 && button.count() > 0) {
      button.first().click();
      accepted++;
    }
    assertThat(accepted).isGreaterThanOrEqualTo(4);
    return accepted;
  }

  /** A host answers by a link, without an account. */
  private static void answer(Walk officer, Walk host, String hosts) {
    officer.open(hosts);
    officer.page.locator(".invited details summary").first().click();
    officer.page.locator(".invited button[value=link]").first().click();
    String link = officer.page.locator("input[readonly]").inputValue();
    host.open(link.replaceFirst("https?://[^/]+", ""));
    host.look("invitation");
    host.page.locator("input[name=comes][value=yes]").check();
    host.page.locator("input[name^=kind-][value=must]").first().check();
    host.page.locator("main button.main").click();
    assertThat(host.page.locator(".told").count()).isEqualTo(1);
    officer.open(hosts);
    assertThat(officer.text()).contains("confirmé");
  }

  private static void setTables(String mission) {
    var missions = server.stores.missionRoom().missions();
    var calendar = missions.calendar(team.id(), mission);
    var seats =
        calendar.cities().stream()
            .map(
                city ->
                    new Calendar.Seat(
                        city.id() + "-1", city.id(), "Salle 1", "", city.local() + "高新区1号"))
            .toList();
    missions.lay(
        team.id(),
        mission,
        new Calendar(calendar.cities(), calendar.travel(), calendar.slots(), seats),
        server.stores.teams().members(team.id()).getFirst().account().id());
  }

  private static int solve(Walk officer, String programme, int wished) {
    officer.open(programme);
    officer.write("input[name=seconds]", "1");
    officer.press("Faire le programme");
    officer.page.locator("button[value=keep]").waitFor();
    officer.page.locator("[data-done=yes]").waitFor();
    assertThat(officer.page.locator(".errors").count()).isZero();
    officer.page.locator("button[value=keep]").click();
    officer.look("programme");
    int meetings = planned(programme.replaceAll("^.*/missions/([^/]+)/.*$", "$1"));
    assertThat(meetings).as("one city a day, five days").isBetween(4, wished);
    return meetings;
  }

  private static int planned(String mission) {
    return (int)
        server.stores.missionRoom().meetings().of(team.id(), mission).stream()
            .filter(one -> one.state() == MeetingState.PLANNED)
            .count();
  }

  private static void cancel(Walk officer, String programme, String mission, int meetings) {
    officer.open(programme);
    var gone = server.stores.missionRoom().meetings().of(team.id(), mission).getFirst();
    officer.page.locator("select[name=party]").selectOption(gone.host());
    officer.page.locator("input[name=out]").check();
    officer.press("Voir ce qui bouge");
    officer.page.locator("[data-done=yes]").waitFor();
    assertThat(officer.page.locator(".changes li").count()).isBetween(1, 2);
    officer.page.locator("button[value=keep]").click();
    officer.page.locator("#publishing").waitFor();
    assertThat(planned(mission)).isEqualTo(meetings - 1);
    assertThat(officer.page.locator("section[aria-labelledby=publishing] .changes li").count())
        .as("what changed since the programme was published")
        .isEqualTo(1);
  }

  private static void agendas(Walk officer, String agendas, String firm) {
    officer.open(agendas);
    officer.look("agendas");
    officer.follow(firm);
    officer.look("agenda");
    assertThat(officer.text()).contains("高新区1号");
    byte[] paper = officer.taken("main a[href*='.pdf'] >> nth=0");
    assertThat(new String(paper, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    byte[] calendar = officer.taken("main a[href*='.ics'] >> nth=0");
    assertThat(new String(calendar, StandardCharsets.UTF_8))
        .contains("BEGIN:VEVENT", "TZID=Asia/Shanghai");
  }

  private static void report(Walk officer, String at) {
    officer.open(at + "/suivi");
    officer.page.locator("ol.kept a").first().click();
    officer.page.locator("input[name=came][value=held]").check();
    officer.write("#notes", "Rencontre utile ; échange d’échantillons prévu en mai.");
    officer.page.locator("input[name=result]").first().check();
    officer.write("#next-step", "Envoyer les échantillons");
    officer.look("outcome");
    officer.page.locator("button[value=save]").click();
    officer.open(at + "/bilan");
    officer.look("report");
    assertThat(officer.text()).contains("Envoyer les échantillons");
    byte[] paper = officer.taken("main a[href*='fichiers/pdf']");
    assertThat(new String(paper, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
  }

  @Test
  void aMissionIsPreparedFromItsFirstPage() {
    try (var officer = new Walk(server, "mission", true)) {
      officer.signIn("officer@example.org", "/fr/equipes/" + team.id());
      officer.follow("Missions");
      officer.look("missions");
      officer.page.getByLabel("Délégation").check();
      officer.write("#p-name", "Semaine de l’air");
      officer.write("#p-theme", "Qualité de l’air : mesure, modélisation, prévision");
      officer.write("#p-first", "2027-03-15");
      officer.write("#p-last", "2027-03-19");
      officer.press("Créer la mission");
      officer.look("mission");
      officer.follow("Calendrier et lieux");
      officer.page.locator("input[name=city]").nth(0).fill("Wuhan");
      officer.page.locator("input[name=city-local]").nth(0).fill("武汉");
      officer.page.locator("input[name=city]").nth(1).fill("Shanghai");
      officer.page.locator("input[name=city-local]").nth(1).fill("上海");
      officer.press("Enregistrer");
      officer.write("input[name=travel-wuhan-shanghai]", "4");
      officer.page.locator("section[aria-labelledby=travel] button").click();
      officer.press("Découper en créneaux");
      officer.page.locator("input[name=seat]").nth(0).fill("Salle");
      officer.page.locator("input[name=seat-local]").nth(0).fill("光谷大道1号");
      officer.page.locator("input[name=seat-more]").nth(0).fill("4");
      officer.page.locator("section[aria-labelledby=tables] button").click();
      officer.look("calendar");
      officer.follow("Participants");
      officer.follow("Ajouter un hôte");
      officer.look("party");
      officer.write("#p-organisation", "Wuhan University");
      officer.press("Ajouter");
      officer.look("parties");
      assertThat(officer.text()).contains("武汉大学");
      officer.follow("La mission");
      assertThat(officer.text()).contains("2 villes, 35 créneaux, 4 tables");
      officer.assertFaultless();
    }
  }
}
