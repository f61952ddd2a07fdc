package fr.passerelle.http;

import fr.passerelle.aid.SupportSchemes;
import fr.passerelle.http.account.AccountRoutes;
import fr.passerelle.http.account.AdministrationRoutes;
import fr.passerelle.http.account.LetterRoutes;
import fr.passerelle.http.account.OpenIdRoutes;
import fr.passerelle.http.account.SignInRoutes;
import fr.passerelle.http.account.TeamRoutes.Room;
import fr.passerelle.http.agenda.AgendaRoutes;
import fr.passerelle.http.aid.AidApi;
import fr.passerelle.http.aid.AidRoutes;
import fr.passerelle.http.api.OpenApi;
import fr.passerelle.http.api.TeamRoutes;
import fr.passerelle.http.api.ThesaurusTurtle;
import fr.passerelle.http.application.ApplicationRoutes;
import fr.passerelle.http.claim.ClaimQueueRoutes;
import fr.passerelle.http.claim.ClaimRoutes;
import fr.passerelle.http.claim.ExposureRoutes;
import fr.passerelle.http.claim.OwnApiRoutes;
import fr.passerelle.http.claim.OwnRoutes;
import fr.passerelle.http.consult.ConsultLinks;
import fr.passerelle.http.consult.ConsultRoutes;
import fr.passerelle.http.contract.ContractLinks;
import fr.passerelle.http.contract.ContractRoutes;
import fr.passerelle.http.counterpart.CounterpartRoutes;
import fr.passerelle.http.diagnosis.DiagnosisRoutes;
import fr.passerelle.http.diagnosis.LadderApi;
import fr.passerelle.http.export.ExportRoutes;
import fr.passerelle.http.export.Exports;
import fr.passerelle.http.export.TeamExports;
import fr.passerelle.http.interest.InterestLinks;
import fr.passerelle.http.interest.InterestRoutes;
import fr.passerelle.http.interest.KeptProfiles;
import fr.passerelle.http.legal.LegalRoutes;
import fr.passerelle.http.mission.MissionDesk;
import fr.passerelle.http.mission.MissionLinks;
import fr.passerelle.http.mission.MissionRoutes;
import fr.passerelle.http.page.Assets;
import fr.passerelle.http.page.ConceptRoutes;
import fr.passerelle.http.page.ConsortiumRoutes;
import fr.passerelle.http.page.CorrectionRoutes;
import fr.passerelle.http.page.DirectoryRoutes;
import fr.passerelle.http.page.DuplicatesRoutes;
import fr.passerelle.http.page.ErrorPages;
import fr.passerelle.http.page.EvaluationRoutes;
import fr.passerelle.http.page.Figures;
import fr.passerelle.http.page.FindingRoutes;
import fr.passerelle.http.page.GeneralRoutes;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.page.PreviewRoutes;
import fr.passerelle.http.page.QualityRoutes;
import fr.passerelle.http.page.RegisterRoutes;
import fr.passerelle.http.page.ResultsRoutes;
import fr.passerelle.http.page.TandemRoutes;
import fr.passerelle.http.page.WhyRoutes;
import fr.passerelle.http.portfolio.PortfolioApi;
import fr.passerelle.http.portfolio.PortfolioDesk;
import fr.passerelle.http.portfolio.PortfolioLinks;
import fr.passerelle.http.portfolio.PortfolioRoutes;
import fr.passerelle.http.potential.PotentialRoutes;
import fr.passerelle.http.profile.ProfileRoom;
import fr.passerelle.http.profile.ProfileRoutes;
import fr.passerelle.http.programme.ProgrammeRoutes;
import fr.passerelle.http.purchasing.PurchasingLinks;
import fr.passerelle.http.purchasing.PurchasingRoutes;
import fr.passerelle.http.reader.Parts;
import fr.passerelle.http.reconcile.ReconcileRoutes;
import fr.passerelle.http.report.ReportLinks;
import fr.passerelle.http.report.ReportRoutes;
import fr.passerelle.http.route.Route;
import fr.passerelle.http.seminar.SeminarRoutes;
import fr.passerelle.http.sensitive.SensitiveRoutes;
import fr.passerelle.http.shortlist.ShortlistLinks;
import fr.passerelle.http.shortlist.ShortlistRoutes;
import fr.passerelle.http.visibility.VisibilityLinks;
import fr.passerelle.http.visibility.VisibilityRoutes;
import fr.passerelle.http.watch.EndRoutes;
import fr.passerelle.http.watch.FeedRoutes;
import fr.passerelle.http.watch.SavingRoutes;
import fr.passerelle.http.watch.WatchApi;
import fr.passerelle.http.watch.WatchLinks;
import fr.passerelle.http.watch.WatchRoutes;
import java.util.ArrayList;
import java.util.List;

