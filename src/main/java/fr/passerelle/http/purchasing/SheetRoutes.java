package fr.passerelle.http.purchasing;

import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem.FieldError;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import fr.passerelle.purchasing.KeptPlan;
import fr.passerelle.purchasing.NeedSheet;
import fr.passerelle.purchasing.PlanWishes;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A need sheet: how far it is, its plan and its lines; other constraints, going on, removing. */
final class SheetRoutes {

  static final int ROWS = 100;
  private static final int MOST_FAULTS = 60;
  private static final String SURE = "sure";

  private final PurchasingDesk desk;

  SheetRoutes(PurchasingDesk desk) {
    this.desk = desk;
  }

  List<Route> routes() {
    return Stream.of(
            desk.page(
                links -> links.sheet(PurchasingDesk.TEAM, PurchasingDesk.SHEET),
                "A need sheet",
                (asking, language, sheet) -> page(asking, language, sheet, null, List.of())),
            desk.form(
                links -> links.sheet(PurchasingDesk.TEAM, PurchasingDesk.SHEET),
                "Goes on with a need sheet, or takes it away",
                this::change),
            desk.form(
                links -> links.plan(PurchasingDesk.TEAM, PurchasingDesk.SHEET),
                "Makes a plan under other constraints",
                this::plan))
        .flatMap(List::stream)
        .toList();
  }

  private Answer page(
      Asking asking,
      Language language,
      NeedSheet sheet,
      @Nullable Parameters typed,
      List<FieldError> errors) {
    var wording = desk.wording(language);
    var links = new PurchasingLinks(language);
    var sheets = desk.room().sheets();
    String team = sheet.team();
    var lines = sheets.lines(team, sheet.id());
    boolean isAtWork = desk.work().isAtWork(sheet.id());
    boolean isReady = sheet.state() == NeedSheet.State.READY;
    var foremost = sheets.foremost(team, sheet.id());
    var kept = sheets.plan(team, sheet.id());
    var wishes = kept.map(KeptPlan::wishes).orElse(PlanWishes.USUAL);
    var form = new PlanForm(wording);
    int from = from(asking, lines.size());
    var drawing = new SheetDrawing(wording);
    var faults = lines.stream().flatMap(line -> drawing.faults(sheet, line)).toList();
    var page =
        new SheetPage(
            desk.pages()
                .frame(
                    language,
                    sheet.name(),
                    "",
                    there -> new PurchasingLinks(there).sheet(team, sheet.id()),
                    from == 0
                        ? Parameters.NONE
                        : Parameters.NONE.with("from", Integer.toString(from))),
            links.all(team),
            desk.told(asking, wording),
            drawing.state(sheet, isAtWork),
            sheet.searched(),
            sheet.lines(),
            isAtWork,
            isReady,
            sheet.notes().stream().map(drawing::note).toList(),
            wording.count("purchasing.faults", faults.size()),
            faults.stream().limit(MOST_FAULTS).toList(),
            kept.map(plan -> drawing.plan(plan, lines, foremost)).orElse(null),
            isReady ? List.of(form.section(typed == null ? form.of(wishes) : typed)) : List.of(),
            errors,
            drawing.rows(sheet, lines.subList(from, Math.min(lines.size(), from + ROWS)), foremost),
            stretches(lines.size(), from, links.sheet(team, sheet.id())),
            Stream.of("xlsx", "csv")
                .map(
                    format ->
                        new SheetPage.Way(
                            wording.say("purchasing.file." + format),
                            links.file(team, sheet.id(), format),
                            false))
                .toList(),
            links.risks(team, sheet.id()),
            links.consultations(team, sheet.id()),
            links.sheet(team, sheet.id()),
            links.plan(team, sheet.id()));
    return desk.pages().page("purchasing-sheet", page, errors.isEmpty() ? 200 : 400);
  }

  static int from(Asking asking, int lines) {
    String from = asking.parameters().first("from");
    int wanted = from.matches("\\d{1,6}") ? Integer.parseInt(from) : 0;
    return wanted >= lines ? 0 : wanted - wanted % ROWS;
  }

  static List<SheetPage.Way> stretches(int lines, int from, String path) {
    var ways = new ArrayList<SheetPage.Way>();
    for (int first = 0; lines > ROWS && first < lines; first += ROWS) {
      ways.add(
          new SheetPage.Way(
              (first + 1) + "–" + Math.min(lines, first + ROWS),
              Parameters.NONE.with("from", Integer.toString(first)).on(path),
              first == from));
    }
    return ways;
  }

  private Answer change(Asking asking, Language language, NeedSheet sheet) {
    var form = asking.form();
    var links = new PurchasingLinks(language);
    if (form.first("do").equals("go-on")) {
      if (!desk.work().search(sheet.team(), sheet.id())) {
        return tooMany(asking, language, sheet);
      }
      return PurchasingDesk.done(links.sheet(sheet.team(), sheet.id()), "goes-on");
    }
    if (!form.first(SURE).equals("yes")) {
      var wrong = new FieldErrors(desk.wording(language));
      wrong.add(SURE, "unsure");
      return page(asking, language, sheet, null, wrong.all());
    }
    var today = LocalDate.ofInstant(desk.pages().parts().clock().instant(), ZoneOffset.UTC);
    if (desk.room().consult().invitations().of(sheet.team(), sheet.id()).stream()
        .anyMatch(one -> one.isOpen(today))) {
      var wrong = new FieldErrors(desk.wording(language));
      wrong.add(SURE, "purchasing-invited");
      return page(asking, language, sheet, null, wrong.all());
    }
    desk.room().sheets().remove(sheet.team(), sheet.id());
    desk.pages()
        .parts()
        .stores()
        .audit()
        .note(
            asking.asker().accountId(),
            sheet.team(),
            "need-sheet.removed",
            sheet.id(),
            sheet.name());
    return PurchasingDesk.done(links.all(sheet.team()), "removed");
  }

  private Answer plan(Asking asking, Language language, NeedSheet sheet) {
    var form = asking.form();
    var wrong = new FieldErrors(desk.wording(language));
    Optional<PlanWishes> wishes = new PlanForm(desk.wording(language)).read(form, wrong);
    if (wishes.isEmpty()) {
      return page(asking, language, sheet, form, wrong.all());
    }
    if (!desk.work().plan(sheet.team(), sheet.id(), wishes.get())) {
      return tooMany(asking, language, sheet);
    }
    return PurchasingDesk.done(
        new PurchasingLinks(language).sheet(sheet.team(), sheet.id()), "planning");
  }

  private Answer tooMany(Asking asking, Language language, NeedSheet sheet) {
    var wrong = new FieldErrors(desk.wording(language));
    wrong.add("do", "purchasing-waiting");
    return page(asking, language, sheet, null, wrong.all());
  }
}
