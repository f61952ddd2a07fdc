package fr.passerelle.http.purchasing;

import fr.passerelle.http.page.Links;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import fr.passerelle.purchasing.Alternatives;
import fr.passerelle.purchasing.Candidate;
import fr.passerelle.purchasing.Check;
import fr.passerelle.purchasing.KeptPlan;
import fr.passerelle.purchasing.ListedCandidate;
import fr.passerelle.purchasing.NeedSheet;
import fr.passerelle.purchasing.PlanWishes;
import fr.passerelle.purchasing.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A line of a need sheet: what it tells, who may supply it, and what another choice would cost. */
final class LineRoutes {

  private static final String POSITION = "{position}";
  private static final String MUSTS = "musts";

  private final PurchasingDesk desk;

  LineRoutes(PurchasingDesk desk) {
    this.desk = desk;
  }

  List<Route> routes() {
    return desk.page(
        links -> links.line(PurchasingDesk.TEAM, PurchasingDesk.SHEET, POSITION),
        "A line of a need sheet with its long list",
        desk.line(this::page));
  }

  private Answer page(Asking asking, Language language, NeedSheet sheet, Requirement line) {
    var lines = desk.room().sheets().lines(sheet.team(), sheet.id());
    int at = line.position();
    String position = Integer.toString(at);
    var wording = desk.wording(language);
    var links = new PurchasingLinks(language);
    boolean isFiltered = asking.parameters().first(MUSTS).equals("all");
    var listed = desk.room().sheets().candidates(sheet.team(), sheet.id(), at);
    var shown =
        listed.stream().filter(one -> !isFiltered || one.candidate().coversMusts()).toList();
    var kept = desk.room().sheets().plan(sheet.team(), sheet.id());
    var alternatives =
        new Alternatives(
            lines,
            PurchasingDesk.chosen(desk.room().sheets().foremost(sheet.team(), sheet.id())),
            kept.map(KeptPlan::wishes).orElse(PlanWishes.USUAL));
    String path = links.line(sheet.team(), sheet.id(), position);
    String title = line.item().isEmpty() ? line.id() : line.item();
    var page =
        new LinePage(
            desk.pages()
                .frame(
                    language,
                    wording.say("purchasing.line.title", "id", line.id(), "item", title),
                    "",
                    there -> new PurchasingLinks(there).line(sheet.team(), sheet.id(), position),
                    asking.parameters().only(Set.of(MUSTS))),
            sheet.name(),
            links.sheet(sheet.team(), sheet.id()),
            line.specification(),
            facts(line, wording),
            NeedForm.faults(line, wording),
            links.correct(sheet.team(), sheet.id(), position),
            desk.told(asking, wording),
            desk.work().isAtWork(sheet.id()) ? wording.say("purchasing.at-work") : "",
            wording.count("purchasing.candidates", shown.size()),
            wording.say(isFiltered ? "purchasing.musts.off" : "purchasing.musts.on"),
            isFiltered ? path : Parameters.NONE.with(MUSTS, "all").on(path),
            shown.stream()
                .map(
                    one ->
                        row(
                            one,
                            line,
                            alternatives,
                            kept.isPresent(),
                            links.ask(
                                sheet.team(), sheet.id(), position, one.candidate().organisation()),
                            wording))
                .toList(),
            links.compare(sheet.team(), sheet.id(), position),
            links.consultation(sheet.team(), sheet.id(), position));
    return desk.pages().page("purchasing-line", page, 200);
  }

  private List<LinePage.Fact> facts(Requirement line, Wording wording) {
    var facts = new ArrayList<LinePage.Fact>();
    var date = line.date();
    var dependence = line.dependence();
    add(facts, wording, "cpv", line.cpv());
    add(facts, wording, "nace", line.nace());
    for (var one : desk.classification().of(line.text())) {
      facts.add(
          new LinePage.Fact(
              wording.say("purchasing.suggested"),
              wording.say(
                  "purchasing.suggestion",
                  "cpv",
                  one.cpv(),
                  "nace",
                  one.nace(),
                  "label",
                  one.label(wording.language()))));
    }
    add(facts, wording, "volume", NeedForm.volume(line));
    add(facts, wording, "place", line.place());
    add(facts, wording, "date", date == null ? "" : wording.date(date));
    add(facts, wording, "certificates", wording.list(line.certificates()));
    add(facts, wording, "languages", wording.list(line.languages()));
    add(facts, wording, "sources", Integer.toString(line.sources()));
    add(facts, wording, "dependence", dependence == null ? "" : dependence + " %");
    add(facts, wording, "musts", wording.list(line.musts()));
    add(facts, wording, "nices", wording.list(line.nices()));
    add(facts, wording, "nda", line.isConfidential() ? wording.say("purchasing.yes") : "");
    line.other().forEach(one -> facts.add(new LinePage.Fact(wording.say("purchasing.other"), one)));
    return facts;
  }

  private static void add(List<LinePage.Fact> facts, Wording wording, String column, String text) {
    if (!text.isEmpty()) {
      facts.add(new LinePage.Fact(wording.say("purchasing.column." + column), text));
    }
  }

  private static LinePage.Row row(
      ListedCandidate one,
      Requirement line,
      Alternatives alternatives,
      boolean isPlanned,
      String askHref,
      Wording wording) {
    var candidate = one.candidate();
    var links = new Links(wording.language());
    boolean isAsked = !candidate.missing().isEmpty();
    return new LinePage.Row(
        candidate.organisation(),
        candidate.name(),
        links.organisation(candidate.organisation()),
        about(candidate, wording),
        wording.decimal(candidate.value()),
        one.isChosen(),
        one.isChosen()
            ? wording.say("purchasing.is-chosen")
            : isPlanned ? standing(alternatives.of(line, candidate), wording) : "",
        candidate.reasons(),
        candidate.checks().stream()
            .map(
                check ->
                    new LinePage.Checked(
                        check.verdict().code(), label(check, wording), check.found()))
            .toList(),
        isAsked ? askHref : "");
  }

  private static String standing(Alternatives.Alternative instead, Wording wording) {
    String loss = wording.decimal(instead.loss());
    return instead.broken().isEmpty()
        ? wording.say("purchasing.instead", "loss", loss)
        : wording.say(
            "purchasing.instead.broken",
            "loss",
            loss,
            "rules",
            wording.list(
                instead.broken().stream()
                    .map(rule -> wording.say("purchasing.rule." + rule.code()))
                    .toList()));
  }

  static String about(Candidate candidate, Wording wording) {
    var size = candidate.size();
    String place =
        candidate.region().isEmpty()
            ? wording.country(candidate.country())
            : wording.say(
                "place",
                "city",
                candidate.region(),
                "country",
                wording.country(candidate.country()));
    return size == null ? place : wording.list(List.of(place, wording.say("size." + size.code())));
  }

  /** What is asked, with what is known of it in words. */
  static String label(Check check, Wording wording) {
    return wording.say("purchasing.check." + check.verdict().code(), "what", asked(check, wording));
  }

  /** What is asked. */
  static String asked(Check check, Wording wording) {
    String wanted =
        check.kind() == Check.Kind.LANGUAGE
            ? Locale.of(check.wanted()).getDisplayLanguage(wording.language().locale())
            : check.wanted();
    return wording.say("purchasing.check.kind." + check.kind().code(), "wanted", wanted);
  }
}
