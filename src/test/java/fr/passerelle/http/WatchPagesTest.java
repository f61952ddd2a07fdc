package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.account.Account;
import fr.passerelle.account.ApiKey;
import fr.passerelle.account.Role;
import fr.passerelle.account.Team;
import fr.passerelle.workspace.watch.Alert;
import fr.passerelle.workspace.watch.Frequency;
import fr.passerelle.workspace.watch.Outcome;
import fr.passerelle.workspace.watch.Watch;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Saving a search, what its page tells, its feed, the end of its letters, and who sees none. */
@NullMarked
class WatchPagesTest {

  private static TeamServer server;
  private static Account lea;
  private static Team team;
  private static TeamServer.Reader reader;
  private static long sequence = 1_000_000;

  @BeforeAll
  static void start() {
    server = TeamServer.fresh();
    lea = server.person("lea@example.org");
    team = server.team("Capteurs", lea, Role.MEMBER);
    reader = server.as(lea);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String location(HttpResponse<String> response) {
    return response.headers().firstValue("Location").orElse("");
  }

  private static Watch saved(String need) {
    var answer =
        reader.post(
            "/fr/equipes/" + team.id() + "/veilles", "need", need, "country", "FR", "name", need);
    assertThat(answer.statusCode()).isEqualTo(303);
    String id = location(answer).replaceAll("^.*/veilles/|\\?.*$", "");
    return server.stores.watches().find(team.id(), id).orElseThrow();
  }

  private static void find(Watch watch, String organisation) {
    server
        .stores
        .alerts()
        .keep(
            new Outcome(
                ++sequence,
                List.of(
                    new Outcome.Found(
                        watch.id(),
                        organisation,
                        organisation,
                        new Alert.Reason(
                            "e1",
                            "Un <lidar> & co",
                            "starter",
                            LocalDate.of(2026, 11, 2),
                            List.of("lidar"),
                            List.of("forêt")))),
                Map.of(),
                List.of(),
                List.of()));
    server.stores.alerts().deliver();
  }

  @Test
  void aVisitorSignsInAndComesBackToTheSearch() {
    var visitor = server.visitor();
    var results = Jsoup.parse(visitor.get("/fr/partenaires?need=lidar&country=FR").body());
    String saving = results.select("a[href^=/fr/veilles]").attr("href");
    assertThat(saving).isEqualTo("/fr/veilles?need=lidar&country=FR");
    var asked = visitor.get(saving);
    assertThat(location(asked)).startsWith("/fr/connexion?next=");
    String next =
        Jsoup.parse(visitor.get(location(asked)).body()).select("input[name=next]").attr("value");
    assertThat(next).isEqualTo(saving);
    var page = Jsoup.parse(reader.get(saving).body());
    assertThat(page.select("dl.watched").text()).contains("lidar", "France");
    assertThat(page.select("button[formaction]").attr("formaction"))
        .isEqualTo("/fr/equipes/" + team.id() + "/veilles");
  }

  @Test
  void aSavedSearchStandsOnItsPageWithItsReasons() {
    var watch = saved("lidar en forêt");
    assertThat(watch.parameters()).isEqualTo("need=lidar+en+for%C3%AAt&country=FR");
    assertThat(watch.frequency()).isEqualTo(Frequency.DAILY);
    find(watch, "actia-group");
    String here = "/fr/equipes/" + team.id() + "/veilles";
    var list = Jsoup.parse(reader.get(here).body());
    assertThat(list.select("li:has(a[href$=" + watch.id() + "])").text())
        .contains("1 nouvelle", "1 alerte", "France");
    var page = Jsoup.parse(reader.get(here + "/" + watch.id()).body());
    assertThat(page.select("ol.watches li").text())
        .contains("nouvelle", "Un <lidar> & co", "2 novembre 2026", "forêt");
    assertThat(page.select("ol.watches a[href*=pourquoi]").attr("href"))
        .isEqualTo("/fr/organisations/actia-group/pourquoi?need=lidar+en+for%C3%AAt&country=FR");
    reader.post(here + "/" + watch.id(), "do", "see");
    reader.post(here + "/" + watch.id() + "/alertes", "subject", "actia-group", "do", "decline");
    var after = Jsoup.parse(reader.get(here + "/" + watch.id()).body());
    assertThat(after.select("li.declined")).hasSize(1);
    assertThat(after.select("button[value=see]")).isEmpty();
  }

  @Test
  void aFeedIsAtomAndItsOldAddressLeadsNowhereAfterANewOne() {
    var watch = saved("lidar <ouvert>");
    find(watch, "actia-group");
    String path = "/feeds/" + watch.feed() + ".atom";
    var answer = server.visitor().get(path);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/atom+xml");
    var feed = Jsoup.parse(answer.body(), "", Parser.xmlParser());
    assertThat(feed.select("feed > title").text()).contains("lidar <ouvert>");
    assertThat(feed.select("feed > link[rel=self]").attr("href")).endsWith(path);
    assertThat(feed.select("entry")).hasSize(1);
    assertThat(feed.select("entry > id").text())
        .isEqualTo("urn:passerelle:watch:" + watch.id() + ":actia-group");
    assertThat(feed.select("entry > updated").text())
        .isEqualTo(feed.select("feed > updated").text())
        .matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
    assertThat(feed.select("entry > summary").text()).contains("Un <lidar> & co");
    assertThat(server.visitor().get(path).body()).isEqualTo(answer.body());
    reader.post("/fr/equipes/" + team.id() + "/veilles/" + watch.id(), "do", "renew");
    assertThat(server.visitor().get(path).statusCode()).isEqualTo(404);
    assertThat(server.visitor().get("/feeds/.atom").statusCode()).isEqualTo(404);
  }

  @Test
  void lettersEndByAButtonAndByOneClickOfAMailProgram() throws Exception {
    var watch = saved("lettres");
    var visitor = server.visitor();
    String end = "/fr/veilles/fin/" + watch.unsubscribe();
    assertThat(visitor.get(end).body()).contains("lettres");
    assertThat(frequency(watch)).isEqualTo(Frequency.DAILY);
    assertThat(visitor.post(end).statusCode()).isEqualTo(200);
    assertThat(frequency(watch)).isEqualTo(Frequency.NEVER);
    reader.post("/fr/equipes/" + team.id() + "/veilles/" + watch.id(), "frequency", "weekly");
    assertThat(frequency(watch)).isEqualTo(Frequency.WEEKLY);
    var oneClick =
        HttpRequest.newBuilder(
                URI.create(
                    server.address + "/api/v1/watches/" + watch.unsubscribe() + "/unsubscribe"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))
            .build();
    var answer = HttpClient.newHttpClient().send(oneClick, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(frequency(watch)).isEqualTo(Frequency.NEVER);
  }

  private static Frequency frequency(Watch watch) {
    return server.stores.watches().find(team.id(), watch.id()).orElseThrow().frequency();
  }

  @Test
  void aWatchOfAnotherTeamIsAsUnknownAsNone() {
    var watch = saved("secret");
    var mallory = server.person("mallory@example.org");
    var other = server.team("Autres", mallory, Role.MEMBER);
    var stranger = server.as(mallory);
    String guessed = "/fr/equipes/" + other.id() + "/veilles/";
    assertThat(stranger.get(guessed + watch.id()).statusCode()).isEqualTo(404);
    assertThat(stranger.get(guessed + watch.id()).body())
        .isEqualTo(stranger.get(guessed + watch.id()).body())
        .doesNotContain("secret");
    assertThat(stranger.post(guessed + watch.id(), "do", "remove", "sure", "yes").statusCode())
        .isEqualTo(404);
    assertThat(
            stranger
                .post(guessed + watch.id() + "/alertes", "subject", "x", "do", "decline")
                .statusCode())
        .isEqualTo(404);
    assertThat(server.stores.watches().find(team.id(), watch.id())).isPresent();
  }

  @Test
  void aWatchIsDeletedWhereThatIsConfirmed() {
    var watch = saved("à supprimer");
    String path = "/fr/equipes/" + team.id() + "/veilles/" + watch.id();
    assertThat(Jsoup.parse(reader.get(path).body()).select("form:has(input[name=sure])"))
        .hasSize(1);
    assertThat(reader.post(path, "do", "remove").statusCode()).isEqualTo(400);
    assertThat(server.stores.watches().find(team.id(), watch.id())).isPresent();
    assertThat(reader.post(path, "do", "remove", "sure", "yes").statusCode()).isEqualTo(303);
    assertThat(server.stores.watches().find(team.id(), watch.id())).isEmpty();
  }

  @Test
  void anErrorIsAListWithinWhatIsReadAloudAtOnce() {
    var page = Jsoup.parse(reader.get("/fr/veilles").body());
    assertThat(page.select("div[role=alert] > ul > li")).hasSize(1);
    assertThat(page.select("ul[role], dl[role]")).isEmpty();
  }

  @Test
  void aSearchForNothingAndAWrongFieldAreRefusedAndKeepWhatWasTyped() {
    String path = "/fr/equipes/" + team.id() + "/veilles";
    var nothing = reader.post(path, "name", "rien");
    assertThat(nothing.statusCode()).isEqualTo(400);
    assertThat(nothing.body()).contains("besoin");
    var wrong = reader.post(path, "need", "lidar <i>", "name", "n".repeat(121));
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(Jsoup.parse(wrong.body()).select("input[name=need]").attr("value"))
        .isEqualTo("lidar <i>");
    assertThat(reader.post(path, "need", "x", "frequency", "hourly").statusCode()).isEqualTo(400);
  }

  @Test
  void aProgramSavesASearchAndReadsItsAlerts() throws Exception {
    String key =
        server
            .stores
            .keys()
            .make(
                team.id(),
                lea.id(),
                "programme",
                Set.of(ApiKey.Scope.READ, ApiKey.Scope.WRITE),
                Duration.ofDays(1))
            .secret();
    String path = "/api/v1/teams/" + team.id() + "/watches";
    var made =
        Asked.json(program(key, path, "{\"query\": \"need=lidar&country=CN\", \"name\": \"API\"}"));
    assertThat(made.get("query").asText()).isEqualTo("need=lidar&country=CN");
    var watch = server.stores.watches().find(team.id(), made.get("id").asText()).orElseThrow();
    assertThat(watch.account()).isEqualTo(lea.id());
    find(watch, "actia-group");
    var alerts = Asked.json(program(key, made.get("alerts").asText(), ""));
    assertThat(alerts.get("total").asInt()).isOne();
    assertThat(alerts.get("alerts").get(0).get("organisation").asText()).isEqualTo("actia-group");
    assertThat(Asked.json(program(key, path, "")).get("watches")).isNotEmpty();
    var refused = program(key, path, "{\"query\": \"type=moon\"}");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(program(key, path + "/aaaaaaaaaaaaaaaa/alerts", "").statusCode()).isEqualTo(404);
  }

  private static HttpResponse<String> program(String key, String path, String json)
      throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(server.address + path))
            .header("Authorization", "Bearer " + key)
            .header("Accept-Language", "en");
    return HttpClient.newHttpClient()
        .send(
            json.isEmpty()
                ? request.build()
                : request
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(json))
                    .build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
