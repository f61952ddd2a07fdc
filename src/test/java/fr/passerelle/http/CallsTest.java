package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.passerelle.ShownCatalogue;
import fr.passerelle.catalogue.Catalogue;
import fr.passerelle.catalogue.Progress;
import fr.passerelle.catalogue.source.CallsSource;
import fr.passerelle.language.Glosser;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.search.lucene.LuceneEngine;
import fr.passerelle.storage.Database;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls for projects, as pages and as JSON, on a day that each test knows. */
@NullMarked
class CallsTest {

  private static final Path LANGUAGE = Path.of("index-data/thesaurus");
  private static final String API = "/api/v1/calls";

  @TempDir Path folder;
  private Instant now = Instant.parse("2026-11-27T10:00:00Z");
  private Database database;
  private Catalogue catalogue;
  private LuceneEngine engine;
  private Server server;

  @BeforeEach
  void serve() throws IOException {
    InstantSource clock = () -> now;
    database = Database.inFolder(folder);
    catalogue = new Catalogue(database, clock);
    var thesaurus = Thesaurus.read(LANGUAGE);
    var glosser = new Glosser(thesaurus, LANGUAGE);
    engine = new LuceneEngine(folder.resolve("index"), thesaurus, glosser);
    server = StartedServer.over(engine, thesaurus, glosser, new ShownCatalogue(catalogue), clock);
    add(
        call("HORIZON-X-1", "Tidal mills", "Horizon Europe", "2026-12-01", "open"),
        call("LIFE-Y-2", "Heat pumps for schools", "LIFE", "2027-04-20", "forthcoming"),
        call("LIFE-Z-3", "Old wells", "LIFE", "2026-11-26", "open"));
  }

