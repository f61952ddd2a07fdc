package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.ShownCatalogue;
import fr.passerelle.catalogue.Catalogue;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Glosser;
import fr.passerelle.language.LanguageDetector;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.matching.VotingPartnerFinder;
import fr.passerelle.matching.Weights;
import fr.passerelle.search.lucene.LuceneEngine;
import fr.passerelle.sensitive.SensitiveTopics;
import fr.passerelle.storage.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a directory comes in, from the file to the import and back. */
@NullMarked
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DirectoryPageTest {

  private static final String PAGE = "/fr/donnees/annuaire";
  private static final Path LANGUAGE = Path.of("index-data/thesaurus");
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String TABLE =
      """
      Raison sociale;Pays;N° SIREN;Notes
      Acme Optique;FR;552100554;x
      Next;Frnace;;y
      Acme Optique;FR;;z
      ;FR;;
      """;

  private final List<AutoCloseable> open = new ArrayList<>();
  private Catalogue catalogue;
  private Server server;
  private String address;

  @BeforeAll
  void start(@TempDir Path folder) {
    var thesaurus = Thesaurus.read(LANGUAGE);
    var glosser = new Glosser(thesaurus, LANGUAGE);
    var clock = InstantSource.system();
    var engine = new LuceneEngine(folder.resolve("index"), thesaurus, glosser);
    var database = Database.inFolder(folder);
    catalogue = new Catalogue(database, clock);
    server =
        new Server(
            new ServerSettings("127.0.0.1", 0, "", false),
            new VotingPartnerFinder(
                engine, thesaurus, glosser, new LanguageDetector(thesaurus), Weights.read(), clock),
            engine,
            thesaurus,
            SensitiveTopics.NONE,
            new ShownCatalogue(catalogue, folder.resolve("uploads"), clock, List.of()),
            StartedServer.nobodys(clock),
            StartedServer.nobodys(thesaurus, glosser, clock),
            clock);
    server.start();
    address = "http://127.0.0.1:" + server.port();
    open.addAll(List.of(server, engine, database));
  }

  @AfterAll
  void stop() throws Exception {
    for (var part : open) {
      part.close();
    }
  }

  @Test
  void aDirectoryComesInStepByStepAndGoesOutAgain() {
    var sent = send("membres-a", "members.csv", TABLE);
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
    String step = location(sent);

    var looked = get(step);
    assertThat(looked.statusCode()).isEqualTo(200);
    assertThat(looked.body())
        .contains("Raison sociale", "par son nom", "non reconnu")
        .contains("1 fiche nouvelle", "1 ligne en double", "2 lignes refusées")
        .contains("<td><bdi>Frnace</bdi></td>", "«\u202fFrnace\u202f» n’est pas un pays")
        .contains("action=\"" + PAGE + "/import\" method=\"post\"");
    assertThat(catalogue.batches()).noneMatch(batch -> batch.source().equals("membres-a"));

    var imported = post(PAGE + "/import", step.substring(step.indexOf('?') + 1));
    assertThat(imported.statusCode()).as(imported.body()).isEqualTo(303);
    var result = get(location(imported));
    assertThat(result.body()).contains("1 fiche nouvelle", "3 lignes refusées");
    var batch =
        catalogue.batches().stream()
            .filter(found -> found.source().equals("membres-a"))
            .findFirst()
            .orElseThrow();
    assertThat(batch.counts().accepted()).isEqualTo(1);
    assertThat(catalogue.organisation("siren:552100554")).isPresent();

    var undone = post(PAGE + "/undo", "batch=" + batch.id());
    assertThat(undone.statusCode()).isEqualTo(303);
    assertThat(get(location(undone)).body()).contains("annulé").doesNotContain(PAGE + "/undo");
    assertThat(catalogue.organisation("siren:552100554")).isEmpty();
    assertThat(post(PAGE + "/undo", "batch=" + batch.id()).statusCode()).isEqualTo(409);
  }

  @Test
  void aColumnIsCorrectedAndRememberedForTheNextFile() {
    String first = location(send("membres-b", "b.csv", "Bezeichnung;Ort\nAcme;Lyon\n"));
    var asked = get(first);
    assertThat(asked.statusCode()).isEqualTo(400);
    assertThat(asked.body())
        .contains("Aucune colonne ne contient le nom", "Aucune colonne ne contient le pays")
        .contains("<select name=\"c0\"");
    String corrected = first + "&c0=name&c1=city&country=France&of=";
    assertThat(get(corrected).body()).contains("choisi par vous", "1 fiche nouvelle");
    post(PAGE + "/import", corrected.substring(corrected.indexOf('?') + 1));

    String second =
        location(send("membres-b", "b2.csv", "Ort;Bezeichnung\nLyon;Acme\nLyon;Next\n"));
    assertThat(get(second).body())
        .contains("comme la dernière fois", "1 fiche nouvelle", "value=\"FR\"");
  }

  @Test
  void aColumnIsLeftOut() {
    String step = location(send("membres-c", "c.csv", "Nom;Pays;SIREN\nAcme;FR;552100555\n"));
    assertThat(get(step).body()).contains("552100555");
    assertThat(get(step + "&c2=-&of=").body()).contains("1 fiche nouvelle", "0 ligne refusée");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/en/data/directory|“Frnace” is no country: write its code",
        "/zh/data/directory|“Frnace”不是国家：请填写代码",
      })
  void cellsAreToldOfInTheReadersLanguage(String page, String message) {
    var sent = send(page, "membres-d", "d.csv", TABLE);
    assertThat(get(location(sent)).body()).contains(message);
  }

  @Test
  void whatIsWrongIsSaidInFrenchAlone() {
    String table = "Nom;Pays;Type\nA;FR;guilde\nB;FR;\"x\" y\n";
    var page = get(location(send("membres-i", "i.csv", table))).body();
    assertThat(page)
        .contains("Les guillemets de la ligne", "Entreprise", "Investisseur")
        .doesNotContain("unk", "research-institute,", "Unexpected");
  }

  @Test
  void aNameIsShownInTheReadersLanguage() {
    String table = "Company name;企业名称;国家\nSuzhou Laser;苏州激光;CN\n";
    var chosen = get(location(send("/zh/data/directory", "membres-j", "j.csv", table)));
    assertThat(chosen.body()).contains("<bdi>Suzhou Laser</bdi>");
    String named = "name;name_zh;country\nSuzhou Laser;苏州激光;CN\n";
    var page = get(location(send("/zh/data/directory", "membres-k", "k.csv", named))).body();
    assertThat(page).contains("<th scope=\"row\"><bdi>苏州激光</bdi></th>");
  }

  @Test
  void aFileIsKeptNoLongerThanUntilItsImport() {
    String step = location(send("membres-l", "l.csv", "Nom;Pays\nBelisama;FR\n"));
    assertThat(post(PAGE + "/import", step.substring(step.indexOf('?') + 1)).statusCode())
        .isEqualTo(303);
    assertThat(get(step).statusCode()).isEqualTo(404);
  }

  @Test
  void aFileComesAlsoWithoutAForm() {
    var request =
        HttpRequest.newBuilder(uri(PAGE + "?as=membres-e&name=e.csv"))
            .header("Origin", address)
            .POST(HttpRequest.BodyPublishers.ofString(TABLE));
    var sent = sent(request);
    assertThat(sent.statusCode()).isEqualTo(303);
    assertThat(get(location(sent)).body()).contains("e.csv", "1 fiche nouvelle");
  }

  @Test
  void aLargeFileIsTakenHereAndATooLargeOneNowhere() {
    String row = "Acme;FR;;" + "x".repeat(1_000) + "\n";
    assertThat(send("membres-f", "f.csv", TABLE + row.repeat(2_000)).statusCode()).isEqualTo(303);
    assertThat(send("membres-f", "f.csv", TABLE + row.repeat(21_000)).statusCode()).isEqualTo(413);
    assertThat(post(PAGE + "/import", "x".repeat(300_000)).statusCode()).isEqualTo(413);
  }

  @Test
  void whatIsWrongWithTheFileIsSaid() {
    assertThat(send("Membres !", "g.csv", TABLE).statusCode()).isEqualTo(400);
    assertThat(send("membres-g", "g.csv", "").body()).contains("Il n’y a pas de fichier");
    var damaged = get(location(send("membres-g", "g.xlsx", "PK\u0003\u0004 nothing")));
    assertThat(damaged.statusCode()).isEqualTo(400);
    assertThat(damaged.body()).contains("Le fichier ne se lit pas ainsi");
    assertThat(get(PAGE + "?upload=../../etc&as=x").statusCode()).isEqualTo(404);
    assertThat(get(PAGE + "?batch=999999").statusCode()).isEqualTo(404);
    assertThat(get(PAGE + "?batch=x").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/fr/donnees/annuaire|starter|celui d’une source livrée avec Passerelle",
        "/en/data/directory|ror-x|that of a source that comes with Passerelle",
        "/zh/data/directory|rnsr|Passerelle 自带的数据来源",
      })
  void theNameOfABuiltInSourceIsRefused(String page, String id, String message) {
    assertThat(send(page, id, "i.csv", TABLE).body()).contains(message);
    String step = location(send("membres-i", "i.csv", TABLE)).replace("membres-i", id);
    assertThat(get(step).statusCode()).isEqualTo(400);
    assertThat(post(PAGE + "/import", step.split("\\?", 2)[1]).statusCode()).isEqualTo(400);
    assertThat(catalogue.batches()).noneMatch(batch -> batch.source().equals(id));
  }

  @Test
  void whatStandsInAFileIsNoMarkup() {
    String table = "Nom;Pays;<script>alert(1)</script>\n<img src=x>;Frnace;\"<b>\"\n";
    var page = get(location(send("membres-h", "<i>.csv", table))).body();
    assertThat(page).doesNotContain("<script>alert", "<img src=x>", "<i>.csv", "<b>");
  }

  @Test
  void nobodyElseIsServedAndNoOtherPageCanAsk() {
    var forwarded = HttpRequest.newBuilder(uri(PAGE)).header("X-Forwarded-For", "192.0.2.1");
    assertThat(sent(forwarded).statusCode()).isEqualTo(403);
    assertThat(sent(forwarded).body()).contains("machine où tourne Passerelle");
    for (String path : List.of(PAGE, PAGE + "/import", PAGE + "/undo")) {
      var foreign =
          HttpRequest.newBuilder(uri(path))
              .header("Origin", "http://evil.example")
              .POST(HttpRequest.BodyPublishers.ofString("batch=1"));
      assertThat(sent(foreign).statusCode()).as(path).isEqualTo(403);
      var without =
          HttpRequest.newBuilder(uri(path)).POST(HttpRequest.BodyPublishers.ofString("batch=1"));
      assertThat(sent(without).statusCode()).as(path).isEqualTo(403);
    }
    assertThat(answerTo("GET " + PAGE + " HTTP/1.1\r\nHost: evil.example\r\nConnection: close"))
        .startsWith("HTTP/1.1 403");
  }

  @Test
  void theLongestBodyIsARoutesOwn() {
    assertThat(server.routes().stream().filter(route -> route.mostBodyBytes() > 1 << 20))
        .as("directories, need sheets, tables of events")
        .extracting(Route::path)
        .containsExactly(
            PAGE,
            "/en/data/directory",
            "/zh/data/directory",
            "/fr/equipes/{team}/achats",
            "/en/teams/{team}/purchasing",
            "/zh/teams/{team}/purchasing",
            "/fr/equipes/{team}/contrat/import",
            "/en/teams/{team}/contract/import",
            "/zh/teams/{team}/contract/import");
  }

  private HttpResponse<String> send(String id, String name, String table) {
    return send(PAGE, id, name, table);
  }

  private HttpResponse<String> send(String page, String id, String name, String table) {
    String form =
        "--line\r\nContent-Disposition: form-data; name=\"as\"\r\n\r\n%s\r\n--line\r\n"
            .formatted(id);
    form +=
        "Content-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n%s\r\n--line--\r\n"
            .formatted(name, table);
    return sent(
        HttpRequest.newBuilder(uri(page))
            .header("Origin", address)
            .header("Content-Type", "multipart/form-data; boundary=line")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  private HttpResponse<String> get(String path) {
    return sent(HttpRequest.newBuilder(uri(path)));
  }

  private HttpResponse<String> post(String path, String form) {
    return sent(
        HttpRequest.newBuilder(uri(path))
            .header("Origin", address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  private static HttpResponse<String> sent(HttpRequest.Builder request) {
    try {
      return CLIENT.send(
          request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An answer to headers that the client would not send. */
  private String answerTo(String head) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.getOutputStream().write((head + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String location(HttpResponse<String> response) {
    return response
        .headers()
        .firstValue("Location")
        .orElseThrow(() -> new AssertionError(response.body()));
  }

  private URI uri(String path) {
    return URI.create(address + path);
  }
}
