package fr.passerelle.http;

import fr.passerelle.http.api.PartnersJson;
import fr.passerelle.http.page.Assets;
import fr.passerelle.http.page.ErrorPages;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.profile.ProfileRoom;
import fr.passerelle.http.reader.CatalogueView;
import fr.passerelle.http.reader.Messages;
import fr.passerelle.http.reader.Parts;
import fr.passerelle.http.reader.RememberedCatalogue;
import fr.passerelle.http.reader.Stores;
import fr.passerelle.http.reader.Writing;
import fr.passerelle.http.report.ReminderLetters;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Route;
import fr.passerelle.http.watch.WatchLetters;
import fr.passerelle.language.Language;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.matching.Need;
import fr.passerelle.matching.PartnerFinder;
import fr.passerelle.matching.PartnerList;
import fr.passerelle.search.SearchEngine;
import fr.passerelle.sensitive.SensitiveTopics;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.jetty.server.HttpConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP face of Passerelle: pages, API, and what those who run it want to know.
 *
 * <p>Every path comes from one table of routes. Requests run on virtual threads; more at once than
 * {@value #MOST_AT_ONCE} are turned away at once rather than kept waiting.
 */
public final class Server implements AutoCloseable {

  private static final int MOST_AT_ONCE = 256;

  /** More than the longest need takes as percent-encoded hanzi: nine bytes each. */
  private static final int MOST_HEADER_BYTES = 256 * 1024;

  private static final long STOP_TIMEOUT = 10_000;

  private final ServerSettings settings;
  private final Parts parts;
  private final List<Route> routes;
  private final Doorman doorman;
  private final Replies replies;
  private final Operations operations;
  private final Javalin javalin;

  /** Makes a server, not yet started. */
  public Server(
      ServerSettings settings,
      PartnerFinder finder,
      SearchEngine engine,
      Thesaurus thesaurus,
      SensitiveTopics sensitive,
      CatalogueView catalogue,
      Stores stores,
      Writing writing,
      InstantSource clock) {
    this.settings = settings;
    var assets = new Assets();
    this.parts =
        new Parts(
            finder,
            engine,
            thesaurus,
            sensitive,
            new RememberedCatalogue(catalogue, clock),
            stores,
            new Messages(),
            clock,
            assets.fingerprint());
    var pages = new Pages(parts, assets, settings.address(settings.port()));
    var errors = new ErrorPages(pages);
    this.operations = new Operations(parts);
    var profiles = new ProfileRoom(pages, errors, writing.profiles(), writing.glosser());
    this.routes = new RouteTable(settings, pages, errors, assets, profiles).all(operations);
    this.doorman = new Doorman(stores, routes);
    this.replies = new Replies(parts, errors, routes, settings.proxies());
    this.javalin = Javalin.create(this::configure);
  }

  /** Starts to listen, and goes on with what was left; returns once requests are answered. */
  public void start() {
    javalin.start();
    parts.stores().buyingRoom().work().resume();
  }

  /** The port it listens at. */
  public int port() {
    return javalin.port();
  }

  /** An answer as {@code GET /api/v1/partners} gives it, as indented JSON. */
  public String json(PartnerList answer, Need need, Language reader) {
    return PartnersJson.write(answer, need, parts, reader);
  }

  /** Who writes what reminds of the time after missions, with links to this server. */
  public ReminderLetters reminderLetters() {
    return new ReminderLetters(parts.messages(), settings.address(settings.port()));
  }

  /** Who writes the letters of watches, with links to this server. */
  public WatchLetters watchLetters() {
    return new WatchLetters(parts, settings.address(settings.port()));
  }

  /** The table of routes, in the order of their packages. */
  List<Route> routes() {
    return routes;
  }

  /** Answers what has come in, takes no more, and stops. */
  @Override
  public void close() {
    javalin.stop();
    parts.stores().missionRoom().runs().close();
    parts.stores().buyingRoom().work().close();
    operations.close();
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.prefer405over404 = true;
    config.http.maxRequestSize = Route.USUAL_BODY_BYTES; // longer ones are counted as they are read
    config.http.compressionStrategy = CompressionStrategy.GZIP;
    config.router.ignoreTrailingSlashes = true;
    config.jetty.host = settings.host();
    config.jetty.port = settings.port();
    config.jetty.modifyHttpConfiguration(Server::limit);
    config.jetty.modifyServer(server -> server.setStopTimeout(STOP_TIMEOUT));
    var gate = new Gate(MOST_AT_ONCE);
    for (var route : routes) {
      Handler handler =
          context ->
              operations.time(
                  route,
                  () -> replies.write(context, route.sharing(), answer(context, route, gate)));
      if (route.method() == Route.Method.POST) {
        config.routes.addHttpHandler(HandlerType.POST, route.path(), handler);
      } else {
        config.routes.addHttpHandler(HandlerType.GET, route.path(), handler);
        // the same headers; the server leaves the body away
        config.routes.addHttpHandler(HandlerType.HEAD, route.path(), handler);
      }
    }
    routes.stream()
        .filter(route -> route.sharing() != Route.Sharing.NONE)
        .map(Route::path)
        .distinct()
        .forEach(
            path -> config.routes.addHttpHandler(HandlerType.OPTIONS, path, Replies::preflight));
    config.routes.exception(HttpResponseException.class, replies::refuse);
    config.routes.exception(Exception.class, replies::fault);
  }

  /** Answers whom the doorman lets in; null where there is no place. */
  private @Nullable Answer answer(Context context, Route route, Gate gate) {
    var visitor = replies.visitor(context);
    var known = doorman.known(context, route, visitor);
    var asker = known.asker();
    if (asker == null) {
      return replies.wrongKey(context);
    }
    String team = context.pathParamMap().getOrDefault("team", "");
    var verdict = doorman.verdict(route, asker, team);
    if (verdict != Access.Verdict.ADMITTED) {
      return replies.refused(context, verdict, asker, doorman.isForAllPeople(route));
    }
    var asking = replies.asking(context, route, visitor, asker, known.session());
    return route.isApi() || Doorman.isOurs(asking, settings.address(settings.port()))
        ? Pages.forAsker(asker, () -> gate.pass(route, asking))
        : replies.foreign(context);
  }

  private static void limit(HttpConfiguration http) {
    http.setRequestHeaderSize(MOST_HEADER_BYTES);
    http.setSendServerVersion(false);
    http.setSendDateHeader(true);
  }
}
