package fr.passerelle.http.watch;

import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.need.NeedReader;
import fr.passerelle.http.page.ErrorPages;
import fr.passerelle.http.page.Links;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem.FieldError;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import fr.passerelle.workspace.watch.Alerts;
import fr.passerelle.workspace.watch.Watch;
import fr.passerelle.workspace.watch.Watches;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages of a team's watches. */
public final class WatchRoutes {

  static final String DONE = "done";
  private static final String FROM = "from";
  private static final int ON_A_PAGE = 50;
  private static final int LAST = 100_000;

  private final Pages pages;
  private final ErrorPages errors;
  private final NeedReader reader;
  private final Watches watches;
  private final Alerts alerts;

  public WatchRoutes(Pages pages, ErrorPages errors) {
    this.pages = pages;
    this.errors = errors;
    this.reader = new NeedReader(pages.parts().thesaurus());
    this.watches = pages.parts().stores().watches();
    this.alerts = pages.parts().stores().alerts();
  }

  public List<Route> routes() {
    var routes = new ArrayList<Route>();
    for (var language : Language.values()) {
      var links = new WatchLinks(language);
      routes.add(Route.page(links.watches("{team}"), "A team's watches", a -> list(a, language)));
      routes.add(
          Route.page(
              links.watch("{team}", "{watch}"),
              "A watch and its alerts",
              a -> page(a, language, a.parameters().first(DONE), List.of())));
      routes.add(
          Route.form(
              links.watch("{team}", "{watch}"), "Changes a watch", a -> change(a, language)));
      routes.add(
          Route.form(links.alerts("{team}", "{watch}"), "Marks an alert", a -> mark(a, language)));
    }
    return routes;
  }

  private Answer list(Asking asking, Language language) {
    var wording = pages.parts().wording(language);
    var links = new WatchLinks(language);
    String team = asking.named("team");
    String name = pages.parts().stores().teams().team(team).map(one -> one.name()).orElse("");
    try (var snapshot = pages.parts().engine().snapshot()) {
      var labels = pages.parts().labels(language, snapshot);
      var lines =
          watches.of(team).stream()
              .map(
                  one ->
                      new WatchesPage.Line(
                          one.watch().name(),
                          links.watch(team, one.watch().id()),
                          Watched.of(Parameters.parse(one.watch().parameters()), reader, labels),
                          one.unseen() == 0 ? "" : wording.count("watch.unseen", one.unseen()),
                          wording.count("watch.alerts", one.alerts()),
                          wording.say("watch.frequency." + one.watch().frequency().code()),
                          one.watch().isPaused(),
                          links.watch(team, one.watch().id())))
              .toList();
      var frame =
          pages.frame(
              language,
              wording.say("watch.list"),
              "",
              there -> new WatchLinks(there).watches(team),
              Parameters.NONE);
      boolean isGone = asking.parameters().first(DONE).equals("removed");
      return pages.page(
          "watches",
          new WatchesPage(
              frame,
              name,
              isGone ? wording.say("watch.done.removed") : null,
              lines,
              new Links(language).partners()),
          200);
    }
  }

  private Answer change(Asking asking, Language language) {
    String team = asking.named("team");
    String id = asking.named("watch");
    var form = asking.form();
    var watch = watches.find(team, id);
    if (watch.isEmpty()) {
      return errors.unknown(language);
    }
    String what = form.first("do");
    switch (what) {
      case "pause" -> watches.pause(team, id);
      case "resume" -> watches.resume(team, id);
      case "see" -> alerts.see(team, id);
      case "renew" -> watches.renewFeed(team, id);
      case "remove" -> {
        if (!form.first("sure").equals("yes")) {
          var wrong = new FieldErrors(pages.parts().wording(language));
          wrong.add("sure", "unsure");
          return page(asking, language, "", wrong.all());
        }
        watches.remove(team, id);
        return new Answer.Moved(
            Parameters.NONE.with(DONE, "removed").on(new WatchLinks(language).watches(team)), 303);
      }
      default -> {
        var wrong = new FieldErrors(pages.parts().wording(language));
        String name = form.first(WatchForm.NAME);
        WatchForm.checkName(name, wrong);
        var frequency = WatchForm.frequency(form.first(WatchForm.FREQUENCY), wrong);
        if (!wrong.isEmpty()) {
          return page(asking, language, "", wrong.all());
        }
        watches.change(team, id, name.isEmpty() ? watch.get().name() : name, frequency);
      }
    }
    String done = what.matches("pause|resume|see|renew") ? what : "change";
    return new Answer.Moved(
        Parameters.NONE.with(DONE, done).on(new WatchLinks(language).watch(team, id)), 303);
  }

