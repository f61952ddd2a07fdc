package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.account.Accounts;
import fr.passerelle.account.Sessions;
import fr.passerelle.account.openid.OpenIdSettings;
import fr.passerelle.http.legal.Operator;
import fr.passerelle.http.route.SessionCookie;
import fr.passerelle.mail.Outbox;
import fr.passerelle.storage.Database;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages on privacy and responsibility say, and that the code keeps to it. */
@NullMarked
class LegalPagesTest {

  @ParameterizedTest
  @CsvSource({
    "/fr/confidentialite, Droits",
    "/en/privacy, Your rights",
    "/zh/privacy, 您的权利",
    "/fr/mentions-legales, Licences",
    "/en/legal, Licences",
    "/zh/legal, 许可"
  })
  void eachPageIsThereInEachLanguageAndTakesNothingFromElsewhere(String path, String heading) {
    var answer = Asked.get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains(heading).doesNotContainPattern("(src|action)=\"https?:");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/fr", "/fr/partenaires?need=laser", "/fr/connexion"})
  void everyPageLeadsToBoth(String path) {
    assertThat(Asked.get(path).body())
        .contains("href=\"/fr/confidentialite\"", "href=\"/fr/mentions-legales\"");
  }

  @Test
  void theSpansOfTimeAreThoseOfTheCode() {
    assertThat(Asked.get("/fr/confidentialite").body())
        .contains(
            SessionCookie.NAME,
            Sessions.QUIET.toDays() + " jours",
            Sessions.LONGEST.toDays() + " jours",
            Outbox.KEPT.toDays() + " jours",
            Accounts.INVITATION_VALID.toDays() + " jours");
    assertThat(SessionCookie.header("a".repeat(40)))
        .startsWith(SessionCookie.NAME + "=")
        .contains("Max-Age=" + Sessions.LONGEST.toSeconds());
  }

  @Test
  void aPageSaysThatNobodyHasSaidWhoRunsIt() {
    assertThat(Asked.get("/fr/mentions-legales").body())
        .contains("PASSERELLE_OPERATOR")
        .doesNotContain("mailto:");
    assertThat(Asked.get("/fr/confidentialite").body()).contains("PASSERELLE_OPERATOR");
  }

  @Test
  void whoRunsItIsNamedAsWritten(@TempDir Path folder) {
    var operator = Operator.of("Pôle <b>Exemple</b>", "contact@exemple.fr");
    var openId = OpenIdSettings.of("https://login.exemple.fr", "a", "secret");
    var settings = new ServerSettings("127.0.0.1", 0, "", false, openId, operator, Set.of());
    try (var server = new TeamServer(Database.inFolder(folder), InstantSource.system(), settings)) {
      assertThat(server.visitor().get("/fr/mentions-legales").body())
          .contains("Pôle &lt;b&gt;Exemple&lt;/b&gt;", "href=\"mailto:contact@exemple.fr\"")
          .doesNotContain("PASSERELLE_OPERATOR");
      assertThat(server.visitor().get("/fr/confidentialite").body()).contains("login.exemple.fr");
    }
    assertThat(Asked.get("/fr/confidentialite").body()).doesNotContain("login.exemple.fr");
  }

  @Test
  void anAddressThatIsNoneIsAnErrorThatNamesTheSetting() {
    assertThatThrownBy(() -> Operator.of("x", "contact"))
        .hasMessageContaining("PASSERELLE_OPERATOR_EMAIL");
  }
}
