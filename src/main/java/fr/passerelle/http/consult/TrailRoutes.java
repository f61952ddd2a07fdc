package fr.passerelle.http.consult;

import fr.passerelle.document.Colophon.Line;
import fr.passerelle.document.Spreadsheet;
import fr.passerelle.http.account.FormPage;
import fr.passerelle.http.purchasing.PurchasingLinks;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import fr.passerelle.purchasing.NeedSheet;
import java.util.List;
import java.util.stream.Stream;

/** Who did what about the lines of a sheet, as a page and as files. */
final class TrailRoutes {

  private static final String FORMAT = "{format}";

  private final ConsultDesk desk;

  TrailRoutes(ConsultDesk desk) {
    this.desk = desk;
  }

  List<Route> routes() {
    return Stream.of(
            desk.sheetPage(
                links -> links.trail(ConsultDesk.TEAM, ConsultDesk.SHEET),
                "Who did what about the lines of a need sheet",
                this::page),
            desk.sheetPage(
                links -> links.trailFile(ConsultDesk.TEAM, ConsultDesk.SHEET, FORMAT),
                "Who did what about the lines of a need sheet as a file",
                this::file))
        .flatMap(List::stream)
        .toList();
  }

  private Answer page(Asking asking, Language language, NeedSheet sheet) {
    var wording = desk.wording(language);
    var links = new ConsultLinks(language);
    var page =
        new TrailPage(
            desk.pages()
                .frame(
                    language,
                    wording.say("consult.trail"),
                    "",
                    there -> new ConsultLinks(there).trail(sheet.team(), sheet.id()),
                    Parameters.NONE),
            sheet.name(),
            new PurchasingLinks(language).sheet(sheet.team(), sheet.id()),
            desk.room().trail().of(sheet.team(), sheet.id()).reversed().stream()
                .map(one -> TrailWords.row(one, wording))
                .toList(),
            List.of(
                new FormPage.Way(
                    wording.say("consult.xlsx"), links.trailFile(sheet.team(), sheet.id(), "xlsx")),
                new FormPage.Way(
                    wording.say("purchasing.file.csv"),
                    links.trailFile(sheet.team(), sheet.id(), "csv")),
                new FormPage.Way(
                    wording.say("consult.overview"), links.overview(sheet.team(), sheet.id()))));
    return desk.pages().page("consult-trail", page, 200);
  }

  private Answer file(Asking asking, Language language, NeedSheet sheet) {
    String format = asking.named("format");
    if (!format.equals("xlsx") && !format.equals("csv")) {
      return desk.errors().unknown(language);
    }
    var wording = desk.wording(language);
    var acts = desk.room().trail().of(sheet.team(), sheet.id());
    var table = TrailWords.section(acts, wording).table();
    var colophon =
        desk.exports()
            .colophon(
                wording.say("consult.trail"),
                List.of(
                    new Line("sheet", wording.say("purchasing.template"), sheet.name()),
                    new Line(
                        "about", wording.say("consult.trail"), wording.say("consult.trail.lead"))),
                language);
    desk.exports().note(asking.asker(), sheet.team(), format, sheet.name(), acts.size());
    String name = desk.exports().name("journal") + "." + format;
    return format.equals("xlsx")
        ? new Answer.File(Spreadsheet.xlsx(table, colophon), Spreadsheet.XLSX, name)
        : new Answer.File(Spreadsheet.csv(table), Spreadsheet.CSV, name);
  }
}
