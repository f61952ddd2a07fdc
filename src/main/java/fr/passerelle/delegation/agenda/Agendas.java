package fr.passerelle.delegation.agenda;

import fr.passerelle.delegation.agenda.Agenda.Appointment;
import fr.passerelle.delegation.agenda.Agenda.Day;
import fr.passerelle.delegation.agenda.Agenda.Drive;
import fr.passerelle.delegation.agenda.Agenda.Entry;
import fr.passerelle.delegation.agenda.Agenda.Pause;
import fr.passerelle.delegation.agenda.Agenda.Sitting;
import fr.passerelle.delegation.agenda.Agenda.Transfer;
import fr.passerelle.delegation.mission.Calendar;
import fr.passerelle.delegation.mission.MeetingState;
import fr.passerelle.delegation.mission.Party;
import fr.passerelle.delegation.mission.PlannedMeeting;
import fr.passerelle.delegation.mission.Side;
import fr.passerelle.delegation.seminar.Session;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The agendas of all who take part in a mission. Immutable; safe for use by many threads. */
public final class Agendas {

  /** The clock of those who stay at home. */
  public static final ZoneId HOME = ZoneId.of("Europe/Paris");

  /** A stretch without meetings of this length is a pause, even where the plan does not say so. */
  private static final Duration PAUSE = Duration.ofMinutes(40);

  private static final LocalTime NOON_BEGINS = LocalTime.of(11, 30);
  private static final LocalTime NOON_ENDS = LocalTime.of(13, 30);

  private static final Comparator<Appointment> BY_TIME =
      Comparator.comparing((Appointment one) -> one.span().starts())
          .thenComparing(one -> one.host().name())
          .thenComparing(one -> one.meeting().id());

  private final Programme programme;
  private final List<Appointment> planned;
  private final List<Appointment> cancelled;
  private final List<Sitting> sittings;
  private final List<PlannedMeeting> astray;
  private final List<Trip> trips;

  public Agendas(Programme programme) {
    this.programme = programme;
    var calendar = programme.calendar();
    var parties = byId(programme.parties(), Party::id);
    var slots = byId(calendar.slots(), Calendar.Slot::id);
    var seats = byId(calendar.seats(), Calendar.Seat::id);
    var cities = byId(calendar.cities(), Calendar.City::id);
    var all = new ArrayList<Appointment>();
    var lost = new ArrayList<PlannedMeeting>();
    for (var one : programme.meetings()) {
      var visitor = parties.get(one.visitor());
      var host = parties.get(one.host());
      var slot = slots.get(one.slot());
      if (visitor == null || host == null || slot == null) {
        lost.add(one);
        continue;
      }
      String interpreter = one.interpreter();
      all.add(
          new Appointment(
              span(slot),
              one,
              visitor,
              host,
              interpreter == null ? null : parties.get(interpreter),
              Venue.of(one.place(), host, seats, cities)));
    }
    all.sort(BY_TIME);
    this.planned = all.stream().filter(one -> !isCancelled(one)).toList();
    this.cancelled = all.stream().filter(Agendas::isCancelled).toList();
    this.sittings =
        programme.sessions().stream()
            .map(one -> new Sitting(span(one), one, Venue.of(one, calendar), false))
            .toList();
    this.astray = lost.stream().filter(one -> one.state() != MeetingState.CANCELLED).toList();
    this.trips =
        Fleet.trips(
            side(Side.VEHICLE),
            side(Side.VISITOR).stream().flatMap(one -> legs(one).stream()).toList(),
            calendar);
  }

