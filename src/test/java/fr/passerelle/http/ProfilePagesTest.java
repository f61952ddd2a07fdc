package fr.passerelle.http;

import static fr.passerelle.http.ProfileWorld.id;
import static fr.passerelle.http.ProfileWorld.profiles;
import static fr.passerelle.http.ProfileWorld.version;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.passerelle.account.ApiKey;
import fr.passerelle.account.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Profiles are written, reviewed and read over HTTP, without scripts. */
@NullMarked
class ProfilePagesTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static ProfileWorld world;

  @BeforeAll
  static void start() {
    world = new ProfileWorld();
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  private static JsonNode json(HttpResponse<String> response) throws IOException {
    return JSON.readTree(response.body());
  }

  /** What stands in a document, and what it tells of itself. */
  private static String paper(String path) throws IOException {
    byte[] bytes;
    try (var stream = URI.create(world.server.address + path).toURL().openStream()) {
      bytes = stream.readAllBytes();
    }
    try (var pdf = Loader.loadPDF(bytes)) {
      String text = new PDFTextStripper().getText(pdf);
      assertThat(text).contains("ompresseur silencieux");
      return text + pdf.getDocumentInformation().getCOSObject();
    }
  }

  /** A page with plain spaces. */
  private static String read(HttpResponse<String> response) {
    return response.body().replace('\u202f', ' ').replace('\u00a0', ' ');
  }

  private static String open(String id) {
    return "/fr/profils/" + id;
  }

  @Nested
  class Writing {

    @Test
    void twoPlainQuestionsChooseTheKind() {
      for (var expected :
          List.of(
              List.of("in", "business", "offre commerciale"),
              List.of("out", "business", "demande commerciale"),
              List.of("in", "technology", "offre de technologie"),
              List.of("out", "technology", "demande de technologie"),
              List.of("programme", "", "recherche de partenaires"))) {
        String page =
            world
                .writer
                .get(world.written("money", expected.get(0), "matter", expected.get(1)))
                .body();
        assertThat(page).contains(expected.get(2));
      }
    }

    @Test
    void keepsWhatWasTypedWithItsLines() {
      String path = world.written();
      String page = world.writer.get(path).body();
      assertThat(page).contains("La machine reprend la chaleur de l’air humide.\nElle a tourné");
      assertThat(page).contains("value=\"Chine, Allemagne\"");
    }

    @Test
    void countsWithoutScripts() {
      String page = world.writer.get(world.written("title", "Pompes")).body();
      assertThat(page).contains("6 caractères sur 256");
    }

    @Test
    void showsChecksAndWhoWouldAnswerBeforeAnythingIsKept() {
      int before = world.writer.get(profiles(world.ours)).body().split("<tr>").length;
      var response =
          world.writer.post(
              profiles(world.ours) + "/-/apercu",
              ProfileWorld.fields("summary", "La meilleure pompe à chaleur"));
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(read(response))
          .contains("rien n’est encore enregistré", "Remplacez « la meilleure »")
          .contains("<ol class=\"answering\">", "/fr/organisations/")
          .contains("heat pump");
      assertThat(world.writer.get(profiles(world.ours)).body().split("<tr>")).hasSize(before);
    }

    @Test
    void namesProfilesThatSayNearlyTheSame() {
      world.written("title", "Dessalement par osmose inverse solaire", "summary", "Nous proposons");
      String page =
          read(
              world.writer.post(
                  profiles(world.ours) + "/-/apercu",
                  ProfileWorld.fields(
                      "title",
                      "Dessalement par osmose inverse solaire",
                      "summary",
                      "Nous proposons")));
      assertThat(page).contains("100 % des mots en commun");
    }

    @Test
    void isRefusedWithAReasonWhereAFieldCannotBeRead() {
      var response =
          world.writer.post(
              profiles(world.ours) + "/nouveau",
              ProfileWorld.fields("targets", "Syldavie", "submission", "demain", "trl", "12"));
      assertThat(response.statusCode()).isEqualTo(400);
      assertThat(response.body())
          .contains("Syldavie", "demain", "Séchage du papier par pompe à chaleur");
    }

    @Test
    void asksForCountriesAsItsHintSays() {
      var response =
          world.writer.post(
              profiles(world.ours) + "/nouveau", ProfileWorld.fields("targets", "Syldavie"));
      assertThat(response.body()).contains("Écrivez le nom du pays, ou son code de deux lettres");
    }

    @Test
    void ofNothingYetNeitherCountsNorQuotesNothing() {
      String page = read(world.writer.get(profiles(world.ours) + "/nouveau"));
      assertThat(page)
          .contains("Rien n’est encore écrit", "Remplissez")
          .doesNotContain("vérifications sur", "« – »", "<bdi></bdi></h3>");
      String begun = read(world.writer.get(world.written("technologies", "", "markets", "")));
      assertThat(begun)
          .contains("vérifications sur 10", "Ajoutez un mot-clé de la liste")
          .doesNotContain("« – »");
    }

    @Test
    void handsInTheVeryTextThatStandsInTheForm() {
      String path = world.written("title", "Le texte d’avant");
      String version = version(world.writer.get(path).body());
      var handed =
          world.writer.post(
              path,
              ProfileWorld.fields("title", "Le texte d’après", "version", version, "do", "submit"));
      assertThat(handed.statusCode()).isEqualTo(303);
      assertThat(handed.headers().firstValue("Location")).hasValue(path + "?done=submit");
      assertThat(world.reviewer.get("/fr/relecture/" + id(path)).body())
          .contains("Le texte d’après")
          .doesNotContain("Le texte d’avant");
      var fresh =
          world.writer.post(profiles(world.ours) + "/nouveau", ProfileWorld.fields("do", "submit"));
      assertThat(fresh.headers().firstValue("Location").orElse("")).endsWith("?done=submit");
    }

    @Test
    void offersToHandInOnlyWhatMayBe() {
      String button = "name=\"do\" value=\"submit\"";
      String whole = world.writer.get(world.written()).body();
      assertThat(whole.indexOf(button)).isGreaterThan(whole.indexOf("id=\"writing\""));
      String part = read(world.writer.get(world.written("role", "")));
      assertThat(part)
          .contains("Avant de le soumettre", "Remplissez : Ce que ferait le partenaire")
          .doesNotContain(button);
      String theirs = world.stranger.get(profiles(world.theirs) + "/nouveau").body();
      assertThat(theirs).contains("<li>L’équipe ne représente aucune").doesNotContain(button);
      var kept =
          world.writer.post(
              profiles(world.ours) + "/nouveau",
              ProfileWorld.fields("role", "", "title", "Gardé quand même", "do", "submit"));
      assertThat(kept.statusCode()).isEqualTo(409);
      assertThat(world.writer.get(profiles(world.ours)).body()).contains("Gardé quand même");
    }

    @Test
    void ofTwoAtOnceShowsTheSecondBothTexts() {
      String path = world.written("title", "Avant");
      String version = version(world.writer.get(path).body());
      world.writer.post(path, ProfileWorld.fields("title", "Le premier", "version", version));
      var second =
          world.writer.post(path, ProfileWorld.fields("title", "Le second", "version", version));
      assertThat(second.statusCode()).isEqualTo(409);
      assertThat(second.body()).contains("Le premier", "Le second");
      assertThat(world.writer.get(path).body()).contains("Le premier").doesNotContain("Le second");
      var third =
          world.writer.post(
              path, ProfileWorld.fields("title", "Le second", "version", version(second.body())));
      assertThat(third.statusCode()).isEqualTo(303);
    }

    @Test
    void ofATeamThatSpeaksForNobodyLeadsToAClaim() {
      var page = world.stranger.get(profiles(world.theirs) + "/nouveau").body();
      String claim = "/fr/equipes/" + world.theirs.id() + "/organisation";
      assertThat(page).contains("ne représente encore aucune organisation", claim);
      assertThat(world.stranger.get(claim).statusCode()).isEqualTo(200);
      var made = world.stranger.post(profiles(world.theirs) + "/nouveau", ProfileWorld.fields());
      String path = ProfileWorld.location(made);
      var refused =
          world.stranger.post(
              path + "/etat", "do", "submit", "version", version(world.stranger.get(path).body()));
      assertThat(refused.statusCode()).isEqualTo(409);
      assertThat(refused.body()).contains("revendiquez-en une d’abord");
    }

    @Test
    void isTakenAwayAsJson() throws IOException {
      String path = world.written();
      var file = json(world.writer.get(path + "/export"));
      assertThat(file.at("/profile/kind").asText()).isEqualTo("technology-offer");
      assertThat(file.at("/profile/technologies/0/concept").asText()).isEqualTo("heat-pump");
      assertThat(file.at("/checks").size()).isEqualTo(10);
      assertThat(world.server.stores.audit().latest(world.ours.id(), 50))
          .anyMatch(entry -> entry.action().equals("profile.exported"));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "title",
          "summary",
          "description",
          "advantages",
          "role",
          "technologies",
          "markets",
          "call",
          "targets",
          "kind",
          "language",
          "money",
          "interest",
          "background",
          "version"
        })
    void showsHostileTextAsText(String field) {
      String hostile = "\"><script>alert(1)</script><img src=x onerror=alert(2)>";
      var response =
          world.writer.post(profiles(world.ours) + "/nouveau", ProfileWorld.fields(field, hostile));
      String page =
          response.statusCode() == 303
              ? world.writer.get(ProfileWorld.location(response)).body()
              : response.body();
      assertThat(page).doesNotContain("<script>alert", "<img src=x");
    }
  }

  @Nested
  class AnotherTeam {

    @Test
    void knowsNothingOfADraft() {
      String path = world.written("title", "Une idée à nous");
      String id = id(path);
      String theirs = profiles(world.theirs) + "/" + id;
      for (String asked : List.of(path, path + "/export", profiles(world.ours), theirs)) {
        assertThat(world.stranger.get(asked).statusCode()).as(asked).isEqualTo(404);
      }
      for (String asked : List.of(path, path + "/etat", path + "/apercu", theirs + "/etat")) {
        var response =
            world.stranger.post(asked, ProfileWorld.fields("do", "withdraw", "version", "1"));
        assertThat(response.statusCode()).as(asked).isEqualTo(404);
      }
      assertThat(world.server.visitor().get(open(id)).statusCode()).isEqualTo(404);
      assertThat(world.server.visitor().get("/api/v1/profiles/" + id).statusCode()).isEqualTo(404);
      assertThat(world.reviewer.get("/fr/relecture/" + id).statusCode()).isEqualTo(404);
      assertThat(world.stranger.get(profiles(world.theirs)).body())
          .doesNotContain("Une idée à nous");
    }

    @Test
    void isNotToldOfADraftByLikeness() {
      world.written("title", "Turbine marémotrice en bambou", "summary", "Nous proposons");
      String page =
          read(
              world.stranger.post(
                  profiles(world.theirs) + "/-/apercu",
                  ProfileWorld.fields(
                      "title", "Turbine marémotrice en bambou", "summary", "Nous proposons")));
      assertThat(page).contains("Profils qui disent presque").doesNotContain("mots en commun");
    }

    @Test
    void readsWhatIsPublished() {
      String id = world.published("title", "Séchoir à pompe à chaleur pour le lin");
      assertThat(world.stranger.get(open(id)).body())
          .contains("Séchoir à pompe à chaleur pour le lin", "Bulane", "/interet")
          .contains("label de qualité");
    }
  }

  @Nested
  class AReview {

    @Test
    void isOfferedToStaffAmongTheirTeams() {
      assertThat(world.reviewer.get("/fr/equipes").body()).contains("/fr/relecture");
      assertThat(world.writer.get("/fr/equipes").body()).doesNotContain("/fr/relecture");
      assertThat(world.writer.get("/fr/equipes/" + world.ours.id()).body())
          .contains(profiles(world.ours));
    }

    @Test
    void isForStaffOfClusters() {
      String id = id(world.submitted());
      for (var reader : List.of(world.writer, world.stranger)) {
        assertThat(reader.get("/fr/relecture").statusCode()).isEqualTo(403);
        assertThat(reader.post("/fr/relecture/" + id, "do", "publish", "version", "2").statusCode())
            .isEqualTo(403);
      }
      assertThat(world.reviewer.get("/fr/relecture").body()).contains("/fr/relecture/" + id);
    }

    @Test
    void isNeverOfTheOwnTeam() {
      String id = id(world.submitted());
      var staff = world.server.person("double@example.org");
      world.server.team("Pôle double", staff, Role.CLUSTER_STAFF);
      world.server.stores.teams().change(world.ours.id(), staff.id(), Role.MEMBER, false, null);
      var both = world.server.as(staff);
      assertThat(both.get("/fr/relecture/" + id).body())
          .contains("Personne ne relit un profil de sa propre équipe")
          .doesNotContain("value=\"publish\"");
      var response = both.post("/fr/relecture/" + id, "do", "publish", "version", "2");
      assertThat(response.statusCode()).isEqualTo(403);
      assertThat(world.server.visitor().get(open(id)).statusCode()).isEqualTo(404);
    }

    @Test
    void givesAProfileBackWithRemarksThatItsTeamReads() {
      String path = world.submitted();
      String review = "/fr/relecture/" + id(path);
      String version = version(world.reviewer.get(review).body());
      assertThat(world.reviewer.post(review, "do", "return", "version", version).statusCode())
          .isEqualTo(400);
      var response =
          world.reviewer.post(
              review,
              "do",
              "return",
              "version",
              version,
              "remarks",
              "Donnez la <b>puissance</b> en kilowatts");
      assertThat(response.statusCode()).isEqualTo(303);
      assertThat(world.writer.get(path).body())
          .contains("Donnez la &lt;b&gt;puissance&lt;/b&gt; en kilowatts", "retourné");
    }

    @Test
    void doesNotPublishWhatWasChangedMeanwhile() {
      String path = world.submitted();
      String review = "/fr/relecture/" + id(path);
      String version = version(world.reviewer.get(review).body());
      world.writer.post(
          path,
          ProfileWorld.fields(
              "title", "Autre texte", "version", version(world.writer.get(path).body())));
      assertThat(world.reviewer.post(review, "do", "publish", "version", version).statusCode())
          .isEqualTo(404);
    }
  }

  @Nested
  class ALetter {

    private List<TeamServer.Letter> about(String title) {
      return world.server.letters.stream().filter(one -> one.text().contains(title)).toList();
    }

    @Test
    void tellsTheAuthorWhatBecameOfAProfile() {
      world.published("title", "Pompe qui paraît");
      assertThat(about("Pompe qui paraît"))
          .filteredOn(one -> one.to().equals("auteur@example.org"))
          .singleElement()
          .satisfies(
              one -> {
                assertThat(one.subject()).isEqualTo("Votre profil de partenariat est publié");
                assertThat(world.server.visitor().get(one.link()).body())
                    .contains("Pompe qui paraît");
              });
      String path = world.submitted("title", "Pompe qui revient");
      String review = "/fr/relecture/" + id(path);
      String version = version(world.reviewer.get(review).body());
      world.reviewer.post(review, "do", "return", "version", version, "remarks", "Plus court");
      assertThat(about("Pompe qui revient"))
          .filteredOn(one -> one.to().equals("auteur@example.org"))
          .singleElement()
          .satisfies(one -> assertThat(one.link()).isEqualTo(path));
    }

    @Test
    void tellsTheAdministratorsOfAProfileWhoseClusterNobodyStandsFor() {
      String path = world.submitted("title", "Pompe sans pôle");
      assertThat(about("Pompe sans pôle"))
          .singleElement()
          .satisfies(
              one -> {
                assertThat(one.to()).isEqualTo("admin@example.org");
                assertThat(one.link()).isEqualTo("/fr/relecture/" + id(path));
              });
    }

    @Test
    void tellsTheStaffOfItsClusterInTheirLanguage() {
      var staff = world.server.person("cluster@example.org");
      var team = world.server.team("Le pôle de la firme", staff, Role.CLUSTER_STAFF);
      var stores = world.server.stores;
      stores.accounts().describe(staff.id(), "Wei", "zh");
      stores.teams().speakFor(team.id(), "systematic", null);
      stores.teams().speakFor(world.ours.id(), "thales", null);
      String path = world.submitted("title", "Pompe du pôle");
      stores.teams().speakFor(team.id(), null, null);
      stores.teams().speakFor(world.ours.id(), world.firm.id(), null);
      assertThat(about("Pompe du pôle"))
          .singleElement()
          .satisfies(
              one -> {
                assertThat(one.to()).isEqualTo("cluster@example.org");
                assertThat(one.subject()).contains("等待审阅");
                assertThat(one.link()).isEqualTo("/zh/review/" + id(path));
              });
    }
  }

  @Nested
  class APublishedProfile {

    @Test
    void saysInWhichLanguageItIs() {
      String id = world.published();
      var visitor = world.server.visitor();
      assertThat(visitor.get("/en/profiles/" + id).body())
          .contains("The text is in French.", "in Chinese the concepts alone");
      assertThat(visitor.get("/zh/profiles/" + id).body()).contains("原文为法语", "中文仅列概念");
      assertThat(read(visitor.get(open(id))))
          .contains("Exprimer un intérêt", "en chinois, les concepts seuls")
          .doesNotContain("Le texte est en");
    }

    @Test
    void asksItsOwnTeamForNoInterest() {
      String id = world.published();
      assertThat(world.writer.get(open(id)).body())
          .contains(profiles(world.ours) + "/" + id)
          .doesNotContain("/interet\"");
      assertThat(world.stranger.get(open(id)).body()).contains("/interet\"");
    }

    @Test
    void isFoundInAllThreeLanguages() {
      String id = world.published("title", "Four à pain chauffé par pompe à chaleur");
      for (String asked :
          List.of(
              "/fr/profils?words=four+pain",
              "/en/profiles?words=heat+pump&kind=technology-offer",
              "/zh/profiles?words=%E7%83%AD%E6%B3%B5&country=FR")) {
        assertThat(world.server.visitor().get(asked).body()).as(asked).contains(id);
      }
      assertThat(world.server.visitor().get("/fr/profils?words=zeppelin").body())
          .doesNotContain(id);
    }

    @Test
    void isSearchedLikeAllOthers() throws IOException {
      String id = world.published("title", "Pompe à chaleur pour brasseries");
      var answer =
          json(
              world
                  .server
                  .visitor()
                  .get(
                      "/api/v1/partners?lang=fr&limit=50&need="
                          + Asked.encoded("pompe à chaleur pour brasseries")));
      var found = new ArrayList<String>();
      answer.path("partners").forEach(partner -> found.add(partner.toString()));
      assertThat(found)
          .anyMatch(
              partner ->
                  partner.contains("\"id\":\"" + world.firm.id() + "\"")
                      && partner.contains("/fr/profils/" + id));
    }

    @Test
    void isToldToPrograms() throws IOException {
      String id = world.published();
      var one = json(world.server.visitor().get("/api/v1/profiles/" + id));
      assertThat(one.path("organisation").asText()).isEqualTo(world.firm.id());
      assertThat(one.at("/profile/terms/foreground").asText()).isEqualTo("joint");
      var all = json(world.server.visitor().get("/api/v1/profiles?country=FR&limit=100"));
      assertThat(all.toString()).contains(id);
      assertThat(world.server.visitor().get("/api/v1/profiles?kind=gift").statusCode())
          .isEqualTo(400);
    }

    @Test
    void isTakenAwayOnPaper() {
      String id = world.published();
      for (String path : List.of(open(id), "/zh/profiles/" + id)) {
        var file = world.server.visitor().get(path + "/pdf");
        assertThat(file.statusCode()).as(path).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(file.body()).startsWith("%PDF-");
      }
      assertThat(world.stranger.get(profiles(world.ours) + "/" + id + "/pdf").statusCode())
          .isEqualTo(404);
    }

    @Test
    void isGoneOnceItIsTakenBack() {
      String path = world.submitted();
      String id = id(path);
      String version = version(world.reviewer.get("/fr/relecture/" + id).body());
      world.reviewer.post("/fr/relecture/" + id, "do", "publish", "version", version);
      assertThat(world.server.visitor().get(open(id)).statusCode()).isEqualTo(200);
      assertThat(world.act(path, "withdraw").statusCode()).isEqualTo(303);
      assertThat(world.server.visitor().get(open(id)).statusCode()).isEqualTo(404);
    }
  }

  @Nested
  class AProgram {

    private final HttpClient client = HttpClient.newHttpClient();

    private HttpResponse<String> ask(String key, String path, String body) throws Exception {
      var request =
          HttpRequest.newBuilder(URI.create(world.server.address + path))
              .header("Authorization", "Bearer " + key);
      var asked =
          body.isEmpty() ? request : request.POST(HttpRequest.BodyPublishers.ofString(body));
      return client.send(asked.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void writesAndHandsInAProfile() throws Exception {
      String key =
          world
              .server
              .stores
              .keys()
              .make(
                  world.ours.id(),
                  world.author.id(),
                  "k",
                  Set.of(ApiKey.Scope.READ, ApiKey.Scope.WRITE),
                  Duration.ofDays(1))
              .secret();
      String all = "/api/v1/teams/" + world.ours.id() + "/profiles";
      String body =
          """
          {"kind":"technology-offer","language":"en","title":"Heat pump for drying paper",
           "summary":"A firm has developed a heat pump. It looks for makers of paper machines.",
           "description":"It works.\\nTwo winters in a mill.","role":"To sell it",
           "cooperation":["licence"],"technologies":["heat pump"],"targets":["CN"]}
          """;
      var made = json(ask(key, all, body));
      assertThat(made.path("state").asText()).isEqualTo("draft");
      assertThat(made.at("/profile/description").asText()).contains("works.\nTwo");
      String one = all + "/" + made.path("id").asText();
      assertThat(ask(key, one, body).statusCode()).isEqualTo(409);
      var handed = ask(key, one + "/state", "{\"do\":\"submit\",\"version\":1}");
      assertThat(json(handed).path("state").asText()).isEqualTo("submitted");
      assertThat(json(ask(key, all, "")).path("profiles").size()).isPositive();
      assertThat(ask(key, all, "{\"colour\":\"red\"}").statusCode()).isEqualTo(400);
      assertThat(ask(key, all, "[]").statusCode()).isEqualTo(400);
    }
  }

  @Nested
  class AnAnonymousProfile {

    @Test
    void isNotHandedInWhereItsTextNamesItsOrganisation() {
      String path = world.written("anonymous", "1", "description", "Bulane fait des essais.");
      var response = world.act(path, "submit");
      assertThat(response.statusCode()).isEqualTo(409);
      assertThat(read(response)).contains("Retirez « bulane »");
    }

    @Test
    void tellsNowhereWhoseItIs() throws IOException {
      String id = world.published("anonymous", "1", "title", "Compresseur silencieux à hydrures");
      String somebody = "own-profiles-" + id;
      var visitor = world.server.visitor();
      var told = new ArrayList<String>();
      for (String path :
          List.of(
              "/fr/profils/" + id,
              "/en/profiles/" + id,
              "/zh/profiles/" + id,
              "/api/v1/profiles/" + id,
              "/fr/organisations/" + somebody,
              "/en/organisations/" + somebody,
              "/api/v1/organisations/" + somebody,
              "/fr/profils?words=compresseur+silencieux")) {
        var response = visitor.get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        assertThat(response.body()).as(path).contains("ompresseur silencieux");
        told.add(response.body());
      }
      told.add(paper("/fr/profils/" + id + "/pdf"));
      var found =
          json(
              visitor.get(
                  "/api/v1/partners?lang=fr&limit=50&need="
                      + Asked.encoded("compresseur silencieux à hydrures")));
      var named = new ArrayList<String>();
      found
          .path("partners")
          .forEach(
              partner -> {
                if (partner.path("id").asText().equals(somebody)) {
                  named.add(partner.toString());
                }
              });
      assertThat(named).hasSize(1);
      told.addAll(named);
      var page =
          visitor.get("/fr/partenaires?need=" + Asked.encoded("compresseur silencieux à hydrures"));
      assertThat(page.body()).contains("Organisation non nommée");
      String all = String.join("\n", told).toLowerCase(Locale.ROOT);
      assertThat(all)
          .doesNotContain(
              "bulane", "électrolyseurs", world.ours.id(), world.author.id(), "auteur@");
      world.firm.identifiers().forEach(one -> assertThat(all).doesNotContain(one.value()));
      String city = world.firm.place().city();
      assertThat(city).isNotNull();
      assertThat(all).doesNotContain(String.valueOf(city).toLowerCase(Locale.ROOT));
    }

    @Test
    void leadsAnInterestThroughTheMediator() {
      String id = world.published("anonymous", "1");
      assertThat(world.server.visitor().get(open(id)).body())
          .contains("passe par le pôle ou l’ambassade");
    }
  }
}
