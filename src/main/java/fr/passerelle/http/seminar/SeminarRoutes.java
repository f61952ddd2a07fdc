package fr.passerelle.http.seminar;

import fr.passerelle.delegation.mission.Calendar;
import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.delegation.mission.Side;
import fr.passerelle.delegation.seminar.Clash;
import fr.passerelle.delegation.seminar.Diner;
import fr.passerelle.delegation.seminar.Meals;
import fr.passerelle.delegation.seminar.Seminars;
import fr.passerelle.delegation.seminar.Session;
import fr.passerelle.delegation.seminar.TablePlan;
import fr.passerelle.delegation.seminar.TablePlanner;
import fr.passerelle.http.export.Exports;
import fr.passerelle.http.mission.MissionDesk;
import fr.passerelle.http.programme.SessionClashes;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The programme of a seminar, its sessions, guests and table plans. */
public final class SeminarRoutes {

  private static final int LONGEST = 200;
  private static final int MOST_TABLES = 60;
  private static final int MOST_SEATS = 30;

  private final MissionDesk desk;
  private final TableRoutes tables;

  public SeminarRoutes(MissionDesk desk, Exports exports) {
    this.desk = desk;
    this.tables = new TableRoutes(desk, exports);
  }

  public List<Route> routes() {
    return Stream.of(
            desk.page(
                links -> new SeminarLinks(links).seminar(MissionDesk.TEAM, MissionDesk.MISSION),
                "The programme of a seminar",
                (asking, language, mission) ->
                    page(asking, language, mission, null, fresh(mission), List.of())),
            desk.form(
                links -> new SeminarLinks(links).seminar(MissionDesk.TEAM, MissionDesk.MISSION),
                "Adds a session, a guest or a table plan",
                this::add),
            desk.page(
                links ->
                    new SeminarLinks(links)
                        .session(MissionDesk.TEAM, MissionDesk.MISSION, "{session}"),
                "A session of a seminar",
                (asking, language, mission) ->
                    session(asking, mission)
                        .map(
                            one ->
                                page(
                                    asking, language, mission, one, SessionForm.of(one), List.of()))
                        .orElseGet(() -> desk.errors().unknown(language))),
            desk.form(
                links ->
                    new SeminarLinks(links)
                        .session(MissionDesk.TEAM, MissionDesk.MISSION, "{session}"),
                "Changes a session or takes it out",
                this::change),
            tables.routes())
        .flatMap(List::stream)
        .toList();
  }

  private Seminars seminars() {
    return desk.room().seminars();
  }

  private static Parameters fresh(Mission mission) {
    return Parameters.NONE.with("day", mission.firstDay().toString());
  }

  private Optional<Session> session(Asking asking, Mission mission) {
    return seminars().sessions(mission.team(), mission.id()).stream()
        .filter(one -> one.id().equals(asking.named("session")))
        .findFirst();
  }

  private Set<String> cities(Mission mission) {
    return desk.room().missions().calendar(mission.team(), mission.id()).cities().stream()
        .map(Calendar.City::id)
        .collect(Collectors.toSet());
  }

  private List<Diner> people(Mission mission) {
    return Meals.diners(
        desk.room().parties().of(mission.team(), mission.id()),
        seminars().guests(mission.team(), mission.id()));
  }

  private Answer add(Asking asking, Language language, Mission mission) {
    var form = asking.form();
    var wording = desk.wording(language);
    var wrong = new ArrayList<String>();
    String team = mission.team();
    switch (form.first("do")) {
      case "guest" -> guest(form, mission, wording, wrong);
      case "remove-guest" -> seminars().removeGuest(team, mission.id(), form.first("guest"));
      case "plan" -> {
        var made = plan(form, mission, wording, wrong);
        if (made.isPresent()) {
          return MissionDesk.done(
              new SeminarLinks(language).tables(team, mission.id(), made.get()), "seminar-saved");
        }
      }
      default ->
          new SessionForm(wording)
              .read("", form, Set.of(), cities(mission), wrong)
              .ifPresent(
                  one -> seminars().add(team, mission.id(), one, asking.asker().accountId()));
    }
    return wrong.isEmpty()
        ? MissionDesk.done(new SeminarLinks(language).seminar(team, mission.id()), "seminar-saved")
        : page(asking, language, mission, null, form, wrong);
  }

  private void guest(Parameters form, Mission mission, Wording wording, List<String> wrong) {
    String name = form.first("name");
    var side = Side.of(form.first("side")).filter(one -> one != Side.VEHICLE);
    if (name.isBlank() || name.length() > LONGEST || side.isEmpty()) {
      wrong.add(wording.say("seminar.wrong.guest"));
      return;
    }
    var languages = form.all("speaks").stream().flatMap(code -> Language.of(code).stream());
    seminars()
        .invite(
            mission.team(),
            mission.id(),
            new Diner("", name, side.get(), languages.map(Language::code).distinct().toList()));
  }

  private Optional<String> plan(
      Parameters form, Mission mission, Wording wording, List<String> wrong) {
    int count = SessionForm.number(form.first("tables"), MOST_TABLES);
    int seats = SessionForm.number(form.first("seats"), MOST_SEATS);
    String name = form.first("name");
    if (count == 0 || seats == 0 || name.isBlank() || name.length() > LONGEST) {
      wrong.add(wording.say("seminar.wrong.plan", "tables", MOST_TABLES, "seats", MOST_SEATS));
      return Optional.empty();
    }
    var earlier = seminars().plans(mission.team(), mission.id());
    var meal =
        Meals.of(
            people(mission),
            count,
            seats,
            desk.room().parties().wishes(mission.team(), mission.id()),
            earlier);
    var seated = new TreeMap<>(TablePlanner.plan(meal, earlier.size() + 1L));
    return seminars()
        .keep(mission.team(), mission.id(), new TablePlan("", name, count, seats, seated, 0));
  }

