package fr.passerelle.http;

import fr.passerelle.ShownCatalogue;
import fr.passerelle.TeamStores;
import fr.passerelle.account.Account;
import fr.passerelle.account.LetterToken;
import fr.passerelle.account.Role;
import fr.passerelle.account.Team;
import fr.passerelle.catalogue.Catalogue;
import fr.passerelle.http.reader.Stores;
import fr.passerelle.http.reader.Writing;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.language.Glosser;
import fr.passerelle.language.LanguageDetector;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.matching.VotingPartnerFinder;
import fr.passerelle.matching.Weights;
import fr.passerelle.search.lucene.LuceneEngine;
import fr.passerelle.sensitive.SensitiveTopics;
import fr.passerelle.storage.Database;
import fr.passerelle.workspace.profile.ProfileChecks;
import fr.passerelle.workspace.profile.Profiles;
import fr.passerelle.workspace.profile.PublishedProfiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A server of its own over the starter catalogue, with accounts: an administrator is there from the
 * start, so that nobody is at the desk.
 */
@NullMarked
final class TeamServer implements AutoCloseable {

  static final String PASSWORD = "trois vélos bleus au port";

  /** A letter that was posted. */
  record Letter(String to, String subject, String text) {

    /** The path that the link in it leads to. */
    String link() {
      var link = Pattern.compile("https?://[^/\\s]+(/\\S+)").matcher(text);
      if (!link.find()) {
        throw new AssertionError("no link in " + text);
      }
      return link.group(1);
    }
  }

  private static final Path LANGUAGE = Path.of("index-data/thesaurus");
  private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([a-z0-9]+)\"");
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  final Database database;
  final Stores stores;
  final List<Letter> letters = new CopyOnWriteArrayList<>();
  final String address;
  final Account administrator;
  private final Server server;

  TeamServer(Database database, InstantSource clock, boolean isOpenToAll) {
    this(database, clock, new ServerSettings("127.0.0.1", 0, "", isOpenToAll));
  }

  TeamServer(Database database, InstantSource clock, ServerSettings settings) {
    this(database, clock, settings, RunningServer.running().engine, published -> {});
  }

  /**
   * A server over an index of its own.
   *
   * @param published is told when another profile is
   */
  TeamServer(
      Database database,
      InstantSource clock,
      boolean isOpenToAll,
      LuceneEngine engine,
      Consumer<PublishedProfiles> published) {
    this(database, clock, new ServerSettings("127.0.0.1", 0, "", isOpenToAll), engine, published);
  }

  private TeamServer(
      Database database,
      InstantSource clock,
      ServerSettings settings,
      LuceneEngine engine,
      Consumer<PublishedProfiles> published) {
    this.database = database;
    this.stores =
        TeamStores.of(
            database, clock, (to, subject, text) -> letters.add(new Letter(to, subject, text)));
    var thesaurus = Thesaurus.read(LANGUAGE);
    var glosser = new Glosser(thesaurus, LANGUAGE);
    var detector = new LanguageDetector(thesaurus);
    var checks = new ProfileChecks(thesaurus, detector);
    var profiles = new Profiles(database, clock, checks, thesaurus, published);
    server =
        new Server(
            settings,
            new VotingPartnerFinder(engine, thesaurus, glosser, detector, Weights.read(), clock),
            engine,
            thesaurus,
            SensitiveTopics.read(Path.of("index-data/sensitive")),
            new ShownCatalogue(new Catalogue(database, clock)),
            stores,
            new Writing(profiles, glosser),
            clock);
    server.start();
    address = "http://127.0.0.1:" + server.port();
    administrator = stores.accounts().open("admin@example.org", "Ada Admin", "fr", true);
  }

  /** A server over a fresh SQLite database. */
  static TeamServer fresh() {
    return fresh(InstantSource.system());
  }

  /** The same at a time of one's own. */
  static TeamServer fresh(InstantSource clock) {
    try {
      var folder = Files.createTempDirectory("passerelle-teams");
      return new TeamServer(Database.inFolder(folder), clock, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The routes that it serves. */
  List<fr.passerelle.http.route.Route> routes() {
    return server.routes();
  }

  /** Somebody with an account and {@link #PASSWORD}. */
  Account person(String email) {
    var account = stores.accounts().open(email, email.replaceFirst("@.*", ""), "fr", false);
    String token =
        stores
            .accounts()
            .letter(LetterToken.Purpose.RESET, account.id(), null, account.email(), null);
    return stores.accounts().reset(token, PASSWORD).orElseThrow();
  }

  /** A team that somebody manages, in a role. */
  Team team(String name, Account manager, Role role) {
    return stores.teams().create(name, manager.id(), role);
  }

  /** A visitor's browser. */
  Reader visitor() {
    return new Reader("");
  }

  /** The browser of somebody who has signed in. */
  Reader as(Account account) {
    return new Reader(stores.sessions().begin(account.id(), ""));
  }

  @Override
  public void close() {
    server.close();
    database.close();
  }

  /** A browser, with the cookie that it has. */
  final class Reader {

    private String session;

    private Reader(String session) {
      this.session = session;
    }

    String session() {
      return session;
    }

    HttpResponse<String> get(String path, String... headers) {
      var request = request(path).GET();
      return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Sends a form with what the page that it stands on was given. */
    HttpResponse<String> post(String path, String... fields) {
      var form = form(fields);
      String csrf = csrf();
      return post(path, csrf == null ? form : form.with("csrf", csrf));
    }

    /** Sends a form as it is. */
    HttpResponse<String> post(String path, Parameters form) {
      return send(
          request(path)
              .header("Content-Type", "application/x-www-form-urlencoded")
              .header("Origin", address)
              .POST(HttpRequest.BodyPublishers.ofString(form.query())));
    }

    /** What the pages of the session bring along; null for visitors. */
    @Nullable String csrf() {
      if (session.isEmpty()) {
        return null;
      }
      var found = CSRF.matcher(get("/fr/compte").body());
      return found.find() ? found.group(1) : null;
    }

    private HttpRequest.Builder request(String path) {
      var request = HttpRequest.newBuilder(URI.create(address + path));
      return session.isEmpty() ? request : request.header("Cookie", "__Host-passerelle=" + session);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
      try {
        var response =
            CLIENT.send(
                request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        response
            .headers()
            .firstValue("Set-Cookie")
            .ifPresent(set -> session = set.replaceFirst("^[^=]*=([^;]*);.*", "$1"));
        return response;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** A form of names and values by turns. */
  static Parameters form(String... fields) {
    var form = Parameters.NONE;
    for (int i = 0; i < fields.length; i += 2) {
      form = form.with(fields[i], fields[i + 1]);
    }
    return form;
  }
}
