package fr.passerelle.http.mission;

import fr.passerelle.http.page.ErrorPages;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.route.Route;
import java.util.List;
import java.util.stream.Stream;

/** The pages of missions: one line a room. */
public final class MissionRoutes {

  private final MissionDesk desk;

  public MissionRoutes(Pages pages, ErrorPages errors) {
    this.desk = new MissionDesk(pages, errors);
  }

  public List<Route> routes() {
    return Stream.of(
            new MissionListRoutes(desk).routes(),
            new MissionPageRoutes(desk).routes(),
            new CalendarRoutes(desk).routes(),
            new PartyRoutes(desk).routes(),
            new MissionApi(desk).routes())
        .flatMap(List::stream)
        .toList();
  }
}