/** What is served: the routes of every room, in one list. */
final class RouteTable {

  /** Of the files that readers take away; each may keep a processor busy for seconds. */
  private static final int EXPORTS_AT_ONCE = 2;

  private final ServerSettings settings;
  private final Parts parts;
  private final Pages pages;
  private final ErrorPages errors;
  private final Assets assets;
  private final ProfileRoom profiles;
  private final String address;
  private final Exports exports;
  private final PortfolioDesk portfolios;

  RouteTable(
      ServerSettings settings,
      Pages pages,
      ErrorPages errors,
      Assets assets,
      ProfileRoom profiles) {
    this.settings = settings;
    this.parts = pages.parts();
    this.pages = pages;
    this.errors = errors;
    this.assets = assets;
    this.profiles = profiles;
    this.address = settings.address(settings.port());
    this.exports = new Exports(pages, errors, EXPORTS_AT_ONCE);
    this.portfolios = new PortfolioDesk(pages, errors, exports);
  }

  /** All of them, with those by which the server is watched and the description of the API. */
  List<Route> all(Operations operations) {
    var all = new ArrayList<Route>();
    all.addAll(forAnybody());
    all.addAll(forPeople());
    all.addAll(forTeams());
    all.addAll(forMissions());
    all.addAll(
        new PurchasingRoutes(pages, errors, exports, address, ConsultRoutes.decisions(parts))
            .routes());
    all.addAll(new ConsultRoutes(pages, errors, exports).routes());
    all.addAll(new ContractRoutes(pages, errors, exports).routes());
    all.addAll(forPrograms());
    all.addAll(operations.routes());
    all.add(operations.description(OpenApi.describe(all, address)));
    return List.copyOf(all);
  }

  /** What anybody reads of the catalogue. */
  private List<Route> forAnybody() {
    return joined(
        List.of(
            new GeneralRoutes(pages, assets).routes(),
            new ResultsRoutes(pages).routes(),
            new FindingRoutes(pages).routes(),
            new fr.passerelle.http.page.OrganisationRoutes(pages, errors).routes(),
            new WhyRoutes(pages, errors).routes(),
            new TandemRoutes(pages, errors).routes(),
            new ConsortiumRoutes(pages).routes(),
            new ConceptRoutes(pages, errors).routes(),
            new RegisterRoutes(pages).routes(),
            new fr.passerelle.http.page.CallRoutes(pages, errors).routes(),
            new AidRoutes(pages, errors, SupportSchemes.known()).routes(),
            new DuplicatesRoutes(pages, errors).routes(),
            new DirectoryRoutes(pages, errors).routes(),
            new QualityRoutes(pages).routes(),
            new CorrectionRoutes(pages, errors).routes(),
            new EvaluationRoutes(pages, Figures.read()).routes(),
            new SensitiveRoutes(pages).routes(),
            new DiagnosisRoutes(pages).routes(),
            new LegalRoutes(pages, settings.operator(), settings.provider()).routes(),
            new PreviewRoutes(pages).routes()));
  }

