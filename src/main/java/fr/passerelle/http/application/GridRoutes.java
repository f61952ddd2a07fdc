package fr.passerelle.http.application;

import fr.passerelle.delegation.application.Application;
import fr.passerelle.delegation.application.Criterion;
import fr.passerelle.delegation.application.Grid;
import fr.passerelle.delegation.application.Question;
import fr.passerelle.delegation.application.Ranking;
import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.document.Cell;
import fr.passerelle.document.Paper;
import fr.passerelle.document.ReportSection;
import fr.passerelle.http.application.ApplicationsPage.Block;
import fr.passerelle.http.application.ApplicationsPage.Button;
import fr.passerelle.http.application.ApplicationsPage.Form;
import fr.passerelle.http.application.ApplicationsPage.Row;
import fr.passerelle.http.export.Exports;
import fr.passerelle.http.mission.MissionDesk;
import fr.passerelle.http.profile.FormSection;
import fr.passerelle.http.profile.FormSection.Field;
import fr.passerelle.http.profile.FormSection.Shape;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The ranking of applications, what changes when a weight moves, and the committee's minutes. */
final class GridRoutes {

  private final ApplicationDesk applications;
  private final MissionDesk desk;
  private final Exports exports;

  GridRoutes(ApplicationDesk applications, Exports exports) {
    this.applications = applications;
    this.desk = applications.desk();
    this.exports = exports;
  }

  List<Route> routes() {
    return Stream.of(
            desk.page(
                links -> new ApplicationLinks(links).grid(MissionDesk.TEAM, MissionDesk.MISSION),
                "The ranking of applications",
                this::page),
            desk.form(
                links -> new ApplicationLinks(links).grid(MissionDesk.TEAM, MissionDesk.MISSION),
                "Keeps the weights of a ranking",
                this::keep),
            desk.page(
                links -> new ApplicationLinks(links).minutes(MissionDesk.TEAM, MissionDesk.MISSION),
                "The minutes of a selection committee",
                this::minutes))
        .flatMap(List::stream)
        .toList();
  }

  private List<Application> all(Mission mission) {
    return applications.store().of(mission.team(), mission.id()).stream()
        .filter(one -> one.state().isRanked())
        .toList();
  }

  private Ranking ranking(Mission mission, Grid grid) {
    return Ranking.of(
        all(mission).stream().map(Application::id).toList(),
        applications.store().marks(mission.team(), mission.id()),
        applications.store().conflicts(mission.team(), mission.id()),
        grid);
  }

  /** The grid that is kept, with what is asked for instead; numbers that do not fit are ignored. */
  private static Grid asked(Grid kept, Parameters asked) {
    var weights = new TreeMap<>(kept.weights());
    for (var criterion : Criterion.values()) {
      String text = asked.first(criterion.code());
      if (text.matches("\\d{1,3}") && Integer.parseInt(text) <= 100) {
        weights.put(criterion, Integer.parseInt(text));
      }
    }
    String places = asked.first("places");
    return new Grid(weights, places.matches("\\d{1,3}") ? Integer.parseInt(places) : kept.places());
  }

