package fr.passerelle.http.watch;

import fr.passerelle.http.account.FormPage;
import fr.passerelle.http.api.Problems;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.page.ErrorPages;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameter;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import fr.passerelle.workspace.watch.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where the letters of a watch end: a page with a button for people, so that a mail filter which
 * opens links ends nothing, and RFC 8058's one click for mail programs.
 */
public final class EndRoutes {

  private final Pages pages;
  private final ErrorPages errors;

  public EndRoutes(Pages pages, ErrorPages errors) {
    this.pages = pages;
    this.errors = errors;
  }

  public List<Route> routes() {
    var routes = new ArrayList<Route>();
    for (var language : Language.values()) {
      String path = new WatchLinks(language).end("{token}");
      routes.add(Route.page(path, "Ends the letters of a watch", a -> ask(a, language, false)));
      routes.add(Route.form(path, "Ends the letters of a watch", a -> end(a, language)));
    }
    routes.add(
        new Route(
            Route.Method.POST,
            WatchLinks.oneClick("{token}"),
            "Ends the letters of a watch, as RFC 8058 has mail programs do it",
            List.of(Parameter.path("token", "The secret of the letter's address")),
            null,
            Map.of(200, Ended.class, 404, Problem.class),
            this::oneClick));
    return routes;
  }

  /** Says that the letters have ended. */
  public record Ended(boolean ended) {}

  private Answer oneClick(Asking asking) {
    String token = asking.named("token");
    return pages.parts().stores().watches().unsubscribe(token)
        ? new Answer.Json(new Ended(true), null)
        : new Answer.Refused(
            Problems.unknown(FieldErrors.shown(token), pages.parts().wording(asking.language())));
  }

  private Answer end(Asking asking, Language language) {
    pages.parts().stores().watches().unsubscribe(asking.named("token"));
    return ask(asking, language, true);
  }

  private Answer ask(Asking asking, Language language, boolean ended) {
    String token = asking.named("token");
    return pages
        .parts()
        .stores()
        .watches()
        .ofUnsubscribing(token)
        .map(watch -> pages.page("form", page(watch, token, language, ended), 200))
        .orElseGet(() -> errors.unknown(language));
  }

  private FormPage page(Watch watch, String token, Language language, boolean ended) {
    var wording = pages.parts().wording(language);
    return new FormPage(
        pages.frame(
            language,
            wording.say("watch.end"),
            "",
            there -> new WatchLinks(there).end(token),
            Parameters.NONE),
        ended ? "" : wording.say("watch.end.lead", "name", watch.name()),
        ended ? wording.say("watch.end.done", "name", watch.name()) : null,
        List.of(),
        ended ? "" : new WatchLinks(language).end(token),
        Map.of(),
        List.of(),
        wording.say("watch.end.button"),
        List.of());
  }
}
