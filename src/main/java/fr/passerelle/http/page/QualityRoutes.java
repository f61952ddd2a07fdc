package fr.passerelle.http.page;

import fr.passerelle.catalogue.Correction;
import fr.passerelle.catalogue.Quality;
import fr.passerelle.catalogue.QualityCheck;
import fr.passerelle.catalogue.QualityReport.Tally;
import fr.passerelle.document.CsvRow;
import fr.passerelle.http.page.QualityPage.Cell;
import fr.passerelle.http.page.QualityPage.Column;
import fr.passerelle.http.page.QualityPage.CorrectionShown;
import fr.passerelle.http.page.QualityPage.Found;
import fr.passerelle.http.page.QualityPage.Listing;
import fr.passerelle.http.page.QualityPage.Row;
import fr.passerelle.http.page.QualityPage.Table;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.SourceMark;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The quality board: what entries lack, by source and by cluster, and what readers correct. */
public final class QualityRoutes {

  private static final String CHECK = "check";
  private static final String SOURCE = "source";
  private static final String CLUSTER = "cluster";
  private static final String AFTER = "after";
  private static final Set<String> ASKED = Set.of(CHECK, SOURCE, CLUSTER, AFTER);
  private static final int LISTED = 50;
  private static final int CLUSTERS = 30;
  private static final int CORRECTIONS = 50;

  /** More than an export has at once; who wants all takes the command line. */
  private static final int EXPORTED = 10_000;

  private final Pages pages;

  public QualityRoutes(Pages pages) {
    this.pages = pages;
  }

  public List<Route> routes() {
    var routes =
        new ArrayList<>(Pages.inEachLanguage(Links::quality, "What entries lack", this::board));
    routes.addAll(
        Pages.inEachLanguage(
            links -> links.quality() + ".csv", "What a check finds, as a table", this::table));
    return routes;
  }

  private Quality quality() {
    return pages.parts().catalogue().quality();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(pages.parts().clock().instant(), ZoneOffset.UTC);
  }

  private Optional<Quality.Wanted> wanted(Parameters asked) {
    return quality()
        .check(asked.first(CHECK))
        .map(check -> new Quality.Wanted(check, asked.first(SOURCE), asked.first(CLUSTER)));
  }

  private Answer table(Asking asking, Language language) {
    var rows = new StringBuilder();
    rows.append(CsvRow.of(List.of("id", "name", "country", "city", "updated", "check", "sources")));
    wanted(asking.parameters())
        .ifPresent(
            wanted ->
                quality()
                    .found(wanted, asking.parameters().first(AFTER), EXPORTED, today())
                    .forEach(one -> rows.append(row(one, wanted.check(), language))));
    return new Answer.Plain(rows.toString(), "text/csv; charset=utf-8", 200);
  }

  private static String row(Organisation one, QualityCheck check, Language language) {
    String city = one.place().city();
    return CsvRow.of(
        List.of(
            one.id(),
            one.name(language),
            one.place().country(),
            city == null ? "" : city,
            one.day().map(LocalDate::toString).orElse(""),
            check.code(),
            one.sources().stream().map(SourceMark::source).collect(Collectors.joining("; "))));
  }

  private Answer board(Asking asking, Language language) {
    var asked = asking.parameters().only(ASKED);
    try (var snapshot = pages.parts().engine().snapshot()) {
      var labels = pages.parts().labels(language, snapshot);
      var wording = labels.wording();
      var report = quality().report(pages.parts().catalogue().lastSequence(), today());
      var page =
          new QualityPage(
              pages.frame(
                  language,
                  wording.say("quality.title"),
                  asked.names().isEmpty() ? wording.say("quality.description") : "",
                  Links::quality,
                  asked),
              wording.count("inside.organisations", report.all().organisations()),
              columns(report.all(), labels),
              List.of(
                  new Table(
                      wording.say("quality.sources"),
                      rows(report.sources(), SOURCE, labels::source, labels)),
                  new Table(
                      wording.say("quality.clusters"),
                      rows(
                          report.clusters().stream().limit(CLUSTERS).toList(),
                          CLUSTER,
                          id -> snapshot.find(id).map(labels::name).orElse(id),
                          labels))),
              listing(asked, labels),
              asked.names().isEmpty() ? corrections(labels) : List.of(),
              asking.asker().mendsTheCatalogue());
      return pages.page("quality", page, 200);
    }
  }

