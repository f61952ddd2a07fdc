package fr.passerelle.http.counterpart;

import fr.passerelle.http.mission.MissionDesk;
import fr.passerelle.http.route.Route;
import java.util.List;
import java.util.stream.Stream;

/** The pages of counterparts, invitations and wishes. */
public final class CounterpartRoutes {

  private final MissionDesk desk;

  public CounterpartRoutes(MissionDesk desk) {
    this.desk = desk;
  }

  public List<Route> routes() {
    return Stream.of(
            new HostRoutes(desk).routes(),
            new VisitorRoutes(desk).routes(),
            new WishRoutes(desk).routes(),
            new NeverRoutes(desk).routes(),
            new InvitationRoutes(desk).routes())
        .flatMap(List::stream)
        .toList();
  }
}
