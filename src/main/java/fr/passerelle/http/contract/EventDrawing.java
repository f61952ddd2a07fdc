package fr.passerelle.http.contract;

import fr.passerelle.cluster.contract.Act;
import fr.passerelle.cluster.contract.Cause;
import fr.passerelle.cluster.contract.Count;
import fr.passerelle.cluster.contract.Facts;
import fr.passerelle.cluster.contract.Firm;
import fr.passerelle.cluster.contract.Indicator;
import fr.passerelle.cluster.contract.LogEntry;
import fr.passerelle.cluster.contract.Sme;
import fr.passerelle.cluster.contract.Standing;
import fr.passerelle.http.contract.ContractPage.Row;
import fr.passerelle.http.contract.ContractPage.Spot;
import fr.passerelle.http.contract.ContractPage.Title;
import fr.passerelle.http.interest.InterestLinks;
import fr.passerelle.http.mission.MissionLinks;
import fr.passerelle.http.page.Links;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.report.ReportLinks;
import fr.passerelle.http.shortlist.ShortlistLinks;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says in words what events, figures and their causes are. For one team and language. */
record EventDrawing(Wording wording, String team) {

  private ContractLinks links() {
    return new ContractLinks(wording.language());
  }

  String kind(Facts facts) {
    return wording.say("contract.kind." + facts.kind().code());
  }

  /** A member with what is known of its size. */
  String member(Firm firm) {
    return firm.sme() == Sme.UNKNOWN
        ? firm.name()
        : wording.say(
            "contract.sized",
            "name",
            firm.name(),
            "size",
            wording.say("contract.sme." + firm.sme().code()));
  }

  List<String> members(Facts facts) {
    return facts.members().isEmpty()
        ? List.of(wording.say("contract.no-member"))
        : facts.members().stream().map(this::member).toList();
  }

  String country(String code) {
    return code.isEmpty() ? "" : wording.country(code);
  }

  String amount(@Nullable Long euros) {
    return euros == null ? "" : wording.say("contract.euros", "n", euros);
  }

  /** A whole number in the unit of an indicator. */
  String number(Indicator indicator, long value) {
    return number(indicator, (double) value);
  }

  /** A number in the unit of an indicator. */
  String number(Indicator indicator, double value) {
    return switch (indicator.way()) {
      case EUROS -> wording.say("contract.euros", "n", Math.round(value));
      case SHARE -> wording.say("contract.percent", "n", wording.decimal(value, 1));
      case EVENTS, PAIRS, MEMBERS, SMES ->
          value == Math.rint(value) ? wording.number(Math.round(value)) : wording.decimal(value, 1);
    };
  }

  String figure(Count count) {
    return count.isKnown()
        ? number(count.indicator(), count.figure())
        : wording.say("contract.no-figure");
  }

  String indicator(Indicator indicator) {
    return wording.say("contract.indicator." + indicator.code());
  }

  /** What a row of the log does, with why. */
  String act(LogEntry entry) {
    String act = wording.say("contract.act." + entry.act().code());
    return entry.cause() == Cause.PERSON && entry.act() != Act.RECORD
        ? act + " — " + entry.reason()
        : entry.act() == Act.RECORD
            ? act
            : act + " — " + wording.say("contract.cause." + entry.cause().code());
  }

  /** Who wrote a row. */
  String by(LogEntry entry) {
    return entry.cause() != Cause.PERSON
        ? wording.say("contract.by.gathered")
        : entry.by().isEmpty() ? wording.say("contract.by.erased") : entry.by();
  }

  /** When a row was written, to the second. */
  String recorded(LogEntry entry) {
    return wording.say(
        "export.moment",
        "date",
        wording.date(entry.recorded()),
        "time",
        entry.recorded().atOffset(ZoneOffset.UTC).toLocalTime().withNano(0).toString());
  }

  String origin(LogEntry entry) {
    return wording.say("contract.origin." + entry.origin().code());
  }

  /** The titles of {@link #row}. */
  List<Title> titles(String... more) {
    return Stream.concat(
            Stream.of("day", "kind", "members", "partner", "country", "amount", "proof", "origin"),
            Stream.of(more))
        .map(key -> new Title(wording.say("contract.column." + key), key.equals("amount")))
        .toList();
  }

  /** An event in a table; what is withdrawn is struck through. */
  Row row(Standing event, Spot... more) {
    return row(event.last(), event.isWithdrawn(), links().event(team, event.id()), more);
  }

  /** What one row of the log says. */
  Row row(LogEntry entry, boolean isStruck, @Nullable String href, Spot... more) {
    var facts = entry.facts();
    var spots =
        Stream.concat(
                Stream.of(
                    Spot.of(wording.date(facts.day())).to(href),
                    Spot.of(kind(facts)),
                    new Spot(members(facts), null, false, false),
                    Spot.of(facts.partner().name()),
                    Spot.of(country(facts.country())),
                    Spot.number(amount(facts.amountInEuro()), null),
                    Spot.of(facts.proof()),
                    Spot.of(origin(entry)).to(isStruck ? null : source(entry))),
                Stream.of(more))
            .toList();
    return new Row(
        IntStream.range(0, spots.size())
            .mapToObj(i -> i == 0 || i > 7 ? spots.get(i) : spots.get(i).struck(isStruck))
            .toList());
  }

  /** Where the object is that an event came from; null where nobody of the team can go there. */
  @Nullable String source(LogEntry entry) {
    String[] parts = entry.source().split("/", -1);
    var language = wording.language();
    return switch (entry.origin()) {
      case HAND, FILE, MEDIATION -> null;
      case SHORTLIST -> new ShortlistLinks(language).entry(team, parts[1]);
      case INTEREST -> new InterestLinks(language).one(team, parts[1]);
      case MISSION ->
          parts.length == 4 && !parts[3].isEmpty() && !parts[2].equals("pair")
              ? new ReportLinks(language).meeting(team, parts[1], parts[2])
              : new MissionLinks(language).mission(team, parts[1]);
      case DIRECTORY -> new Links(language).organisation(parts[1]);
    };
  }
}
