package fr.passerelle.http.purchasing;

import fr.passerelle.http.consult.ConsultLinks;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.page.Links;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem.FieldError;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import fr.passerelle.purchasing.KeptPlan;
import fr.passerelle.purchasing.ListedCandidate;
import fr.passerelle.purchasing.NeedSheet;
import fr.passerelle.purchasing.PlanWishes;
import fr.passerelle.purchasing.Requirement;
import fr.passerelle.purchasing.SheetRows;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    var faults =
        lines.stream()
            .flatMap(
                line ->
                    line.faults().stream()
                        .map(
                            fault ->
                                new SheetPage.Fault(
                                    line.id(),
                                    fault.column(),
                                    wording.say(
                                        "purchasing.fault." + fault.fault(),
                                        "value",
                                        fault.value(),
                                        "row",
                                        Long.toString(fault.row())))))
            .toList();
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
            state(sheet, isAtWork, wording),
            sheet.searched(),
            sheet.lines(),
            isAtWork,
            isReady,
            sheet.notes().stream().map(note -> note(note, wording)).toList(),
            wording.count("purchasing.faults", faults.size()),
            faults.stream().limit(MOST_FAULTS).toList(),
            kept.map(plan -> plan(plan, lines, foremost, wording)).orElse(null),
            isReady ? List.of(form.section(typed == null ? form.of(wishes) : typed)) : List.of(),
            errors,
            rows(
                sheet,
                lines.subList(from, Math.min(lines.size(), from + ROWS)),
                foremost,
                language),
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
            new ConsultLinks(language).overview(team, sheet.id()),
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

  private static String state(NeedSheet sheet, boolean isAtWork, Wording wording) {
    boolean isStopped = !isAtWork && sheet.state() != NeedSheet.State.READY;
    return isStopped
        ? wording.say("purchasing.stopped", "searched", sheet.searched(), "lines", sheet.lines())
        : wording.say(
            "purchasing.state.of." + sheet.state().code(),
            "searched",
            sheet.searched(),
            "lines",
            sheet.lines());
  }

  private static String note(SheetRows.Note note, Wording wording) {
    if (note.kind().startsWith("column.")) {
      return wording.say(
          "purchasing.taken-for",
          "head",
          note.detail(),
          "column",
          wording.say("purchasing." + note.kind()));
    }
    return note.kind().equals("unknown")
        ? wording.say("purchasing.unknown-column", "head", note.detail())
        : wording.say("table-note." + note.kind(), "what", note.detail());
  }

  private static SheetPage.Plan plan(
      KeptPlan plan,
      List<Requirement> lines,
      Map<Integer, List<ListedCandidate>> listed,
      Wording wording) {
    var suppliers = new HashSet<String>();
    var countries = new HashSet<String>();
    int served = 0;
    int smes = 0;
    for (var chosen : PurchasingDesk.chosen(listed).values()) {
      served += chosen.isEmpty() ? 0 : 1;
      smes += chosen.stream().anyMatch(one -> one.isSme()) ? 1 : 0;
      chosen.forEach(one -> suppliers.add(one.organisation()));
      chosen.forEach(one -> countries.add(one.country()));
    }
    double gap = plan.bound() <= 0 ? 0 : 100 * (plan.bound() - plan.value()) / plan.bound();
    var said =
        List.of(
            wording.say("purchasing.plan.served", "served", served, "lines", lines.size()),
            wording.say(
                "purchasing.plan.suppliers",
                "suppliers",
                suppliers.size(),
                "countries",
                countries.size(),
                "smes",
                smes),
            wording.say("purchasing.plan.value", "value", wording.decimal(plan.value())),
            plan.isBest()
                ? wording.say("purchasing.plan.best")
                : wording.say("purchasing.plan.gap", "gap", wording.decimal(gap)));
    return new SheetPage.Plan(
        said,
        plan.prices().entrySet().stream()
            .map(
                one ->
                    new SheetPage.Price(
                        wording.say("purchasing.rule." + one.getKey().code()),
                        wording.decimal(one.getValue())))
            .toList());
  }

  private List<SheetPage.Row> rows(
      NeedSheet sheet,
      List<Requirement> lines,
      Map<Integer, List<ListedCandidate>> listed,
      Language language) {
    var wording = desk.wording(language);
    var links = new PurchasingLinks(language);
    return lines.stream()
        .map(
            line -> {
              var all = listed.getOrDefault(line.position(), List.of());
              var chosen =
                  all.stream()
                      .filter(ListedCandidate::isChosen)
                      .map(
                          one ->
                              new SheetPage.Chosen(
                                  one.candidate().name(),
                                  new Links(language).organisation(one.candidate().organisation()),
                                  wording.say(
                                      "purchasing.chosen",
                                      "country",
                                      wording.country(one.candidate().country()),
                                      "value",
                                      wording.decimal(one.candidate().value()))))
                      .toList();
              return new SheetPage.Row(
                  line.id(),
                  line.item().isEmpty() ? line.specification() : line.item(),
                  links.line(sheet.team(), sheet.id(), Integer.toString(line.position())),
                  chosen,
                  all.isEmpty() ? wording.say("purchasing.nobody") : "");
            })
        .toList();
  }

  private Answer change(Asking asking, Language language, NeedSheet sheet) {
    var form = asking.form();
    var links = new PurchasingLinks(language);
    if (form.first("do").equals("go-on")) {
      desk.work().search(sheet.team(), sheet.id());
      return PurchasingDesk.done(links.sheet(sheet.team(), sheet.id()), "goes-on");
    }
    if (!form.first(SURE).equals("yes")) {
      var wrong = new FieldErrors(desk.wording(language));
      wrong.add(SURE, "unsure");
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
    desk.work().plan(sheet.team(), sheet.id(), wishes.get());
    return PurchasingDesk.done(
        new PurchasingLinks(language).sheet(sheet.team(), sheet.id()), "planning");
  }
}
