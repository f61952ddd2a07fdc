package fr.passerelle.http;

import fr.passerelle.http.account.AccountRoutes;
import fr.passerelle.http.account.AdministrationRoutes;
import fr.passerelle.http.account.FormPage;
import fr.passerelle.http.account.LetterRoutes;
import fr.passerelle.http.account.OpenIdRoutes;
import fr.passerelle.http.account.SignInRoutes;
import fr.passerelle.http.account.TeamRoutes.TeamPlace;
import fr.passerelle.http.api.OpenApi;
import fr.passerelle.http.api.PartnersJson;
import fr.passerelle.http.api.TeamRoutes;
import fr.passerelle.http.api.ThesaurusTurtle;
import fr.passerelle.http.claim.ClaimQueueRoutes;
import fr.passerelle.http.claim.ClaimRoutes;
import fr.passerelle.http.claim.ExposureRoutes;
import fr.passerelle.http.claim.OwnApiRoutes;
import fr.passerelle.http.claim.OwnRoutes;
import fr.passerelle.http.export.ExportRoutes;
import fr.passerelle.http.export.Exports;
import fr.passerelle.http.export.TeamExports;
import fr.passerelle.http.interest.InterestLinks;
import fr.passerelle.http.interest.InterestRoutes;
import fr.passerelle.http.interest.KeptProfiles;
import fr.passerelle.http.legal.LegalRoutes;
import fr.passerelle.http.page.Assets;
import fr.passerelle.http.page.ConceptRoutes;
import fr.passerelle.http.page.ConsortiumRoutes;
import fr.passerelle.http.page.CorrectionRoutes;
import fr.passerelle.http.page.DirectoryRoutes;
import fr.passerelle.http.page.DuplicatesRoutes;
import fr.passerelle.http.page.ErrorPages;
import fr.passerelle.http.page.EvaluationRoutes;
import fr.passerelle.http.page.Figures;
import fr.passerelle.http.page.GeneralRoutes;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.page.PreviewRoutes;
import fr.passerelle.http.page.QualityRoutes;
import fr.passerelle.http.page.RegisterRoutes;
import fr.passerelle.http.page.ResultsRoutes;
import fr.passerelle.http.page.TandemRoutes;
import fr.passerelle.http.page.WhyRoutes;
import fr.passerelle.http.profile.ProfileRoom;
import fr.passerelle.http.profile.ProfileRoutes;
import fr.passerelle.http.reader.CatalogueView;
import fr.passerelle.http.reader.Messages;
import fr.passerelle.http.reader.Parts;
import fr.passerelle.http.reader.RememberedCatalogue;
import fr.passerelle.http.reader.Stores;
import fr.passerelle.http.reader.Writing;
import fr.passerelle.http.reconcile.ReconcileRoutes;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Route;
import fr.passerelle.http.sensitive.SensitiveRoutes;
import fr.passerelle.http.shortlist.ShortlistLinks;
import fr.passerelle.http.shortlist.ShortlistRoutes;
import fr.passerelle.http.watch.EndRoutes;
import fr.passerelle.http.watch.FeedRoutes;
import fr.passerelle.http.watch.SavingRoutes;
import fr.passerelle.http.watch.WatchApi;
import fr.passerelle.http.watch.WatchLetters;
import fr.passerelle.http.watch.WatchLinks;
import fr.passerelle.http.watch.WatchRoutes;
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
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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

  /** Of the files that readers take away; each may keep a processor busy for seconds. */
  private static final int EXPORTS_AT_ONCE = 2;

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
    this.routes = routes(parts, pages, errors, assets, profiles);
    this.doorman = new Doorman(stores, routes);
    this.replies = new Replies(parts, errors, routes);
    this.javalin = Javalin.create(this::configure);
  }

  /** Starts to listen; returns once requests are answered. */
  public void start() {
    javalin.start();
  }

  /** The port it listens at. */
  public int port() {
    return javalin.port();
  }

  /** An answer as {@code GET /api/v1/partners} gives it, as indented JSON. */
  public String json(PartnerList answer, Need need, Language reader) {
    return PartnersJson.write(answer, need, parts, reader);
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
    operations.close();
  }

  private List<Route> routes(
      Parts parts, Pages pages, ErrorPages errors, Assets assets, ProfileRoom profiles) {
    var all = new ArrayList<Route>();
    all.addAll(new GeneralRoutes(pages, assets).routes());
    all.addAll(new ResultsRoutes(pages).routes());
    all.addAll(new fr.passerelle.http.page.OrganisationRoutes(pages, errors).routes());
    all.addAll(new WhyRoutes(pages, errors).routes());
    all.addAll(new TandemRoutes(pages, errors).routes());
    all.addAll(new ConsortiumRoutes(pages).routes());
    all.addAll(new ConceptRoutes(pages, errors).routes());
    all.addAll(new RegisterRoutes(pages).routes());
    all.addAll(new fr.passerelle.http.page.CallRoutes(pages, errors).routes());
    all.addAll(new DuplicatesRoutes(pages, errors).routes());
    all.addAll(new DirectoryRoutes(pages, errors).routes());
    all.addAll(new QualityRoutes(pages).routes());
    all.addAll(new CorrectionRoutes(pages, errors).routes());
    all.addAll(new EvaluationRoutes(pages, Figures.read()).routes());
    all.addAll(new SensitiveRoutes(pages).routes());
    String provider = settings.provider();
    all.addAll(new SignInRoutes(pages, errors, settings.isOpenToAll(), provider).routes());
    all.addAll(OpenIdRoutes.of(pages, errors, settings.openId(), settings.isOpenToAll()).routes());
    all.addAll(new LegalRoutes(pages, settings.operator(), provider).routes());
    all.addAll(new LetterRoutes(pages, errors).routes());
    all.addAll(new AccountRoutes(pages).routes());
    all.addAll(new SavingRoutes(pages).routes());
    all.addAll(new WatchRoutes(pages, errors).routes());
    all.addAll(new FeedRoutes(pages, errors).routes());
    all.addAll(new EndRoutes(pages, errors).routes());
    all.addAll(
        new fr.passerelle.http.account.TeamRoutes(
                pages,
                errors,
                rooms(pages, profiles),
                List.of(profiles::desk, new ClaimQueueRoutes(pages, errors)::desk))
            .routes());
    all.addAll(new AdministrationRoutes(pages, errors).routes());
    var exports = new Exports(pages, errors, EXPORTS_AT_ONCE);
    all.addAll(new ExportRoutes(pages, errors, exports).routes());
    all.addAll(new ProfileRoutes(profiles, exports).routes());
    var taken = new TeamExports(pages, exports);
    all.addAll(new ShortlistRoutes(pages, errors, parts.stores().shortlists(), taken).routes());
    var desk = new KeptProfiles(profiles.profiles());
    all.addAll(new InterestRoutes(pages, errors, desk).routes());
    all.addAll(new ClaimRoutes(pages, errors).routes());
    all.addAll(new ClaimQueueRoutes(pages, errors).routes());
    all.addAll(new OwnRoutes(pages, errors).routes());
    all.addAll(new ExposureRoutes(pages).routes());
    all.addAll(new OwnApiRoutes(parts).routes());
    all.addAll(new fr.passerelle.http.api.PartnerRoutes(parts).routes());
    all.addAll(new fr.passerelle.http.api.OrganisationRoutes(parts).routes());
    all.addAll(new TeamRoutes(parts).routes());
    all.addAll(new WatchApi(pages).routes());
    all.addAll(new fr.passerelle.http.api.CallRoutes(parts).routes());
    String address = settings.address(settings.port());
    all.addAll(new ReconcileRoutes(parts, address).routes());
    all.addAll(new PreviewRoutes(pages).routes());
    all.add(ThesaurusTurtle.route(parts, address));
    all.addAll(operations.routes());
    var description = OpenApi.describe(all, address);
    all.add(operations.description(description));
    return List.copyOf(all);
  }

  /** Where a team's page leads to. */
  private List<Function<TeamPlace, FormPage.Way>> rooms(Pages pages, ProfileRoom profiles) {
    var rooms = new ArrayList<>(OwnRoutes.rooms(pages));
    rooms.addAll(
        List.of(
            profiles::way,
            WatchLinks.way(parts),
            place ->
                new FormPage.Way(
                    parts.wording(place.language()).say("shortlist.lists"),
                    new ShortlistLinks(place.language()).lists(place.team())),
            place ->
                new FormPage.Way(
                    parts.wording(place.language()).say("interest.list"),
                    new InterestLinks(place.language()).all(place.team()))));
    return List.copyOf(rooms);
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
    var visitor = Replies.visitor(context);
    var known = doorman.known(context, route, visitor);
    var asker = known.asker();
    if (asker == null) {
      return replies.wrongKey(context);
    }
    String team = context.pathParamMap().getOrDefault("team", "");
    var verdict = doorman.verdict(route, asker, team);
    if (verdict != Access.Verdict.ADMITTED) {
      return replies.refused(context, verdict, asker);
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
