package fr.passerelle.http.seminar;

import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.delegation.seminar.Diner;
import fr.passerelle.delegation.seminar.Meal;
import fr.passerelle.delegation.seminar.Meals;
import fr.passerelle.delegation.seminar.TableCheck;
import fr.passerelle.delegation.seminar.TablePlan;
import fr.passerelle.delegation.seminar.TableReasons;
import fr.passerelle.document.Cell;
import fr.passerelle.document.Spreadsheet;
import fr.passerelle.document.Table;
import fr.passerelle.http.export.Exports;
import fr.passerelle.http.mission.MissionDesk;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A table plan: why these sit together, and how an officer seats them otherwise. */
record TableRoutes(MissionDesk desk, Exports exports) {

  List<Route> routes() {
    return Stream.of(
            desk.page(
                links ->
                    new SeminarLinks(links).tables(MissionDesk.TEAM, MissionDesk.MISSION, "{plan}"),
                "Who sits with whom",
                this::page),
            desk.form(
                links ->
                    new SeminarLinks(links).tables(MissionDesk.TEAM, MissionDesk.MISSION, "{plan}"),
                "Seats people otherwise",
                this::change),
            desk.page(
                links ->
                    new SeminarLinks(links).sheet(MissionDesk.TEAM, MissionDesk.MISSION, "{plan}"),
                "Who sits with whom, as a spreadsheet",
                this::sheet))
        .flatMap(List::stream)
        .toList();
  }

  private Optional<TablePlan> plan(Asking asking, Mission mission) {
    return desk.room().seminars().plans(mission.team(), mission.id()).stream()
        .filter(one -> one.id().equals(asking.named("plan")))
        .findFirst();
  }

  /** The meal that a plan is for; the plans before it are those whose neighbours it avoids. */
  private Meal meal(TablePlan plan, Mission mission) {
    var seminars = desk.room().seminars();
    var earlier =
        seminars.plans(mission.team(), mission.id()).stream()
            .takeWhile(one -> !one.id().equals(plan.id()))
            .toList();
    return Meals.of(
        Meals.diners(
            desk.room().parties().of(mission.team(), mission.id()),
            seminars.guests(mission.team(), mission.id())),
        plan.tables(),
        plan.seats(),
        desk.room().parties().wishes(mission.team(), mission.id()),
        earlier);
  }

  private Answer page(Asking asking, Language language, Mission mission) {
    return plan(asking, mission)
        .map(plan -> page(asking, language, mission, plan))
        .orElseGet(() -> desk.errors().unknown(language));
  }

  private Answer page(Asking asking, Language language, Mission mission, TablePlan plan) {
    var wording = desk.wording(language);
    var links = new SeminarLinks(language);
    var meal = meal(plan, mission);
    Map<String, String> names = new HashMap<>();
    meal.diners().forEach(one -> names.put(one.id(), one.name()));
    var page =
        new TablesPage(
            desk.head(
                asking,
                language,
                mission,
                plan.name(),
                there -> new SeminarLinks(there).tables(mission.team(), mission.id(), plan.id())),
            links.tables(mission.team(), mission.id(), plan.id()),
            links.seminar(mission.team(), mission.id()),
            links.sheet(mission.team(), mission.id(), plan.id()),
            plan.version(),
            TableCheck.faults(meal, plan.seated()).stream()
                .map(
                    one ->
                        wording.say(
                            "seminar.fault." + one.kind().code(),
                            "table",
                            one.table(),
                            "one",
                            names.getOrDefault(one.one(), ""),
                            "other",
                            names.getOrDefault(one.other(), "")))
                .toList(),
            TableReasons.of(meal, plan.seated()).stream()
                .map(one -> table(one, names, wording))
                .toList(),
            meal.diners().stream()
                .filter(one -> !plan.seated().containsKey(one.id()))
                .map(one -> seat(one, wording))
                .toList());
    return desk.pages().page("seminar-tables", page, 200);
  }

  private static TablesPage.Table table(
      TableReasons one, Map<String, String> names, Wording wording) {
    return new TablesPage.Table(
        one.table(),
        wording.say("seminar.table", "n", one.table()),
        reasons(one, names, wording),
        one.diners().stream().map(diner -> seat(diner, wording)).toList());
  }

