package fr.passerelle.http.consult;

import fr.passerelle.http.export.Exports;
import fr.passerelle.http.page.ErrorPages;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.route.Route;
import java.util.List;
import java.util.stream.Stream;

/** The pages of consultations: one line a room. */
public final class ConsultRoutes {

  private final ConsultDesk desk;

  public ConsultRoutes(Pages pages, ErrorPages errors, Exports exports) {
    this.desk = new ConsultDesk(pages, errors, exports);
  }

  public List<Route> routes() {
    return Stream.of(
            new CompareRoutes(desk).routes(),
            new ShortlistRoutes(desk).routes(),
            new InviteRoutes(desk).routes(),
            new ReplyRoutes(desk).routes(),
            new AnswersRoutes(desk).routes(),
            new DecisionRoutes(desk).routes(),
            new OverviewRoutes(desk).routes(),
            new TrailRoutes(desk).routes(),
            new FileRoutes(desk).routes(),
            new OpenNeedRoutes(desk).routes(),
            new NeedBoardRoutes(desk).routes())
        .flatMap(List::stream)
        .toList();
  }
}
