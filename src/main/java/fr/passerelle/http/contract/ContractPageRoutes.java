package fr.passerelle.http.contract;

import fr.passerelle.cluster.contract.Act;
import fr.passerelle.cluster.contract.Contract;
import fr.passerelle.cluster.contract.Due;
import fr.passerelle.cluster.contract.Objective;
import fr.passerelle.cluster.contract.Progress;
import fr.passerelle.cluster.contract.Standing;
import fr.passerelle.http.account.FormPage;
import fr.passerelle.http.contract.ContractPage.Block;
import fr.passerelle.http.contract.ContractPage.Row;
import fr.passerelle.http.contract.ContractPage.Spot;
import fr.passerelle.http.contract.ContractPage.Title;
import fr.passerelle.http.export.Format;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A contract with what is reached of its objectives. */
final class ContractPageRoutes {

  private final ContractDesk desk;

  ContractPageRoutes(ContractDesk desk) {
    this.desk = desk;
  }

  List<Route> routes() {
    return desk.page(
        links -> links.contract(ContractDesk.TEAM, ContractDesk.CONTRACT),
        "A performance contract with what is reached of it",
        this::page);
  }

  private Answer page(Asking asking, Language language, Contract latest) {
    var wording = desk.wording(language);
    var links = new ContractLinks(language);
    String team = latest.team();
    var wrong = new FieldErrors(wording);
    var asOf = AsOf.of(asking.parameters(), desk.today(), wrong);
    var report = Report.of(desk, latest, asOf);
    var drawing = new EventDrawing(wording, team);
    var blocks = new ArrayList<Block>();
    blocks.add(asOf.form(links.contract(team, latest.id()), wording));
    blocks.add(objectives(report, drawing, links));
    blocks.add(indicators(report, drawing, links));
    blocks.add(logged(report.events(), wording));
    blocks.add(ContractListRoutes.definitions(wording));
    return desk.answer(
        asking,
        language,
        new ContractDesk.Head(
            report.contract().terms().title(),
            there -> there.contract(team, latest.id()),
            asOf.kept(Parameters.NONE),
            List.of(ContractDesk.way(wording.say("contract.list"), links.all(team))),
            lead(report, wording),
            ways(latest, asOf, wording, links)),
        wrong.all(),
        blocks);
  }

  private List<String> lead(Report report, Wording wording) {
    var terms = report.contract().terms();
    var form = new ContractForm(wording, desk.pages().parts().thesaurus());
    var lead = new ArrayList<String>();
    lead.add(
        wording.say(
            "contract.about", "from", terms.start(), "mid", terms.midTerm(), "to", terms.end()));
    if (!terms.markets().isEmpty()) {
      lead.add(
          wording.say(
              "contract.about.markets",
              "markets",
              wording.list(terms.markets().stream().map(wording::country).toList())));
    }
    if (!terms.industries().isEmpty()) {
      lead.add(
          wording.say(
              "contract.about.industries",
              "industries",
              wording.list(terms.industries().stream().map(form::industry).toList())));
    }
    return lead;
  }

  private static List<FormPage.Way> ways(
      Contract contract, AsOf asOf, Wording wording, ContractLinks links) {
    String team = contract.team();
    var ways = new ArrayList<FormPage.Way>();
    ways.add(ContractDesk.way(wording.say("contract.log"), links.log(team)));
    ways.add(ContractDesk.way(wording.say("contract.change"), links.change(team, contract.id())));
    Stream.of(Format.PDF, Format.XLSX)
        .forEach(
            one ->
                ways.add(
                    ContractDesk.way(
                        wording.say("contract.file", "format", one.name()),
                        asOf.kept(Parameters.NONE)
                            .on(links.file(team, contract.id(), one.code())))));
    ways.add(ContractDesk.way(wording.say("contract.log.csv"), links.logFile(team)));
    return ways;
  }

