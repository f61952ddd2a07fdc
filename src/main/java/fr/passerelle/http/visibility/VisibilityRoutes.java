package fr.passerelle.http.visibility;

import fr.passerelle.document.Colophon.Line;
import fr.passerelle.document.Spreadsheet;
import fr.passerelle.http.export.Exports;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.page.ErrorPages;
import fr.passerelle.http.page.Links;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.search.Snapshot;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How a cluster's members are seen, and which needs find nobody. */
public final class VisibilityRoutes {

  static final String MONTH = "month";
  private static final String TEAM = "team";

  private final Pages pages;
  private final ErrorPages errors;
  private final Exports exports;

  public VisibilityRoutes(Pages pages, ErrorPages errors, Exports exports) {
    this.pages = pages;
    this.errors = errors;
    this.exports = exports;
  }

  public List<Route> routes() {
    var all = new ArrayList<Route>();
    all.addAll(
        Pages.inEachLanguage(
            links -> new VisibilityLinks(links).of("{team}"),
            "How a cluster's members are seen",
            this::page));
    all.addAll(
        Pages.inEachLanguage(
            links -> new VisibilityLinks(links).file("{team}", "{format}"),
            "How a cluster's members are seen, as a file",
            this::file));
    return all;
  }

  private Answer page(Asking asking, Language language) {
    String team = asking.named(TEAM);
    var asked = asking.parameters().only(Set.of(MONTH));
    var month = month(asked);
    if (month == null) {
      var wrong = new FieldErrors(pages.parts().wording(language));
      wrong.unknown(MONTH, asked.first(MONTH), months().stream().map(YearMonth::toString).toList());
      return pages.refused(
          wrong.all(), asked, language, links -> new VisibilityLinks(links).of(team));
    }
    try (var snapshot = pages.parts().engine().snapshot()) {
      var labels = pages.parts().labels(language, snapshot);
      var frame =
          pages.frame(
              language,
              labels.wording().say("visibility.title"),
              "",
              there -> new VisibilityLinks(there).of(team),
              asked);
      var drawing = new VisibilityDrawing(labels, new Links(language));
      return pages.page(
          "visibility",
          sight(team, snapshot, month)
              .map(sight -> drawing.page(frame, team, sight, months(), month))
              .orElseGet(() -> drawing.nobody(frame, team)),
          200);
    }
  }

  private Answer file(Asking asking, Language language) {
    String team = asking.named(TEAM);
    String format = asking.named("format");
    var month = month(asking.parameters());
    if (month == null || !(format.equals("xlsx") || format.equals("csv"))) {
      return errors.unknown(language);
    }
    try (var snapshot = pages.parts().engine().snapshot()) {
      var found = sight(team, snapshot, month);
      if (found.isEmpty()) {
        return errors.unknown(language);
      }
      var labels = pages.parts().labels(language, snapshot);
      return exports.inTurn(language, () -> file(asking, team, format, found.get(), labels, month));
    }
  }

  private Answer file(
      Asking asking,
      String team,
      String format,
      ClusterSight sight,
      Labels labels,
      YearMonth month) {
    var wording = labels.wording();
    var table = new VisibilityTable(labels).of(sight, month);
    String cluster = labels.name(sight.cluster());
    var colophon =
        exports.colophon(
            cluster,
            List.of(
                new Line(
                    "definitions",
                    wording.say("visibility.title"),
                    wording.say("visibility.file.about"))),
            wording.language());
    exports.note(asking.asker(), team, format, cluster, table.rows().size());
    String name = exports.name("visibility") + "." + format;
    return format.equals("xlsx")
        ? new Answer.File(Spreadsheet.xlsx(table, colophon), Spreadsheet.XLSX, name)
        : new Answer.File(Spreadsheet.csv(table, colophon), Spreadsheet.CSV, name);
  }

  private Optional<ClusterSight> sight(String team, Snapshot snapshot, YearMonth month) {
    return cluster(team, snapshot)
        .map(
            cluster ->
                ClusterSight.of(cluster, snapshot, pages.parts().stores().visibilityRoom(), month));
  }

  private Optional<Organisation> cluster(String team, Snapshot snapshot) {
    return pages
        .parts()
        .stores()
        .teams()
        .team(team)
        .flatMap(one -> Optional.ofNullable(one.organisation()))
        .flatMap(snapshot::find)
        .filter(
            one ->
                one.type() == OrganisationType.CLUSTER
                    || one.type() == OrganisationType.TECHNOLOGY_PARK
                    || one.type() == OrganisationType.NETWORK
                    || one.type() == OrganisationType.ASSOCIATION);
  }

  /** The months that are told, the newest first. */
  private List<YearMonth> months() {
    var last = YearMonth.from(LocalDate.ofInstant(pages.parts().clock().instant(), ZoneOffset.UTC));
    return IntStream.range(0, ClusterSight.MONTHS).mapToObj(last::minusMonths).toList();
  }

  /** The month that is asked for, this one where none is; null where it is none that is told. */
  private @Nullable YearMonth month(Parameters asked) {
    String month = asked.first(MONTH);
    return month.isEmpty()
        ? months().getFirst()
        : months().stream().filter(one -> one.toString().equals(month)).findFirst().orElse(null);
  }
}