  private Answer page(Asking asking, Language language, Mission mission) {
    var wording = desk.wording(language);
    var links = new ApplicationLinks(language);
    String here = links.grid(mission.team(), mission.id());
    var kept = applications.store().grid(mission.team(), mission.id());
    var grid = asked(kept, asking.parameters());
    var before = ranking(mission, kept);
    var now = ranking(mission, grid);
    var byId = all(mission).stream().collect(Collectors.toMap(Application::id, one -> one));
    var blocks = new ArrayList<Block>();
    blocks.add(
        new Block(
            wording.say("application.grid.ranking"),
            List.of(),
            columns(wording, "name", "rank", "score", "means", "state"),
            now.ranked().stream()
                .map(place -> row(place, before, byId, links, mission, wording))
                .toList(),
            null));
    if (!now.open().isEmpty()) {
      blocks.add(
          new Block(
              wording.say("application.grid.open"),
              List.of(),
              columns(wording, "name", "rank", "score", "means", "state"),
              now.open().stream()
                  .map(place -> row(place, before, byId, links, mission, wording))
                  .toList(),
              null));
    }
    var tippings =
        now.tippings(grid).stream()
            .map(
                one ->
                    new Row(
                        null,
                        wording.say("application.criterion." + one.criterion().code()),
                        List.of(
                            wording.say(
                                "application.grid.tipping", "from", one.from(), "to", one.to()))))
            .toList();
    blocks.add(
        new Block(
            wording.say("application.grid.tippings"),
            tippings.isEmpty() ? List.of(wording.say("application.grid.tippings.none")) : List.of(),
            columns(wording, "criterion", "change"),
            tippings,
            null));
    var weights = List.of(weights(grid, wording));
    blocks.add(
        form("", false, here, weights, new Button("try", wording.say("application.grid.try"))));
    blocks.add(
        new Block(
            "",
            List.of(),
            List.of(),
            List.of(),
            new Form(
                true,
                here,
                "",
                hidden(grid),
                List.of(),
                List.of(new Button("keep", wording.say("application.grid.keep"))))));
    blocks.add(
        form(
            "",
            false,
            links.minutes(mission.team(), mission.id()),
            List.of(session(mission, wording)),
            new Button("pdf", wording.say("application.minutes.make"))));
    return applications.page(
        asking,
        language,
        mission,
        wording.say("application.grid"),
        there -> there.grid(mission.team(), mission.id()),
        Parameters.NONE,
        List.of(
            ApplicationRoutes.way(
                wording.say("application.list"), links.all(mission.team(), mission.id()))),
        List.of(),
        blocks);
  }

  private static List<ApplicationsPage.Hidden> hidden(Grid grid) {
    return Stream.concat(
            grid.weights().entrySet().stream()
                .map(
                    one ->
                        new ApplicationsPage.Hidden(
                            one.getKey().code(), Integer.toString(one.getValue()))),
            Stream.of(new ApplicationsPage.Hidden("places", Integer.toString(grid.places()))))
        .toList();
  }

  private static Block form(
      String heading, boolean isPost, String action, List<FormSection> sections, Button button) {
    return new Block(
        heading,
        List.of(),
        List.of(),
        List.of(),
        new Form(isPost, action, "", List.of(), sections, List.of(button)));
  }

  private static List<String> columns(Wording wording, String... names) {
    return Stream.of(names).map(name -> wording.say("application.column." + name)).toList();
  }

  private static Row row(
      Ranking.Place place,
      Ranking before,
      Map<String, Application> byId,
      ApplicationLinks links,
      Mission mission,
      Wording wording) {
    var one = Objects.requireNonNull(byId.get(place.application()));
    int was = before.rank(one.id());
    return new Row(
        links.one(mission.team(), mission.id(), one.id()),
        one.said(Question.NAME),
        List.of(
            (was == 0 ? "—" : Integer.toString(was))
                + " → "
                + (place.rank() == 0 ? "—" : Integer.toString(place.rank())),
            place.rank() == 0 ? "—" : wording.decimal(place.score(), 2),
            means(place, wording),
            ApplicationDesk.state(one, wording)));
  }

  private static String means(Ranking.Place place, Wording wording) {
    return place.means().entrySet().stream()
        .map(
            mean ->
                wording.say("application.criterion." + mean.getKey().code())
                    + " "
                    + wording.decimal(mean.getValue(), 2))
        .collect(Collectors.joining(" · "));
  }

  private static FormSection weights(Grid grid, Wording wording) {
    var fields = new ArrayList<Field>();
    grid.weights()
        .forEach(
            (criterion, weight) ->
                fields.add(
                    field(
                        criterion.code(),
                        wording.say("application.criterion." + criterion.code()),
                        Integer.toString(weight))));
    fields.add(
        field("places", wording.say("application.grid.places"), Integer.toString(grid.places())));
    return new FormSection(
        wording.say("application.grid.weights"), wording.say("application.grid.lead"), fields);
  }

  private static Field field(String name, String label, String text) {
    return new Field(Shape.LINE, name, label, "", text, List.of(), 0, null);
  }

  private FormSection session(Mission mission, Wording wording) {
    var members =
        applications.members(mission.team()).values().stream()
            .sorted()
            .map(name -> new FormSection.Choice(name, name, true))
            .toList();
    return new FormSection(
        wording.say("application.minutes"),
        "",
        List.of(
            new Field(
                Shape.DATE,
                "date",
                wording.say("application.minutes.date"),
                "",
                desk.today().toString(),
                List.of(),
                0,
                null),
            new Field(
                Shape.CHECKS,
                "present",
                wording.say("application.minutes.present"),
                "",
                "",
                members,
                0,
                null)));
  }

