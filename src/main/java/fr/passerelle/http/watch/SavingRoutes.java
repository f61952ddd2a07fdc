package fr.passerelle.http.watch;

import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.need.NeedReader;
import fr.passerelle.http.page.Links;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem.FieldError;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import fr.passerelle.workspace.watch.Frequency;
import fr.passerelle.workspace.watch.Watch;
import fr.passerelle.workspace.watch.Watches;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The page on which a search is saved. */
public final class SavingRoutes {

  private final Pages pages;
  private final NeedReader reader;
  private final Watches watches;

  public SavingRoutes(Pages pages) {
    this.pages = pages;
    this.reader = new NeedReader(pages.parts().thesaurus());
    this.watches = pages.parts().stores().watches();
  }

  public List<Route> routes() {
    var routes = new ArrayList<Route>();
    for (var language : Language.values()) {
      var links = new WatchLinks(language);
      routes.add(Route.page(links.saving(), "Saves a search", asking -> ask(asking, language)));
      routes.add(
          Route.form(
              links.watches("{team}"),
              "Saves a search for a team",
              asking -> save(asking, language)));
    }
    return routes;
  }

  private Answer ask(Asking asking, Language language) {
    var asked = WatchForm.asked(asking.parameters());
    return page(asking, language, asked, "", Frequency.DAILY, null);
  }

  private Answer save(Asking asking, Language language) {
    var wording = pages.parts().wording(language);
    var form = asking.form();
    var asked = WatchForm.asked(form);
    var wrong = new FieldErrors(wording);
    String name = form.first(WatchForm.NAME);
    WatchForm.checkName(name, wrong);
    var frequency = WatchForm.frequency(form.first(WatchForm.FREQUENCY), wrong);
    try (var snapshot = pages.parts().engine().snapshot()) {
      var bad = WatchForm.check(asked, reader, wording, snapshot);
      if (!bad.isEmpty() || !wrong.isEmpty()) {
        return page(asking, language, asked, name, frequency, bad.isEmpty() ? wrong.all() : bad);
      }
      String title =
          name.isEmpty()
              ? Watched.of(asked, reader, pages.parts().labels(language, snapshot))
                  .title(pages.parts().labels(language, snapshot))
              : name;
      String team = asking.named("team");
      var saved =
          watches.add(team, asking.asker().accountId(), title, language, asked.query(), frequency);
      if (saved.isEmpty()) {
        wrong.add(WatchForm.NAME, "watch-many", "most", Watches.MOST);
        return page(asking, language, asked, name, frequency, wrong.all());
      }
      return new Answer.Moved(
          Parameters.NONE
              .with(WatchRoutes.DONE, "saved")
              .on(new WatchLinks(language).watch(team, saved.get().id())),
          303);
    }
  }

  private Answer page(
      Asking asking,
      Language language,
      Parameters asked,
      String name,
      Frequency frequency,
      @Nullable List<FieldError> wrong) {
    var wording = pages.parts().wording(language);
    var links = new WatchLinks(language);
    try (var snapshot = pages.parts().engine().snapshot()) {
      var bad = wrong == null ? WatchForm.check(asked, reader, wording, snapshot) : wrong;
      var labels = pages.parts().labels(language, snapshot);
      var watched = Watched.of(asked, reader, labels);
      String shown = name.isEmpty() ? watched.title(labels) : name;
      var page =
          new SavingPage(
              pages.frame(
                  language,
                  wording.say("watch.save"),
                  "",
                  there -> new WatchLinks(there).saving(),
                  asked),
              watched,
              shown.length() <= Watch.LONGEST_NAME ? shown : "",
              asked.values().entrySet().stream()
                  .flatMap(
                      entry -> entry.getValue().stream().map(v -> Map.entry(entry.getKey(), v)))
                  .toList(),
              WatchForm.choices(frequency, wording),
              asking.asker().memberships().stream()
                  .map(
                      one ->
                          new SavingPage.TeamChoice(
                              one.team().name(), links.watches(one.team().id())))
                  .toList(),
              asked.on(new Links(language).partners()),
              bad);
      return pages.page("watch-saving", page, bad.isEmpty() ? 200 : 400);
    }
  }
}
