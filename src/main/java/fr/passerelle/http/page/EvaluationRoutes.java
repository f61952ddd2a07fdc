package fr.passerelle.http.page;

import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
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
    var page = new EvaluationPage(frame, wording.date(figures.measured()), rows, COMMANDS);
    return pages.page("evaluation", page, 200);
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
