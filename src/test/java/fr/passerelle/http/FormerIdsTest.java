package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.ShownCatalogue;
import fr.passerelle.catalogue.Catalogue;
import fr.passerelle.catalogue.CatalogueChange;
import fr.passerelle.catalogue.PairVerdict;
import fr.passerelle.catalogue.Progress;
import fr.passerelle.catalogue.source.DirectorySource;
import fr.passerelle.language.Glosser;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.search.Change;
import fr.passerelle.search.lucene.LuceneEngine;
import fr.passerelle.storage.Database;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses and parameters with an id that an organisation bore before others joined it. */
@NullMarked
class FormerIdsTest {

  private static final Path LANGUAGE = Path.of("index-data/thesaurus");
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir Path folder;
  private Database database;
  private Catalogue catalogue;
  private LuceneEngine engine;
  private Server server;
  private String kept = "";
  private String former = "";
  private long indexed;

  @BeforeEach
  void serve() throws IOException {
    var clock = InstantSource.system();
    database = Database.inFolder(folder);
    catalogue = new Catalogue(database, clock);
    add("zone", "Lunor,FR,Paris,company,https://www.lunor.example/\n");
    add("annuaire", "Lunor SAS,FR,Lyon,company,lunor.example\n");
    var thesaurus = Thesaurus.read(LANGUAGE);
    var glosser = new Glosser(thesaurus, LANGUAGE);
    engine =
        new LuceneEngine(folder.resolve("index"), thesaurus, glosser)
            .following(catalogue::successor);
    index();
    server = StartedServer.over(engine, thesaurus, glosser, new ShownCatalogue(catalogue), clock);
    var pair = catalogue.duplicates().queue().getFirst();
    boolean isKept = pair.one().ownId().startsWith("zone-");
    kept = isKept ? pair.one().ownId() : pair.other().ownId();
    former = isKept ? pair.other().ownId() : pair.one().ownId();
  }

  @AfterEach
  void stop() {
    server.close();
    engine.close();
    database.close();
  }

  @Test
  void leadToTheOrganisationWhileItIsOneAndNoLonger() {
    assertThat(get("/fr/organisations/" + former).statusCode()).isEqualTo(200);
    merge();
    var moved = get("/fr/organisations/" + former);
    assertThat(moved.statusCode()).isEqualTo(301);
    assertThat(moved.headers().firstValue("Location").orElseThrow())
        .endsWith("/fr/organisations/" + kept);
    assertThat(get("/fr/organisations/" + kept).statusCode()).isEqualTo(200);
    catalogue.duplicates().undoLast();
    index();
    assertThat(get("/fr/organisations/" + former).statusCode()).isEqualTo(200);
    merge();
    catalogue.duplicates().split(kept);
    index();
    assertThat(get("/fr/organisations/" + former).statusCode()).isEqualTo(200);
    assertThat(get("/fr/organisations/" + kept).statusCode()).isEqualTo(200);
    assertThat(get("/fr/organisations/nobody").statusCode()).isEqualTo(404);
  }

  @Test
  void areAnsweredByTheInterfaceWithThePresentId() {
    merge();
    var whole = get("/api/v1/organisations/" + former);
    assertThat(whole.statusCode()).isEqualTo(200);
    assertThat(whole.body()).contains("\"id\":\"" + kept + "\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/fr/partenaires?need=laser&seeker=%s",
        "/api/v1/partners?need=laser&seeker=%s",
        "/api/v1/organisations/%s/partners",
      })
  void mayAsk(String path) {
    merge();
    var asked = get(path.formatted(former));
    assertThat(asked.statusCode()).as(asked.body()).isEqualTo(200);
    assertThat(get(path.formatted("nobody")).statusCode()).isBetween(400, 404);
  }

  @Test
  void makeATandemAtItsPresentAddress() {
    merge();
    var moved = get("/fr/organisations/" + former + "/tandem");
    assertThat(moved.statusCode()).isEqualTo(301);
    assertThat(moved.headers().firstValue("Location").orElseThrow()).contains(kept);
  }

  private void merge() {
    catalogue.duplicates().decide(kept, former, PairVerdict.SAME);
    index();
  }

  private void index() {
    var changes = new ArrayList<Change>();
    for (var change : catalogue.changes(indexed, 1_000)) {
      switch (change) {
        case CatalogueChange.OrganisationPut(long _, var organisation) ->
            changes.add(new Change.OrganisationPut(organisation));
        case CatalogueChange.OrganisationRemoved(long _, String id) ->
            changes.add(new Change.OrganisationRemoved(id));
        default -> {}
      }
    }
    engine.apply(changes);
    indexed = catalogue.lastSequence();
    engine.commit(indexed);
  }

  private void add(String id, String rows) throws IOException {
    var file = Files.writeString(folder.resolve(id), "name,country,city,type,website\n" + rows);
    var source = new DirectorySource(id, id, "CC0-1.0", "", LocalDate.EPOCH);
    catalogue.importFrom(source, file, Progress.SILENT);
  }

  private HttpResponse<String> get(String path) {
    try {
      var uri = URI.create("http://127.0.0.1:" + server.port() + path);
      return CLIENT.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(path, e);
    }
  }
}
