package fr.passerelle.http.mission;

import fr.passerelle.delegation.mission.MeetingState;
import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.delegation.mission.MissionKind;
import fr.passerelle.delegation.mission.Missions;
import fr.passerelle.delegation.mission.PartyState;
import fr.passerelle.delegation.mission.Side;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.profile.FormSection;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem.FieldError;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A mission: what it is, how far it is; changing it, copying it and taking it away. */
final class MissionPageRoutes {

  private static final int SHOWN_EVENTS = 30;
  private static final String SURE = "sure";

  private final MissionDesk desk;

  MissionPageRoutes(MissionDesk desk) {
    this.desk = desk;
  }

  List<Route> routes() {
    return Stream.of(
            desk.page(
                links -> links.mission(MissionDesk.TEAM, MissionDesk.MISSION),
                "A mission",
                (asking, language, mission) -> page(asking, language, mission, List.of())),
            desk.form(
                links -> links.mission(MissionDesk.TEAM, MissionDesk.MISSION),
                "Takes a mission away",
                this::remove),
            desk.page(
                links -> links.change(MissionDesk.TEAM, MissionDesk.MISSION),
                "The form of what a mission is",
                (asking, language, mission) ->
                    form(asking, language, mission, MissionForm.of(mission), List.of())),
            desk.form(
                links -> links.change(MissionDesk.TEAM, MissionDesk.MISSION),
                "Changes what a mission is",
                this::change),
            desk.form(
                links -> links.copy(MissionDesk.TEAM, MissionDesk.MISSION),
                "Makes another mission like one",
                this::copy))
        .flatMap(List::stream)
        .toList();
  }

  private Answer page(Asking asking, Language language, Mission mission, List<FieldError> errors) {
    var page = drawn(asking, language, mission, Optional.empty(), errors);
    return desk.pages().page("mission", page, errors.isEmpty() ? 200 : 400);
  }

  private Answer form(
      Asking asking,
      Language language,
      Mission mission,
      Parameters typed,
      List<FieldError> errors) {
    var page = drawn(asking, language, mission, Optional.of(typed), errors);
    return desk.pages().page("mission", page, errors.isEmpty() ? 200 : 400);
  }

  private MissionPage drawn(
      Asking asking,
      Language language,
      Mission mission,
      Optional<Parameters> typed,
      List<FieldError> errors) {
    var wording = desk.wording(language);
    var links = new MissionLinks(language);
    String team = mission.team();
    List<FormSection> sections = typed.map(new MissionForm(wording)::sections).orElse(List.of());
    return new MissionPage(
        typed.isPresent()
            ? desk.head(
                asking,
                language,
                mission,
                wording.say("mission.change"),
                there -> there.change(team, mission.id()))
            : desk.head(
                asking,
                language,
                mission,
                mission.name(),
                there -> there.mission(team, mission.id())),
        mission.theme(),
        facts(mission, wording),
        steps(mission, wording, links),
        desk.room().missions().events(team, mission.id(), SHOWN_EVENTS).stream()
            .map(event -> done(event, wording))
            .toList(),
        errors,
        sections,
        links.change(team, mission.id()),
        wording.say("mission.save"),
        typed
            .map(one -> one.first("version"))
            .filter(one -> one.matches("\\d{1,18}"))
            .map(Long::parseLong)
            .orElse(mission.version()),
        links.change(team, mission.id()),
        links.copy(team, mission.id()),
        mission.firstDay().plusWeeks(52).toString());
  }

  private static List<MissionPage.Fact> facts(Mission mission, Wording wording) {
    var facts = new ArrayList<MissionPage.Fact>();
    facts.add(
        new MissionPage.Fact(
            wording.say("mission.field.languages"),
            wording.list(
                mission.languages().stream()
                    .map(code -> MissionForm.spoken(wording, code))
                    .toList())));
    facts.add(new MissionPage.Fact(wording.say("mission.field.zone"), mission.zone().getId()));
    Long budget = mission.budgetInEuro();
    if (budget != null) {
      facts.add(
          new MissionPage.Fact(
              wording.say("mission.field.budget"),
              wording.say("mission.euros", "n", wording.number(budget))));
    }
    return facts;
  }

