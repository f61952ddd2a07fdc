package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.ShownCatalogue;
import fr.passerelle.catalogue.Catalogue;
import fr.passerelle.catalogue.CatalogueChange;
import fr.passerelle.catalogue.Progress;
import fr.passerelle.catalogue.source.DirectorySource;
import fr.passerelle.language.Glosser;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.search.Change;
import fr.passerelle.search.lucene.LuceneEngine;
import fr.passerelle.storage.Database;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The queue of possible duplicates, as who runs the catalogue works through it. */
@NullMarked
class DuplicatesPageTest {

  private static final Path LANGUAGE = Path.of("index-data/thesaurus");
  private static final String PAGE = "/fr/donnees/doublons";
  private static final String HEADER = "name,country,city,type,website\n";

  @TempDir Path folder;
  private Database database;
  private Catalogue catalogue;
  private LuceneEngine engine;
  private Server server;

  @BeforeEach
  void serve() throws IOException {
    var clock = InstantSource.system();
    database = Database.inFolder(folder);
    catalogue = new Catalogue(database, clock);
    add("one", "Lunor,FR,Paris,company,https://www.lunor.example/\nBelisama,FR,Nice,company,\n");
    add("two", "Lunor SAS,FR,Lyon,company,lunor.example\nBelisama SAS,FR,Nice,company,\n");
    var thesaurus = Thesaurus.read(LANGUAGE);
    var glosser = new Glosser(thesaurus, LANGUAGE);
    engine = new LuceneEngine(folder.resolve("index"), thesaurus, glosser);
    var changes = new ArrayList<Change>();
    catalogue.organisation(merged()).ifPresent(it -> changes.add(new Change.OrganisationPut(it)));
    engine.apply(changes);
    engine.commit(1);
    var shown = new ShownCatalogue(catalogue);
    server = StartedServer.over(engine, thesaurus, glosser, shown, clock);
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
        "/fr/donnees/doublons | Même site web | Villes différentes",
        "/en/data/duplicates | Same website | Different towns",
        "/zh/data/duplicates | 网站相同 | 城市不同",
      })
  void showsAPairWithItsReasonsInEachLanguage(String page, String reason, String against) {
    assertThat(get(page).body()).contains("Lunor SAS", reason, against, "lunor.example");
  }

  @Test
  void anAddressWithAndWithoutItsFirstLabelIsNoDifference() {
    String page = get("/en/data/duplicates").body();
    assertThat(page).containsPattern("<th scope=\"row\">Website</th>");
    assertThat(page).containsPattern("<th scope=\"row\">Town <span aria-hidden=\"true\">≠");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/fr/donnees/doublons | Même pays, France | Même type, Entreprise",
        "/en/data/duplicates | Same country, France | Same type, Company",
        "/zh/data/duplicates | 法国 | 企业",
      })
  void reasonsNameCountryAndTypeInTheReadersLanguage(String page, String country, String type) {
    assertThat(get(page).body()).containsIgnoringCase(country).containsIgnoringCase(type);
    assertThat(get(page).body()).doesNotContain(">company", ", company", ", FR");
  }

  @Test
  void theDataPageLeadsHereAtTheDeskAloneAndThisPageLeadsBack() {
    assertThat(get("/fr/donnees").body()).contains(PAGE, "/fr/donnees/qualite");
    assertThat(get("/fr/donnees", "X-Forwarded-For", "192.0.2.7").body())
        .doesNotContain(PAGE)
        .contains("/fr/donnees/qualite");
    assertThat(get(PAGE).body()).contains("/fr/donnees/qualite", "href=\"/fr/donnees\"");
    assertThat(get("/fr/donnees/qualite").body()).contains(PAGE, "href=\"/fr/donnees\"");
    assertThat(get("/fr/donnees/qualite", "X-Forwarded-For", "192.0.2.7").body())
        .doesNotContain(PAGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en", "zh"})
  void aPageNumbersTheRecordsThatItsFactsComeFrom(String language) {
    String page = get("/" + language + "/organisations/" + merged()).body();
    assertThat(page)
        .contains("id=\"source-1\"", "id=\"source-2\"")
        .containsPattern("Nice[^<]*</bdi><sup class=\"from\"><a href=\"#source-\\d\"")
        .doesNotContain("organisation.from");
  }

  @Test
  void whereSourcesDifferThePageAndTheApiTellWhatWasTakenAndWhatWasNot() {
    String id = catalogue.duplicates().queue().getFirst().one().organisation();
    send(decision("same"));
    var now = catalogue.organisation(id).orElseThrow();
    engine.apply(List.of(new Change.OrganisationPut(now)));
    engine.commit(catalogue.lastSequence());
    String page = get("/en/organisations/" + now.id()).body();
    assertThat(page).contains("Where sources differ", "<bdi>Paris</bdi>", "<bdi>Lyon</bdi>");
    String other = "Paris".equals(now.place().city()) ? "Lyon" : "Paris";
    assertThat(get("/api/v1/organisations/" + now.id()).body())
        .contains("\"others\":[{\"value\":\"" + other + "\"");
  }

  @Test
  void theRecordInTheApiTellsEachFieldsSource() {
    String answer = get("/api/v1/organisations/" + merged()).body();
    assertThat(answer)
        .containsPattern("\"field\":\"city\",\"value\":\"Nice\",\"source\":\"(one|two)\"")
        .contains("\"date\":\"2026-01-01\"");
  }

  @Test
  void aPairDecidedTheSameLeavesTheQueueAndComesBackWhenTakenBack() {
    assertThat(send(decision("same")).statusCode()).isEqualTo(303);
    assertThat(catalogue.duplicates().queue()).isEmpty();
    assertThat(get(PAGE).body()).contains("Aucune paire").contains("Reprendre");
    assertThat(send("undo=last").statusCode()).isEqualTo(303);
    assertThat(catalogue.duplicates().queue()).hasSize(1);
  }

  @Test
  void aPairDecidedToBeTwoIsNotAskedAgain() {
    send(decision("different"));
    assertThat(catalogue.duplicates().queue()).isEmpty();
  }

  @Test
  void anOrganisationOfSeveralRecordsLeadsToWhereItIsSplit() {
    String id = merged();
    var link = "/fr/donnees/doublons?organisation=" + id;
    assertThat(get("/fr/organisations/" + id).body()).contains(link);
    assertThat(get("/fr/organisations/" + id, "X-Forwarded-For", "192.0.2.7").body())
        .doesNotContain(link);
    String record = catalogue.duplicates().recordsOf(id).getLast();
    assertThat(get(link).body()).contains(record, "Détacher");
    send("split=" + record);
    assertThat(catalogue.duplicates().recordsOf(id)).doesNotContain(record);
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-Forwarded-For", "Forwarded", "X-Real-IP"})
  void isRefusedToWhoeverComesThroughAnotherServer(String header) {
    assertThat(get(PAGE, header, "192.0.2.7").statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://elsewhere.example", "null", "http://127.0.0.1:1"})
  void takesNoDecisionFromAnotherSite(String origin) {
    var answer = sent(request(PAGE).header("Origin", origin).POST(form(decision("same"))).build());
    assertThat(answer.statusCode()).isEqualTo(403);
    var silent = sent(request(PAGE).POST(form(decision("same"))).build());
    assertThat(silent.statusCode()).isEqualTo(403);
    assertThat(catalogue.duplicates().queue()).hasSize(1);
  }

  @Test
  void aPairThatIsGoneIsSaidToBeGone() {
    assertThat(send("one=a&other=b&verdict=same").statusCode()).isEqualTo(409);
  }

  private String merged() {
    return catalogue.changes(0, 100).stream()
        .filter(CatalogueChange.OrganisationPut.class::isInstance)
        .map(CatalogueChange.OrganisationPut.class::cast)
        .filter(put -> put.organisation().sources().size() == 2)
        .findFirst()
        .orElseThrow()
        .organisation()
        .id();
  }

  private String decision(String verdict) {
    var pair = catalogue.duplicates().queue().getFirst();
    return "one=%s&other=%s&verdict=%s"
        .formatted(pair.one().ownId(), pair.other().ownId(), verdict);
  }

  private void add(String id, String rows) throws IOException {
    var file = Files.writeString(folder.resolve(id + ".csv"), HEADER + rows);
    catalogue.importFrom(
        new DirectorySource(id, id, "CC0-1.0", "", LocalDate.of(2026, 1, 1)),
        file,
        Progress.SILENT);
  }

  private HttpResponse<String> send(String body) {
    return sent(request(PAGE).header("Origin", address()).POST(form(body)).build());
  }

  private HttpResponse<String> get(String path, String... headers) {
    var request = request(path);
    return sent((headers.length == 0 ? request : request.headers(headers)).build());
  }

  private static HttpResponse<String> sent(HttpRequest request) {
    return Asked.sent(HttpRequest.newBuilder(request, (name, value) -> true));
  }

  private static HttpRequest.BodyPublisher form(String body) {
    return HttpRequest.BodyPublishers.ofString(body);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address() + path))
        .header("Content-Type", "application/x-www-form-urlencoded");
  }

  private String address() {
    return "http://127.0.0.1:" + server.port();
  }
}
