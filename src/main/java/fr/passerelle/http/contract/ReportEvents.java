package fr.passerelle.http.contract;

import fr.passerelle.cluster.contract.Indicator;
import fr.passerelle.cluster.contract.Standing;
import fr.passerelle.document.Cell;
import fr.passerelle.document.ReportSection;
import fr.passerelle.document.ReportSection.Row;
import fr.passerelle.http.reader.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The parts of a contract's report that list events. */
record ReportEvents(Report report, EventDrawing drawing) {

  private Wording wording() {
    return drawing.wording();
  }

  private List<String> columns(String... keys) {
    return Stream.of(keys).map(key -> wording().say("contract.column." + key)).toList();
  }

  /** What is counted, indicator by indicator. */
  ReportSection counted() {
    var rows = new ArrayList<Row>();
    for (var count : report.counts()) {
      for (var one : count.counted()) {
        rows.add(
            event(
                count.indicator(),
                one.event(),
                count.indicator().way() == Indicator.Way.SHARE
                    ? Cell.of(
                        wording()
                            .say("contract.adds.share", "n", one.adds(), "all", one.addsToWhole()))
                    : new Cell.Whole(one.adds())));
      }
    }
    return ReportSections.section(
        wording(),
        "counted",
        List.of(wording().say("contract.counted.how")),
        columns("indicator", "event", "day", "members", "partner", "country", "adds"),
        rows);
  }

  /** What is not, with the reason. */
  ReportSection leftOut() {
    var rows = new ArrayList<Row>();
    for (var count : report.counts()) {
      for (var one : count.leftOut()) {
        if (count.indicator().counts(one.event().facts().kind())) {
          rows.add(
              event(
                  count.indicator(),
                  one.event(),
                  Cell.of(wording().say("contract.why." + one.why().code()))));
        }
      }
    }
    return ReportSections.section(
        wording(),
        "left-out",
        List.of(wording().say("contract.left-out.how")),
        columns("indicator", "event", "day", "members", "partner", "country", "why"),
        rows);
  }

  private Row event(Indicator indicator, Standing event, Cell last) {
    var facts = event.facts();
    return ReportSections.row(
        Cell.of(drawing.indicator(indicator)),
        new Cell.Whole(event.first().position()),
        Cell.of(facts.day()),
        new Cell.Texts(drawing.members(facts)),
        Cell.of(facts.partner().name()),
        Cell.of(drawing.country(facts.country())),
        last);
  }

  /** What was corrected or withdrawn, row by row. */
  ReportSection amended() {
    var rows = new ArrayList<Row>();
    for (var event : report.events()) {
      event.trace().stream()
          .skip(1)
          .forEach(
              entry ->
                  rows.add(
                      ReportSections.row(
                          new Cell.Whole(event.first().position()),
                          new Cell.Whole(entry.position()),
                          Cell.of(drawing.recorded(entry)),
                          Cell.of(drawing.by(entry)),
                          Cell.of(drawing.act(entry)))));
    }
    return ReportSections.section(
        wording(),
        "amended",
        List.of(wording().say("contract.trace.how")),
        columns("event", "row", "recorded", "by", "act"),
        rows);
  }
}
