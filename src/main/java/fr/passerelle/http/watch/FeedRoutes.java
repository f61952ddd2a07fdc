package fr.passerelle.http.watch;

import fr.passerelle.http.need.NeedReader;
import fr.passerelle.http.page.ErrorPages;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Route;
import fr.passerelle.workspace.watch.Alert;
import fr.passerelle.workspace.watch.Watch;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The feeds of watches, opened by addresses that nobody can guess. */
public final class FeedRoutes {

  private static final int ENTRIES = 50;
  private static final String TYPE = "application/atom+xml; charset=utf-8";

  private final Pages pages;
  private final ErrorPages errors;
  private final NeedReader reader;

  public FeedRoutes(Pages pages, ErrorPages errors) {
    this.pages = pages;
    this.errors = errors;
    this.reader = new NeedReader(pages.parts().thesaurus());
  }

  public List<Route> routes() {
    return List.of(Route.page(WatchLinks.feed("{file}"), "The feed of a watch", this::answer));
  }

  private Answer answer(Asking asking) {
    String file = asking.named("file");
    String token =
        file.endsWith(WatchLinks.ATOM)
            ? file.substring(0, file.length() - WatchLinks.ATOM.length())
            : "";
    var stores = pages.parts().stores();
    return stores
        .watches()
        .ofFeed(token)
        .<Answer>map(
            watch ->
                new Answer.Plain(
                    feed(watch, stores.alerts().of(watch.team(), watch.id(), 0, ENTRIES)).written(),
                    TYPE,
                    200))
        .orElseGet(() -> errors.unknown(asking.language()));
  }

  private AtomFeed feed(Watch watch, List<Alert> alerts) {
    var wording = pages.parts().wording(watch.language());
    var wanted = alerts.stream().filter(alert -> !alert.isDeclined()).toList();
    try (var snapshot = pages.parts().engine().snapshot()) {
      var labels = pages.parts().labels(watch.language(), snapshot);
      var watched = Watched.of(Parameters.parse(watch.parameters()), reader, labels);
      String id = "urn:passerelle:watch:" + watch.id();
      return new AtomFeed(
          id,
          watch.language().tag(),
          wording.say("watch.feed.title", "name", watch.name()),
          wording.say("brand"),
          pages.address() + WatchLinks.feed(watch.feed() + WatchLinks.ATOM),
          wanted.stream().map(Alert::at).max(Comparator.naturalOrder()).orElse(watch.created()),
          AlertShown.of(watch, wanted, watched.filters(), labels).stream()
              .map(alert -> entry(id, alert))
              .toList());
    }
  }

  private AtomFeed.Entry entry(String feed, AlertShown alert) {
    Instant at = alert.at();
    return new AtomFeed.Entry(
        feed + ":" + alert.subject(),
        alert.name().text(),
        pages.address() + alert.why(),
        at,
        alert.reason());
  }
}
