package fr.passerelle.http.consult;

import fr.passerelle.document.Colophon.Line;
import fr.passerelle.document.Spreadsheet;
import fr.passerelle.http.account.FormPage;
import fr.passerelle.http.consult.ConsultDesk.At;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Route;
import java.util.List;
import java.util.stream.Stream;

/** What the suppliers of a line answered, side by side. */
final class AnswersRoutes {

  private final ConsultDesk desk;

  AnswersRoutes(ConsultDesk desk) {
    this.desk = desk;
  }

  List<Route> routes() {
    return Stream.of(
            desk.page(ConsultLinks::answers, "The answers of a line side by side", this::page),
            desk.page(
                AnswersRoutes::xlsx, "The answers of a line side by side as a file", this::file))
        .flatMap(List::stream)
        .toList();
  }

  private static String xlsx(ConsultLinks links, String team, String sheet, String position) {
    return links.answers(team, sheet, position) + "/xlsx";
  }

  private Answer page(At at) {
    var drawing = new AnswersDrawing(desk, at);
    var page =
        new SideBySidePage(
            desk.frame(
                at,
                at.wording().say("consult.answers.title", "line", at.title()),
                ConsultLinks::answers,
                Parameters.NONE),
            at.title(),
            at.path(ConsultLinks::line),
            at.wording().say("consult.answers.lead"),
            drawing.comparison(),
            drawing.missing(),
            List.of(),
            "",
            "",
            List.of(
                new FormPage.Way(at.wording().say("consult.xlsx"), at.path(AnswersRoutes::xlsx)),
                new FormPage.Way(
                    at.wording().say("consult.decide"), at.path(ConsultLinks::decision))),
            List.of());
    return desk.pages().page("consult-table", page, 200);
  }

  private Answer file(At at) {
    var drawn = new AnswersDrawing(desk, at).comparison();
    var colophon =
        desk.exports()
            .colophon(
                at.title(),
                List.of(
                    new Line("sheet", at.wording().say("purchasing.template"), at.sheet().name())),
                at.language());
    desk.exports()
        .note(at.asking().asker(), at.sheet().team(), "xlsx", at.title(), drawn.heads().size());
    var table =
        drawn.table(at.wording().say("consult.answers"), at.wording().say("consult.compare.what"));
    return new Answer.File(
        Spreadsheet.xlsx(table, colophon),
        Spreadsheet.XLSX,
        desk.exports().name("reponses") + ".xlsx");
  }
}