  private List<MissionPage.Step> steps(Mission mission, Wording wording, MissionLinks links) {
    String team = mission.team();
    var calendar = desk.room().missions().calendar(team, mission.id());
    var parties = desk.room().parties().of(team, mission.id());
    long visitors = parties.stream().filter(one -> one.side() == Side.VISITOR).count();
    var hosts = parties.stream().filter(one -> one.side() == Side.HOST).toList();
    long confirmed = hosts.stream().filter(one -> one.state() == PartyState.CONFIRMED).count();
    long meetings =
        desk.room().meetings().of(team, mission.id()).stream()
            .filter(one -> one.state() != MeetingState.CANCELLED)
            .count();
    boolean isCall = mission.kind() == MissionKind.CALL_FOR_TANDEMS;
    Function<MissionPlace, String> at = place -> links.place(team, mission.id(), place);
    return List.of(
        new MissionPage.Step(
            wording.say("mission.step.calendar"),
            at.apply(MissionPlace.CALENDAR),
            wording.list(
                List.of(
                    wording.count("mission.cities", calendar.cities().size()),
                    wording.count("mission.slots", calendar.slots().size()),
                    wording.count("mission.tables", calendar.seats().size()))),
            !calendar.slots().isEmpty() && !calendar.seats().isEmpty()),
        new MissionPage.Step(
            wording.say("mission.step.visitors"),
            at.apply(isCall ? MissionPlace.APPLICATIONS : MissionPlace.PARTIES),
            wording.count("mission.visitors", visitors),
            visitors > 0),
        new MissionPage.Step(
            wording.say("mission.step.hosts"),
            at.apply(MissionPlace.COUNTERPARTS),
            wording.say(
                "mission.confirmed", "confirmed", confirmed, "hosts", wording.number(hosts.size())),
            confirmed > 0),
        new MissionPage.Step(
            wording.say("mission.step.meetings"),
            at.apply(MissionPlace.PROGRAMME),
            wording.count("mission.meetings", meetings),
            meetings > 0));
  }

  private MissionPage.Done done(Missions.Event event, Wording wording) {
    String key = "mission.event." + event.what();
    String what =
        wording.messages().has(key)
            ? wording.say(key, "detail", event.detail())
            : wording.say("mission.event", "what", event.what());
    String account = event.account();
    String who =
        account == null
            ? ""
            : desk.pages()
                .parts()
                .stores()
                .accounts()
                .account(account)
                .map(one -> one.name())
                .orElse("");
    return new MissionPage.Done(
        wording.date(event.at()),
        who.isEmpty() ? what : wording.say("mission.event.by", "what", what, "who", who));
  }

  private Answer change(Asking asking, Language language, Mission mission) {
    var form = asking.form();
    var wrong = new FieldErrors(desk.wording(language));
    var read = new MissionForm(desk.wording(language)).read(form, mission.team(), mission, wrong);
    if (read.isEmpty()) {
      return form(asking, language, mission, form, wrong.all());
    }
    boolean isFresh = form.first("version").equals(Long.toString(mission.version()));
    if (!isFresh || !desk.room().missions().change(read.get(), asking.asker().accountId())) {
      wrong.add("version", "changed-meanwhile");
      return form(
          asking,
          language,
          mission,
          form.with("version", Long.toString(mission.version())),
          wrong.all());
    }
    return MissionDesk.done(
        new MissionLinks(language).mission(mission.team(), mission.id()), "changed");
  }

  private Answer remove(Asking asking, Language language, Mission mission) {
    if (!asking.form().first(SURE).equals("yes")) {
      var wrong = new FieldErrors(desk.wording(language));
      wrong.add(SURE, "unsure");
      return page(asking, language, mission, wrong.all());
    }
    desk.room().missions().remove(mission.team(), mission.id());
    desk.pages()
        .parts()
        .stores()
        .audit()
        .note(
            asking.asker().accountId(),
            mission.team(),
            "mission.removed",
            mission.id(),
            mission.name());
    return MissionDesk.done(new MissionLinks(language).all(mission.team()), "removed");
  }

  private Answer copy(Asking asking, Language language, Mission mission) {
    var form = asking.form();
    var wrong = new FieldErrors(desk.wording(language));
    var day = MissionForm.day(form.first("first"), "first", wrong);
    String name = form.first("name");
    if (name.isEmpty()) {
      wrong.add("name", "missing");
    }
    MissionForm.checkLength(wrong, "name", name, MissionForm.LONGEST_NAME);
    if (day == null || !wrong.isEmpty()) {
      return page(asking, language, mission, wrong.all());
    }
    var made = new MissionCopy(desk.room()).make(mission, name, day, asking.asker().accountId());
    return MissionDesk.done(
        new MissionLinks(language).mission(mission.team(), made.id()), "copied");
  }
}