  private Answer keep(Asking asking, Language language, Mission mission) {
    var kept = applications.store().grid(mission.team(), mission.id());
    applications
        .store()
        .keep(mission.team(), mission.id(), asked(kept, asking.form()), asking.asker().accountId());
    return MissionDesk.done(
        new ApplicationLinks(language).grid(mission.team(), mission.id()), "application-changed");
  }

  private Answer minutes(Asking asking, Language language, Mission mission) {
    return exports.inTurn(
        language,
        () -> {
          var wording = desk.wording(language);
          var colophon =
              exports.colophon(
                  wording.say("application.minutes.of", "mission", mission.name()),
                  List.of(),
                  language);
          byte[] bytes =
              exports.report(
                  sections(asking.parameters(), mission, wording),
                  cell -> cell instanceof Cell.Text(String text) ? text : "",
                  colophon);
          exports.note(asking.asker(), mission.team(), "pdf", mission.id(), all(mission).size());
          return new Answer.File(bytes, Paper.TYPE, exports.name("minutes") + ".pdf");
        });
  }

  private List<ReportSection> sections(Parameters asked, Mission mission, Wording wording) {
    var grid = applications.store().grid(mission.team(), mission.id());
    var ranking = ranking(mission, grid);
    var all = applications.store().of(mission.team(), mission.id());
    var byId = all.stream().collect(Collectors.toMap(Application::id, one -> one));
    var members = applications.members(mission.team());
    String date = asked.first("date").matches("\\d{4}-\\d{2}-\\d{2}") ? asked.first("date") : "";
    var present = asked.all("present").stream().filter(members::containsValue).toList();
    var conflicts = applications.store().conflicts(mission.team(), mission.id());
    return List.of(
        section(
            "session",
            wording.say("application.minutes.session"),
            List.of(
                wording.say("application.minutes.date") + " — " + date,
                wording.say("application.minutes.present") + " — " + wording.list(present)),
            List.of(),
            List.of()),
        section(
            "conflicts",
            wording.say("application.conflict"),
            conflicts.isEmpty() ? List.of(wording.say("application.minutes.none")) : List.of(),
            columns(wording, "reviewer", "name", "reason"),
            conflicts.stream()
                .map(
                    one ->
                        List.of(
                            name(members, one.account(), wording),
                            Objects.requireNonNull(byId.get(one.application())).said(Question.NAME),
                            one.reason()))
                .toList()),
        section(
            "grid",
            wording.say("application.grid.weights"),
            List.of(wording.say("application.grid.places") + " — " + grid.places()),
            columns(wording, "criterion", "weight"),
            grid.weights().entrySet().stream()
                .map(
                    one ->
                        List.of(
                            wording.say("application.criterion." + one.getKey().code()),
                            Integer.toString(one.getValue())))
                .toList()),
        section(
            "ranking",
            wording.say("application.grid.ranking"),
            List.of(),
            columns(wording, "name", "rank", "score", "means"),
            ranking.ranked().stream()
                .map(
                    place ->
                        List.of(
                            Objects.requireNonNull(byId.get(place.application()))
                                .said(Question.NAME),
                            Integer.toString(place.rank()),
                            wording.decimal(place.score(), 2),
                            means(place, wording)))
                .toList()),
        section(
            "decisions",
            wording.say("application.minutes.decisions"),
            List.of(),
            columns(wording, "name", "lab", "state", "reason"),
            all.stream()
                .map(
                    one ->
                        List.of(
                            one.said(Question.NAME),
                            one.said(Question.LAB),
                            ApplicationDesk.state(one, wording),
                            one.reason()))
                .toList()));
  }

  private static String name(
      Map<String, String> members, @Nullable String account, Wording wording) {
    String erased = wording.say("application.erased");
    return account == null ? erased : members.getOrDefault(account, erased);
  }

  private static ReportSection section(
      String id,
      String heading,
      List<String> words,
      List<String> columns,
      List<List<String>> rows) {
    return new ReportSection(
        id,
        heading,
        words,
        columns,
        rows.stream()
            .map(
                row -> new ReportSection.Row(null, row.stream().<Cell>map(Cell.Text::new).toList()))
            .toList());
  }
}
