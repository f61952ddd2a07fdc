package fr.passerelle.http;

import fr.passerelle.ShownCatalogue;
import fr.passerelle.TeamStores;
import fr.passerelle.account.Account;
import fr.passerelle.account.ApiKey;
import fr.passerelle.account.Role;
import fr.passerelle.catalogue.Catalogue;
import fr.passerelle.catalogue.CatalogueChange;
import fr.passerelle.catalogue.Progress;
import fr.passerelle.catalogue.source.StarterSource;
import fr.passerelle.http.reader.Stores;
import fr.passerelle.language.Glosser;
import fr.passerelle.language.LanguageDetector;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.matching.VotingPartnerFinder;
import fr.passerelle.matching.Weights;
import fr.passerelle.search.Change;
import fr.passerelle.search.lucene.LuceneEngine;
import fr.passerelle.sensitive.SensitiveTopics;
import fr.passerelle.storage.Database;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/** A server over the starter catalogue with accounts in the same database, for tests of claims. */
@NullMarked
final class OwnServer implements AutoCloseable {

  /** A letter that was posted. */
  record Posted(String to, String subject, String text) {}

  /** Somebody signed in, and the team of theirs. */
  record Person(Account account, String team, String cookie, String csrf) {}

  final Stores stores;
  final Catalogue catalogue;
  final ConcurrentLinkedQueue<Posted> letters = new ConcurrentLinkedQueue<>();
  private final Database database;
  private final LuceneEngine engine;
  private final Server server;
  private long indexed;

  OwnServer(Path folder) throws IOException {
    var clock = InstantSource.system();
    var thesaurus = Thesaurus.read(Path.of("index-data/thesaurus"));
    var glosser = new Glosser(thesaurus, Path.of("index-data/thesaurus"));
    database = Database.inFolder(folder);
    catalogue = new Catalogue(database, clock);
    catalogue.importFrom(new StarterSource(), Path.of("index-data/starter"), Progress.SILENT);
    engine = new LuceneEngine(folder.resolve("index"), thesaurus, glosser);
    stores =
        TeamStores.of(
            database, clock, (to, subject, text) -> letters.add(new Posted(to, subject, text)));
    index();
    server =
        new Server(
            new ServerSettings("127.0.0.1", 0, "", false),
            new VotingPartnerFinder(
                engine, thesaurus, glosser, new LanguageDetector(thesaurus), Weights.read(), clock),
            engine,
            thesaurus,
            SensitiveTopics.read(Path.of("index-data/sensitive")),
            new ShownCatalogue(catalogue),
            stores,
            StartedServer.nobodys(thesaurus, glosser, clock),
            clock);
    server.start();
  }

  /** Brings the index up to the catalogue. */
  void index() {
    var changes = catalogue.changes(indexed, 1_000_000);
    engine.apply(changes.stream().map(OwnServer::change).toList());
    indexed = catalogue.lastSequence();
    engine.commit(indexed);
  }

  /** Somebody with a confirmed address and a team of their own. */
  Person person(String email, Role role) {
    var account = stores.accounts().open(email, "Name of " + email, "en", false);
    return in(email, stores.teams().create("Team of " + email, account.id(), role).id());
  }

  private Person in(String email, String team) {
    var account = stores.accounts().byAddress(email).orElseThrow();
    String session = stores.sessions().begin(account.id(), "");
    return new Person(
        account,
        team,
        "__Host-passerelle=" + session,
        stores.sessions().person(session).orElseThrow().csrf());
  }

  String key(Person person, ApiKey.Scope... scopes) {
    return stores
        .keys()
        .make(person.team(), person.account().id(), "key", Set.of(scopes), Duration.ofDays(1))
        .secret();
  }

  String address() {
    return "http://127.0.0.1:" + server.port();
  }

  HttpResponse<String> get(Person person, String path) {
    return Asked.sent(
        HttpRequest.newBuilder(URI.create(address() + path)).header("Cookie", person.cookie()));
  }

  HttpResponse<String> get(String path) {
    return Asked.sent(HttpRequest.newBuilder(URI.create(address() + path)));
  }

  HttpResponse<String> post(Person person, String path, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(one -> one.getKey() + "=" + encoded(one.getValue()))
            .collect(Collectors.joining("&"));
    return Asked.sent(
        HttpRequest.newBuilder(URI.create(address() + path))
            .header("Cookie", person.cookie())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body + "&csrf=" + encoded(person.csrf()))));
  }

  HttpResponse<String> api(String key, String path, String body) {
    var request =
        HttpRequest.newBuilder(URI.create(address() + path))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json");
    return Asked.sent(
        body.isEmpty() ? request : request.POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Where a redirection leads. */
  static String location(HttpResponse<String> response) {
    return response.headers().firstValue("Location").orElse("");
  }

  Posted letterTo(String address) {
    return Objects.requireNonNull(
        letters.stream().filter(one -> one.to().equals(address)).reduce((a, b) -> b).orElse(null),
        "no letter to " + address);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Change change(CatalogueChange change) {
    return switch (change) {
      case CatalogueChange.OrganisationPut put -> new Change.OrganisationPut(put.organisation());
      case CatalogueChange.OrganisationRemoved gone -> new Change.OrganisationRemoved(gone.id());
      case CatalogueChange.EvidencePut put -> new Change.EvidencePut(put.evidence());
      case CatalogueChange.EvidenceRemoved gone -> new Change.EvidenceRemoved(gone.id());
    };
  }

  @Override
  public void close() {
    server.close();
    engine.close();
    database.close();
  }
}