  private List<Column> columns(Tally all, Labels labels) {
    return quality().checks().stream()
        .map(
            check ->
                new Column(
                    labels.coded(CHECK, check.code()),
                    labels.wording().number(found(all, check)),
                    Parameters.NONE
                        .with(CHECK, check.code())
                        .on(new Links(labels.wording().language()).quality())))
        .toList();
  }

  private List<Row> rows(
      List<Tally> tallies, String parameter, Function<String, String> name, Labels labels) {
    String board = new Links(labels.wording().language()).quality();
    return tallies.stream()
        .map(
            tally ->
                new Row(
                    name.apply(tally.id()),
                    labels.wording().number(tally.organisations()),
                    quality().checks().stream()
                        .map(check -> cell(tally, check, parameter, board, labels))
                        .toList()))
        .toList();
  }

  private static Cell cell(
      Tally tally, QualityCheck check, String parameter, String board, Labels labels) {
    long found = found(tally, check);
    return new Cell(
        labels.wording().number(found),
        found == 0
            ? null
            : Parameters.NONE.with(CHECK, check.code()).with(parameter, tally.id()).on(board));
  }

  private static long found(Tally tally, QualityCheck check) {
    return tally.found().getOrDefault(check.code(), 0L);
  }

  private @Nullable Listing listing(Parameters asked, Labels labels) {
    var wanted = wanted(asked).orElse(null);
    if (wanted == null) {
      return null;
    }
    var wording = labels.wording();
    var links = new Links(wording.language());
    var found = quality().found(wanted, asked.first(AFTER), LISTED + 1, today());
    var shown = found.subList(0, Math.min(LISTED, found.size()));
    return new Listing(
        labels.coded(CHECK, wanted.check().code()),
        wording.say(isOfPairs(wanted.check()) ? "quality.decide" : "quality.mend"),
        shown.stream()
            .map(
                one ->
                    new Found(
                        ShownName.of(one, wording.language()),
                        links.organisation(one.id()),
                        ResultItem.place(one, labels),
                        one.day().map(wording::date).orElse(""),
                        mend(one, wanted.check(), links)))
            .toList(),
        found.size() > LISTED ? asked.with(AFTER, shown.getLast().id()).on(links.quality()) : null,
        asked.without(AFTER).on(links.quality() + ".csv"));
  }

  private static boolean isOfPairs(QualityCheck check) {
    return check.code().equals(Quality.DUPLICATE);
  }

  /** The pair to decide of, or the form with what is wrong chosen already. */
  private static String mend(Organisation one, QualityCheck check, Links links) {
    if (isOfPairs(check)) {
      return Parameters.NONE.with(DuplicatesRoutes.ORGANISATION, one.id()).on(links.duplicates());
    }
    var field =
        switch (check.code()) {
          case "no-identifier" -> Correction.Field.IDENTIFIER;
          case "no-description" -> Correction.Field.DESCRIPTION;
          case "no-theme" -> Correction.Field.THEME;
          case "no-place" -> Correction.Field.PLACE;
          case "no-website", Quality.BROKEN_SITE -> Correction.Field.WEBSITE;
          default -> Correction.Field.STATUS;
        };
    return Parameters.NONE
        .with(CorrectionRoutes.FIELD, field.code())
        .on(links.correction(one.id()));
  }

  private List<CorrectionShown> corrections(Labels labels) {
    var wording = labels.wording();
    var links = new Links(wording.language());
    return pages.parts().catalogue().corrections().some(0, CORRECTIONS).stream()
        .map(
            one ->
                new CorrectionShown(
                    one.id(),
                    labels
                        .snapshot()
                        .find(one.organisation())
                        .map(labels::name)
                        .orElse(one.organisation()),
                    links.organisation(one.organisation()),
                    wording.say("correction-field." + one.field().code()),
                    one.right(),
                    one.source(),
                    wording.date(one.made()),
                    wording.say("correction-state." + one.state().code()),
                    one.state() == Correction.State.OPEN,
                    one.state() != Correction.State.REJECTED,
                    links.quality() + "/" + one.id()))
        .toList();
  }
}
