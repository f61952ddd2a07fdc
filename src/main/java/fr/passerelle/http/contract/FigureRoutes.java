package fr.passerelle.http.contract;

import fr.passerelle.cluster.contract.Breakdown;
import fr.passerelle.cluster.contract.Contract;
import fr.passerelle.cluster.contract.Count;
import fr.passerelle.cluster.contract.Due;
import fr.passerelle.cluster.contract.Indicator;
import fr.passerelle.cluster.contract.Progress;
import fr.passerelle.cluster.contract.Scope;
import fr.passerelle.http.contract.ContractPage.Block;
import fr.passerelle.http.contract.ContractPage.Row;
import fr.passerelle.http.contract.ContractPage.Spot;
import fr.passerelle.http.contract.ContractPage.Title;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A figure with exactly the events that make it, and by market, member and quarter. */
final class FigureRoutes {

  static final String MARKET = "market";
  static final String MEMBER = "member";
  static final String QUARTER = "quarter";
  static final String UNTIL = "until";
  private static final Set<String> ASKED = Set.of(MARKET, MEMBER, QUARTER, UNTIL);
  private static final int MOST_ROWS = 500;

  private final ContractDesk desk;

  FigureRoutes(ContractDesk desk) {
    this.desk = desk;
  }

  List<Route> routes() {
    return desk.page(
        links -> links.figure(ContractDesk.TEAM, ContractDesk.CONTRACT, ContractDesk.INDICATOR),
        "A figure of a contract with the events that make it",
        (asking, language, contract) ->
            Indicator.of(asking.named("indicator"))
                .map(indicator -> page(asking, language, contract, indicator))
                .orElseGet(() -> desk.errors().unknown(language)));
  }

  /** Everything that the page is about. */
  private record Shown(
      EventDrawing drawing,
      Report report,
      Scope whole,
      Scope scope,
      Count count,
      Parameters kept,
      String here) {

    Wording wording() {
      return drawing.wording();
    }

    String with(String name, String value) {
      return kept.with(name, value).on(here);
    }
  }