  @AfterEach
  void stop() {
    server.close();
    engine.close();
    database.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/fr/appels | Ouvert | Annoncé | Date limite : 1 décembre 2026 | portail Financements",
        "/en/calls | Open | Announced | Deadline: 1 December 2026 | EU Funding &amp; Tenders"
            + " Portal",
        "/zh/calls | 开放申报 | 已预告 | 截止日期：2026年12月1日 | 欧盟资助与招标门户",
      })
  void areListedByDeadlineInEachLanguageWithTheirSourceAndItsLicence(
      String page, String open, String announced, String deadline, String source) {
    String body = get(page).body().replaceAll("[\u00a0\u202f]", " ");
    assertThat(body).contains(open, announced, deadline, source, "CC-BY-4.0", "2026");
    assertThat(body.indexOf("Tidal mills")).isBetween(0, body.indexOf("Heat pumps"));
    assertThat(body).doesNotContain("Old wells").doesNotContain("<script>");
  }

  @Test
  void areClosedOnceTheirLastDayIsOver() {
    assertThat(status("calls-horizon-x-1")).isEqualTo("open");
    now = Instant.parse("2026-12-01T22:30:00Z");
    assertThat(status("calls-horizon-x-1")).isEqualTo("open");
    now = Instant.parse("2026-12-01T23:30:00Z");
    assertThat(status("calls-horizon-x-1")).isEqualTo("closed");
    assertThat(get("/en/calls").body()).doesNotContain("Tidal mills");
    assertThat(get("/en/calls?status=closed").body()).contains("Tidal mills", "Old wells");
    assertThat(get("/en/calls/calls-horizon-x-1").body()).contains("takes no more answers");
  }

  @Test
  void areNarrowedByWordsStatusAndProgrammeAndTurnedRound() {
    assertThat(get("/en/calls?words=TIDAL+mill").body())
        .contains("Tidal mills", "1 call<")
        .doesNotContain("Heat pumps");
    assertThat(get("/en/calls?status=forthcoming").body())
        .contains("Heat pumps")
        .doesNotContain("Tidal mills");
    assertThat(get("/en/calls?programme=LIFE&status=").body())
        .contains("Heat pumps")
        .doesNotContain("Tidal mills");
    String turned = get("/en/calls?order=latest").body();
    assertThat(turned.indexOf("Heat pumps")).isBetween(0, turned.indexOf("Tidal mills"));
  }

  @Test
  void whatEmptiesTheListIsNamedWithTheCountWithoutIt() {
    assertThat(get("/en/calls?words=tidal&programme=LIFE").body())
        .contains("Without “Words”: 1 call", "Without “Programme”: 1 call", "words=tidal");
  }

  @Test
  void aValueThatThereIsNotIsRefusedWithThoseThereAre() {
    assertThat(get("/en/calls?status=opne").statusCode()).isEqualTo(400);
    assertThat(get("/en/calls?status=opne").body()).contains("open, forthcoming, closed");
    assertThat(get("/en/calls?programme=Horizon+Europa").body()).contains("Horizon Europe");
    assertThat(get("/en/calls?words=" + "a".repeat(201)).statusCode()).isEqualTo(400);
  }

  @Test
  void haveAPageEachThatLeadsToTheSourceAndToPartners() {
    var answer = get("/en/calls/calls-life-y-2");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("<h1><bdi>Heat pumps for schools</bdi></h1>")
        .contains("not yet open when its source was right (1 August 2026)")
        .contains("href=\"https://example.org/LIFE-Y-2\"", "© European Union", "€2,000,000")
        .contains("<p>Expected Outcome:</p>", "<p>Less “heat” is lost.</p>");
    String partners = link(answer.body(), "Find partners for this call");
    assertThat(partners).startsWith("/en/partners?need=Heat+pumps+for+schools.+Expected");
    assertThat(get("/fr/appels/calls-life-y-2").body())
        .contains("<bdi lang=\"en\">Heat pumps for schools</bdi>");
    assertThat(get("/en/calls/nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void areReachedFromTheFootOfEveryPage() {
    assertThat(get("/zh/data").body()).contains("href=\"/zh/calls\"");
    assertThat(get("/fr/donnees").body()).contains("href=\"/fr/appels\"");
  }

  @Test
  void comeInPagesThatLeadOn() throws IOException {
    addMany(43);
    String first = get("/en/calls?words=many").body();
    assertThat(first).contains("43 calls");
    String second = link(first, "Next");
    assertThat(second).contains("words=many", "page=2");
    String third = link(get(second).body(), "Next");
    assertThat(get(third).body()).contains("Many 42").doesNotContain(">Next<");
    assertThat(get("/en/calls?words=many&page=9").headers().firstValue("Location"))
        .contains("/en/calls?words=many&page=3");
  }

  @Test
  void ofWhichNoneIsThereAreSaidHowToImport() {
    catalogue.undo(1);
    assertThat(get("/en/calls").body()).contains("No calls have been imported yet");
    assertThat(json(API).get("total").asInt()).isZero();
  }

  @Test
  void areToldAsJson() {
    var list = json(API);
    assertThat(list.get("total").asInt()).isEqualTo(2);
    assertThat(list.get("calls").findValuesAsText("id"))
        .containsExactly("calls-horizon-x-1", "calls-life-y-2");
    assertThat(list.get("calls").get(0).has("text")).isFalse();
    var one = json(API + "/calls-life-y-2");
    assertThat(one.get("status").asText()).isEqualTo("forthcoming");
    assertThat(one.get("deadline").asText()).isEqualTo("2027-04-20");
    assertThat(one.get("text").asText()).contains("Less “heat”");
    assertThat(one.get("source").get("licence").asText()).isEqualTo("CC-BY-4.0");
    assertThat(one.get("source").get("citations").get(0).asText()).isEqualTo("© European Union");
    assertThat(json(API + "?status=closed&programme=LIFE").get("total").asInt()).isEqualTo(1);
    assertThat(get(API + "/nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void areReadToTheEndByTheirCursorsWithoutOneTwice() throws IOException {
    addMany(25);
    var seen = new ArrayList<String>();
    var page = json(API + "?limit=10");
    while (true) {
      page.get("calls").forEach(call -> seen.add(call.get("id").asText()));
      if (!page.has("next")) {
        break;
      }
      page = json(API + "?limit=10&cursor=" + page.get("next").asText());
    }
    assertThat(seen).hasSize(27).doesNotHaveDuplicates();
    String next = json(API + "?limit=10").get("next").asText();
    assertThat(get(API + "?words=many&cursor=" + next).body()).contains("another question");
    catalogue.undo(2);
    assertThat(get(API + "?limit=10&cursor=" + next, "Accept-Language", "en").body())
        .contains("changed since");
  }

  @Test
  void areNotSentAgainToWhoHasThemUntilTheDayOrTheDataChange() {
    String etag = get(API).headers().firstValue("ETag").orElseThrow();
    assertThat(get(API, "If-None-Match", etag).statusCode()).isEqualTo(304);
    now = Instant.parse("2026-12-02T10:00:00Z");
    assertThat(get(API, "If-None-Match", etag).statusCode()).isEqualTo(200);
    now = Instant.parse("2026-11-27T10:00:00Z");
    catalogue.undo(1);
    assertThat(get(API, "If-None-Match", etag).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=0", "limit=101", "status=soon", "cursor=x", "word=x", "lang=xx"})
  void aWrongFieldIsAProblemThatNamesIt(String query) {
    var answer = get(API + "?" + query);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Asked.json(answer).get("errors").get(0).get("field").asText())
        .isEqualTo(query.substring(0, query.indexOf('=')));
  }

  @Test
  void standInTheDescriptionOfTheApi() {
    var paths = json("/openapi.json").get("paths");
    assertThat(paths.get(API).get("get").get("parameters").findValuesAsText("name"))
        .contains("words", "status", "programme", "order", "limit", "cursor", "lang");
    assertThat(paths.has(API + "/{id}")).isTrue();
  }

  private String status(String id) {
    return json(API + "/" + id).get("status").asText();
  }

  private void addMany(int count) throws IOException {
    add(
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    call(
                        "MANY-%02d".formatted(i),
                        "Many %02d".formatted(i),
                        "LIFE",
                        "2027-05-01",
                        "open"))
            .toArray(String[]::new));
  }

  private void add(String... lines) throws IOException {
    var file = folder.resolve("calls_2026-08_" + lines.length + ".jsonl");
    Files.write(file, List.of(lines));
    catalogue.importFrom(new CallsSource(), file, Progress.SILENT);
  }

  static String call(String id, String title, String programme, String deadline, String status) {
    return """
    {"topicId":"%1$s","title":"%2$s","programme":"%3$s","deadline":"%4$s","callStatus":"%5$s",\
    "budgetMin":2000000,"budgetMax":2000000,"portalUrl":"https://example.org/%1$s",\
    "description":"Expected Outcome:Less â€œheatâ€\u009d is lost.Scope:Any."}\
    """
        .formatted(id, title, programme, deadline, status);
  }

  private static String link(String body, String text) {
    int end = body.indexOf(">" + text + "</a>");
    int start = body.lastIndexOf("href=\"", end) + 6;
    return body.substring(start, body.indexOf('"', start)).replace("&amp;", "&");
  }

  private JsonNode json(String path) {
    return Asked.json(get(path));
  }

  private HttpResponse<String> get(String path, String... headers) {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    return Asked.sent(
        headers.length == 0 ? request.header("Accept-Language", "en") : request.headers(headers));
  }
}
