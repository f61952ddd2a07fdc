package fr.passerelle.http.consult;

import fr.passerelle.document.Cell;
import fr.passerelle.document.ReportSection;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.language.Language;
import fr.passerelle.purchasing.Candidate;
import fr.passerelle.purchasing.ListedCandidate;
import fr.passerelle.purchasing.NeedSheet;
import fr.passerelle.purchasing.Requirement;
import fr.passerelle.purchasing.consult.Answered;
import fr.passerelle.purchasing.consult.Decision;
import fr.passerelle.purchasing.consult.Entry;
import fr.passerelle.purchasing.consult.Invitation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The purchasing file of a sheet, section by section: lines, shortlists, answers, decisions, risks,
 * trail. Not for use by several threads.
 */
final class PurchasingFile {

  private final ConsultDesk desk;
  private final NeedSheet sheet;
  private final Wording wording;
  private final List<Requirement> lines;
  private final Map<Integer, List<Entry>> entries;
  private final List<Decision> decisions;
  private final Map<String, Answered> answers = new HashMap<>();
  private final Map<String, Invitation> invitations = new HashMap<>();

  PurchasingFile(ConsultDesk desk, NeedSheet sheet, Language language) {
    this.desk = desk;
    this.sheet = sheet;
    this.wording = desk.wording(language);
    String team = sheet.team();
    this.lines = desk.buying().sheets().lines(team, sheet.id());
    this.entries =
        desk.room().shortlists().of(team, sheet.id()).stream()
            .collect(Collectors.groupingBy(Entry::position));
    this.decisions = desk.room().decisions().of(team, sheet.id());
    desk.room()
        .invitations()
        .replies(team, sheet.id())
        .forEach(one -> answers.put(one.entry(), one));
    desk.room()
        .invitations()
        .of(team, sheet.id())
        .forEach(one -> invitations.put(one.entry(), one));
  }

  List<ReportSection> sections() {
    return List.of(
        lines(),
        shortlists(),
        answers(),
        decisions(),
        risks(),
        TrailWords.section(desk.room().trail().of(sheet.team(), sheet.id()), wording));
  }

  private ReportSection section(String id, List<String> columns, List<ReportSection.Row> rows) {
    return new ReportSection(
        id,
        wording.say("consult.paper." + id),
        rows.isEmpty() ? List.of(wording.say("consult.paper.none")) : List.of(),
        columns,
        rows);
  }

  private static ReportSection.Row row(Cell... cells) {
    return new ReportSection.Row(null, List.of(cells));
  }

  private List<String> columns(String... keys) {
    return Stream.of(keys).map(key -> wording.say(key)).toList();
  }

  private ReportSection lines() {
    return section(
        "lines",
        columns(
            "purchasing.column.line",
            "purchasing.column.item",
            "purchasing.column.volume",
            "purchasing.column.place",
            "purchasing.column.date",
            "purchasing.column.musts"),
        lines.stream()
            .map(
                line ->
                    row(
                        Cell.of(line.id()),
                        new Cell.Texts(
                            Stream.of(line.item(), line.specification())
                                .filter(text -> !text.isEmpty())
                                .toList()),
                        Cell.of(line.quantity()),
                        Cell.of(line.place()),
                        Cell.of(line.date()),
                        new Cell.Texts(AnswersDrawing.asked(line))))
            .toList());
  }

  private ReportSection shortlists() {
    var rows = new ArrayList<ReportSection.Row>();
    for (var line : lines) {
      for (var entry : entries.getOrDefault(line.position(), List.of())) {
        var invitation = invitations.get(entry.id());
        rows.add(
            row(
                Cell.of(line.id()),
                Cell.of(entry.name()),
                Cell.of(wording.country(entry.country())),
                Cell.of(wording.say("consult.state." + entry.state().code())),
                Cell.of(invitation == null ? "" : ShortlistDrawing.invited(invitation, wording)),
                Cell.of(
                    invitation == null
                        ? ""
                        : wording.say("consult.nda." + invitation.nda().code()))));
      }
    }
    return section(
        "shortlists",
        columns(
            "purchasing.column.line",
            "consult.supplier",
            "consult.country",
            "consult.state",
            "consult.invitation",
            "purchasing.column.nda"),
        rows);
  }

  private ReportSection answers() {
    var rows = new ArrayList<ReportSection.Row>();
    for (var line : lines) {
      for (var entry : entries.getOrDefault(line.position(), List.of())) {
        var answered = answers.get(entry.id());
        if (answered != null) {
          rows.add(answer(line, entry, answered));
        }
      }
    }
    return section(
        "answers",
        columns(
            "purchasing.column.line",
            "consult.supplier",
            "consult.answer.kind",
            "consult.answer.lead",
            "consult.answer.minimum",
            "purchasing.column.musts"),
        rows);
  }

  private ReportSection.Row answer(Requirement line, Entry entry, Answered answered) {
    var reply = answered.reply();
    var lead = reply.leadDays();
    return row(
        Cell.of(line.id()),
        Cell.of(entry.name()),
        new Cell.Texts(
            Stream.of(ShortlistDrawing.answered(answered, wording), reply.comment())
                .filter(text -> !text.isEmpty())
                .toList()),
        Cell.of(lead == null ? "" : wording.count("consult.days", lead)),
        Cell.of(reply.minimum()),
        new Cell.Texts(
            reply.musts().stream()
                .map(
                    one ->
                        wording.say(
                            "consult.must.said",
                            "must",
                            one.must(),
                            "has",
                            wording.say("consult.has." + one.has().code())))
                .toList()));
  }

  private ReportSection decisions() {
    return section(
        "decisions",
        columns(
            "purchasing.column.line",
            "consult.chosen",
            "consult.reason",
            "consult.decided-by",
            "consult.decided-on"),
        decisions.stream()
            .map(
                one ->
                    row(
                        Cell.of(lines.get(one.position()).id()),
                        Cell.of(DecisionWords.suppliers(one, wording)),
                        new Cell.Texts(
                            Stream.of(one.reason(), DecisionWords.reopened(one, wording))
                                .filter(text -> !text.isEmpty())
                                .toList()),
                        Cell.of(one.person()),
                        Cell.of(wording.date(one.at()))))
            .toList());
  }

  /** The risks of what is decided. */
  private ReportSection risks() {
    var candidates = desk.buying().sheets().candidates(sheet.team(), sheet.id());
    var chosen = new HashMap<Integer, List<Candidate>>();
    for (var one : decisions) {
      if (one.holds()) {
        var ids = one.shares().stream().map(Decision.Share::organisation).toList();
        chosen.put(
            one.position(),
            candidates.getOrDefault(one.position(), List.of()).stream()
                .map(ListedCandidate::candidate)
                .filter(candidate -> ids.contains(candidate.organisation()))
                .toList());
      }
    }
    var words = desk.riskWords(wording);
    var told = desk.risks(wording.language()).of(lines, chosen);
    var rows = new ArrayList<ReportSection.Row>();
    for (int i = 0; i < lines.size(); i++) {
      if (chosen.containsKey(lines.get(i).position())) {
        for (var risk : told.get(i)) {
          rows.add(
              row(
                  Cell.of(lines.get(i).id()),
                  Cell.of(wording.say("purchasing.level." + risk.level().code())),
                  Cell.of(words.said(risk))));
        }
      }
    }
    return section(
        "risks",
        columns("purchasing.column.line", "consult.level", "consult.risk"),
        rows.stream().distinct().toList());
  }
}
