package fr.passerelle.http.watch;

import fr.passerelle.account.Asker;
import fr.passerelle.http.api.JsonBody;
import fr.passerelle.http.api.Problems;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.need.NeedReader;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameter;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem;
import fr.passerelle.http.route.Route;
import fr.passerelle.workspace.watch.Watch;
import fr.passerelle.workspace.watch.Watches;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The watches of a team for its programs. */
public final class WatchApi {

  private static final String ALL = "/api/v1/teams/{team}/watches";
  private static final String QUERY = "query";
  private static final int ALERTS = 100;
  private static final Parameter TEAM = Parameter.path("team", "The team's id");

  private final Pages pages;
  private final NeedReader reader;

  public WatchApi(Pages pages) {
    this.pages = pages;
    this.reader = new NeedReader(pages.parts().thesaurus());
  }

  /** The watches of a team. */
  public record WatchesAnswer(List<WatchEntry> watches) {}

  /**
   * A watch.
   *
   * @param query the parameters of the search, as in the address of its page
   * @param alerts where its alerts are
   */
  public record WatchEntry(
      String id,
      String name,
      String query,
      String frequency,
      boolean paused,
      String created,
      int unseen,
      String alerts) {}

  /** A search to be watched; without a name it is called by what it asks. */
  public record WatchShape(String query, @Nullable String name, @Nullable String frequency) {}

  /** Alerts, the newest first. */
  public record AlertsAnswer(int total, List<AlertEntry> alerts) {}

  /**
   * Something that newly answers.
   *
   * @param subject the id of the organisation, or of the profile that is new
   */
  public record AlertEntry(
      String subject,
      String organisation,
      String name,
      String reason,
      String why,
      String found,
      boolean seen,
      boolean declined) {}

  public List<Route> routes() {
    return List.of(
        new Route(
            Route.Method.GET,
            ALL,
            "Lists the team's watches",
            List.of(TEAM),
            null,
            Map.of(200, WatchesAnswer.class),
            this::list),
        new Route(
            Route.Method.POST,
            ALL,
            "Has a search watched for the team",
            List.of(TEAM),
            WatchShape.class,
            Map.of(200, WatchEntry.class, 400, Problem.class),
            this::add),
        new Route(
            Route.Method.GET,
            ALL + "/{watch}/alerts",
            "Lists what newly answers a watch, at most 100 at a time",
            List.of(
                TEAM,
                Parameter.path("watch", "The watch's id"),
                Parameter.query("offset", Parameter.Kind.WHOLE_NUMBER, "How many to leave out")),
            null,
            Map.of(200, AlertsAnswer.class, 404, Problem.class),
            this::alerts));
  }

  private Answer list(Asking asking) {
    return new Answer.Json(
        new WatchesAnswer(
            pages.parts().stores().watches().of(asking.named("team")).stream()
                .map(one -> entry(one.watch(), one.unseen()))
                .toList()),
        null);
  }

  private Answer add(Asking asking) {
    var language = asking.language();
    var wording = pages.parts().wording(language);
    var body = JsonBody.parameters(asking.body());
    if (body.isEmpty()) {
      return new Answer.Refused(Problems.body(wording));
    }
    var errors = new FieldErrors(wording);
    errors.names(body.get().names(), List.of(QUERY, WatchForm.NAME, WatchForm.FREQUENCY));
    var query = Parameters.parse(body.get().first(QUERY).replaceFirst("^\\?", ""));
    var asked = WatchForm.asked(query);
    String name = body.get().first(WatchForm.NAME);
    WatchForm.checkName(name, errors);
    var frequency = WatchForm.frequency(body.get().first(WatchForm.FREQUENCY), errors);
    try (var snapshot = pages.parts().engine().snapshot()) {
      var bad = WatchForm.check(asked, reader, wording, snapshot);
      if (!errors.isEmpty() || !bad.isEmpty()) {
        return new Answer.Refused(Problems.fields(errors.isEmpty() ? bad : errors.all(), wording));
      }
      var labels = pages.parts().labels(language, snapshot);
      String title = name.isEmpty() ? Watched.of(asked, reader, labels).title(labels) : name;
      var saved =
          pages
              .parts()
              .stores()
              .watches()
              .add(
                  asking.named("team"),
                  asking.asker() instanceof Asker.Program program ? program.key().account() : null,
                  title,
                  language,
                  asked.query(),
                  frequency);
      if (saved.isEmpty()) {
        errors.add(WatchForm.NAME, "watch-many", "most", Watches.MOST);
        return new Answer.Refused(Problems.fields(errors.all(), wording));
      }
      return new Answer.Json(entry(saved.get(), 0), null);
    }
  }

  private Answer alerts(Asking asking) {
    var stores = pages.parts().stores();
    String team = asking.named("team");
    String id = asking.named("watch");
    var language = asking.language();
    var found = stores.watches().find(team, id);
    if (found.isEmpty()) {
      return new Answer.Refused(
          Problems.unknown(FieldErrors.shown(id), pages.parts().wording(language)));
    }
    String given = asking.parameters().first("offset");
    int offset = given.matches("\\d{1,6}") ? Integer.parseInt(given) : 0;
    try (var snapshot = pages.parts().engine().snapshot()) {
      var labels = pages.parts().labels(language, snapshot);
      var watched = Watched.of(Parameters.parse(found.get().parameters()), reader, labels);
      var shown =
          AlertShown.of(
              found.get(), stores.alerts().of(team, id, offset, ALERTS), watched.filters(), labels);
      return new Answer.Json(
          new AlertsAnswer(
              stores.alerts().count(team, id),
              shown.stream()
                  .map(
                      one ->
                          new AlertEntry(
                              one.subject(),
                              one.organisation(),
                              one.name().text(),
                              one.reason(),
                              pages.address() + one.why(),
                              one.at().toString(),
                              !one.isNew(),
                              one.isDeclined()))
                  .toList()),
          null);
    }
  }

  private static WatchEntry entry(Watch watch, int unseen) {
    return new WatchEntry(
        watch.id(),
        watch.name(),
        watch.parameters(),
        watch.frequency().code(),
        watch.isPaused(),
        watch.created().toString(),
        unseen,
        ALL.replace("{team}", watch.team()) + "/" + watch.id() + "/alerts");
  }
}
