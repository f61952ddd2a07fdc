package fr.passerelle.http.consult;

import fr.passerelle.http.consult.Comparison.Place;
import fr.passerelle.http.consult.Comparison.Row;
import fr.passerelle.http.page.Links;
import fr.passerelle.http.page.ResultItem;
import fr.passerelle.http.purchasing.LineWords;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.Text;
import fr.passerelle.purchasing.Candidate;
import fr.passerelle.purchasing.Check;
import fr.passerelle.purchasing.consult.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws candidates of a line side by side. Valid as long as the snapshot of its labels is. */
final class ComparisonDrawing {

  private final ConsultDesk desk;
  private final ConsultDesk.At at;
  private final Labels labels;
  private final Wording wording;
  private final List<Entry> entries;

  ComparisonDrawing(ConsultDesk desk, ConsultDesk.At at, Labels labels, List<Entry> entries) {
    this.desk = desk;
    this.at = at;
    this.labels = labels;
    this.wording = labels.wording();
    this.entries = entries;
  }

  Comparison of(List<Candidate> candidates) {
    var rows = new ArrayList<Row>();
    var asked = candidates.isEmpty() ? List.<Check>of() : candidates.getFirst().checks();
    for (var check : asked) {
      rows.add(
          new Row(
              LineWords.asked(check, wording),
              candidates.stream().map(one -> checked(one, check)).toList()));
    }
    rows.add(row("size", candidates, one -> Place.of(size(one))));
    rows.add(row("place", candidates, one -> Place.of(place(one))));
    rows.add(row("distance", candidates, this::distance));
    rows.add(row("certificates", candidates, this::certificates));
    rows.add(row("languages", candidates, one -> Place.of(languages(one))));
    rows.add(row("established", candidates, one -> Place.of(established(one))));
    rows.add(row("risks", candidates, this::risks));
    rows.add(
        row(
            "value",
            candidates,
            one ->
                one.reasons().isEmpty()
                    ? unknown("consult.not-listed")
                    : Place.of(wording.decimal(one.value()))));
    rows.add(row("reasons", candidates, one -> new Place("", "", one.reasons())));
    rows.add(row("seen", candidates, one -> Place.of(source(one))));
    return new Comparison(candidates.stream().map(this::head).toList(), rows);
  }

  private Row row(String what, List<Candidate> candidates, Function<Candidate, Place> drawn) {
    return new Row(wording.say("consult.compare." + what), candidates.stream().map(drawn).toList());
  }

  private Comparison.Head head(Candidate one) {
    String state =
        entries.stream()
            .filter(entry -> entry.organisation().equals(one.organisation()))
            .map(entry -> wording.say("consult.state." + entry.state().code()))
            .findFirst()
            .orElse("");
    return new Comparison.Head(
        one.organisation(),
        one.name(),
        new Links(wording.language()).organisation(one.organisation()),
        state);
  }

  private Place checked(Candidate one, Check asked) {
    var check =
        one.checks().stream()
            .filter(c -> c.kind() == asked.kind() && c.wanted().equals(asked.wanted()))
            .findFirst();
    var verdict = check.map(Check::verdict).orElse(Check.Verdict.UNKNOWN);
    String found = check.map(Check::found).orElse("");
    var notes = verdict == Check.Verdict.UNKNOWN ? List.<String>of() : List.of(found, source(one));
    return new Place(
        verdict.code(),
        wording.say("consult.verdict." + verdict.code()),
        notes.stream().filter(note -> !note.isEmpty()).toList());
  }

  private String source(Candidate one) {
    var facts = one.facts();
    if (facts.source().isEmpty()) {
      return "";
    }
    var day = facts.day();
    String source = labels.source(facts.source());
    return day == null
        ? source
        : wording.say("consult.source", "source", source, "date", wording.date(day));
  }

  private Place unknown(String key) {
    return new Place("unknown", wording.say(key), List.of());
  }

  private Optional<Organisation> organisation(Candidate one) {
    return labels.snapshot().find(one.organisation());
  }

  private String size(Candidate one) {
    var size = one.size();
    return size == null ? wording.say("consult.unknown") : wording.say("size." + size.code());
  }

  private String place(Candidate one) {
    return organisation(one)
        .map(it -> ResultItem.place(it, labels))
        .orElse(wording.country(one.country()));
  }

  /** To the place of delivery where the catalogue knows the town, else to the team's own. */
  private Place distance(Candidate one) {
    var there = organisation(one).map(it -> it.place().location()).orElse(null);
    String town = at.line().place().split("[,;(]", 2)[0].strip();
    var centre = town.isEmpty() ? null : centre(town);
    String to = town;
    if (centre == null) {
      var own = own();
      centre = own == null ? null : own.place().location();
      to = own == null ? "" : labels.name(own);
    }
    return there == null || centre == null
        ? unknown("consult.unknown")
        : Place.of(
            wording.say(
                "consult.distance",
                "km",
                Math.round(there.distanceInKilometres(centre)),
                "to",
                to));
  }

  private fr.passerelle.organisation.Place.@Nullable Location centre(String town) {
    return labels.snapshot().town(town).map(one -> one.centre()).orElse(null);
  }

  private @Nullable Organisation own() {
    return desk.pages()
        .parts()
        .stores()
        .teams()
        .team(at.sheet().team())
        .map(team -> team.organisation())
        .flatMap(id -> labels.snapshot().find(id))
        .orElse(null);
  }

  private Place certificates(Candidate one) {
    var told =
        organisation(one).stream()
            .flatMap(it -> it.texts().stream())
            .filter(text -> text.topic() == Text.Topic.CERTIFICATES)
            .map(
                text ->
                    wording.say(
                        "consult.certificate",
                        "text",
                        text.text(),
                        "source",
                        labels.source(text.source())));
    var expired =
        one.facts().expired().stream()
            .map(text -> wording.say("consult.certificate.expired", "text", text));
    var all = Stream.concat(told, expired).toList();
    return all.isEmpty() ? unknown("consult.unknown") : new Place("", "", all);
  }

  private String languages(Candidate one) {
    var spoken =
        organisation(one).stream()
            .flatMap(it -> it.texts().stream())
            .filter(text -> text.topic() == Text.Topic.LANGUAGES)
            .flatMap(text -> Stream.of(text.text().split("[,\\s]+", -1)))
            .filter(code -> !code.isEmpty())
            .distinct()
            .map(code -> labels.coded("language", code))
            .toList();
    return spoken.isEmpty() ? wording.say("consult.unknown") : wording.list(spoken);
  }

  private String established(Candidate one) {
    var year = one.facts().established();
    return year == null ? wording.say("consult.unknown") : wording.year(year);
  }

  private Place risks(Candidate one) {
    var said =
        desk
            .risks(wording.language())
            .of(List.of(at.line()), Map.of(at.line().position(), List.of(one)))
            .getFirst()
            .stream()
            .filter(ConsultDesk::isOwn)
            .map(desk.riskWords(wording)::said)
            .distinct()
            .toList();
    return said.isEmpty() ? Place.of(wording.say("consult.risks.none")) : new Place("", "", said);
  }
}
