package fr.passerelle.http.programme;

import fr.passerelle.delegation.Meeting;
import fr.passerelle.delegation.Pair;
import fr.passerelle.delegation.TimetableCheck;
import fr.passerelle.delegation.mission.MeetingState;
import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.delegation.mission.Party;
import fr.passerelle.delegation.mission.PartyState;
import fr.passerelle.delegation.mission.PlannedMeeting;
import fr.passerelle.delegation.programme.MissionInstance;
import fr.passerelle.delegation.programme.Placing;
import fr.passerelle.delegation.programme.Plans;
import fr.passerelle.delegation.programme.ProgrammeRuns;
import fr.passerelle.delegation.programme.Programmes;
import fr.passerelle.delegation.programme.Trial;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem.FieldError;
import fr.passerelle.language.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;

/** What people do to a programme: let it be searched, tell of a change, and move by hand. */
final class ProgrammeForms {

  private static final int CHANGE_SECONDS = 3;
  private static final int MOST_FAIRNESS = 100;
  private static final int FREE_SHOWN = 8;

  private final ProgrammeDesk desk;
  private final ProgrammeRoutes.Shown shown;

  ProgrammeForms(ProgrammeDesk desk, ProgrammeRoutes.Shown shown) {
    this.desk = desk;
    this.shown = shown;
  }

  Answer change(Asking asking, Language language, Mission mission) {
    var form = asking.form();
    var view = desk.view(mission);
    var one = new Work(asking, language, mission, view, desk.words(language, view), form);
    return switch (form.first("do")) {
      case "search" -> search(one);
      case "change" -> announce(one);
      case "mend" -> mend(one);
      case "publish" -> publish(one);
      case "add" -> add(one);
      default ->
          view.meeting(form.first("meeting"))
              .map(meeting -> change(one, meeting))
              .orElseGet(() -> refused(one, "meeting", "programme.gone"));
    };
  }

  /** One form and all that it is about. */
  private record Work(
      Asking asking,
      Language language,
      Mission mission,
      ProgrammeView view,
      ProgrammeWords words,
      Parameters form) {

    String say(String key, Object... parts) {
      return words.wording().say(key, parts);
    }
  }

  private Answer refused(Work one, String field, String key) {
    return refused(one, List.of(new FieldError(field, one.say(key), one.say(key + ".remedy"))));
  }

  private Answer refused(Work one, List<FieldError> errors) {
    return shown.answer(one.asking(), one.language(), one.mission(), errors);
  }

  private static int number(String text, int least, int most, int absent) {
    try {
      return Math.clamp(Integer.parseInt(text), least, most);
    } catch (NumberFormatException _) {
      return absent;
    }
  }

  private Answer search(Work one) {
    var mission = one.mission();
    var settings =
        new Programmes.Settings(
            one.form().first("one-city").equals("yes"),
            number(
                one.form().first("fairness"), 0, MOST_FAIRNESS, one.view().settings().fairness()));
    desk.room().programmes().set(mission.team(), mission.id(), settings);
    var view = desk.view(mission);
    var instance = view.made().instance();
    if (!view.made().isReady()) {
      return refused(one, "search", "programme.unready");
    }
    var faults = ProgrammeDesk.conflicts(instance, Plans.fixed(view.plan()), one.words());
    if (!faults.isEmpty()) {
      return refused(
          one,
          faults.stream()
              .map(text -> new FieldError("meeting", text, one.say("programme.pinned.remedy")))
              .toList());
    }
    int seconds = number(one.form().first("seconds"), 1, ProgrammeRuns.MOST_SECONDS, 20);
    return started(
        one, new Trial.Request(instance, view.plan(), false, settings.fairness(), seconds, null));
  }

  private Answer started(Work one, Trial.Request request) {
    return desk.room().runs().start(one.mission().id(), request)
        ? new Answer.Moved(ProgrammeDesk.trial(one.mission(), one.language()), 303)
        : refused(one, "search", "programme.busy");
  }

  /** Somebody cancels or cannot come at some times: as little as possible is to move. */
  private Answer announce(Work one) {
    var known = one.view().party(one.form().first("party"));
    if (known.isEmpty()) {
      return refused(one, "party", "programme.nobody");
    }
    var party = known.get();
    boolean isOut = one.form().first("out").equals("all");
    var absent = new TreeSet<>(party.absent());
    absent.addAll(one.form().all("slot"));
    if (!isOut && absent.size() == party.absent().size()) {
      return refused(one, "slot", "programme.no-slot");
    }
    var changed = changed(party, isOut, List.copyOf(absent));
    var made = MissionInstance.of(one.view().brief().with(changed));
    return started(
        one,
        new Trial.Request(
            made.instance(),
            one.view().plan(),
            true,
            one.view().settings().fairness(),
            CHANGE_SECONDS,
            changed));
  }

  /** The plan as it stands breaks rules, since something else changed: as little is to move. */
  private Answer mend(Work one) {
    var view = one.view();
    return view.made().isReady()
        ? started(
            one,
            new Trial.Request(
                view.made().instance(),
                view.plan(),
                true,
                view.settings().fairness(),
                CHANGE_SECONDS,
                null))
        : refused(one, "search", "programme.unready");
  }

  private static Party changed(Party party, boolean isOut, List<String> absent) {
    return isOut
        ? party.standing(PartyState.CANCELLED, party.absent())
        : party.standing(party.state(), absent);
  }