  /** How people sign in, and what they do with their accounts. */
  private List<Route> forPeople() {
    boolean isOpen = settings.isOpenToAll();
    return joined(
        List.of(
            new SignInRoutes(pages, errors, isOpen, settings.provider()).routes(),
            OpenIdRoutes.of(pages, errors, settings.openId(), isOpen).routes(),
            new LetterRoutes(pages, errors).routes(),
            new AccountRoutes(pages).routes(),
            new AdministrationRoutes(pages, errors).routes()));
  }

  /** What teams keep and publish. */
  private List<Route> forTeams() {
    var claims = new ClaimQueueRoutes(pages, errors);
    var interests = new InterestRoutes(pages, errors, new KeptProfiles(profiles.profiles()));
    var lists = parts.stores().shortlists();
    return joined(
        List.of(
            new fr.passerelle.http.account.TeamRoutes(
                    pages,
                    errors,
                    rooms(),
                    List.of(profiles::desk, claims::desk, interests::mediation))
                .routes(),
            new SavingRoutes(pages).routes(),
            new WatchRoutes(pages, errors).routes(),
            new FeedRoutes(pages, errors).routes(),
            new EndRoutes(pages, errors).routes(),
            new ExportRoutes(pages, errors, exports).routes(),
            new PotentialRoutes(pages, errors, exports).routes(),
            new PortfolioRoutes(portfolios).routes(),
            new ProfileRoutes(profiles, exports).routes(),
            new ShortlistRoutes(pages, errors, lists, new TeamExports(pages, exports)).routes(),
            interests.routes(),
            new ClaimRoutes(pages, errors).routes(),
            claims.routes(),
            new OwnRoutes(pages, errors).routes(),
            new ExposureRoutes(pages).routes(),
            new VisibilityRoutes(pages, errors, exports).routes()));
  }

  /** What a mission goes through, room by room. */
  private List<Route> forMissions() {
    var desk = new MissionDesk(pages, errors);
    return joined(
        List.of(
            new MissionRoutes(desk).routes(),
            new CounterpartRoutes(desk).routes(),
            new ProgrammeRoutes(desk).routes(),
            new ApplicationRoutes(desk, exports).routes(),
            new SeminarRoutes(desk, exports).routes(),
            new AgendaRoutes(desk, exports).routes(),
            new ReportRoutes(desk, exports).routes()));
  }

  private List<Route> forPrograms() {
    return joined(
        List.of(
            new fr.passerelle.http.api.PartnerRoutes(parts).routes(),
            new fr.passerelle.http.api.OrganisationRoutes(parts).routes(),
            new TeamRoutes(parts).routes(),
            new fr.passerelle.http.api.CallRoutes(parts).routes(),
            new AidApi(parts, SupportSchemes.known()).routes(),
            new LadderApi(parts).routes(),
            new PortfolioApi(portfolios).routes(),
            new WatchApi(pages).routes(),
            new OwnApiRoutes(parts).routes(),
            new ReconcileRoutes(parts, address).routes(),
            List.of(ThesaurusTurtle.route(parts, address))));
  }

  /** Where a team's page leads to. */
  private List<Room> rooms() {
    var rooms = new ArrayList<Room>(OwnRoutes.rooms(pages));
    rooms.addAll(
        List.of(
            profiles::way,
            WatchLinks.way(parts),
            MissionLinks.way(parts),
            PurchasingLinks.way(parts),
            ConsultLinks.way(parts),
            ContractLinks.way(parts),
            ReportLinks.way(parts),
            PortfolioLinks.way(parts),
            ShortlistLinks.way(parts),
            VisibilityLinks.way(parts),
            InterestLinks.way(parts)));
    return List.copyOf(rooms);
  }

  private static List<Route> joined(List<List<Route>> lists) {
    return lists.stream().flatMap(List::stream).toList();
  }
}
