package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.account.Role;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is new finds an organisation by its name, to read its page or to claim it. */
@NullMarked
class FindingPageTest {

  private static TeamServer server;
  private static TeamServer.Reader anne;
  private static String team;

  @BeforeAll
  static void start() {
    server = TeamServer.fresh();
    var account = server.person("anne@example.org");
    team = server.team("Une équipe", account, Role.MEMBER).id();
    anne = server.as(account);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/fr, energies nouvelles institut francais petrole, ifpen, Institut",
    "/fr, Bulane, bulane, Entreprise",
    "/en, bulane, bulane, Company",
    "/zh, 百度, baidu, 企业"
  })
  void aNameInAnyGuiseLeadsToThePage(String home, String name, String id, String type) {
    var page = server.visitor().get(home + "/organisations?name=" + Asked.encoded(name));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("href=\"" + home + "/organisations/" + id + "\"", type);
  }

  @Test
  void whoHasSignedInIsLedToTheClaim() {
    String path = "/fr/organisations?name=bulane";
    String claim = "/fr/organisations/bulane/revendiquer";
    assertThat(anne.get(path).body()).contains("href=\"" + claim + "\"");
    assertThat(anne.get(claim).statusCode()).isEqualTo(200);
    assertThat(server.visitor().get(path).body()).doesNotContain(claim).contains("connectez-vous");
  }

  @Test
  void theTeamsOwnPageAndEveryFooterLeadThere() {
    for (String path : new String[] {"/fr/equipes/" + team + "/organisation", "/fr"}) {
      assertThat(anne.get(path).body()).contains("href=\"/fr/organisations\"");
    }
    assertThat(server.visitor().get("/fr/organisations").body())
        .contains("name=\"name\"")
        .doesNotContain("dans la liste");
  }

  @Test
  void whereNobodyIsCalledSoItSaysWhatToDo() {
    var page = server.visitor().get("/fr/organisations?name=Zqxwvk%22");
    assertThat(page.body())
        .contains("0 organisation", "/fr/donnees/annuaire", "Signaler une erreur")
        .contains("value=\"Zqxwvk&#34;\"")
        .doesNotContain("Zqxwvk\"\"");
  }
}