  private static List<String> reasons(
      TableReasons one, Map<String, String> names, Wording wording) {
    var reasons = new ArrayList<String>();
    if (one.diners().isEmpty()) {
      return reasons;
    }
    reasons.add(wording.say("seminar.why.mix", "visitors", one.visitors(), "hosts", one.hosts()));
    if (!one.languages().isEmpty()) {
      reasons.add(
          wording.say(
              "seminar.why.language",
              "languages",
              wording.list(one.languages().stream().map(code -> spoken(code, wording)).toList())));
    } else if (!one.interpreters().isEmpty()) {
      reasons.add(
          wording.say(
              "seminar.why.interpreter",
              "names",
              wording.list(one.interpreters().stream().map(Diner::name).toList())));
    } else if (!one.canSpeak()) {
      reasons.add(wording.say("seminar.why.speechless"));
    }
    one.wishes().stream()
        .map(tie -> pair("seminar.why.wish", tie, names, wording))
        .distinct()
        .forEach(reasons::add);
    one.again().stream()
        .map(tie -> pair("seminar.why.again", tie, names, wording))
        .distinct()
        .forEach(reasons::add);
    return reasons;
  }

  private static String spoken(String code, Wording wording) {
    return Language.of(code).map(one -> wording.say("seminar.speaks." + one.code())).orElse(code);
  }

  private static String pair(String key, Meal.Tie tie, Map<String, String> names, Wording wording) {
    return wording.say(
        key,
        "one",
        names.getOrDefault(tie.one(), ""),
        "other",
        names.getOrDefault(tie.other(), ""));
  }

  private static TablesPage.Seat seat(Diner one, Wording wording) {
    return new TablesPage.Seat(
        one.id(), one.name(), wording.say("seminar.side." + one.side().code()));
  }

  private Answer change(Asking asking, Language language, Mission mission) {
    var known = plan(asking, mission);
    if (known.isEmpty()) {
      return desk.errors().unknown(language);
    }
    var plan = known.get();
    var form = asking.form();
    var seminars = desk.room().seminars();
    var links = new SeminarLinks(language);
    if (form.first("do").equals("remove")) {
      seminars.removePlan(mission.team(), mission.id(), plan.id());
      return MissionDesk.done(links.seminar(mission.team(), mission.id()), "seminar-saved");
    }
    var seated = new TreeMap<String, Integer>();
    for (var diner : meal(plan, mission).diners()) {
      int table = SessionForm.number(form.first("seat-" + diner.id()), plan.tables());
      if (table > 0) {
        seated.put(diner.id(), table);
      }
    }
    boolean isFresh = form.first("version").equals(Long.toString(plan.version()));
    boolean done =
        isFresh
            && seminars.reseat(
                mission.team(),
                mission.id(),
                new TablePlan(
                    plan.id(), plan.name(), plan.tables(), plan.seats(), seated, plan.version()));
    return MissionDesk.done(
        links.tables(mission.team(), mission.id(), plan.id()),
        done ? "seminar-saved" : "seminar-meanwhile");
  }

  private Answer sheet(Asking asking, Language language, Mission mission) {
    return plan(asking, mission)
        .map(plan -> exports.inTurn(language, () -> sheet(plan, asking, language, mission)))
        .orElseGet(() -> desk.errors().unknown(language));
  }

  private Answer sheet(TablePlan plan, Asking asking, Language language, Mission mission) {
    var wording = desk.wording(language);
    var rows = new ArrayList<List<Cell>>();
    for (var table : TableReasons.of(meal(plan, mission), plan.seated())) {
      for (var diner : table.diners()) {
        rows.add(
            List.of(
                new Cell.Whole(table.table()),
                Cell.of(diner.name()),
                Cell.of(wording.say("seminar.side." + diner.side().code())),
                Cell.of(String.join(" ", diner.languages()))));
      }
    }
    var columns =
        Stream.of("table", "name", "side", "speaks")
            .map(key -> new Table.Column(key, wording.say("seminar.column." + key), 24))
            .toList();
    byte[] bytes =
        Spreadsheet.xlsx(
            new Table(wording.say("seminar.plans"), columns, rows),
            exports.colophon(plan.name(), List.of(), language));
    exports.note(asking.asker(), mission.team(), "xlsx", plan.id(), rows.size());
    return new Answer.File(bytes, Spreadsheet.XLSX, exports.name("tables") + ".xlsx");
  }
}
