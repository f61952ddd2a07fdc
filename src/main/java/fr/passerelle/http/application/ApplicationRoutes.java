package fr.passerelle.http.application;

import fr.passerelle.delegation.application.Application;
import fr.passerelle.delegation.application.ApplicationState;
import fr.passerelle.delegation.application.Eligibility;
import fr.passerelle.delegation.application.Question;
import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.http.application.ApplicationsPage.Block;
import fr.passerelle.http.application.ApplicationsPage.Button;
import fr.passerelle.http.application.ApplicationsPage.Form;
import fr.passerelle.http.application.ApplicationsPage.Row;
import fr.passerelle.http.export.Exports;
import fr.passerelle.http.mission.MissionDesk;
import fr.passerelle.http.mission.MissionHead;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem.FieldError;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The pages about applications for missions. */
public final class ApplicationRoutes {

  private static final String STATE = "state";
  private static final String ADD = "add";

  private final MissionDesk desk;
  private final ApplicationDesk applications;
  private final Exports exports;

  public ApplicationRoutes(MissionDesk desk, Exports exports) {
    this.desk = desk;
    this.applications = new ApplicationDesk(desk);
    this.exports = exports;
  }

  public List<Route> routes() {
    return Stream.of(
            desk.page(
                links -> all(new ApplicationLinks(links)), "Who applies for a mission", this::list),
            desk.form(links -> all(new ApplicationLinks(links)), "Adds an application", this::add),
            new GridRoutes(applications, exports).routes(),
            new TableRoutes(applications).routes(),
            new OneRoutes(applications).routes(),
            new JointRoutes(applications).routes())
        .flatMap(List::stream)
        .toList();
  }

  private static String all(ApplicationLinks links) {
    return links.all(MissionDesk.TEAM, MissionDesk.MISSION);
  }

  private Answer list(Asking asking, Language language, Mission mission) {
    if (asking.parameters().names().contains(ADD)) {
      return form(asking, language, mission, Parameters.NONE, List.of());
    }
    var wording = desk.wording(language);
    var links = new ApplicationLinks(language);
    var all = applications.store().of(mission.team(), mission.id());
    String here = links.all(mission.team(), mission.id());
    var ways = new ArrayList<MissionHead.Room>();
    ways.add(way(wording.say("application.add"), Parameters.NONE.with(ADD, "yes").on(here)));
    ways.add(way(wording.say("application.table"), links.table(mission.team(), mission.id())));
    ways.add(way(wording.say("application.grid"), links.grid(mission.team(), mission.id())));
    ways.add(way(wording.say("application.all", "n", all.size()), here));
    for (var state : ApplicationState.values()) {
      long count = all.stream().filter(one -> one.state() == state).count();
      if (count > 0) {
        String name = wording.say("application.state." + state.code()) + " (" + count + ")";
        ways.add(way(name, Parameters.NONE.with(STATE, state.code()).on(here)));
      }
    }
    String asked = asking.parameters().first(STATE);
    var rows = new ArrayList<Row>();
    try (var catalogue = desk.pages().parts().engine().snapshot()) {
      for (var one : all) {
        if (asked.isEmpty() || one.state().code().equals(asked)) {
          var eligible = Eligibility.together(ApplicationDesk.verdicts(one, language, catalogue));
          rows.add(
              new Row(
                  links.one(mission.team(), mission.id(), one.id()),
                  one.said(Question.NAME),
                  List.of(
                      one.said(Question.LAB),
                      one.said(Question.TITLE),
                      wording.say("application.value." + eligible.code()),
                      ApplicationDesk.state(one, wording))));
        }
      }
    }
    var columns =
        Stream.of("name", "lab", "title", "eligible", "state")
            .map(column -> wording.say("application.column." + column))
            .toList();
    var words = rows.isEmpty() ? List.of(wording.say("application.none")) : List.<String>of();
    return applications.page(
        asking,
        language,
        mission,
        wording.say("application.list"),
        there -> there.all(mission.team(), mission.id()),
        asking.parameters().only(Set.of(STATE)),
        ways,
        List.of(),
        List.of(new Block("", words, columns, rows, null)));
  }

  static MissionHead.Room way(String label, String href) {
    return new MissionHead.Room(label, href, false);
  }

  private Answer form(
      Asking asking,
      Language language,
      Mission mission,
      Parameters typed,
      List<FieldError> errors) {
    var wording = desk.wording(language);
    var links = new ApplicationLinks(language);
    var form =
        new Form(
            true,
            links.all(mission.team(), mission.id()),
            "",
            List.of(),
            new ApplicationForm(wording).sections(typed, false),
            List.of(new Button(ADD, wording.say("application.save"))));
    return applications.page(
        asking,
        language,
        mission,
        wording.say("application.add"),
        there -> there.all(mission.team(), mission.id()),
        Parameters.NONE.with(ADD, "yes"),
        List.of(),
        errors,
        List.of(new Block("", List.of(), List.of(), List.of(), form)));
  }

  private Answer add(Asking asking, Language language, Mission mission) {
    var wrong = new FieldErrors(desk.wording(language));
    var fresh = Application.of(ApplicationState.RECEIVED, Map.of());
    try (var catalogue = desk.pages().parts().engine().snapshot()) {
      var answers =
          new ApplicationForm(desk.wording(language))
              .read(asking.form(), fresh, false, catalogue, wrong);
      if (!wrong.isEmpty()) {
        return form(asking, language, mission, asking.form(), wrong.all());
      }
      var ids =
          applications
              .store()
              .add(
                  mission.team(),
                  mission.id(),
                  List.of(fresh.answering(answers)),
                  asking.asker().accountId());
      return MissionDesk.done(
          new ApplicationLinks(language).one(mission.team(), mission.id(), ids.getFirst()),
          "application-added");
    }
  }
}
