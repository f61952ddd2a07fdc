package fr.passerelle.http.purchasing;

import fr.passerelle.document.Cell;
import fr.passerelle.document.Colophon.Line;
import fr.passerelle.document.Spreadsheet;
import fr.passerelle.document.Table;
import fr.passerelle.http.export.Exports;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import fr.passerelle.purchasing.Candidate;
import fr.passerelle.purchasing.NeedColumn;
import fr.passerelle.purchasing.NeedSheet;
import fr.passerelle.purchasing.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A need sheet to take away: the same lines in the same order, filled in. */
final class SheetFileRoutes {

  private static final String FORMAT = "{format}";

  private final PurchasingDesk desk;
  private final Exports exports;
  private final DecidedLines decisions;

  SheetFileRoutes(PurchasingDesk desk, Exports exports, DecidedLines decisions) {
    this.desk = desk;
    this.exports = exports;
    this.decisions = decisions;
  }

  List<Route> routes() {
    return desk.page(
        links -> links.file(PurchasingDesk.TEAM, PurchasingDesk.SHEET, FORMAT),
        "A need sheet with its suppliers as a file",
        this::file);
  }

  private Answer file(Asking asking, Language language, NeedSheet sheet) {
    String format = asking.named("format");
    if (!format.equals("xlsx") && !format.equals("csv")) {
      return desk.errors().unknown(language);
    }
    var wording = desk.wording(language);
    var table = table(sheet, language);
    var colophon =
        exports.colophon(
            sheet.name(),
            List.of(
                new Line(
                    "lines", wording.say("purchasing.list"), wording.say("purchasing.file.about"))),
            language);
    exports.note(asking.asker(), sheet.team(), format, sheet.name(), table.rows().size());
    String name = exports.name("achats") + "." + format;
    return format.equals("xlsx")
        ? new Answer.File(Spreadsheet.xlsx(table, colophon), Spreadsheet.XLSX, name)
        : new Answer.File(Spreadsheet.csv(table, colophon), Spreadsheet.CSV, name);
  }

  private Table table(NeedSheet sheet, Language language) {
    var wording = desk.wording(language);
    var lines = desk.room().sheets().lines(sheet.team(), sheet.id());
    var chosen = desk.suppliers(sheet);
    var risks = desk.risks(lines, chosen, language);
    int most = Math.max(1, chosen.values().stream().mapToInt(List::size).max().orElse(1));
    var words = new RiskWords(desk.pages().parts(), wording);
    var columns = new ArrayList<Table.Column>();
    for (var column : NeedColumn.values()) {
      columns.add(column(column.code(), wording.say("purchasing.column." + column.code())));
    }
    columns.add(column("other", wording.say("purchasing.other")));
    columns.add(column("suggested", wording.say("purchasing.suggested")));
    for (int n = 1; n <= most; n++) {
      columns.add(column("supplier-" + n, wording.say("purchasing.file.supplier", "n", n)));
      columns.add(column("place-" + n, wording.say("purchasing.file.place", "n", n)));
      columns.add(column("value-" + n, wording.say("purchasing.file.value", "n", n)));
      columns.add(column("why-" + n, wording.say("purchasing.file.why", "n", n)));
      columns.add(column("ask-" + n, wording.say("purchasing.file.ask", "n", n)));
    }
    columns.add(column("risks", wording.say("purchasing.risks")));
    columns.add(column("faults", wording.say("purchasing.file.faults")));
    columns.add(column("chosen", wording.say("consult.file.chosen")));
    columns.add(column("decision", wording.say("consult.file.decision")));
    var decided = decisions.of(sheet, wording);
    var rows = new ArrayList<List<Cell>>();
    for (var line : lines) {
      var row = new ArrayList<Cell>(own(line, wording));
      var suppliers = chosen.getOrDefault(line.position(), List.of());
      for (int n = 0; n < most; n++) {
        row.addAll(
            n < suppliers.size()
                ? supplier(suppliers.get(n), wording)
                : List.of(Cell.NONE, Cell.NONE, Cell.NONE, Cell.NONE, Cell.NONE));
      }
      row.add(
          new Cell.Texts(
              risks.get(line.position()).stream().map(words::graded).distinct().toList()));
      row.add(new Cell.Texts(NeedForm.faults(line, wording)));
      var told = decided.getOrDefault(line.position(), DecidedLines.Told.NOTHING);
      row.add(Cell.of(told.suppliers()));
      row.add(Cell.of(told.reason()));
      rows.add(row);
    }
    return new Table(wording.say("purchasing.list"), columns, rows);
  }

  private static Table.Column column(String key, String title) {
    return new Table.Column(key, title, 22);
  }

  /** What the buyer wrote, in the order of the columns. */
  private List<Cell> own(Requirement line, Wording wording) {
    var dependence = line.dependence();
    return Stream.of(
            Cell.of(line.id()),
            Cell.of(line.item()),
            Cell.of(line.specification()),
            Cell.of(line.cpv()),
            Cell.of(line.nace()),
            Cell.of(line.volume()),
            Cell.of(line.unit()),
            Cell.of(line.place()),
            Cell.of(line.date()),
            Cell.of(String.join("; ", line.certificates())),
            Cell.of(String.join("; ", line.languages())),
            Cell.of(wording.say(line.isResearch() ? "purchasing.research" : "purchasing.buy")),
            new Cell.Whole(line.sources()),
            dependence == null ? Cell.NONE : Cell.of(dependence + " %"),
            Cell.of(String.join("; ", line.musts())),
            Cell.of(String.join("; ", line.nices())),
            Cell.of(line.isConfidential() ? wording.say("purchasing.yes") : ""),
            new Cell.Texts(line.other()),
            new Cell.Texts(
                desk.classification().of(line.text()).stream()
                    .map(
                        one ->
                            wording.say(
                                "purchasing.suggestion",
                                "cpv",
                                one.cpv(),
                                "nace",
                                one.nace(),
                                "label",
                                one.label(wording.language())))
                    .toList()))
        .toList();
  }

  private static List<Cell> supplier(Candidate supplier, Wording wording) {
    return List.of(
        Cell.of(supplier.name()),
        Cell.of(LineRoutes.about(supplier, wording)),
        new Cell.Amount(Math.round(supplier.value() * 1000) / 1000.0),
        new Cell.Texts(supplier.reasons()),
        new Cell.Texts(
            supplier.missing().stream().map(check -> LineRoutes.label(check, wording)).toList()));
  }
}
