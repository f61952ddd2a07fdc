package fr.passerelle.http.programme;

import fr.passerelle.delegation.ProgrammeChange;
import fr.passerelle.delegation.Timetable;
import fr.passerelle.delegation.TimetableCheck;
import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.delegation.programme.MissionInstance;
import fr.passerelle.delegation.programme.Plans;
import fr.passerelle.delegation.programme.Trial;
import fr.passerelle.http.mission.MissionDesk;
import fr.passerelle.http.mission.MissionLinks;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A programme that is being searched for, or waits for somebody to keep it. */
final class TrialRoutes {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int FAULTS_SHOWN = 20;

  private final ProgrammeDesk desk;

  TrialRoutes(ProgrammeDesk desk) {
    this.desk = desk;
  }

  List<Route> routes() {
    return Stream.of(
            desk.desk()
                .page(
                    ProgrammeDesk.route("essai", "trial"), "A programme that is tried", this::page),
            desk.desk()
                .page(
                    ProgrammeDesk.route("essai/etat", "trial/state"),
                    "How far the search for a programme is",
                    this::state),
            desk.desk()
                .form(
                    ProgrammeDesk.route("essai", "trial"),
                    "Keeps, stops or discards a programme that is tried",
                    this::change))
        .flatMap(List::stream)
        .toList();
  }

  /** How far a search is, for the page that shows it. */
  record Progress(int version, boolean done, int percent, String figures) {}

  private Optional<Trial> trial(Mission mission) {
    return desk.room().runs().of(mission.id());
  }

  private static Answer back(Mission mission, Language language) {
    return new Answer.Moved(ProgrammeDesk.programme(mission, language), 303);
  }

  private Answer state(Asking asking, Language language, Mission mission) {
    return trial(mission)
        .<Answer>map(
            one -> {
              var state = one.state();
              return new Answer.Json(
                  new Progress(
                      state.version(),
                      state.isDone(),
                      (int) (100 * state.spent()),
                      figures(state, desk.words(language, desk.view(mission)))),
                  null);
            })
        .orElseGet(() -> new Answer.Json(new Progress(-1, true, 100, ""), null));
  }

  private static String figures(Trial.State state, ProgrammeWords words) {
    if (state.timetable() == null) {
      return words.wording().say("programme.figures.none");
    }
    return state.bound() == 0
        ? words.wording().say("programme.figures", "value", state.value(), "n", state.meetings())
        : words
            .wording()
            .say(
                "programme.figures.bound",
                "value",
                state.value(),
                "n",
                state.meetings(),
                "bound",
                Math.max(state.bound(), state.value()),
                "percent",
                words.wording().decimal(100 * state.ratio(), 1));
  }

  private Answer page(Asking asking, Language language, Mission mission) {
    return trial(mission)
        .map(one -> page(asking, language, mission, one))
        .orElseGet(() -> back(mission, language));
  }

  private Answer page(Asking asking, Language language, Mission mission, Trial trial) {
    var view = desk.view(mission);
    var words = desk.words(language, view);
    var state = trial.state();
    var none = new Timetable("", List.of(), List.of());
    var timetable = state.timetable() == null ? none : state.timetable();
    var instance = trial.request().instance();
    var changes = state.timetable() == null ? List.<ProgrammeChange>of() : trial.changes(timetable);
    boolean isByVisitor =
        asking.parameters().first(ProgrammeDesk.BY).equals(ProgrammeDesk.BY_VISITOR);
    var changed = changes.stream().map(ProgrammeChange::pair).collect(Collectors.toSet());
    var page =
        new TrialPage(
            desk.desk()
                .head(
                    asking,
                    language,
                    mission,
                    words.wording().say("programme.trial"),
                    ProgrammeDesk.at(mission, "essai", "trial")),
            ProgrammeDesk.trial(mission, language),
            ProgrammeDesk.at(mission, "essai/etat", "trial/state")
                .apply(new MissionLinks(language)),
            state.version(),
            figures(state, words),
            (int) (100 * state.spent()),
            state.isDone(),
            state.isFailed(),
            state.timetable() == null,
            ProgrammeDesk.conflicts(instance, timetable.meetings(), words).stream()
                .limit(FAULTS_SHOWN)
                .toList(),
            summary(trial, changes, words),
            changes.stream().map(words::change).toList(),
            ProgrammeDesk.unmet(timetable.unplaced(), instance, words),
            new GridMaking(view, words, isByVisitor, _ -> "")
                .tried(
                    timetable.meetings(),
                    trial.request().before().isEmpty() ? java.util.Set.of() : changed),
            ProgrammeDesk.programme(mission, language));
    return desk.desk().pages().page("programme-trial", page, 200);
  }

