package fr.passerelle.http.programme;

import fr.passerelle.delegation.Meeting;
import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.delegation.mission.PlannedMeeting;
import fr.passerelle.delegation.programme.Clash;
import fr.passerelle.delegation.programme.Placing;
import fr.passerelle.delegation.programme.Plans;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A meeting, and where it could be instead. */
final class MeetingRoutes {

  private final ProgrammeDesk desk;

  MeetingRoutes(ProgrammeDesk desk) {
    this.desk = desk;
  }

  List<Route> routes() {
    return Stream.of(
            desk.desk()
                .page(
                    ProgrammeDesk.route("rendez-vous/{meeting}", "meetings/{meeting}"),
                    "A meeting of a mission",
                    this::page),
            desk.desk()
                .page(
                    ProgrammeDesk.route(
                        "rendez-vous/{meeting}/creneaux", "meetings/{meeting}/slots"),
                    "Where a meeting could be",
                    this::slots))
        .flatMap(List::stream)
        .toList();
  }

  /** Where a meeting could be, for the grid. */
  record Slots(List<Choice> slots) {}

  /**
   * A slot.
   *
   * @param swap the meeting to change places with; empty where there is none
   * @param says in words whether it is free, or why not
   */
  record Choice(String slot, boolean free, String swap, String says) {}

  /** What is possible in a slot: go there, change places there, or neither and why. */
  private record Possible(
      String slot, boolean isFree, Optional<PlannedMeeting> swap, List<Clash> clashes) {}

  private static List<Possible> possible(ProgrammeView view, PlannedMeeting meeting) {
    var placing = new Placing(view.made().instance());
    var mine = Plans.meeting(meeting);
    var others = new ArrayList<>(view.meetings());
    others.remove(mine);
    var all = new ArrayList<Possible>();
    for (var slot : view.calendar().slots()) {
      if (slot.id().equals(mine.slot())) {
        continue;
      }
      var placed = placing.at(slot.id(), mine, others);
      all.add(
          placed.isFree()
              ? new Possible(slot.id(), true, Optional.empty(), List.of())
              : new Possible(
                  slot.id(),
                  false,
                  swap(view, mine, slot.id(), others, placing),
                  placed.clashes()));
    }
    return all;
  }

  private static Optional<PlannedMeeting> swap(
      ProgrammeView view, Meeting mine, String slot, List<Meeting> others, Placing placing) {
    return Plans.standing(view.plan()).stream()
        .filter(one -> one.slot().equals(slot))
        .filter(one -> one.host().equals(mine.host()) || one.visitor().equals(mine.visitor()))
        .filter(
            one -> {
              var rest = new ArrayList<>(others);
              rest.remove(Plans.meeting(one));
              return ProgrammeForms.swapped(mine, Plans.meeting(one), rest, placing).stream()
                  .allMatch(Placing.Placed::isFree);
            })
        .findFirst();
  }

  private Answer slots(Asking asking, Language language, Mission mission) {
    var view = desk.view(mission);
    var words = desk.words(language, view);
    return view.meeting(asking.named("meeting"))
        .<Answer>map(
            meeting ->
                new Answer.Json(
                    new Slots(
                        possible(view, meeting).stream().map(one -> choice(one, words)).toList()),
                    null))
        .orElseGet(() -> desk.desk().errors().unknown(language));
  }

  private static Choice choice(Possible one, ProgrammeWords words) {
    String when = words.when(one.slot());
    String says =
        one.isFree()
            ? words.wording().say("programme.slot.free", "when", when)
            : one.swap()
                .map(
                    other ->
                        words
                            .wording()
                            .say(
                                "programme.slot.swap",
                                "when",
                                when,
                                "pair",
                                words.pair(other.visitor(), other.host())))
                .orElseGet(() -> String.join(" ", words.clashes(one.clashes())));
    return new Choice(
        one.slot(), one.isFree(), one.swap().map(PlannedMeeting::id).orElse(""), says);
  }

  private Answer page(Asking asking, Language language, Mission mission) {
    var view = desk.view(mission);
    return view.meeting(asking.named("meeting"))
        .map(meeting -> page(asking, language, view, meeting))
        .orElseGet(() -> desk.desk().errors().unknown(language));
  }

  private Answer page(
      Asking asking, Language language, ProgrammeView view, PlannedMeeting meeting) {
    var mission = view.mission();
    var words = desk.words(language, view);
    var possible = possible(view, meeting);
    var taken =
        view.meetings().stream()
            .filter(one -> one.slot().equals(meeting.slot()))
            .map(Meeting::table)
            .toList();
    String city = view.party(meeting.host()).map(host -> cityOf(view, host.id())).orElse("");
    var page =
        new MeetingPage(
            desk.desk()
                .head(
                    asking,
                    language,
                    mission,
                    words.pair(meeting.visitor(), meeting.host()),
                    ProgrammeDesk.at(
                        mission, "rendez-vous/" + meeting.id(), "meetings/" + meeting.id())),
            ProgrammeDesk.programme(mission, language),
            meeting.id(),
            words.when(meeting.slot()),
            words.place(Plans.meeting(meeting)),
            meeting.isPinned(),
            possible.stream()
                .filter(Possible::isFree)
                .map(one -> new ProgrammePage.Choice(one.slot(), words.when(one.slot())))
                .toList(),
            possible.stream()
                .flatMap(one -> one.swap().stream())
                .map(
                    one ->
                        new ProgrammePage.Choice(
                            one.id(),
                            words.when(one.slot()) + " · " + words.pair(one.visitor(), one.host())))
                .toList(),
            view.calendar().seats().stream()
                .filter(seat -> seat.city().equals(city) && !taken.contains(seat.id()))
                .map(seat -> new ProgrammePage.Choice(seat.id(), seat.name()))
                .toList(),
            possible.stream()
                .filter(one -> !one.isFree() && one.swap().isEmpty())
                .map(
                    one ->
                        new MeetingPage.Refused(
                            words.when(one.slot()), words.clashes(one.clashes())))
                .toList(),
            ProgrammeDesk.programme(mission, language) + "#m-" + meeting.id());
    return desk.desk().pages().page("programme-meeting", page, 200);
  }

  private static String cityOf(ProgrammeView view, String host) {
    return view.made().instance().hosts().stream()
        .filter(one -> one.id().equals(host))
        .map(one -> one.city())
        .findFirst()
        .orElse("");
  }
}