  private Answer mark(Asking asking, Language language) {
    String team = asking.named("team");
    String id = asking.named("watch");
    var form = asking.form();
    boolean declined = form.first("do").equals("decline");
    return alerts.decline(team, id, form.first("subject"), declined)
        ? new Answer.Moved(
            Parameters.NONE
                .with(DONE, declined ? "decline" : "restore")
                .on(new WatchLinks(language).watch(team, id)),
            303)
        : errors.unknown(language);
  }

  private Answer page(Asking asking, Language language, String done, List<FieldError> wrong) {
    return watches
        .find(asking.named("team"), asking.named("watch"))
        .map(
            watch ->
                pages.page(
                    "watch",
                    shown(asking, language, watch, done, wrong),
                    wrong.isEmpty() ? 200 : 400))
        .orElseGet(() -> errors.unknown(language));
  }

  private WatchPage shown(
      Asking asking, Language language, Watch watch, String done, List<FieldError> wrong) {
    var wording = pages.parts().wording(language);
    var links = new WatchLinks(language);
    String here = links.watch(watch.team(), watch.id());
    var asked = Parameters.parse(watch.parameters());
    int from = from(asking.parameters().first(FROM));
    int total = alerts.count(watch.team(), watch.id());
    boolean isKnown = done.matches("saved|pause|resume|see|renew|change|decline|restore");
    try (var snapshot = pages.parts().engine().snapshot()) {
      var labels = pages.parts().labels(language, snapshot);
      var watched = Watched.of(asked, reader, labels);
      var shown =
          AlertShown.of(
              watch,
              alerts.of(watch.team(), watch.id(), from, ON_A_PAGE),
              watched.filters(),
              labels);
      return new WatchPage(
          pages.frame(
              language,
              watch.name(),
              "",
              there -> new WatchLinks(there).watch(watch.team(), watch.id()),
              Parameters.NONE),
          links.watches(watch.team()),
          isKnown ? wording.say("watch.done." + done) : null,
          wrong,
          watch.name(),
          watched,
          here,
          links.alerts(watch.team(), watch.id()),
          asked.on(new Links(language).partners()),
          wording.say("watch.since", "date", wording.date(watch.created())),
          paused(watch, language),
          WatchForm.choices(watch.frequency(), wording),
          wording.count("watch.alerts", total),
          shown.stream().anyMatch(AlertShown::isNew),
          shown,
          from == 0 ? null : stretch(here, Math.max(0, from - ON_A_PAGE)),
          from + ON_A_PAGE >= total ? null : stretch(here, from + ON_A_PAGE),
          pages.address() + WatchLinks.feed(watch.feed() + WatchLinks.ATOM));
    }
  }

  private @Nullable String paused(Watch watch, Language language) {
    var since = watch.paused();
    var wording = pages.parts().wording(language);
    return since == null ? null : wording.say("watch.paused", "date", wording.date(since));
  }

  private static String stretch(String here, int from) {
    return from == 0 ? here : Parameters.NONE.with(FROM, Integer.toString(from)).on(here);
  }

  private static int from(String given) {
    return given.matches("\\d{1,6}") ? Math.min(LAST, Integer.parseInt(given)) : 0;
  }
}
