package fr.passerelle.http.shortlist;

import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import fr.passerelle.workspace.shortlist.Entry;
import fr.passerelle.workspace.shortlist.Shortlist;
import java.util.List;

/** What a team has to do within a week, over all its lists. */
final class DueRoutes {

  /** How many days it looks ahead. */
  static final int WEEK = 7;

  private final ShortlistDesk desk;

  DueRoutes(ShortlistDesk desk) {
    this.desk = desk;
  }

  List<Route> routes() {
    return ShortlistDesk.pages(
        links -> links.due("{team}"), "What a team has to do this week", this::due);
  }

  private Answer due(Asking asking, Language language) {
    String team = asking.named("team");
    var today = desk.today();
    try (var snapshot = desk.pages().parts().engine().snapshot()) {
      var labels = desk.pages().parts().labels(language, snapshot);
      var drawing = new ShortlistDrawing(labels, team, today);
      var names = desk.lists().of(team);
      var lines =
          desk.lists().entries().due(team, today.plusDays(WEEK)).stream()
              .map(entry -> line(entry, names, drawing))
              .toList();
      var page =
          new DuePage(
              desk.pages()
                  .frame(
                      language,
                      labels.wording().say("shortlist.due.title"),
                      "",
                      there -> new ShortlistLinks(there).due(team),
                      Parameters.NONE),
              drawing.links().lists(team),
              lines.stream().filter(line -> line.entry().isLate()).toList(),
              lines.stream().filter(line -> !line.entry().isLate()).toList());
      return desk.pages().page("due", page, 200);
    }
  }

  private static DuePage.Line line(Entry entry, List<Shortlist> lists, ShortlistDrawing drawing) {
    String name =
        lists.stream()
            .filter(list -> list.id().equals(entry.list()))
            .map(Shortlist::name)
            .findFirst()
            .orElse("");
    return new DuePage.Line(
        drawing.entry(entry, null, 0), name, drawing.links().list(drawing.team(), entry.list()));
  }
}
