package fr.passerelle.http.programme;

import fr.passerelle.delegation.UnmetWishes;
import fr.passerelle.delegation.Unplaced;
import fr.passerelle.delegation.mission.PlannedMeeting;
import fr.passerelle.delegation.programme.Plans;
import fr.passerelle.delegation.programme.Programmes;
import fr.passerelle.http.api.Problems;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameter;
import fr.passerelle.http.route.Problem;
import fr.passerelle.http.route.Route;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The programme of a mission as JSON, to be read by programs of its team. */
final class ProgrammeApi {

  private static final String PATH = "/api/v1/teams/{team}/missions/{mission}/programme";

  /** The programme of a mission. */
  record MissionProgramme(
      String mission,
      String zone,
      @Nullable String published,
      List<ProgrammeMeeting> meetings,
      List<ProgrammeUnmet> unmet) {}

  /** A meeting. */
  record ProgrammeMeeting(
      String id,
      String visitor,
      String host,
      String slot,
      String table,
      @Nullable String interpreter,
      boolean pinned,
      String state,
      long sequence) {
    static ProgrammeMeeting of(PlannedMeeting one) {
      return new ProgrammeMeeting(
          one.id(),
          one.visitor(),
          one.host(),
          one.slot(),
          one.place(),
          one.interpreter(),
          one.isPinned(),
          one.state().code(),
          one.sequence());
    }
  }

  /** A wish that is not met. */
  record ProgrammeUnmet(String visitor, String host, String reason, String explanation) {}

  private final ProgrammeDesk desk;

  ProgrammeApi(ProgrammeDesk desk) {
    this.desk = desk;
  }

  List<Route> routes() {
    return List.of(
        new Route(
            Route.Method.GET,
            PATH,
            "The programme of a mission",
            List.of(
                Parameter.path("team", "The id of the team"),
                Parameter.path("mission", "The id of the mission")),
            null,
            Map.of(200, MissionProgramme.class, 404, Problem.class),
            this::programme));
  }

  private Answer programme(Asking asking) {
    String team = asking.named("team");
    return desk.room()
        .missions()
        .mission(team, asking.named("mission"))
        .<Answer>map(
            mission -> {
              var view = desk.view(mission);
              var words = desk.words(asking.language(), view);
              var unmet =
                  view.made().isReady()
                      ? UnmetWishes.of(view.made().instance(), Plans.meetings(view.plan()))
                      : List.<Unplaced>of();
              return new Answer.Json(
                  new MissionProgramme(
                      mission.id(),
                      mission.zone().getId(),
                      desk.room()
                          .programmes()
                          .published(team, mission.id())
                          .map(Programmes.Publication::at)
                          .map(Object::toString)
                          .orElse(null),
                      view.plan().stream().map(ProgrammeMeeting::of).toList(),
                      unmet.stream()
                          .map(
                              one ->
                                  new ProgrammeUnmet(
                                      one.pair().visitor(),
                                      one.pair().host(),
                                      one.code(),
                                      words.reason(one)))
                          .toList()),
                  null);
            })
        .orElseGet(
            () ->
                new Answer.Refused(
                    Problems.unknown(
                        FieldErrors.shown(asking.named("mission")),
                        desk.desk().wording(asking.language()))));
  }
}
