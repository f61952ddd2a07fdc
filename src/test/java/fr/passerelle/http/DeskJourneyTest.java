package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.account.Role;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a diagnosis to partners, along the ladder, and to the desk of a cluster, in Chromium. */
@NullMarked
class DeskJourneyTest {

  private static TeamServer server;

  @BeforeAll
  static void start() {
    server = TeamServer.fresh();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr | /fr/diagnostic-numerique | Voir le résultat | Chercher des partenaires"
            + " | En faire une demande | /fr/echelle | Chercher : Fabricant"
            + " | /fr/equipes/%s/visibilite | Voir ce mois | true",
        "en | /en/digital-diagnosis | Show the result | Find partners for this"
            + " | Begin a request | /en/ladder | Search: Manufacturer"
            + " | /en/teams/%s/visibility | Show this month | false"
      })
  void aFirmGoesFromAnswersToPartnersAndAClusterSeesItsMembers(
      String language,
      String diagnosis,
      String show,
      String search,
      String request,
      String ladder,
      String maker,
      String visibility,
      String month,
      boolean isScripted) {
    var staff = server.person(language + "@desk.example");
    var team = server.team("Équipe " + language, staff, Role.CLUSTER_STAFF);
    server.stores.teams().speakFor(team.id(), language.equals("fr") ? "scs" : "minalogic", null);
    try (var walk = new Walk(server, "desk-" + language, isScripted)) {
      walk.open("/" + language);
      walk.page.locator("main a[href='" + diagnosis + "']").click();
      walk.look("diagnosis");
      walk.page.locator("select[name=country]").selectOption("FR");
      walk.page.locator("input[name=protection][value='0']").check();
      walk.page.locator("input[name=quality][value='1']").check();
      walk.page.locator("input[name=training][value='0']").check();
      walk.press(show);
      assertThat(walk.page.url()).contains("protection=0", "quality=1");
      walk.look("diagnosed");
      walk.page.locator("#quality-inspection a.main").click();
      walk.page.waitForURL("**need=**");
      assertThat(walk.page.locator(".total").first().innerText()).isNotBlank();
      walk.page.goBack();
      walk.page.waitForURL("**protection=0**");
      assertThat(walk.text()).contains(search);
      walk.open(ladder + "#trl-7");
      walk.look("ladder");
      walk.follow(maker.replace(" :", "\u202f:"));
      walk.page.waitForURL("**type=company**");
      walk.open(
          "/"
              + language
              + (language.equals("fr") ? "/partenaires" : "/partners")
              + "?need=heat+pump+TRL+7");
      walk.page.locator(".ladder-next a").first().waitFor();
      walk.look("results-ladder");
      walk.signIn(
          staff.email(),
          diagnosis.equals("/fr/diagnostic-numerique")
              ? "/fr/diagnostic-numerique/resultat?quality=1"
              : "/en/digital-diagnosis/result?quality=1");
      walk.press(request);
      walk.page.waitForURL("**done=begun**");
      walk.look("request");
      walk.page.locator("#writing select[name=trl], #writing [name=trl]").first().waitFor();
      walk.open(visibility.formatted(team.id()));
      walk.press(month);
      assertThat(walk.page.url()).contains("month=");
      walk.look("visibility");
      assertThat(new String(walk.taken("a[href*='/csv']"), java.nio.charset.StandardCharsets.UTF_8))
          .contains("2026");
      walk.assertFaultless();
    }
  }
}
