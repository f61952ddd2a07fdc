package fr.passerelle.http.claim;

import fr.passerelle.http.claim.ExposurePage.ConceptShown;
import fr.passerelle.http.claim.ExposurePage.MonthShown;
import fr.passerelle.http.page.Links;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.http.reader.OwnRoom;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import fr.passerelle.workspace.claim.Claim;
import fr.passerelle.workspace.exposure.ExposureReport;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** How often a team's organisation was shown to others, and for what. */
public final class ExposureRoutes {

  private static final int MONTHS = 12;
  private static final int FULL = 100;

  /** Fewer than this who opened a page or kept a name are not told apart. */
  private static final int FEW = 3;

  private final Pages pages;
  private final OwnRoom own;

  public ExposureRoutes(Pages pages) {
    this.pages = pages;
    this.own = pages.parts().stores().own();
  }

  public List<Route> routes() {
    return Pages.inEachLanguage(
        links -> new ClaimLinks(links.language()).exposure("{team}"),
        "How often a team's organisation was shown",
        this::answer);
  }

  private Answer answer(Asking asking, Language language) {
    String team = asking.named("team");
    var ids =
        own.desk()
            .of(team)
            .filter(claim -> claim.state() == Claim.State.ACCEPTED)
            .map(claim -> own.house().idsOf(claim.organisation()))
            .orElse(List.of());
    try (var snapshot = pages.parts().engine().snapshot()) {
      var labels = pages.parts().labels(language, snapshot);
      var report = own.reports().of(ids, MONTHS);
      String name =
          ids.isEmpty()
              ? ""
              : snapshot.find(ids.getFirst()).map(labels::name).orElse(ids.getFirst());
      return pages.page("exposure", page(team, name, report, labels), 200);
    }
  }

  private ExposurePage page(String team, String name, ExposureReport report, Labels labels) {
    var wording = labels.wording();
    long most = report.months().stream().mapToLong(month -> month.shown().all()).max().orElse(0);
    long mostOfConcept =
        report.concepts().stream().mapToLong(one -> one.shown().all()).max().orElse(0);
    return new ExposurePage(
        pages.frame(
            wording.language(),
            wording.say("exposure.title"),
            "",
            there -> new ClaimLinks(there.language()).exposure(team),
            Parameters.NONE),
        new ClaimLinks(wording.language()),
        team,
        name,
        report.months().reversed().stream().map(month -> shown(month, most, wording)).toList(),
        report.concepts().stream()
            .map(
                one ->
                    new ConceptShown(
                        labels.concept(one.concept()),
                        new Links(wording.language()).concept(one.concept()),
                        width(one.shown().all(), mostOfConcept),
                        wording.number(one.shown().all()),
                        wording.number(one.shown().first())))
            .toList(),
        report.isMoreHidden(),
        ExposureReport.FEWEST_SHOWINGS,
        ExposureReport.FEWEST_DAYS);
  }

  private static MonthShown shown(ExposureReport.Month month, long most, Wording wording) {
    var shown = month.shown();
    return new MonthShown(
        name(month.month(), wording),
        width(shown.all(), most),
        wording.number(shown.all()),
        wording.number(shown.first()),
        wording.number(shown.middle()),
        wording.number(shown.beyond()),
        few(month.opened(), wording),
        few(month.shortlisted(), wording));
  }

  private static String few(long n, Wording wording) {
    return n == 0 || n >= FEW ? wording.number(n) : wording.say("exposure.few", "n", FEW);
  }

  private static String name(YearMonth month, Wording wording) {
    String pattern = wording.language() == Language.CHINESE ? "y年M月" : "MMMM y";
    return DateTimeFormatter.ofPattern(pattern, wording.language().locale()).format(month);
  }

  private static int width(long n, long most) {
    return most == 0 ? 0 : (int) Math.ceilDiv(n * FULL, most);
  }
}