  private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
    return all.stream().collect(Collectors.toMap(id, one -> one, (one, _) -> one));
  }

  private static boolean isCancelled(Appointment one) {
    return one.meeting().state() == MeetingState.CANCELLED;
  }

  private List<Party> side(Side side) {
    return programme.parties().stream()
        .filter(one -> one.side() == side && one.takesPart())
        .toList();
  }

  public Programme programme() {
    return programme;
  }

  /** When a slot is, by the clock of the mission's place. */
  public Span span(Calendar.Slot slot) {
    return Span.of(slot.day(), slot.starts(), slot.ends(), programme.mission().zone());
  }

  private Span span(Session one) {
    return Span.of(one.day(), one.starts(), one.ends(), programme.mission().zone());
  }

  /** All sessions of the seminar, by day and time. */
  public List<Sitting> sittings() {
    return sittings;
  }

  /** The sessions of one who takes part. */
  public List<Sitting> sittings(Party party) {
    return sittings.stream()
        .filter(one -> party.takesPart() && party.side() != Side.VEHICLE)
        .filter(one -> one.session().involves(party))
        .map(
            one ->
                new Sitting(one.span(), one.session(), one.venue(), one.session().isHeardBy(party)))
        .toList();
  }

  /** All meetings that are held, by time. */
  public List<Appointment> planned() {
    return planned;
  }

  /** Those that were planned and are no longer, by the time that they had. */
  public List<Appointment> cancelled() {
    return cancelled;
  }

  /** Meetings whose slot the calendar no longer has: they are in no agenda. */
  public List<PlannedMeeting> astray() {
    return astray;
  }

  /**
   * The agendas of those who take part or have meetings: visitors, hosts, interpreters, vehicles.
   */
  public List<Agenda> all() {
    return programme.parties().stream()
        .filter(
            party ->
                party.takesPart()
                    || Stream.concat(planned.stream(), cancelled.stream())
                        .anyMatch(one -> one.isOf(party)))
        .sorted(
            Comparator.comparing(Party::side).thenComparing(Party::name).thenComparing(Party::id))
        .map(this::agenda)
        .toList();
  }

  /** The agenda of one who takes part. */
  public Optional<Agenda> of(String party) {
    return programme.parties().stream()
        .filter(one -> one.id().equals(party))
        .findFirst()
        .map(this::agenda);
  }

  private Agenda agenda(Party party) {
    var days = new TreeMap<LocalDate, List<Entry>>();
    planned.stream().filter(one -> one.isOf(party)).forEach(one -> put(days, one));
    var sessions = sittings(party);
    sessions.forEach(one -> put(days, one));
    legs(party)
        .forEach(
            leg ->
                put(days, new Transfer(leg.span(), leg.from(), leg.to(), trip(party, leg.span()))));
    List.copyOf(days.keySet()).stream()
        .flatMap(day -> pauses(day).stream())
        .filter(pause -> sessions.stream().noneMatch(one -> one.span().meets(pause.span())))
        .forEach(pause -> put(days, pause));
    trips.stream()
        .filter(trip -> trip.vehicle().id().equals(party.id()))
        .forEach(trip -> put(days, new Drive(trip)));
    return new Agenda(
        party,
        days.entrySet().stream()
            .map(
                day -> {
                  day.getValue().sort(Comparator.comparing(entry -> entry.span().starts()));
                  return new Day(day.getKey(), day.getValue());
                })
            .toList(),
        cancelled.stream().filter(one -> one.isOf(party)).toList());
  }

  private static void put(Map<LocalDate, List<Entry>> days, Entry entry) {
    days.computeIfAbsent(entry.span().day(), _ -> new ArrayList<>()).add(entry);
  }

  /**
   * Being somewhere; of a session's house no address is known, so its ways within a city are not.
   */
  private record Stay(Span span, Venue venue, boolean isSession) {}

  /** The ways that somebody has to go from one meeting or session to the next. */
  private List<Fleet.Wanted> legs(Party party) {
    var own =
        Stream.concat(
                planned.stream()
                    .filter(one -> one.isOf(party))
                    .map(one -> new Stay(one.span(), one.venue(), false)),
                sittings(party).stream()
                    .filter(one -> !one.venue().cityId().isEmpty())
                    .map(one -> new Stay(one.span(), one.venue(), true)))
            .sorted(Comparator.comparing((Stay one) -> one.span().starts()))
            .toList();
    var legs = new ArrayList<Fleet.Wanted>();
    for (int i = 0; i + 1 < own.size(); i++) {
      var before = own.get(i);
      var after = own.get(i + 1);
      boolean isStaying =
          before.venue().isBeside(after.venue())
              || ((before.isSession() || after.isSession())
                  && before.venue().isInSameCityAs(after.venue()))
              || (isOvernight(before, after) && before.venue().isInSameCityAs(after.venue()));
      if (!isStaying && !after.span().starts().isBefore(before.span().ends())) {
        legs.add(
            new Fleet.Wanted(
                party, Span.between(before.span(), after.span()), before.venue(), after.venue()));
      }
    }
    return legs;
  }

  private static boolean isOvernight(Stay before, Stay after) {
    return !before.span().day().equals(after.span().day());
  }

  private @Nullable Trip trip(Party party, Span within) {
    return trips.stream()
        .filter(
            trip ->
                trip.riders().contains(party)
                    && !trip.span().starts().isBefore(within.starts())
                    && !trip.span().ends().isAfter(within.ends()))
        .findFirst()
        .orElse(null);
  }

  /** The pauses of a day: where the plan leaves a number out, or much time. */
  private List<Pause> pauses(LocalDate day) {
    var slots =
        programme.calendar().slots().stream()
            .filter(slot -> slot.day().equals(day))
            .sorted(Comparator.comparing(Calendar.Slot::starts))
            .toList();
    var pauses = new ArrayList<Pause>();
    for (int i = 0; i + 1 < slots.size(); i++) {
      var before = slots.get(i);
      var after = slots.get(i + 1);
      if (before.ends().isBefore(after.starts())
          && (after.nth() > before.nth() + 1
              || Duration.between(before.ends(), after.starts()).compareTo(PAUSE) >= 0)) {
        pauses.add(
            new Pause(
                Span.between(span(before), span(after)),
                before.ends().isBefore(NOON_ENDS) && after.starts().isAfter(NOON_BEGINS)));
      }
    }
    return pauses;
  }
}
