package fr.passerelle.http.purchasing;

import fr.passerelle.http.page.Links;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.purchasing.KeptPlan;
import fr.passerelle.purchasing.ListedCandidate;
import fr.passerelle.purchasing.NeedSheet;
import fr.passerelle.purchasing.Requirement;
import fr.passerelle.purchasing.SheetRows;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Says in words how far a need sheet is, how it was read, and what its plan is worth. */
final class SheetDrawing {

  private final Wording wording;

  SheetDrawing(Wording wording) {
    this.wording = wording;
  }

  /** What is wrong with the cells of a line, each with the way to mend it. */
  Stream<SheetPage.Fault> faults(NeedSheet sheet, Requirement line) {
    String href =
        new PurchasingLinks(wording.language())
            .correct(sheet.team(), sheet.id(), Integer.toString(line.position()));
    return line.faults().stream()
        .map(
            fault ->
                new SheetPage.Fault(
                    line.id(), href, fault.column(), NeedForm.fault(fault, wording)));
  }

  /** Why nobody is chosen for a line. */
  private String nobody(Requirement line, boolean isEmpty, NeedSheet sheet) {
    boolean isOver = sheet.state() == NeedSheet.State.READY;
    String key =
        line.text().isBlank()
            ? "purchasing.nobody.untold"
            : isEmpty && isOver
                ? "purchasing.nobody.none"
                : isOver ? "purchasing.nobody.plan" : "purchasing.nobody";
    return wording.say(key);
  }

  String state(NeedSheet sheet, boolean isAtWork) {
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

  String note(SheetRows.Note note) {
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

  SheetPage.Plan plan(
      KeptPlan plan, List<Requirement> lines, Map<Integer, List<ListedCandidate>> listed) {
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

  List<SheetPage.Row> rows(
      NeedSheet sheet, List<Requirement> lines, Map<Integer, List<ListedCandidate>> listed) {
    var language = wording.language();
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
                  chosen.isEmpty() ? nobody(line, all.isEmpty(), sheet) : "");
            })
        .toList();
  }
}
