package fr.passerelle.http.page;

import fr.passerelle.cluster.visibility.SmeShare;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** How good the ranking is, and how to measure that again. */
public final class EvaluationRoutes {

  private static final String EVALUATE =
      "java -jar target/passerelle.jar evaluate --catalogue fp7/train --keep judged ";

  private static final List<String> COMMANDS =
      List.of(
          EVALUATE + "--queries fp7/dev,cross-lingual/dev,short-fr/dev",
          EVALUATE + "--queries fp7/dev --baseline bm25",
          EVALUATE + "--queries fp7/dev --ablate",
          EVALUATE + "--queries fp7/dev --learn");

  /** Of fewer firms that were shown no share is told. */
  private static final int FEWEST_SHOWN = 30;

  private final Pages pages;
  private final Figures figures;

  public EvaluationRoutes(Pages pages, Figures figures) {
    this.pages = pages;
    this.figures = figures;
  }

  public List<Route> routes() {
    return Pages.inEachLanguage(
        Links::evaluation,
        "How good the ranking is, in figures",
        (_, language) -> answer(language));
  }

  private Answer answer(Language language) {
    var wording = pages.parts().wording(language);
    var frame =
        pages.frame(
            language,
            wording.say("evaluation.title"),
            wording.say("evaluation.description"),
            Links::evaluation,
            Parameters.NONE);
    var rows = figures.all().stream().map(figure -> row(figure, wording)).toList();
    var page =
        new EvaluationPage(frame, wording.date(figures.measured()), rows, COMMANDS, smes(wording));
    return pages.page("evaluation", page, 200);
  }

  /** The share of SMEs among those who were shown, and in the catalogue. */
  private List<String> smes(Wording wording) {
    var today = LocalDate.ofInstant(pages.parts().clock().instant(), ZoneOffset.UTC);
    var shown = pages.parts().stores().visibilityRoom().reports().sizes(today.minusYears(1), today);
    var said = new ArrayList<String>();
    var since = shown.since();
    var share = new SmeShare(shown.organisations(), shown.firms(), shown.smes());
    if (since == null || shown.firms() < FEWEST_SHOWN || share.percent().isEmpty()) {
      said.add(wording.say("evaluation.sme.none"));
    } else {
      said.add(
          wording.say(
              "evaluation.sme.shown",
              "date",
              since,
              "firms",
              shown.firms(),
              "percent",
              share.percent().getAsInt()));
    }
    try (var snapshot = pages.parts().engine().snapshot()) {
      var catalogue = SmesInCatalogue.of(snapshot);
      if (catalogue.percent().isPresent()) {
        said.add(
            wording.say(
                "evaluation.sme.catalogue",
                "firms",
                catalogue.firms(),
                "percent",
                catalogue.percent().getAsInt()));
      }
    }
    return said;
  }

  private static EvaluationPage.Row row(Figures.Figure figure, Wording wording) {
    return new EvaluationPage.Row(
        wording.say("evaluation.set." + figure.set()),
        wording.say("evaluation.system." + figure.system()),
        wording.number(figure.queries()),
        shown(figure.ndcg10(), wording),
        shown(figure.ndcg100(), wording),
        shown(figure.recall100(), wording));
  }

  private static EvaluationPage.Shown shown(Figures.Mean mean, Wording wording) {
    return new EvaluationPage.Shown(
        wording.decimal(mean.mean(), 3),
        wording.say(
            "evaluation.interval",
            "low",
            wording.decimal(mean.low(), 3),
            "high",
            wording.decimal(mean.high(), 3)));
  }
}
