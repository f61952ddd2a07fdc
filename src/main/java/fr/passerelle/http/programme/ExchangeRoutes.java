package fr.passerelle.http.programme;

import fr.passerelle.delegation.ProgrammeInvalid;
import fr.passerelle.delegation.Timetable;
import fr.passerelle.delegation.UnmetWishes;
import fr.passerelle.delegation.exchange.InstanceFile;
import fr.passerelle.delegation.exchange.TimetableFile;
import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.delegation.programme.Trial;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.FormParts;
import fr.passerelle.http.route.Problem.FieldError;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** A mission's instance and timetable as files of the exchange form, and a timetable read back. */
final class ExchangeRoutes {

  private static final String JSON = "application/json";

  private final ProgrammeDesk desk;
  private final ProgrammeRoutes.Shown shown;

  ExchangeRoutes(ProgrammeDesk desk, ProgrammeRoutes.Shown shown) {
    this.desk = desk;
    this.shown = shown;
  }

  List<Route> routes() {
    return Stream.of(
            desk.desk()
                .page(
                    ProgrammeDesk.route("instance", "instance"),
                    "What a mission asks of a solver, as a file",
                    (_, _, mission) -> instance(mission)),
            desk.desk()
                .page(
                    ProgrammeDesk.route("horaire", "timetable"),
                    "The programme of a mission, as a file",
                    (_, _, mission) -> timetable(mission)),
            desk.desk()
                .form(
                    ProgrammeDesk.route("fichier", "file"),
                    "Tries a programme from a file",
                    this::read))
        .flatMap(List::stream)
        .toList();
  }

  private Answer instance(Mission mission) {
    return file(InstanceFile.write(desk.view(mission).made().instance()), "mission.json");
  }

  private Answer timetable(Mission mission) {
    var view = desk.view(mission);
    var instance = view.made().instance();
    var meetings = view.meetings();
    var unmet =
        view.made().isReady()
            ? UnmetWishes.of(instance, meetings)
            : List.<fr.passerelle.delegation.Unplaced>of();
    return file(
        TimetableFile.write(new Timetable(instance.name(), meetings, unmet)), "timetable.json");
  }

  private static Answer file(String json, String name) {
    return new Answer.File(json.getBytes(StandardCharsets.UTF_8), JSON, name);
  }

  /** A timetable that was made elsewhere is tried like one of ours. */
  private Answer read(Asking asking, Language language, Mission mission) {
    var view = desk.view(mission);
    var words = desk.words(language, view).wording();
    var instance = view.made().instance();
    try {
      String json = new String(FormParts.of(asking.body()).file(), StandardCharsets.UTF_8);
      var timetable = TimetableFile.read(json);
      if (!timetable.instance().equals(instance.name())) {
        return refused(
            asking,
            language,
            mission,
            new FieldError(
                "file",
                words.say("programme.file.other", "name", timetable.instance()),
                words.say("programme.file.remedy")));
      }
      boolean isOffered =
          desk.room()
              .runs()
              .offer(
                  mission.id(),
                  new Trial.Request(
                      instance, view.plan(), false, view.settings().fairness(), 1, null),
                  told(timetable, view));
      return isOffered
          ? new Answer.Moved(ProgrammeDesk.trial(mission, language), 303)
          : refused(
              asking,
              language,
              mission,
              new FieldError(
                  "file", words.say("programme.busy"), words.say("programme.busy.remedy")));
    } catch (ProgrammeInvalid e) {
      return refused(
          asking,
          language,
          mission,
          new FieldError(
              "file", String.valueOf(e.getMessage()), words.say("programme.file.remedy")));
    }
  }

  /** The same with reasons of our own for the wishes that it does not meet. */
  private static Timetable told(Timetable timetable, ProgrammeView view) {
    var instance = view.made().instance();
    boolean isSound =
        view.made().isReady()
            && new fr.passerelle.delegation.TimetableCheck(instance)
                .conflicts(timetable.meetings())
                .isEmpty();
    return isSound
        ? new Timetable(
            timetable.instance(),
            timetable.meetings(),
            UnmetWishes.of(instance, timetable.meetings()))
        : timetable;
  }

  private Answer refused(Asking asking, Language language, Mission mission, FieldError error) {
    return shown.answer(asking, language, mission, List.of(error));
  }
}
