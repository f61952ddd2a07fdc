package fr.passerelle.http.diagnosis;

import fr.passerelle.aid.SupportSchemes;
import fr.passerelle.diagnosis.NextPartner;
import fr.passerelle.diagnosis.ProductLadder;
import fr.passerelle.diagnosis.ReadinessLevel;
import fr.passerelle.http.aid.NeedSupport;
import fr.passerelle.http.aid.SchemeLine;
import fr.passerelle.http.diagnosis.LadderPage.Rung;
import fr.passerelle.http.diagnosis.LadderPage.Step;
import fr.passerelle.http.page.LadderShown;
import fr.passerelle.http.page.Links;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import fr.passerelle.opportunity.Opportunity;
import java.util.LinkedHashMap;
import java.util.List;

/** The page that explains which kind of partner comes next. */
final class LadderRoutes {

  private final Pages pages;
  private final ProductLadder ladder = ProductLadder.known();

  LadderRoutes(Pages pages) {
    this.pages = pages;
  }

  List<Route> routes() {
    return Pages.inEachLanguage(
        Links::ladder,
        "Which kind of partner comes next, level by level",
        (_, language) -> answer(language));
  }

  private Answer answer(Language language) {
    try (var snapshot = pages.parts().engine().snapshot()) {
      var labels = pages.parts().labels(language, snapshot);
      var wording = labels.wording();
      var frame =
          pages.frame(
              language,
              wording.say("ladder.title"),
              wording.say("ladder.description"),
              Links::ladder,
              Parameters.NONE);
      return pages.page(
          "ladder",
          new LadderPage(
              frame,
              ladder.levels().stream().map(level -> rung(level, language)).toList(),
              ladder.steps().stream().map(step -> step(step, labels)).toList()),
          200);
    }
  }

  private Rung rung(ReadinessLevel level, Language language) {
    var next = ladder.next(level.level());
    return new Rung(
        level.level(),
        level.name(language),
        level.meaning(language),
        next.map(step -> step.name(language)).orElse(""),
        next.map(NextPartner::id).orElse(""),
        NeedSupport.forReadiness(level.level(), language));
  }

  private Step step(NextPartner step, Labels labels) {
    var wording = labels.wording();
    var language = wording.language();
    return new Step(
        step.id(),
        step.name(language),
        step.role(language),
        step.from() == step.to()
            ? wording.say("ladder.level", "level", step.from())
            : wording.say("ladder.levels", "from", step.from(), "to", step.to()),
        step.reason(language),
        wording.list(
            step.cooperation().stream()
                .map(one -> wording.say("cooperation." + one.code()))
                .toList()),
        LadderShown.search(step, "", "", wording),
        schemes(step, labels));
  }

  /** The schemes of its levels, each once. */
  private List<SchemeLine> schemes(NextPartner step, Labels labels) {
    var support =
        new NeedSupport(
            labels, SupportSchemes.known(), Opportunity.dayOf(pages.parts().clock().instant()));
    var found = new LinkedHashMap<String, SchemeLine>();
    for (int level = step.from(); level <= step.to(); level++) {
      support.forReadiness(level).forEach(line -> found.putIfAbsent(line.id(), line));
    }
    return List.copyOf(found.values());
  }
}
