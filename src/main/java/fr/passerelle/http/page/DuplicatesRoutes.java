package fr.passerelle.http.page;

import fr.passerelle.catalogue.Duplicates;
import fr.passerelle.catalogue.PairVerdict;
import fr.passerelle.http.page.DuplicatesPage.RecordShown;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The pairs of records that may be one organisation: shown, and decided. */
public final class DuplicatesRoutes {

  /** The parameter that asks for the records of one organisation. */
  static final String ORGANISATION = "organisation";

  private static final String SUMMARY = "The pairs of records that may be one organisation";

  private final Pages pages;
  private final ErrorPages errors;

  public DuplicatesRoutes(Pages pages, ErrorPages errors) {
    this.pages = pages;
    this.errors = errors;
  }

  public List<Route> routes() {
    var routes = new ArrayList<Route>();
    routes.addAll(Pages.inEachLanguage(Links::duplicates, SUMMARY, this::answer));
    for (var language : Language.values()) {
      routes.add(
          Route.form(
              new Links(language).duplicates(),
              "Decides of such a pair",
              asking -> decide(asking, language)));
    }
    return routes;
  }

  private Answer answer(Asking asking, Language language) {
    String organisation = asking.parameters().first(ORGANISATION);
    try (var snapshot = pages.parts().engine().snapshot()) {
      var labels = pages.parts().labels(language, snapshot);
      return pages.page(
          "duplicates",
          organisation.isEmpty() ? queue(labels) : records(organisation, labels),
          200);
    }
  }

  private Answer decide(Asking asking, Language language) {
    var form = Parameters.parse(new String(asking.body(), StandardCharsets.UTF_8));
    var verdict = PairVerdict.of(form.first("verdict"));
    try {
      if (verdict.isPresent()) {
        duplicates().decide(form.first("one"), form.first("other"), verdict.get());
      } else if (!form.first("split").isEmpty()) {
        duplicates().split(form.first("split"));
      } else if (!form.first("undo").isEmpty()) {
        duplicates().undoLast();
      }
    } catch (IllegalArgumentException _) { // an import came in between
      return problem("duplicates.gone", 409, language);
    }
    return new Answer.Moved(new Links(language).duplicates(), 303);
  }

  private Duplicates duplicates() {
    return pages.parts().catalogue().duplicates();
  }

  private Answer problem(String key, int status, Language language) {
    var wording = pages.parts().wording(language);
    return errors.of(
        new Problem(
            "about:blank", wording.say("duplicates.title"), status, wording.say(key), List.of()),
        language);
  }

  private DuplicatesPage queue(Labels labels) {
    var wording = labels.wording();
    var queue = duplicates().queue();
    return new DuplicatesPage(
        frame(wording.say("duplicates.title"), Parameters.NONE, wording),
        queue.isEmpty()
            ? wording.say("duplicates.none")
            : wording.count("duplicates.count", queue.size()),
        queue.isEmpty() ? null : new PairDrawing(queue.getFirst(), labels).shown(),
        List.of(),
        duplicates().canUndo());
  }

  private DuplicatesPage records(String organisation, Labels labels) {
    var wording = labels.wording();
    return new DuplicatesPage(
        frame(
            wording.say("duplicates.records.title", "name", organisation),
            Parameters.NONE.with(ORGANISATION, organisation),
            wording),
        "",
        null,
        duplicates().recordsOf(organisation).stream().map(RecordShown::new).toList(),
        duplicates().canUndo());
  }

  private Frame frame(String title, Parameters kept, Wording wording) {
    return pages.frame(wording.language(), title, "", Links::duplicates, kept);
  }
}
