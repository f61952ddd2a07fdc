package fr.passerelle.http.purchasing;

import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import fr.passerelle.purchasing.NeedSheet;
import fr.passerelle.purchasing.Risk;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The risks of what the plan of a sheet chooses. */
final class RiskRoutes {

  private final PurchasingDesk desk;

  RiskRoutes(PurchasingDesk desk) {
    this.desk = desk;
  }

  List<Route> routes() {
    return desk.page(
        links -> links.risks(PurchasingDesk.TEAM, PurchasingDesk.SHEET),
        "The risks of a need sheet",
        this::page);
  }

  private Answer page(Asking asking, Language language, NeedSheet sheet) {
    var wording = desk.wording(language);
    var links = new PurchasingLinks(language);
    var lines = desk.room().sheets().lines(sheet.team(), sheet.id());
    var chosen = desk.suppliers(sheet);
    var risks = desk.risks(lines, chosen, language);
    int from = SheetRoutes.from(asking, lines.size());
    var words = new RiskWords(desk.pages().parts(), wording);
    var rows = new ArrayList<RisksPage.Row>();
    for (var line : lines.subList(from, Math.min(lines.size(), from + SheetRoutes.ROWS))) {
      var own = risks.get(line.position());
      rows.add(
          new RisksPage.Row(
              line.id(),
              line.item().isEmpty() ? line.specification() : line.item(),
              links.line(sheet.team(), sheet.id(), Integer.toString(line.position())),
              Stream.of(Risk.Kind.values()).map(kind -> place(kind, own, words)).toList()));
    }
    var page =
        new RisksPage(
            desk.pages()
                .frame(
                    language,
                    wording.say("purchasing.risks"),
                    "",
                    there -> new PurchasingLinks(there).risks(sheet.team(), sheet.id()),
                    from == 0
                        ? Parameters.NONE
                        : Parameters.NONE.with("from", Integer.toString(from))),
            sheet.name(),
            links.sheet(sheet.team(), sheet.id()),
            Stream.of(Risk.Kind.values())
                .map(
                    kind ->
                        new RisksPage.Kind(
                            wording.say("purchasing.risk-kind." + kind.code()),
                            wording.say("purchasing.risk-how." + kind.code())))
                .toList(),
            Stream.of(Risk.Kind.values())
                .map(
                    kind ->
                        wording.number(
                            risks.stream()
                                .filter(own -> own.stream().anyMatch(one -> one.kind() == kind))
                                .count()))
                .toList(),
            rows,
            SheetRoutes.stretches(lines.size(), from, links.risks(sheet.team(), sheet.id())));
    return desk.pages().page("purchasing-risks", page, 200);
  }

  private static RisksPage.Place place(Risk.Kind kind, List<Risk> risks, RiskWords words) {
    var own = risks.stream().filter(risk -> risk.kind() == kind).toList();
    return own.stream()
        .max(Comparator.comparing(Risk::level))
        .map(
            highest ->
                new RisksPage.Place(
                    highest.level().code(),
                    words.level(highest),
                    own.stream().map(words::said).distinct().toList()))
        .orElse(new RisksPage.Place("", "", List.of()));
  }
}
