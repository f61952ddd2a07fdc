package fr.passerelle.http.programme;

import fr.passerelle.delegation.ProgrammeChange;
import fr.passerelle.delegation.Timetable;
import fr.passerelle.delegation.UnmetWishes;
import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.delegation.mission.Party;
import fr.passerelle.delegation.mission.Side;
import fr.passerelle.delegation.programme.Lack;
import fr.passerelle.delegation.programme.Plans;
import fr.passerelle.delegation.programme.Programmes;
import fr.passerelle.http.mission.MissionDesk;
import fr.passerelle.http.mission.MissionLinks;
import fr.passerelle.http.mission.MissionPlace;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem.FieldError;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The programme of a mission: its grid, what is missing, what is not met, and what has changed. */
public final class ProgrammeRoutes {

  private static final int USUAL_SECONDS = 20;

  private final ProgrammeDesk desk;

  public ProgrammeRoutes(MissionDesk desk) {
    this.desk = new ProgrammeDesk(desk);
  }

  /** The pages, their forms, the files and what programs read. */
  public List<Route> routes() {
    var forms = new ProgrammeForms(desk, this::page);
    return Stream.of(
            desk.desk()
                .page(
                    ProgrammeDesk.route("", ""),
                    "The programme of a mission",
                    (asking, language, mission) -> page(asking, language, mission, List.of())),
            desk.desk()
                .form(
                    ProgrammeDesk.route("", ""),
                    "Changes the programme of a mission",
                    forms::change),
            new TrialRoutes(desk).routes(),
            new MeetingRoutes(desk).routes(),
            new ExchangeRoutes(desk, this::page).routes(),
            new ProgrammeApi(desk).routes())
        .flatMap(List::stream)
        .toList();
  }

  /** Shows the programme with what was wrong in a form. */
  @FunctionalInterface
  interface Shown {
    Answer answer(Asking asking, Language language, Mission mission, List<FieldError> errors);
  }

  private Answer page(Asking asking, Language language, Mission mission, List<FieldError> errors) {
    var view = desk.view(mission);
    var words = desk.words(language, view);
    var wording = words.wording();
    var kept = asking.method() == Route.Method.POST ? asking.form() : asking.parameters();
    boolean isByVisitor = kept.first(ProgrammeDesk.BY).equals(ProgrammeDesk.BY_VISITOR);
    var meetings = view.meetings();
    var instance = view.made().instance();
    var all = new ArrayList<>(errors);
    boolean isBroken = false;
    if (errors.isEmpty()) {
      ProgrammeDesk.conflicts(instance, meetings, words).stream()
          .limit(20)
          .map(text -> new FieldError("meeting", text, wording.say("programme.conflict.remedy")))
          .forEach(all::add);
      isBroken = !all.isEmpty();
    }
    var publication = desk.room().programmes().published(mission.team(), mission.id());
    var by = Parameters.NONE.with(ProgrammeDesk.BY, isByVisitor ? ProgrammeDesk.BY_VISITOR : "");
    String here = ProgrammeDesk.programme(mission, language);
    var page =
        new ProgrammePage(
            desk.desk()
                .head(
                    asking,
                    language,
                    mission,
                    wording.say("mission.room.programme"),
                    ProgrammeDesk.at(mission, "", ""),
                    by),
            here,
            all,
            view.made().lacks().stream().map(lack -> lacking(lack, words, mission)).toList(),
            view.made().isReady(),
            isBroken && view.made().isReady(),
            USUAL_SECONDS,
            view.settings().isOneCityADay(),
            view.settings().fairness(),
            trial(mission, words),
            new GridMaking(
                    view, words, isByVisitor, id -> ProgrammeDesk.meeting(mission, language, id))
                .plan(),
            isByVisitor,
            here,
            Parameters.NONE.with(ProgrammeDesk.BY, ProgrammeDesk.BY_VISITOR).on(here),
            mission.zone().getId().replace('_', ' '),
            meetings.size(),
            meetings.isEmpty() || !view.made().isReady()
                ? List.of()
                : ProgrammeDesk.unmet(UnmetWishes.of(instance, meetings), instance, words),
            publication.map(one -> wording.date(one.at())).orElse(""),
            since(publication, view, words),
            choices(view, words),
            files(mission, words),
            ProgrammeDesk.at(mission, "fichier", "file").apply(new MissionLinks(language)));
    return desk.desk().pages().page("programme", page, errors.isEmpty() ? 200 : 400);
  }

  private static ProgrammePage.Lacking lacking(Lack lack, ProgrammeWords words, Mission mission) {
    var place =
        switch (lack.kind().place()) {
          case CALENDAR -> MissionPlace.CALENDAR;
          case PARTIES -> MissionPlace.PARTIES;
          case COUNTERPARTS -> MissionPlace.COUNTERPARTS;
          case SEMINAR -> MissionPlace.SEMINAR;
        };
    var links = new MissionLinks(words.wording().language());
    return new ProgrammePage.Lacking(
        words.lack(lack),
        lack.kind().isBlocking(),
        new ProgrammePage.Way(
            words.wording().say(place.key()), links.place(mission.team(), mission.id(), place)));
  }

  private ProgrammePage.Way trial(Mission mission, ProgrammeWords words) {
    var trial = desk.room().runs().of(mission.id());
    return trial
        .map(
            one ->
                new ProgrammePage.Way(
                    words
                        .wording()
                        .say(
                            one.state().isDone()
                                ? "programme.trial.waits"
                                : "programme.trial.runs"),
                    ProgrammeDesk.trial(mission, words.wording().language())))
        .orElse(new ProgrammePage.Way("", ""));
  }

  private static List<String> since(
      Optional<Programmes.Publication> publication, ProgrammeView view, ProgrammeWords words) {
    return publication
        .map(
            one ->
                ProgrammeChange.between(
                        new Timetable("", one.meetings(), List.of()),
                        new Timetable("", Plans.meetings(view.plan()), List.of()))
                    .stream()
                    .map(words::change)
                    .toList())
        .orElse(List.of());
  }

  private static List<ProgrammePage.Choice> people(ProgrammeView view, Side side) {
    return view.coming(side).stream()
        .map((Party party) -> new ProgrammePage.Choice(party.id(), ProgrammeWords.both(party)))
        .toList();
  }

  private static ProgrammePage.Choices choices(ProgrammeView view, ProgrammeWords words) {
    var days = new LinkedHashMap<LocalDate, List<ProgrammePage.Choice>>();
    for (var slot : view.calendar().slots()) {
      days.computeIfAbsent(slot.day(), _ -> new ArrayList<>())
          .add(new ProgrammePage.Choice(slot.id(), words.hours(slot)));
    }
    return new ProgrammePage.Choices(
        people(view, Side.VISITOR),
        people(view, Side.HOST),
        days.entrySet().stream()
            .map(day -> new ProgrammePage.DayChoice(words.day(day.getKey()), day.getValue()))
            .toList());
  }

  private static List<ProgrammePage.Way> files(Mission mission, ProgrammeWords words) {
    var links = new MissionLinks(words.wording().language());
    return List.of(
        new ProgrammePage.Way(
            words.wording().say("programme.file.instance"),
            ProgrammeDesk.at(mission, "instance", "instance").apply(links)),
        new ProgrammePage.Way(
            words.wording().say("programme.file.timetable"),
            ProgrammeDesk.at(mission, "horaire", "timetable").apply(links)));
  }
}
