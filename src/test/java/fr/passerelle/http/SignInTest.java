package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.account.Role;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in, and what people of ill will try there. */
class SignInTest {

  private static TeamServer server;

  @BeforeAll
  static void start() {
    server = TeamServer.fresh();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String location(HttpResponse<String> response) {
    return response.headers().firstValue("Location").orElse("");
  }

  @Nested
  class SomebodyWhoSignsIn {

    @Test
    void comesBackToThePageThatAskedForIt() {
      server.person("back@example.org");
      var reader = server.visitor();
      var asked = reader.get("/fr/equipes");
      assertThat(asked.statusCode()).isEqualTo(303);
      assertThat(location(asked)).isEqualTo("/fr/connexion?next=%2Ffr%2Fequipes");
      var signedIn =
          reader.post(
              "/fr/connexion",
              "email",
              "BACK@example.org",
              "password",
              TeamServer.PASSWORD,
              "next",
              "/fr/equipes");
      assertThat(signedIn.statusCode()).isEqualTo(303);
      assertThat(location(signedIn)).isEqualTo("/fr/equipes");
      assertThat(reader.get("/fr/equipes").statusCode()).isEqualTo(200);
    }

    @Test
    void getsACookieThatScriptsAndOtherSitesCannotUse() {
      server.person("cookie@example.org");
      var reader = server.visitor();
      var response =
          reader.post(
              "/fr/connexion", "email", "cookie@example.org", "password", TeamServer.PASSWORD);
      assertThat(response.headers().firstValue("Set-Cookie").orElse(""))
          .startsWith("__Host-passerelle=")
          .contains("Path=/; Secure; HttpOnly; SameSite=Lax");
      assertThat(server.visitor().get("/fr").headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void getsAnotherSessionThanTheBrowserHad() {
      var account = server.person("fixed@example.org");
      var reader = server.as(account);
      String former = reader.session();
      reader.post("/fr/connexion", "email", "fixed@example.org", "password", TeamServer.PASSWORD);
      assertThat(reader.session()).isNotEqualTo(former).hasSize(40);
      assertThat(server.stores.sessions().person(former)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "https://evil.example/",
          "//evil.example",
          "/\\evil.example",
          "/fr/\\evil",
          "javascript:1",
          "/%2F/evil",
          "/frevil.example",
          "/en\r\nSet-Cookie: a=b"
        })
    void isNeverSentToAnotherSite(String next) {
      server.person(Integer.toHexString(next.hashCode()) + "@example.org");
      var response =
          server
              .visitor()
              .post(
                  "/fr/connexion",
                  "email",
                  Integer.toHexString(next.hashCode()) + "@example.org",
                  "password",
                  TeamServer.PASSWORD,
                  "next",
                  next);
      assertThat(location(response)).isEqualTo("/fr/equipes");
    }

    @Test
    void leavesNothingBehindWhenSigningOut() {
      var account = server.person("out@example.org");
      var reader = server.as(account);
      String session = reader.session();
      var out = reader.post("/fr/deconnexion");
      assertThat(out.headers().firstValue("Set-Cookie").orElse("")).contains("Max-Age=0");
      assertThat(server.stores.sessions().person(session)).isEmpty();
    }
  }

  @Nested
  class SomebodyOfIllWill {

    @Test
    void isSlowedButNobodyIsLockedOut() {
      server.person("slow@example.org");
      int status = 0;
      for (int i = 0; i < 7; i++) {
        status =
            server
                .visitor()
                .post("/fr/connexion", "email", "slow@example.org", "password", "wrong " + i)
                .statusCode();
      }
      assertThat(status).isEqualTo(429);
      assertThat(
              server
                  .visitor()
                  .post("/en/sign-in", "email", "slow@example.org", "password", "wrong")
                  .body())
          .contains("Nothing is locked");
    }

    @Test
    void doesNotLearnWhoHasAnAccount() {
      server.person("known@example.org");
      var known =
          server.visitor().post("/fr/connexion", "email", "known@example.org", "password", "x");
      var unknown =
          server.visitor().post("/fr/connexion", "email", "nobod@example.org", "password", "x");
      assertThat(known.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(400);
      assertThat(known.body().replace("known@", "nobod@")).isEqualTo(unknown.body());
      for (String path : new String[] {"/fr/inscription", "/fr/mot-de-passe"}) {
        var one = server.visitor().post(path, "email", "known@example.org");
        var other = server.visitor().post(path, "email", "nobod@example.org");
        assertThat(one.body().replace("known@", "nobod@")).isEqualTo(other.body());
      }
    }

    @Test
    void cannotSendAFormFromAnotherSite() throws Exception {
      var request =
          HttpRequest.newBuilder(URI.create(server.address + "/fr/connexion"))
              .header("Origin", "https://evil.example")
              .POST(HttpRequest.BodyPublishers.ofString("email=a%40example.org&password=x"))
              .build();
      var response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(response.statusCode()).isEqualTo(403);
    }

    @Test
    void cannotSendASignedInPersonsFormWithoutWhatThePageWasGiven() {
      var account = server.person("forged@example.org");
      var reader = server.as(account);
      var forged = reader.post("/fr/equipes", TeamServer.form("team", "Forged"));
      assertThat(forged.statusCode()).isEqualTo(403);
      var wrong = reader.post("/fr/equipes", TeamServer.form("team", "Forged", "csrf", "a"));
      assertThat(wrong.statusCode()).isEqualTo(403);
      assertThat(server.stores.teams().of(account.id())).isEmpty();
    }

    @Test
    void cannotPutTagsIntoAName() {
      var account = server.person("tags@example.org");
      var reader = server.as(account);
      reader.post("/fr/compte/description", "name", "<script>alert(1)</script>", "language", "fr");
      reader.post("/fr/equipes", "team", "\"><img src=x onerror=alert(1)>");
      for (String path : new String[] {"/fr/compte", "/fr/equipes"}) {
        assertThat(reader.get(path).body())
            .doesNotContain("<script>alert", "<img src=x")
            .contains("&lt;");
      }
    }
  }

  @Nested
  class ALetter {

    private TeamServer.Letter last() {
      return server.letters.getLast();
    }

    @Test
    void opensAnAccountWithATeamOnce() {
      var reader = server.visitor();
      var asked =
          reader.post(
              "/fr/inscription", "email", "new@example.org", "next", "/fr/partenaires?need=lidar");
      assertThat(asked.body()).contains("new@example.org").doesNotContain("name=\"email\"");
      String link = last().link();
      assertThat(last().to()).isEqualTo("new@example.org");
      assertThat(reader.get(link).body()).contains("new@example.org", "name=\"team\"");
      var weak = reader.post(link, "name", "Nina", "team", "Limotech", "new-password", "short");
      assertThat(weak.statusCode()).isEqualTo(400);
      assertThat(weak.body()).contains("value=\"Nina\"", "value=\"Limotech\"");
      var opened =
          reader.post(
              link, "name", "Nina", "team", "Limotech", "new-password", TeamServer.PASSWORD);
      assertThat(opened.statusCode()).isEqualTo(303);
      assertThat(location(opened)).isEqualTo("/fr/partenaires?need=lidar");
      assertThat(reader.get("/fr/equipes").body())
          .containsPattern("Limotech</a> <small>gère l’équipe<");
      assertThat(server.visitor().get(link).statusCode()).isEqualTo(404);
      var again =
          server
              .visitor()
              .post(link, "name", "Eve", "team", "E", "new-password", TeamServer.PASSWORD);
      assertThat(again.statusCode()).isEqualTo(404);
    }

    @Test
    void letsOneChooseAnotherPasswordAndEndsEverySession() {
      var account = server.person("reset@example.org");
      var elsewhere = server.as(account);
      var reader = server.visitor();
      reader.post("/fr/mot-de-passe", "email", "reset@example.org");
      reader.post(last().link(), "new-password", "quatre trains verts en gare");
      assertThat(elsewhere.get("/fr/compte").statusCode()).isEqualTo(303);
      assertThat(reader.get("/fr/compte").statusCode()).isEqualTo(200);
      assertThat(server.stores.accounts().signIn("reset@example.org", TeamServer.PASSWORD))
          .isEmpty();
    }

    @Test
    void asksSomebodyIntoATeam() {
      var manager = server.person("manager@example.org");
      var team = server.team("Pôle SCS", manager, Role.CLUSTER_STAFF);
      var manages = server.as(manager);
      manages.post(
          "/fr/equipes/" + team.id() + "/membres",
          "email",
          "guest@example.org",
          "role",
          "cluster-staff");
      String link = last().link();
      assertThat(last().subject()).contains("Pôle SCS");
      var guest = server.visitor();
      guest.post(link, "name", "Guy", "new-password", TeamServer.PASSWORD);
      assertThat(guest.get("/fr/equipes/" + team.id()).body()).contains("Guy", "manager");
      var raised =
          manages.post(
              "/fr/equipes/" + team.id() + "/membres",
              "email",
              "officer@example.org",
              "role",
              "embassy-officer");
      assertThat(raised.statusCode()).as("a role that the manager has not").isEqualTo(400);
    }
  }

  @Test
  void whoeverErasesTheAccountIsGone() {
    var account = server.person("gone@example.org");
    var team = server.team("Alone", account, Role.MEMBER);
    var reader = server.as(account);
    assertThat(reader.get("/fr/compte/export").body())
        .contains("gone@example.org", "membership", team.id());
    assertThat(reader.post("/fr/compte/erase", "password", "wrong").statusCode()).isEqualTo(400);
    assertThat(reader.post("/fr/compte/erase", "password", TeamServer.PASSWORD).statusCode())
        .isEqualTo(303);
    assertThat(server.stores.accounts().account(account.id())).isEmpty();
    assertThat(server.stores.teams().team(team.id())).isEmpty();
  }

  @Test
  void aKeyWorksForItsTeamUntilItIsTakenBack() {
    var account = server.person("keys@example.org");
    var team = server.team("Keys", account, Role.MEMBER);
    var reader = server.as(account);
    var made =
        reader.post(
            "/fr/equipes/" + team.id() + "/cles", "key", "Script", "scope", "read", "days", "30");
    String secret = made.body().replaceAll("(?s).*<code>(passerelle_\\w+)</code>.*", "$1");
    assertThat(reader.get("/fr/equipes/" + team.id()).body()).doesNotContain(secret);
    var program = server.stores.keys().program(secret).orElseThrow();
    assertThat(program.team().id()).isEqualTo(team.id());
    String[] shown = {"Authorization", "Bearer " + secret};
    assertThat(server.visitor().get("/api/v1/suggest?prefix=li", shown).statusCode())
        .isEqualTo(200);
    reader.post("/fr/equipes/" + team.id() + "/cles/" + program.key().id());
    assertThat(server.visitor().get("/api/v1/suggest?prefix=li", shown).statusCode())
        .isEqualTo(401);
  }
}
