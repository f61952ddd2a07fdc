package fr.passerelle.http.mission;

import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.delegation.mission.Side;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.page.Links;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem.FieldError;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import java.util.List;
import java.util.stream.Stream;

/** The missions of a team: the list, and the form for a new one. */
final class MissionListRoutes {

  private final MissionDesk desk;

  MissionListRoutes(MissionDesk desk) {
    this.desk = desk;
  }

  List<Route> routes() {
    return Stream.of(
            Pages.inEachLanguage(
                links -> new MissionLinks(links).all(MissionDesk.TEAM),
                "The missions of a team",
                (asking, language) -> list(asking, language, MissionForm.fresh(), List.of())),
            Pages.formInEachLanguage(
                links -> new MissionLinks(links).all(MissionDesk.TEAM),
                "Makes a mission",
                this::make))
        .flatMap(List::stream)
        .toList();
  }

  private Answer list(Asking asking, Language language, Parameters typed, List<FieldError> errors) {
    var wording = desk.wording(language);
    var links = new MissionLinks(language);
    String team = asking.named("team");
    var page =
        new MissionsPage(
            desk.pages()
                .frame(
                    language,
                    wording.say("mission.list"),
                    "",
                    there -> new MissionLinks(there).all(team),
                    Parameters.NONE),
            asking.asker().in(team).map(one -> one.team().name()).orElse(""),
            new Links(language).team(team),
            asking.parameters().first(MissionDesk.DONE).equals("removed")
                ? wording.say("mission.done.removed")
                : "",
            desk.room().missions().of(team).stream().map(one -> line(one, wording, links)).toList(),
            errors,
            new MissionForm(wording).sections(typed),
            links.all(team));
    return desk.pages().page("missions", page, errors.isEmpty() ? 200 : 400);
  }

  private MissionsPage.Line line(Mission mission, Wording wording, MissionLinks links) {
    var parties = desk.room().parties().of(mission.team(), mission.id());
    return new MissionsPage.Line(
        mission.name(),
        links.mission(mission.team(), mission.id()),
        MissionDesk.about(mission, wording),
        wording.list(
            List.of(
                wording.count(
                    "mission.visitors",
                    parties.stream().filter(one -> one.side() == Side.VISITOR).count()),
                wording.count(
                    "mission.hosts",
                    parties.stream().filter(one -> one.side() == Side.HOST).count()))));
  }

  private Answer make(Asking asking, Language language) {
    var form = asking.form();
    var wrong = new FieldErrors(desk.wording(language));
    String team = asking.named("team");
    return new MissionForm(desk.wording(language))
        .read(form, team, null, wrong)
        .map(one -> desk.room().missions().create(one, asking.asker().accountId()))
        .map(made -> MissionDesk.done(new MissionLinks(language).mission(team, made.id()), "made"))
        .orElseGet(() -> list(asking, language, form, wrong.all()));
  }
}