  private Answer publish(Work one) {
    if (one.view().meetings().isEmpty()) {
      return refused(one, "publish", "programme.empty");
    }
    var mission = one.mission();
    boolean isWaiting = desk.room().runs().of(mission.id()).isPresent();
    if (isWaiting && !one.form().first("anyway").equals("yes")) {
      return refused(one, "publish", "programme.publish.waits");
    }
    desk.room()
        .programmes()
        .publish(mission.team(), mission.id(), one.asking().asker().accountId());
    return ProgrammeDesk.done(one.asking(), mission, one.language(), "programme-published", "");
  }

  private Answer change(Work one, PlannedMeeting meeting) {
    var mine = Plans.meeting(meeting);
    var others = new ArrayList<>(one.view().meetings());
    others.remove(mine);
    var placing = new Placing(one.view().made().instance());
    return switch (one.form().first("do")) {
      case "pin", "unpin", "cancel" -> mark(one, meeting, one.form().first("do"));
      case "place" -> {
        var moved =
            new Meeting(
                mine.visitor(),
                mine.host(),
                mine.slot(),
                one.form().first("place"),
                mine.interpreter());
        var placed = new Placing.Placed(moved, placing.clashes(moved, others));
        yield keep(one, List.of(placed), others, "programme-moved");
      }
      case "swap" -> swap(one, mine, others, placing);
      default -> {
        String slot = one.form().first("slot");
        yield keep(one, List.of(placing.at(slot, mine, others)), others, "programme-moved");
      }
    };
  }

  private Answer swap(Work one, Meeting mine, List<Meeting> others, Placing placing) {
    var found = one.view().meeting(one.form().first("other"));
    if (found.isEmpty()) {
      return refused(one, "meeting", "programme.gone");
    }
    var other = Plans.meeting(found.get());
    others.remove(other);
    return keep(one, swapped(mine, other, others, placing), others, "programme-swapped");
  }

  /** Two meetings in each other's slots. */
  static List<Placing.Placed> swapped(
      Meeting one, Meeting other, List<Meeting> others, Placing placing) {
    var first = placing.at(other.slot(), one, others);
    var with = new ArrayList<>(others);
    with.add(first.meeting());
    return List.of(first, placing.at(one.slot(), other, with));
  }

  private Answer mark(Work one, PlannedMeeting meeting, String what) {
    boolean isCancelled = what.equals("cancel");
    var mission = one.mission();
    desk.room()
        .meetings()
        .mark(
            mission.team(),
            mission.id(),
            meeting.id(),
            isCancelled ? MeetingState.CANCELLED : meeting.state(),
            what.equals("pin"),
            meeting.note(),
            one.asking().asker().accountId());
    return ProgrammeDesk.done(
        one.asking(),
        mission,
        one.language(),
        "programme-" + what,
        isCancelled ? "" : meeting.id());
  }

  private Answer add(Work one) {
    var placing = new Placing(one.view().made().instance());
    var others = one.view().meetings();
    String slot = one.form().first("slot");
    var blank = new Meeting(one.form().first("visitor"), one.form().first("host"), slot, "", null);
    var placed =
        slot.isEmpty()
            ? one.view().calendar().slots().stream()
                .map(each -> placing.at(each.id(), blank, others))
                .filter(Placing.Placed::isFree)
                .findFirst()
                .orElseGet(() -> placing.at(first(one), blank, others))
            : placing.at(slot, blank, others);
    return keep(one, List.of(placed), others, "programme-added");
  }

  private static String first(Work one) {
    var slots = one.view().calendar().slots();
    return slots.isEmpty() ? "" : slots.getFirst().id();
  }

  /** Keeps moved meetings where no rule is broken that was kept before; else says which. */
  private Answer keep(Work one, List<Placing.Placed> placed, List<Meeting> others, String what) {
    var view = one.view();
    var instance = view.made().instance();
    var after = new ArrayList<>(others);
    placed.forEach(each -> after.add(each.meeting()));
    var fresh = new HashSet<>(new TimetableCheck(instance).conflicts(after));
    fresh.removeAll(new TimetableCheck(instance).conflicts(view.meetings()));
    var clashes = placed.stream().flatMap(each -> each.clashes().stream()).toList();
    if (!fresh.isEmpty() || !clashes.isEmpty()) {
      var told = clashes.isEmpty() ? List.copyOf(fresh) : one.words().clashes(clashes);
      String remedy = free(one, placed.getFirst().meeting(), others);
      return refused(one, told.stream().map(text -> new FieldError("slot", text, remedy)).toList());
    }
    List<Pair> pinned = placed.stream().map(each -> each.meeting().pair()).toList();
    var mission = one.mission();
    desk.room()
        .meetings()
        .replace(
            mission.team(),
            mission.id(),
            Plans.planned(after, view.plan(), pinned),
            one.asking().asker().accountId());
    String id =
        desk.view(mission).plan().stream()
            .filter(each -> Plans.meeting(each).pair().equals(pinned.getFirst()))
            .map(PlannedMeeting::id)
            .findFirst()
            .orElse("");
    return ProgrammeDesk.done(one.asking(), mission, one.language(), what, id);
  }

  private static String free(Work one, Meeting meeting, List<Meeting> others) {
    var placing = new Placing(one.view().made().instance());
    var free =
        one.view().calendar().slots().stream()
            .filter(slot -> placing.at(slot.id(), meeting, others).isFree())
            .map(slot -> one.words().when(slot.id()))
            .limit(FREE_SHOWN)
            .toList();
    return free.isEmpty()
        ? one.say("programme.free.none")
        : one.say("programme.free", "when", one.words().wording().list(free));
  }
}
