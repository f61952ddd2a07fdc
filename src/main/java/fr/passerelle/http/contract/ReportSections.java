package fr.passerelle.http.contract;

import fr.passerelle.cluster.contract.Breakdown;
import fr.passerelle.cluster.contract.Count;
import fr.passerelle.cluster.contract.Indicator;
import fr.passerelle.cluster.contract.Progress;
import fr.passerelle.cluster.contract.Scope;
import fr.passerelle.document.Cell;
import fr.passerelle.document.ReportSection;
import fr.passerelle.document.ReportSection.Row;
import fr.passerelle.http.reader.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The parts of a contract's report, for paper and for a spreadsheet. */
final class ReportSections {

  private final Report report;
  private final EventDrawing drawing;
  private final Wording wording;
  private final ContractForm form;
  private final Scope scope;
  private final ReportEvents events;

  ReportSections(Report report, ContractForm form) {
    this.report = report;
    this.form = form;
    this.wording = form.wording();
    this.drawing = new EventDrawing(wording, report.contract().team());
    this.scope = Progress.scope(report.contract().terms(), report.until());
    this.events = new ReportEvents(report, drawing);
  }

  /** All of them. */
  List<ReportSection> all() {
    return List.of(
        facts(),
        objectives(),
        indicators(),
        quarters(),
        markets(),
        members(),
        definitions(),
        events.counted(),
        events.leftOut(),
        events.amended());
  }

  private ReportSection section(
      String id, List<String> words, List<String> columns, List<Row> rows) {
    return section(wording, id, words, columns, rows);
  }

  static ReportSection section(
      Wording wording, String id, List<String> words, List<String> columns, List<Row> rows) {
    return new ReportSection(
        id,
        wording.say("contract.section." + id),
        rows.isEmpty() ? List.of(wording.say("contract.section.empty")) : words,
        columns,
        rows);
  }

  private List<String> columns(String... keys) {
    return Stream.of(keys).map(key -> wording.say("contract.column." + key)).toList();
  }

  static Row row(Cell... cells) {
    return new Row(null, List.of(cells));
  }

  private ReportSection facts() {
    var terms = report.contract().terms();
    var rows = new ArrayList<Row>();
    fact(rows, "contract.field.title", Cell.of(terms.title()));
    fact(rows, "contract.field.start", Cell.of(terms.start()));
    fact(rows, "contract.field.mid", Cell.of(terms.midTerm()));
    fact(rows, "contract.field.end", Cell.of(terms.end()));
    fact(
        rows,
        "contract.field.markets",
        Cell.of(
            terms.markets().isEmpty()
                ? wording.say("contract.all-markets")
                : wording.list(terms.markets().stream().map(wording::country).toList())));
    fact(
        rows,
        "contract.field.industries",
        Cell.of(wording.list(terms.industries().stream().map(form::industry).toList())));
    fact(rows, "contract.asof", Cell.of(report.asOf().day()));
    fact(rows, "contract.log.size", new Cell.Whole(report.events().size()));
    return section("facts", List.of(), columns("fact", "value"), rows);
  }

  private void fact(List<Row> rows, String key, Cell value) {
    if (!Cell.isEmpty(value)) {
      rows.add(row(Cell.of(wording.say(key)), value));
    }
  }

  private static Cell number(Count count) {
    return count.isKnown() ? amount(count.indicator(), count.figure()) : Cell.of("–");
  }

  /** A number: whole where its indicator counts, with its decimals where it does not. */
  private static Cell amount(Indicator indicator, double value) {
    return indicator.way() != Indicator.Way.SHARE && value == Math.rint(value)
        ? new Cell.Whole(Math.round(value))
        : new Cell.Amount(Math.round(value * 100) / 100.0);
  }

  private String unit(Indicator indicator) {
    return wording.say(
        "contract.unit."
            + switch (indicator.way()) {
              case EUROS -> "euros";
              case SHARE -> "percent";
              case EVENTS, PAIRS, MEMBERS, SMES -> "number";
            });
  }

  /** An indicator with its unit, where it does not count things. */
  private String withUnit(Indicator indicator) {
    return switch (indicator.way()) {
      case EUROS, SHARE ->
          wording.say(
              "contract.sized", "name", drawing.indicator(indicator), "size", unit(indicator));
      case EVENTS, PAIRS, MEMBERS, SMES -> drawing.indicator(indicator);
    };
  }

  private ReportSection objectives() {
    var terms = report.contract().terms();
    return section(
        "objectives",
        List.of(wording.say("contract.objectives.how", "day", report.asOf().day())),
        columns(
            "indicator", "market", "due", "target", "value", "reached-percent", "expected", "pace"),
        report.progress().stream()
            .map(
                one -> {
                  var objective = one.objective();
                  return row(
                      Cell.of(withUnit(objective.indicator())),
                      Cell.of(ContractPageRoutes.market(objective, wording)),
                      Cell.of(terms.day(objective.due())),
                      new Cell.Whole(objective.target()),
                      number(one.count()),
                      one.count().isKnown()
                          ? new Cell.Amount(Math.round(one.reached() * 10) / 10.0)
                          : Cell.of("–"),
                      amount(objective.indicator(), one.expected()),
                      Cell.of(wording.say(ContractPageRoutes.pace(one))));
                })
            .toList());
  }

  private ReportSection indicators() {
    return section(
        "indicators",
        List.of(
            wording.say(
                "contract.indicators.how",
                "from",
                report.contract().terms().start(),
                "to",
                report.until())),
        columns("indicator", "unit", "value", "events"),
        report.counts().stream()
            .map(
                one ->
                    row(
                        Cell.of(drawing.indicator(one.indicator())),
                        Cell.of(unit(one.indicator())),
                        number(one),
                        new Cell.Whole(one.counted().size())))
            .toList());
  }

  private List<Row> parts(
      Function<Count, List<Breakdown.Part>> split, Function<Breakdown.Part, String> label) {
    var rows = new ArrayList<Row>();
    for (var count : report.counts()) {
      for (var part : split.apply(count)) {
        if (!part.count().counted().isEmpty()) {
          rows.add(
              row(
                  Cell.of(drawing.indicator(count.indicator())),
                  Cell.of(label.apply(part)),
                  Cell.of(unit(count.indicator())),
                  number(part.count())));
        }
      }
    }
    return rows;
  }

  private ReportSection quarters() {
    return section(
        "quarters",
        List.of(wording.say("contract.by.quarters.how")),
        columns("indicator", "quarter", "unit", "value"),
        parts(
            count -> Breakdown.quarters(count.indicator(), report.events(), scope),
            Breakdown.Part::label));
  }

  private ReportSection markets() {
    return section(
        "markets",
        List.of(wording.say("contract.by.markets.how")),
        columns("indicator", "market", "unit", "value"),
        parts(
            count -> Breakdown.markets(count, report.events(), scope),
            part -> wording.country(part.key())));
  }

  private ReportSection members() {
    return section(
        "members",
        List.of(wording.say("contract.by.members.how")),
        columns("indicator", "member", "unit", "value"),
        parts(count -> Breakdown.members(count, report.events(), scope), Breakdown.Part::label));
  }

  private ReportSection definitions() {
    return section(
        "definitions",
        List.of(wording.say("contract.definitions.lead"), wording.say("contract.definitions.same")),
        columns("indicator", "definition"),
        Stream.of(Indicator.values())
            .map(
                one ->
                    row(
                        Cell.of(drawing.indicator(one)),
                        Cell.of(wording.say("contract.definition." + one.code()))))
            .toList());
  }
}
