package fr.passerelle.http.mission;

import fr.passerelle.http.route.Route;
import java.util.List;
import java.util.stream.Stream;

/** The list of missions, what a mission is, its calendar and who takes part. */
public final class MissionRoutes {

  private final MissionDesk desk;

  public MissionRoutes(MissionDesk desk) {
    this.desk = desk;
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
