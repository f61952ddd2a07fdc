package fr.passerelle.http.consult;

import fr.passerelle.http.account.FormPage;
import fr.passerelle.http.purchasing.PurchasingLinks;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import fr.passerelle.purchasing.NeedSheet;
import fr.passerelle.purchasing.Requirement;
import fr.passerelle.purchasing.consult.Decision;
import fr.passerelle.purchasing.consult.Entry;
import fr.passerelle.purchasing.consult.EntryState;
import fr.passerelle.purchasing.consult.Invitation;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How far the consultations of a sheet are, and whom to remind. */
final class OverviewRoutes {

  private final ConsultDesk desk;

  OverviewRoutes(ConsultDesk desk) {
    this.desk = desk;
  }

  List<Route> routes() {
    return desk.sheetPage(
        links -> links.overview(ConsultDesk.TEAM, ConsultDesk.SHEET),
        "How far the consultations of a need sheet are",
        this::page);
  }

  private Answer page(Asking asking, Language language, NeedSheet sheet) {
    var wording = desk.wording(language);
    var links = new ConsultLinks(language);
    String team = sheet.team();
    var lines = desk.buying().sheets().lines(team, sheet.id());
    var entries =
        desk.room().shortlists().of(team, sheet.id()).stream()
            .collect(Collectors.groupingBy(Entry::position));
    var decisions = new HashMap<Integer, Decision>();
    desk.room().decisions().of(team, sheet.id()).stream()
        .filter(Decision::holds)
        .forEach(one -> decisions.put(one.position(), one));
    var page =
        new OverviewPage(
            desk.pages()
                .frame(
                    language,
                    wording.say("consult.overview"),
                    "",
                    there -> new ConsultLinks(there).overview(team, sheet.id()),
                    Parameters.NONE),
            sheet.name(),
            new PurchasingLinks(language).sheet(team, sheet.id()),
            counts(lines, entries, decisions, wording),
            reminders(sheet, lines, entries, wording),
            lines.stream()
                .filter(line -> entries.containsKey(line.position()))
                .map(
                    line ->
                        row(
                            sheet,
                            line,
                            entries.getOrDefault(line.position(), List.of()),
                            decisions.get(line.position()),
                            wording))
                .toList(),
            Stream.of("pdf", "erp", "erp-comma")
                .map(
                    format ->
                        new FormPage.Way(
                            wording.say("consult.file." + format),
                            links.file(team, sheet.id(), format)))
                .toList(),
            links.trail(team, sheet.id()));
    return desk.pages().page("consult-sheet", page, 200);
  }

  private static List<String> counts(
      List<Requirement> lines,
      Map<Integer, List<Entry>> entries,
      Map<Integer, Decision> decisions,
      Wording wording) {
    long offered =
        entries.values().stream()
            .filter(all -> all.stream().anyMatch(one -> one.state() == EntryState.ANSWERED))
            .count();
    return List.of(
        wording.say("consult.count.lines", "n", lines.size(), "listed", entries.size()),
        wording.count("consult.count.offered", offered),
        wording.count("consult.count.decided", decisions.size()));
  }

  /** Those who were invited and have neither offered nor declined, the most urgent first. */
  private List<OverviewPage.Reminder> reminders(
      NeedSheet sheet,
      List<Requirement> lines,
      Map<Integer, List<Entry>> entries,
      Wording wording) {
    record Waiting(Entry entry, Invitation invitation) {}
    var invited = new HashMap<String, Invitation>();
    desk.room()
        .invitations()
        .of(sheet.team(), sheet.id())
        .forEach(one -> invited.put(one.entry(), one));
    return entries.values().stream()
        .flatMap(List::stream)
        .filter(one -> one.state() == EntryState.INVITED && invited.containsKey(one.id()))
        .map(one -> new Waiting(one, Objects.requireNonNull(invited.get(one.id()))))
        .sorted(
            Comparator.<Waiting, LocalDate>comparing(one -> one.invitation().openUntil())
                .thenComparing(one -> one.entry().id()))
        .map(
            one ->
                new OverviewPage.Reminder(
                    one.entry().name(),
                    lines.get(one.entry().position()).id(),
                    new ConsultLinks(wording.language())
                        .line(sheet.team(), sheet.id(), Integer.toString(one.entry().position())),
                    ShortlistDrawing.invited(one.invitation(), wording),
                    !one.invitation().isOpen(desk.today())))
        .toList();
  }

  private static OverviewPage.Row row(
      NeedSheet sheet,
      Requirement line,
      List<Entry> entries,
      @Nullable Decision decision,
      Wording wording) {
    return new OverviewPage.Row(
        line.id(),
        line.item().isEmpty() ? line.specification() : line.item(),
        new ConsultLinks(wording.language())
            .line(sheet.team(), sheet.id(), Integer.toString(line.position())),
        entries.stream()
            .map(
                one ->
                    wording.say(
                        "consult.supplier.state",
                        "name",
                        one.name(),
                        "state",
                        wording.say("consult.state." + one.state().code())))
            .toList(),
        decision == null ? "" : DecisionWords.suppliers(decision, wording));
  }
}
