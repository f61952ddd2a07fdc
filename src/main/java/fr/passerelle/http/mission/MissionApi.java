package fr.passerelle.http.mission;

import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.http.api.Problems;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.reader.MissionRoom;
import fr.passerelle.http.reader.Parts;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameter;
import fr.passerelle.http.route.Problem;
import fr.passerelle.http.route.Route;
import java.util.List;
import java.util.Map;

/** Missions as JSON, to be read by programs of their team. */
final class MissionApi {

  private static final String MISSIONS = "/api/v1/teams/{team}/missions";

  private final Parts parts;

  MissionApi(MissionDesk desk) {
    this.parts = desk.pages().parts();
  }

  List<Route> routes() {
    var team = Parameter.path("team", "The id of the team");
    return List.of(
        new Route(
            Route.Method.GET,
            MISSIONS,
            "The missions of a team, the latest first",
            List.of(team),
            null,
            Map.of(200, MissionJson.MissionsAnswer.class, 404, Problem.class),
            this::all),
        new Route(
            Route.Method.GET,
            MISSIONS + "/{mission}",
            "A mission with its calendar, who takes part, what they wish and who meets whom",
            List.of(team, Parameter.path("mission", "The id of the mission")),
            null,
            Map.of(200, MissionJson.MissionAnswer.class, 404, Problem.class),
            this::one));
  }

  private MissionRoom room() {
    return parts.stores().missionRoom();
  }

  private Answer all(Asking asking) {
    return json(
        new MissionJson.MissionsAnswer(
            room().missions().of(asking.named("team")).stream()
                .map(MissionJson.MissionInfo::of)
                .toList()));
  }

  private Answer one(Asking asking) {
    return room()
        .missions()
        .mission(asking.named("team"), asking.named("mission"))
        .map(this::told)
        .orElseGet(
            () ->
                new Answer.Refused(
                    Problems.unknown(
                        FieldErrors.shown(asking.named("mission")),
                        parts.wording(asking.language()))));
  }

  private Answer told(Mission mission) {
    String team = mission.team();
    var calendar = room().missions().calendar(team, mission.id());
    return json(
        new MissionJson.MissionAnswer(
            MissionJson.MissionInfo.of(mission),
            calendar.cities().stream().map(MissionJson.MissionCity::of).toList(),
            calendar.travel().stream().map(MissionJson.MissionTravel::of).toList(),
            calendar.slots().stream().map(MissionJson.MissionSlot::of).toList(),
            calendar.seats().stream().map(MissionJson.MissionTable::of).toList(),
            room().parties().of(team, mission.id()).stream()
                .map(MissionJson.MissionParty::of)
                .toList(),
            room().parties().wishes(team, mission.id()).stream()
                .map(MissionJson.MissionWish::of)
                .toList(),
            room().meetings().of(team, mission.id()).stream()
                .map(MissionJson.MissionMeeting::of)
                .toList()));
  }

  private static Answer json(Object value) {
    return new Answer.Json(value, null);
  }
}
