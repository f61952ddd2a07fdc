package fr.passerelle.http.report;

import fr.passerelle.http.export.Exports;
import fr.passerelle.http.mission.MissionDesk;
import fr.passerelle.http.route.Route;
import java.util.List;
import java.util.stream.Stream;

/** The pages of the time during and after missions. */
public final class ReportRoutes {

  private final MissionDesk desk;
  private final Exports exports;

  public ReportRoutes(MissionDesk desk, Exports exports) {
    this.desk = desk;
    this.exports = exports;
  }

  public List<Route> routes() {
    return Stream.of(
            new MeetingRoutes(desk).routes(),
            new ThanksRoutes(desk, exports).routes(),
            new FollowUpRoutes(desk).routes(),
            new DueRoutes(desk).routes(),
            new MissionReportRoutes(desk, exports).routes(),
            new FunnelRoutes(desk).routes())
        .flatMap(List::stream)
        .toList();
  }
}
