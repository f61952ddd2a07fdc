package fr.passerelle.http.shortlist;

import fr.passerelle.http.export.TeamExports;
import fr.passerelle.http.page.ErrorPages;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.route.Route;
import fr.passerelle.workspace.shortlist.Shortlists;
import java.util.List;
import java.util.stream.Stream;

/** The pages with which teams follow up those they found, and the same as JSON. */
public final class ShortlistRoutes {

  private final ShortlistDesk desk;
  private final TeamExports exports;

  public ShortlistRoutes(Pages pages, ErrorPages errors, Shortlists lists, TeamExports exports) {
    this.desk = new ShortlistDesk(pages, errors, lists);
    this.exports = exports;
  }

  public List<Route> routes() {
    var lists = new ListRoutes(desk, exports);
    return Stream.of(
            lists.routes(),
            new FileRoutes(desk, exports).routes(),
            new DueRoutes(desk).routes(),
            new EntryRoutes(desk).routes(),
            new SharingRoutes(desk, lists).routes(),
            new AddingRoutes(desk).routes(),
            new ComparingRoutes(desk).routes(),
            new CoverageRoutes(desk).routes(),
            new ShortlistApi(desk.pages().parts(), desk.lists()).routes(),
            new ShortlistWritingApi(desk.pages().parts(), desk.lists()).routes())
        .flatMap(List::stream)
        .toList();
  }
}
