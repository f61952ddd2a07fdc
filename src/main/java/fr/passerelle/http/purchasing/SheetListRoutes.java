package fr.passerelle.http.purchasing;

import fr.passerelle.document.Cell;
import fr.passerelle.document.Spreadsheet;
import fr.passerelle.document.Table;
import fr.passerelle.http.export.Exports;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.page.Links;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.FormParts;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem.FieldError;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import fr.passerelle.purchasing.NeedColumn;
import fr.passerelle.purchasing.NeedReading;
import fr.passerelle.purchasing.NeedSheet;
import fr.passerelle.purchasing.NeedSheets;
import fr.passerelle.purchasing.SheetRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The need sheets of a team: the list, a file or a typed line as a new one, and the template. */
final class SheetListRoutes {

  private static final int MOST_FILE_BYTES = 20 << 20;
  private static final int LONGEST_NAME = 120;

  /** The id of a line that is alone. */
  private static final String FIRST = "1";

  private final PurchasingDesk desk;
  private final Exports exports;

  SheetListRoutes(PurchasingDesk desk, Exports exports) {
    this.desk = desk;
    this.exports = exports;
  }

  List<Route> routes() {
    var routes = new ArrayList<Route>();
    for (var language : Language.values()) {
      var links = new PurchasingLinks(language);
      routes.add(
          new Route(
              Route.Method.POST,
              links.all(PurchasingDesk.TEAM),
              "Takes a need sheet",
              List.of(),
              null,
              Map.of(),
              asking -> keepFile(asking, language),
              MOST_FILE_BYTES));
    }
    Stream.of(
            Pages.inEachLanguage(
                links -> new PurchasingLinks(links).all(PurchasingDesk.TEAM),
                "The need sheets of a team",
                (asking, language) -> list(asking, language, Parameters.NONE, List.of())),
            Pages.inEachLanguage(
                links -> new PurchasingLinks(links).template(PurchasingDesk.TEAM),
                "An empty need sheet",
                this::template),
            Pages.formInEachLanguage(
                links -> new PurchasingLinks(links).typed(PurchasingDesk.TEAM),
                "Takes a single need",
                this::keepLine))
        .forEach(routes::addAll);
    return routes;
  }

  private Answer list(Asking asking, Language language, Parameters typed, List<FieldError> errors) {
    var wording = desk.wording(language);
    var links = new PurchasingLinks(language);
    String team = asking.named("team");
    var page =
        new SheetsPage(
            desk.pages()
                .frame(
                    language,
                    wording.say("purchasing.list"),
                    "",
                    there -> new PurchasingLinks(there).all(team),
                    Parameters.NONE),
            asking.asker().in(team).map(one -> one.team().name()).orElse(""),
            new Links(language).team(team),
            desk.told(asking, wording),
            desk.room().sheets().of(team).stream()
                .map(
                    one ->
                        new SheetsPage.Line(
                            one.name(),
                            links.sheet(team, one.id()),
                            wording.say(
                                "purchasing.about",
                                "lines",
                                wording.count("purchasing.lines", one.lines()),
                                "state",
                                wording.say("purchasing.state." + one.state().code()),
                                "date",
                                wording.date(one.created()))))
                .toList(),
            errors,
            typed.first("name"),
            links.all(team),
            links.template(team),
            List.of(
                new NeedForm(wording)
                    .section(
                        wording.say("purchasing.typed"),
                        wording.say("purchasing.typed.lead"),
                        typed,
                        List.of())),
            links.typed(team));
    return desk.pages().page("purchasing", page, errors.isEmpty() ? 200 : 400);
  }

  private Answer keepFile(Asking asking, Language language) {
    var form = FormParts.of(asking.body());
    var wrong = new FieldErrors(desk.wording(language));
    if (form.file().length == 0) {
      wrong.add("file", "missing");
      return list(asking, language, form.fields(), wrong.all());
    }
    String given = form.fields().first("name");
    String name = given.isEmpty() ? form.fileName() : given;
    try {
      var rows = desk.room().files().read(form.fileName(), form.file());
      return keep(asking, language, name, NeedReading.of(rows), form.fields());
    } catch (SheetRefused e) {
      return list(asking, language, form.fields(), List.of(refused(e, language)));
    }
  }

  private Answer keepLine(Asking asking, Language language) {
    var form = asking.form();
    var typed = new NeedForm(desk.wording(language)).read(form, FIRST);
    var line = typed.line();
    return line == null
        ? list(asking, language, form, typed.errors())
        : keep(
            asking,
            language,
            line.item(),
            new NeedReading(Map.of(), List.of(), List.of(line), List.of()),
            form);
  }

  private Answer keep(
      Asking asking, Language language, String name, NeedReading reading, Parameters typed) {
    var sheets = desk.room().sheets();
    String team = asking.named("team");
    var wrong = new FieldErrors(desk.wording(language));
    if (sheets.of(team).size() >= NeedSheets.MOST_SHEETS) {
      wrong.add("file", "purchasing-many", "most", NeedSheets.MOST_SHEETS);
      return list(asking, language, typed, wrong.all());
    }
    String id =
        sheets.create(
            team,
            asking.asker().accountId(),
            name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name,
            language,
            reading);
    if (!desk.work().search(team, id)) {
      sheets.become(team, id, NeedSheet.State.FAILED); // it can be gone on with later
    }
    return PurchasingDesk.done(new PurchasingLinks(language).sheet(team, id), "taken");
  }

  /** What the file's reader says of it is in English; what is around it is not. */
  private FieldError refused(SheetRefused problem, Language language) {
    if (!problem.code().isEmpty()) {
      var wrong = new FieldErrors(desk.wording(language));
      wrong.add("file", "purchasing-" + problem.code());
      return wrong.all().getFirst();
    }
    return new FieldError(
        "file",
        desk.wording(language).say("directory-fault.unreadable"),
        Objects.requireNonNullElse(problem.getMessage(), ""));
  }

  private Answer template(Asking asking, Language language) {
    var wording = desk.wording(language);
    var columns =
        Stream.of(NeedColumn.values())
            .map(
                column ->
                    new Table.Column(
                        column.code(), wording.say("purchasing.column." + column.code()), 22))
            .toList();
    var example =
        Stream.of(NeedColumn.values())
            .map(column -> Cell.of(wording.say("purchasing.example." + column.code())))
            .toList();
    var table = new Table(wording.say("purchasing.template"), columns, List.of(example));
    var colophon = exports.colophon(wording.say("purchasing.template"), List.of(), language);
    return new Answer.File(
        Spreadsheet.xlsx(table, colophon), Spreadsheet.XLSX, "passerelle-needs.xlsx");
  }
}
