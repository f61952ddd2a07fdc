package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.account.Role;
import fr.passerelle.account.Team;
import java.time.InstantSource;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The tandems of COOPOL, replayed from the call to the report, in Chromium. */
@NullMarked
class DelegationJourneyTest {

  private static TandemWorld world;
  private static TeamServer server;
  private static Team team;

  @BeforeAll
  static void start() {
    world = new TandemWorld(InstantSource.system());
    server = world.server;
    team =
        server.team(
            "Service scientifique", server.person("officer@example.org"), Role.EMBASSY_OFFICER);
  }

  @AfterAll
  static void stop() {
    world.close();
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
