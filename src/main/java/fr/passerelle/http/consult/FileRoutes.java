package fr.passerelle.http.consult;

import fr.passerelle.document.Cell;
import fr.passerelle.document.Colophon.Line;
import fr.passerelle.document.Spreadsheet;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import fr.passerelle.purchasing.NeedSheet;
import java.util.List;

/** The purchasing file on paper, and what is decided as a table for other programs. */
final class FileRoutes {

  private static final String FORMAT = "{format}";

  private final ConsultDesk desk;

  FileRoutes(ConsultDesk desk) {
    this.desk = desk;
  }

  List<Route> routes() {
    return desk.sheetPage(
        links -> links.file(ConsultDesk.TEAM, ConsultDesk.SHEET, FORMAT),
        "The purchasing file of a need sheet",
        this::file);
  }

  private Answer file(Asking asking, Language language, NeedSheet sheet) {
    String format = asking.named("format");
    return switch (format) {
      case "pdf" -> desk.exports().inTurn(language, () -> paper(asking, language, sheet));
      case "erp" -> erp(asking, sheet, ';');
      case "erp-comma" -> erp(asking, sheet, ',');
      default -> desk.errors().unknown(language);
    };
  }

  private Answer paper(Asking asking, Language language, NeedSheet sheet) {
    var wording = desk.wording(language);
    var colophon =
        desk.exports()
            .colophon(
                wording.say("consult.paper.title", "sheet", sheet.name()),
                List.of(
                    new Line("team", wording.say("consult.paper.team"), desk.team(sheet.team()))),
                language);
    var sections = new PurchasingFile(desk, sheet, language).sections();
    byte[] bytes = desk.exports().report(sections, cell -> said(cell, wording), colophon);
    desk.exports().note(asking.asker(), sheet.team(), "pdf", sheet.name(), sections.size());
    return new Answer.File(
        bytes, "application/pdf", desk.exports().name("dossier-achats") + ".pdf");
  }

  private static String said(Cell cell, Wording wording) {
    return switch (cell) {
      case Cell.Text(String text) -> text;
      case Cell.Texts(List<String> texts) -> String.join("\n", texts);
      case Cell.Amount(double number) -> wording.decimal(number);
      case Cell.Whole(long number) -> wording.number(number);
      case Cell.Day(var day) -> wording.date(day);
    };
  }

  private Answer erp(Asking asking, NeedSheet sheet, char separator) {
    try (var snapshot = desk.pages().parts().engine().snapshot()) {
      var table = new ErpTable(desk, sheet, snapshot).table();
      desk.exports().note(asking.asker(), sheet.team(), "csv", sheet.name(), table.rows().size());
      return new Answer.File(
          Spreadsheet.csv(table, separator),
          Spreadsheet.CSV,
          desk.exports().name("commandes") + ".csv");
    }
  }
}