  private Answer change(Asking asking, Language language, Mission mission) {
    var known = session(asking, mission);
    if (known.isEmpty()) {
      return desk.errors().unknown(language);
    }
    var form = asking.form();
    String team = mission.team();
    String all = new SeminarLinks(language).seminar(team, mission.id());
    if (form.first("do").equals("remove")) {
      seminars().remove(team, mission.id(), known.get().id());
      return MissionDesk.done(all, "seminar-saved");
    }
    var wrong = new ArrayList<String>();
    var ids = people(mission).stream().map(Diner::id).collect(Collectors.toSet());
    var read =
        new SessionForm(desk.wording(language))
            .read(known.get().id(), form, ids, cities(mission), wrong);
    if (read.isPresent()
        && !seminars().change(team, mission.id(), read.get(), asking.asker().accountId())) {
      wrong.add(desk.wording(language).say("seminar.wrong.meanwhile"));
    }
    return wrong.isEmpty()
        ? MissionDesk.done(all, "seminar-saved")
        : page(asking, language, mission, known.get(), form, wrong);
  }

  private Answer page(
      Asking asking,
      Language language,
      Mission mission,
      @org.jspecify.annotations.Nullable Session session,
      Parameters typed,
      List<String> wrong) {
    var wording = desk.wording(language);
    var links = new SeminarLinks(language);
    String team = mission.team();
    var sessions = seminars().sessions(team, mission.id());
    var calendar = desk.room().missions().calendar(team, mission.id());
    var meetings = SessionClashes.of(desk, mission, language);
    var people = people(mission);
    var guests =
        seminars().guests(team, mission.id()).stream().map(Diner::id).collect(Collectors.toSet());
    Map<String, String> names = new HashMap<>();
    people.forEach(one -> names.put(one.id(), one.name()));
    sessions.forEach(one -> names.put(one.id(), one.title(language)));
    var attending =
        session == null
            ? Set.<String>of()
            : wrong.isEmpty() ? Set.copyOf(session.attendees()) : Set.copyOf(typed.all("attends"));
    var page =
        new SeminarPage(
            desk.head(
                asking,
                language,
                mission,
                session == null ? wording.say("mission.room.seminar") : session.title(language),
                there ->
                    session == null
                        ? new SeminarLinks(there).seminar(team, mission.id())
                        : new SeminarLinks(there).session(team, mission.id(), session.id())),
            session == null
                ? links.seminar(team, mission.id())
                : links.session(team, mission.id(), session.id()),
            wrong,
            Clash.of(sessions).stream()
                .filter(
                    one ->
                        session == null
                            || one.session().equals(session.id())
                            || one.other().equals(session.id()))
                .map(one -> said(one, names, wording))
                .toList(),
            meetings.told(),
            meetings.action(),
            sessions.stream().map(one -> line(one, mission, calendar, wording)).toList(),
            people.stream()
                .map(
                    one ->
                        new SeminarPage.Person(
                            one.id(),
                            one.name(),
                            wording.say("seminar.side." + one.side().code()),
                            guests.contains(one.id()),
                            attending.contains(one.id())))
                .toList(),
            seminars().plans(team, mission.id()).stream()
                .map(
                    one ->
                        new SeminarPage.Line(
                            one.name(),
                            links.tables(team, mission.id(), one.id()),
                            wording.say(
                                "seminar.plan.about", "tables", one.tables(), "seats", one.seats()),
                            List.of()))
                .toList(),
            typed,
            calendar.cities().stream()
                .map(one -> new SeminarPage.Choice(one.id(), one.name()))
                .toList(),
            session != null);
    return desk.pages().page("seminar", page, wrong.isEmpty() ? 200 : 400);
  }

  private static String said(Clash clash, Map<String, String> names, Wording wording) {
    return wording.say(
        "seminar.clash." + clash.kind().code(),
        "session",
        names.getOrDefault(clash.session(), ""),
        "other",
        names.getOrDefault(clash.other(), ""),
        "what",
        names.getOrDefault(clash.what(), clash.what()));
  }

  private static SeminarPage.Line line(
      Session session, Mission mission, Calendar calendar, Wording wording) {
    var about =
        Stream.of(
                wording.date(session.day()),
                session.starts() + "–" + session.ends(),
                session.room(),
                calendar.cities().stream()
                    .filter(city -> city.id().equals(session.city(calendar)))
                    .map(Calendar.City::name)
                    .findFirst()
                    .orElse(""),
                session.chair().isBlank()
                    ? ""
                    : wording.say("seminar.chaired", "chair", session.chair()),
                wording.count("seminar.attending", session.attendees().size()))
            .filter(text -> !text.isBlank())
            .collect(Collectors.joining(" · "));
    return new SeminarPage.Line(
        session.title(wording.language()),
        new SeminarLinks(wording.language()).session(mission.team(), mission.id(), session.id()),
        about,
        session.talks().stream()
            .map(
                talk ->
                    wording.say(
                        "seminar.talk",
                        "speaker",
                        talk.speaker(),
                        "title",
                        talk.title(),
                        "minutes",
                        talk.minutes()))
            .toList());
  }
}