  private Answer page(Asking asking, Language language, Contract latest, Indicator indicator) {
    var wording = desk.wording(language);
    var links = new ContractLinks(language);
    var wrong = new FieldErrors(wording);
    var asOf = AsOf.of(asking.parameters(), desk.today(), wrong);
    var report = Report.of(desk, latest, asOf);
    var asked = asking.parameters();
    var terms = report.contract().terms();
    boolean isMid = asked.first(UNTIL).equals(Due.MID_TERM.code());
    var whole =
        Progress.scope(terms, isMid ? earlier(report.until(), terms.midTerm()) : report.until());
    var scope =
        Breakdown.in(whole.in(asked.first(MARKET)).of(asked.first(MEMBER)), asked.first(QUARTER));
    var count = Count.of(indicator, report.events(), scope);
    String team = latest.team();
    var shown =
        new Shown(
            new EventDrawing(wording, team),
            report,
            whole,
            scope,
            count,
            asOf.kept(asked.only(ASKED)),
            links.figure(team, latest.id(), indicator.code()));
    return desk.answer(
        asking,
        language,
        new ContractDesk.Head(
            wording.say("contract.indicator." + indicator.code()),
            there -> there.figure(team, latest.id(), indicator.code()),
            shown.kept(),
            List.of(
                ContractDesk.way(wording.say("contract.list"), links.all(team)),
                ContractDesk.way(
                    terms.title(),
                    asOf.kept(Parameters.NONE).on(links.contract(team, latest.id())))),
            lead(shown, asked),
            List.of()),
        wrong.all(),
        blocks(shown, asked));
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static List<String> lead(Shown shown, Parameters asked) {
    var wording = shown.wording();
    var lead = new ArrayList<String>();
    lead.add(
        wording.say(
            "contract.figure",
            "value",
            shown.drawing().figure(shown.count()),
            "from",
            shown.scope().from(),
            "to",
            shown.scope().until(),
            "day",
            shown.report().asOf().day()));
    if (!asked.first(MARKET).isEmpty()) {
      lead.add(
          wording.say("contract.figure.market", "market", wording.country(asked.first(MARKET))));
    }
    if (!asked.first(MEMBER).isEmpty()) {
      lead.add(wording.say("contract.figure.member", "member", named(shown, asked.first(MEMBER))));
    }
    lead.add(wording.say("contract.definition." + shown.count().indicator().code()));
    return lead;
  }

  private static String named(Shown shown, String key) {
    return shown.report().events().stream()
        .flatMap(one -> one.facts().members().stream())
        .filter(one -> one.key().equals(key))
        .map(one -> one.name())
        .findFirst()
        .orElse(key);
  }

  private static List<Block> blocks(Shown shown, Parameters asked) {
    var wording = shown.wording();
    var events = shown.report().events();
    var blocks = new ArrayList<Block>();
    var counted = shown.count().counted();
    blocks.add(
        new Block(
            "counted",
            wording.count("contract.counted", counted.size()),
            List.of(wording.say("contract.counted.how")),
            shown.drawing().titles("adds"),
            counted.stream()
                .limit(MOST_ROWS)
                .map(one -> shown.drawing().row(one.event(), Spot.number(adds(one, shown), null)))
                .toList(),
            null));
    if (asked.first(QUARTER).isEmpty()) {
      blocks.add(
          parts(
              "quarters",
              QUARTER,
              Breakdown.quarters(shown.count().indicator(), events, shown.scope()).stream()
                  .filter(part -> !part.count().counted().isEmpty())
                  .toList(),
              shown,
              Breakdown.Part::label));
    }
    if (asked.first(MARKET).isEmpty()) {
      blocks.add(
          parts(
              "markets",
              MARKET,
              Breakdown.markets(shown.count(), events, shown.scope()),
              shown,
              part -> wording.country(part.key())));
    }
    if (asked.first(MEMBER).isEmpty()) {
      blocks.add(
          parts(
              "members",
              MEMBER,
              Breakdown.members(shown.count(), events, shown.scope()),
              shown,
              Breakdown.Part::label));
    }
    var leftOut =
        shown.count().leftOut().stream()
            .filter(one -> one.why() != Count.Why.OTHER_KIND)
            .limit(MOST_ROWS)
            .toList();
    blocks.add(
        new Block(
            "left-out",
            wording.say("contract.left-out", "n", leftOut.size()),
            List.of(wording.say("contract.left-out.how")),
            shown.drawing().titles("why"),
            leftOut.stream()
                .map(
                    one ->
                        shown
                            .drawing()
                            .row(
                                one.event(),
                                Spot.of(wording.say("contract.why." + one.why().code()))))
                .toList(),
            null));
    return blocks;
  }

  private static String adds(Count.Counted one, Shown shown) {
    var indicator = shown.count().indicator();
    return indicator.way() == Indicator.Way.SHARE
        ? shown.wording().say("contract.adds.share", "n", one.adds(), "all", one.addsToWhole())
        : shown.drawing().number(indicator, one.adds());
  }

  private static Block parts(
      String id,
      String name,
      List<Breakdown.Part> parts,
      Shown shown,
      Function<Breakdown.Part, String> label) {
    var wording = shown.wording();
    return new Block(
        id,
        wording.say("contract.by." + id),
        List.of(wording.say(parts.isEmpty() ? "contract.by.none" : "contract.by." + id + ".how")),
        List.of(
            new Title(wording.say("contract.column." + name), false),
            new Title(wording.say("contract.column.value"), true)),
        parts.stream()
            .limit(MOST_ROWS)
            .map(
                part ->
                    Row.of(
                        Spot.of(label.apply(part)),
                        Spot.number(
                            shown.drawing().figure(part.count()), shown.with(name, part.key()))))
            .toList(),
        null);
  }
}
