package fr.passerelle.http.consult;

import fr.passerelle.document.Colophon.Line;
import fr.passerelle.document.Spreadsheet;
import fr.passerelle.http.account.FormPage;
import fr.passerelle.http.consult.ConsultDesk.At;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.profile.FormSection.Choice;
import fr.passerelle.http.purchasing.PurchasingLinks;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Route;
import fr.passerelle.purchasing.Candidate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Two to six suppliers of a line side by side. */
final class CompareRoutes {

  static final String SUPPLIER = "s";
  private static final int LEAST = 2;
  private static final int MOST = 6;

  private final ConsultDesk desk;

  CompareRoutes(ConsultDesk desk) {
    this.desk = desk;
  }

  List<Route> routes() {
    return Stream.of(
            desk.page(ConsultLinks::compare, "Suppliers of a line side by side", this::page),
            desk.page(
                CompareRoutes::xlsx, "Suppliers of a line side by side as a file", this::file))
        .flatMap(List::stream)
        .toList();
  }

  private static String xlsx(ConsultLinks links, String team, String sheet, String position) {
    return links.compare(team, sheet, position) + "/xlsx";
  }

  private Answer page(At at) {
    try (var snapshot = desk.pages().parts().engine().snapshot()) {
      var labels = desk.pages().parts().labels(at.language(), snapshot);
      var considered = Considered.of(desk, at, snapshot);
      var asked = asked(at);
      var wrong = new FieldErrors(at.wording());
      if (asked.size() > MOST) {
        wrong.add(SUPPLIER, "consult-many", "most", MOST, "n", asked.size());
      } else if (asked.size() == 1) {
        wrong.add(SUPPLIER, "consult-few");
      }
      var shown =
          wrong.isEmpty()
              ? asked.stream().map(considered.all()::get).filter(Objects::nonNull).toList()
              : List.<Candidate>of();
      if (wrong.isEmpty() && shown.size() < asked.size()) {
        wrong.add(SUPPLIER, "consult-stranger");
      }
      var drawn = new ComparisonDrawing(desk, at, labels, considered.entries()).of(shown);
      var kept = at.asking().parameters().only(Set.of(SUPPLIER));
      boolean isShown = shown.size() >= LEAST;
      var page =
          new SideBySidePage(
              desk.frame(
                  at,
                  at.wording().say("consult.compare.title", "line", at.title()),
                  ConsultLinks::compare,
                  kept),
              at.title(),
              new PurchasingLinks(at.language())
                  .line(at.sheet().team(), at.sheet().id(), at.position()),
              at.wording().say("consult.compare.lead"),
              isShown ? drawn : new Comparison(List.of(), List.of()),
              List.of(),
              considered.all().values().stream()
                  .map(
                      one ->
                          new Choice(
                              one.organisation(), one.name(), asked.contains(one.organisation())))
                  .toList(),
              at.path(ConsultLinks::compare),
              isShown ? at.path(ConsultLinks::line) : "",
              isShown
                  ? List.of(
                      new FormPage.Way(
                          at.wording().say("consult.xlsx"), kept.on(at.path(CompareRoutes::xlsx))),
                      new FormPage.Way(
                          at.wording().say("consult.to-line"), at.path(ConsultLinks::line)))
                  : List.of(
                      new FormPage.Way(
                          at.wording().say("consult.to-line"), at.path(ConsultLinks::line))),
              wrong.all());
      return desk.pages().page("consult-table", page, wrong.isEmpty() ? 200 : 400);
    }
  }

  private static List<String> asked(At at) {
    return at.asking().parameters().all(SUPPLIER).stream()
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .distinct()
        .toList();
  }

  private Answer file(At at) {
    try (var snapshot = desk.pages().parts().engine().snapshot()) {
      var labels = desk.pages().parts().labels(at.language(), snapshot);
      var considered = Considered.of(desk, at, snapshot);
      var asked = asked(at);
      var shown = asked.stream().map(considered.all()::get).filter(Objects::nonNull).toList();
      if (shown.size() < LEAST || shown.size() > MOST || shown.size() < asked.size()) {
        return new Answer.Moved(
            at.asking().parameters().only(Set.of(SUPPLIER)).on(at.path(ConsultLinks::compare)),
            303);
      }
      var table =
          new ComparisonDrawing(desk, at, labels, considered.entries())
              .of(shown)
              .table(at.wording().say("consult.compare"), at.wording().say("consult.compare.what"));
      var colophon =
          desk.exports()
              .colophon(
                  at.title(),
                  List.of(
                      new Line(
                          "sheet", at.wording().say("purchasing.template"), at.sheet().name())),
                  at.language());
      desk.exports().note(at.asking().asker(), at.sheet().team(), "xlsx", at.title(), shown.size());
      return new Answer.File(
          Spreadsheet.xlsx(table, colophon),
          Spreadsheet.XLSX,
          desk.exports().name("comparaison") + ".xlsx");
    }
  }

  /** The address at which suppliers are compared. */
  static String with(String path, List<String> suppliers) {
    return Parameters.NONE.with(SUPPLIER, suppliers.toArray(String[]::new)).on(path);
  }
}
