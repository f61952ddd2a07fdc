package fr.passerelle.http.programme;

import fr.passerelle.delegation.Meeting;
import fr.passerelle.delegation.Pair;
import fr.passerelle.delegation.mission.Calendar;
import fr.passerelle.delegation.mission.Party;
import fr.passerelle.delegation.mission.PlannedMeeting;
import fr.passerelle.delegation.mission.Side;
import fr.passerelle.delegation.programme.Plans;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lays out a programme as a grid. */
final class GridMaking {

  private final ProgrammeView view;
  private final ProgrammeWords words;
  private final boolean isByVisitor;
  private final Function<String, String> page;

  /**
   * Lays out for one side.
   *
   * @param page of a meeting
   */
  GridMaking(
      ProgrammeView view,
      ProgrammeWords words,
      boolean isByVisitor,
      Function<String, String> page) {
    this.view = view;
    this.words = words;
    this.isByVisitor = isByVisitor;
    this.page = page;
  }

  /** The plan as it stands. */
  GridPart plan() {
    var known = new HashMap<Pair, PlannedMeeting>();
    Plans.standing(view.plan()).forEach(one -> known.put(Plans.meeting(one).pair(), one));
    return of(view.meetings(), known, Set.of());
  }

  /** Meetings that are tried; those of the pairs named have changed. */
  GridPart tried(List<Meeting> meetings, Set<Pair> changed) {
    return of(meetings, Map.of(), changed);
  }

  private GridPart of(List<Meeting> meetings, Map<Pair, PlannedMeeting> known, Set<Pair> changed) {
    var at = new HashMap<String, Meeting>();
    var counts = new HashMap<String, Integer>();
    for (var one : meetings) {
      String column = isByVisitor ? one.visitor() : one.host();
      at.put(one.slot() + " " + column, one);
      counts.merge(column, 1, Integer::sum);
    }
    var columns = columns(counts);
    var days = new LinkedHashMap<LocalDate, List<GridPart.Row>>();
    for (var slot : view.calendar().slots()) {
      var cells = new ArrayList<GridPart.Cell>();
      for (var party : columns) {
        var meeting = at.get(slot.id() + " " + party.id());
        cells.add(
            new GridPart.Cell(
                words.name(party.id()),
                meeting == null ? null : held(meeting, known.get(meeting.pair()), changed),
                party.absent().contains(slot.id()),
                view.sessions(party, slot).stream()
                    .map(one -> one.title(words.wording().language()))
                    .collect(Collectors.joining(", "))));
      }
      days.computeIfAbsent(slot.day(), _ -> new ArrayList<>())
          .add(new GridPart.Row(slot.id(), words.hours(slot), cells));
    }
    return new GridPart(
        columns.stream()
            .map(
                party ->
                    new GridPart.Column(
                        party.id(), party.shown(), note(party, counts.getOrDefault(party.id(), 0))))
            .toList(),
        days.entrySet().stream()
            .map(day -> new GridPart.Day(shown(day.getKey()), day.getValue()))
            .toList());
  }

  /** A day, with the city that it is for. */
  private String shown(LocalDate day) {
    String city = view.calendar().cityOf(day);
    return city.isEmpty() ? words.day(day) : words.day(day) + " · " + words.name(city);
  }

  /** Who takes part, and who has meetings all the same; hosts city by city. */
  private List<Party> columns(Map<String, Integer> counts) {
    var cities = view.calendar().cities().stream().map(Calendar.City::id).toList();
    var side = isByVisitor ? Side.VISITOR : Side.HOST;
    return view.parties().stream()
        .filter(party -> party.side() == side)
        .filter(party -> party.takesPart() || counts.containsKey(party.id()))
        .sorted(
            Comparator.comparingInt((Party party) -> place(cities, party.city()))
                .thenComparing(Party::name))
        .toList();
  }

  private static int place(List<String> cities, @Nullable String city) {
    return city == null ? -1 : cities.indexOf(city);
  }

  private String note(Party party, int meetings) {
    String count = words.wording().count("programme.meetings", meetings);
    return party.city() == null || isByVisitor ? count : words.name(party.city()) + " · " + count;
  }

  private GridPart.Held held(Meeting meeting, @Nullable PlannedMeeting known, Set<Pair> changed) {
    String id = known == null ? "" : known.id();
    return new GridPart.Held(
        id,
        id.isEmpty() ? "" : page.apply(id),
        words.name(isByVisitor ? meeting.host() : meeting.visitor()),
        words.name(meeting.table()),
        words.name(meeting.interpreter()),
        known != null && known.isPinned(),
        changed.contains(meeting.pair()),
        words
            .wording()
            .say(
                "programme.told",
                "pair",
                words.pair(meeting.visitor(), meeting.host()),
                "when",
                words.when(meeting.slot()),
                "place",
                words.place(meeting)));
  }
}