  /** How many meetings come, go and move. */
  private static String summary(Trial trial, List<ProgrammeChange> changes, ProgrammeWords words) {
    var counts =
        changes.stream()
            .collect(Collectors.groupingBy(ProgrammeChange::kind, Collectors.counting()));
    var changed = trial.request().changed();
    String figures =
        words
            .wording()
            .say(
                "programme.changes",
                "n",
                changes.size(),
                "cancelled",
                counts.getOrDefault(ProgrammeChange.Kind.CANCELLED, 0L),
                "moved",
                counts.getOrDefault(ProgrammeChange.Kind.MOVED, 0L),
                "added",
                counts.getOrDefault(ProgrammeChange.Kind.ADDED, 0L));
    if (changed == null) {
      return figures;
    }
    String key = changed.takesPart() ? "programme.changes.absent" : "programme.changes.out";
    return words.wording().say(key, "who", changed.shown()) + " " + figures;
  }

  private Answer change(Asking asking, Language language, Mission mission) {
    var known = trial(mission);
    if (known.isEmpty()) {
      return back(mission, language);
    }
    return switch (asking.form().first("do")) {
      case "discard" -> {
        desk.room().runs().discard(mission.id());
        yield MissionDesk.done(ProgrammeDesk.programme(mission, language), "programme-discarded");
      }
      case "keep" -> keep(asking, language, mission, known.get());
      default -> {
        desk.room().runs().stop(mission.id());
        yield new Answer.Moved(ProgrammeDesk.trial(mission, language), 303);
      }
    };
  }

  /** Puts what was found in the plan's place, unless the plan has changed since it was asked. */
  private Answer keep(Asking asking, Language language, Mission mission, Trial trial) {
    desk.room().runs().stop(mission.id());
    await(trial);
    var timetable = trial.state().timetable();
    var view = desk.view(mission);
    var plan = view.plan();
    String account = asking.asker().accountId();
    var changed = trial.request().changed();
    var now = changed == null ? view.brief() : view.brief().with(changed);
    boolean isSound =
        timetable != null
            && new TimetableCheck(trial.request().instance())
                .conflicts(timetable.meetings())
                .isEmpty();
    boolean isFresh =
        (timetable == null
                || new TimetableCheck(MissionInstance.of(now).instance())
                    .conflicts(timetable.meetings())
                    .isEmpty())
            && Plans.standing(plan).equals(Plans.standing(trial.request().before()))
            && (changed == null
                || !isSound
                || desk.room().parties().change(mission.team(), mission.id(), changed, account));
    if (timetable == null || !isSound || !isFresh) {
      return MissionDesk.done(
          ProgrammeDesk.trial(mission, language),
          isFresh ? "programme-unsound" : "programme-stale");
    }
    desk.room()
        .meetings()
        .replace(
            mission.team(),
            mission.id(),
            Plans.planned(timetable.meetings(), plan, List.of()),
            account);
    desk.room().runs().discard(mission.id());
    return MissionDesk.done(ProgrammeDesk.programme(mission, language), "programme-kept");
  }

  private static void await(Trial trial) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (!trial.state().isDone() && System.nanoTime() < until) {
        Thread.sleep(20);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
