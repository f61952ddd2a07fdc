package fr.passerelle.http.page;

import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem;
import fr.passerelle.language.Language;
import java.util.List;

/** Says on a page what went wrong. */
public final class ErrorPages {

  private final Pages pages;

  public ErrorPages(Pages pages) {
    this.pages = pages;
  }

  /** The problem as a page in a language. */
  public Answer of(Problem problem, Language language) {
    var frame = pages.frame(language, problem.title(), "", Links::home, Parameters.NONE);
    String detail = problem.detail() == null ? "" : problem.detail();
    return pages.page(
        "error", new ErrorPage(frame, detail, problem.errors(), null), problem.status());
  }

  /** There is no such page. */
  public Answer unknown(Language language) {
    var wording = pages.parts().wording(language);
    return of(
        new Problem(
            "about:blank",
            wording.say("page.not-found"),
            404,
            wording.say("page.not-found.text"),
            List.of()),
        language);
  }
}