  private static Block objectives(Report report, EventDrawing drawing, ContractLinks links) {
    var wording = drawing.wording();
    var contract = report.contract();
    var rows =
        report.progress().stream()
            .map(
                one ->
                    Row.of(
                        Spot.of(drawing.indicator(one.objective().indicator())),
                        Spot.of(market(one.objective(), wording)),
                        Spot.of(wording.date(contract.terms().day(one.objective().due()))),
                        Spot.number(
                            drawing.number(one.objective().indicator(), one.objective().target()),
                            null),
                        Spot.number(
                            drawing.figure(one.count()), figure(links, report, one.objective())),
                        Spot.number(reached(one, wording), null),
                        Spot.number(
                            drawing.number(one.objective().indicator(), one.expected()), null),
                        Spot.of(wording.say(pace(one)))))
            .toList();
    return new Block(
        "objectives",
        wording.say("contract.objectives"),
        rows.isEmpty()
            ? List.of(wording.say("contract.objectives.none"))
            : List.of(wording.say("contract.objectives.how", "day", report.asOf().day())),
        Stream.of("indicator", "market", "due", "target", "value", "reached", "expected", "pace")
            .map(
                key ->
                    new Title(
                        wording.say("contract.column." + key),
                        List.of("target", "value", "reached", "expected").contains(key)))
            .toList(),
        rows,
        null);
  }

  static String market(Objective objective, Wording wording) {
    return objective.market().isEmpty()
        ? wording.say("contract.all-markets")
        : wording.country(objective.market());
  }

  static String reached(Progress progress, Wording wording) {
    return progress.count().isKnown()
        ? wording.say("contract.percent", "n", wording.decimal(progress.reached(), 1))
        : wording.say("contract.no-figure");
  }

  static String pace(Progress progress) {
    return progress.isOnPace() ? "contract.pace.on" : "contract.pace.behind";
  }

  private static String figure(ContractLinks links, Report report, Objective objective) {
    return report
        .asOf()
        .kept(
            Parameters.NONE
                .with(FigureRoutes.MARKET, objective.market())
                .with(
                    FigureRoutes.UNTIL, objective.due() == Due.MID_TERM ? Due.MID_TERM.code() : ""))
        .on(
            links.figure(
                report.contract().team(), report.contract().id(), objective.indicator().code()));
  }

  private static Block indicators(Report report, EventDrawing drawing, ContractLinks links) {
    var wording = drawing.wording();
    var contract = report.contract();
    var rows =
        report.counts().stream()
            .map(
                count ->
                    Row.of(
                        Spot.of(drawing.indicator(count.indicator())),
                        Spot.number(
                            drawing.figure(count),
                            report
                                .asOf()
                                .kept(Parameters.NONE)
                                .on(
                                    links.figure(
                                        contract.team(), contract.id(), count.indicator().code()))),
                        Spot.number(wording.number(count.counted().size()), null)))
            .toList();
    return new Block(
        "indicators",
        wording.say("contract.indicators"),
        List.of(
            wording.say(
                "contract.indicators.how", "from", contract.terms().start(), "to", report.until())),
        List.of(
            new Title(wording.say("contract.column.indicator"), false),
            new Title(wording.say("contract.column.value"), true),
            new Title(wording.say("contract.column.events"), true)),
        rows,
        null);
  }

  /** How many events there are, and how many were corrected or withdrawn. */
  private static Block logged(List<Standing> events, Wording wording) {
    long withdrawn = events.stream().filter(Standing::isWithdrawn).count();
    long corrected =
        events.stream()
            .filter(one -> !one.isWithdrawn())
            .filter(one -> one.trace().stream().anyMatch(it -> it.act() == Act.CORRECTION))
            .count();
    return Block.words(
        "logged",
        wording.say("contract.log"),
        events.isEmpty()
            ? wording.say("contract.log.empty")
            : wording.say(
                "contract.logged",
                "events",
                events.size(),
                "corrected",
                corrected,
                "withdrawn",
                withdrawn));
  }
}
