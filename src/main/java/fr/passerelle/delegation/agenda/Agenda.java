package fr.passerelle.delegation.agenda;

import fr.passerelle.delegation.mission.Party;
import fr.passerelle.delegation.mission.PlannedMeeting;
import fr.passerelle.delegation.seminar.Session;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A mission as one who takes part in it sees it.
 *
 * @param days those on which there is something, in their order
 * @param cancelled meetings that were planned and are no longer, in their order
 */
public record Agenda(Party party, List<Day> days, List<Appointment> cancelled) {

  /** What there is on a day, in the order in which it begins. */
  public record Day(LocalDate date, List<Entry> entries) {
    public Day {
      entries = List.copyOf(entries);
    }
  }

  /** Something that takes time. */
  public sealed interface Entry {

    /** When, by the clock of the mission's place. */
    Span span();
  }

  /**
   * A meeting.
   *
   * @param interpreter who sits with the two; null where none is needed
   */
  public record Appointment(
      Span span,
      PlannedMeeting meeting,
      Party visitor,
      Party host,
      @Nullable Party interpreter,
      Venue venue)
      implements Entry {

    /** Those who are there besides the one whose agenda this is. */
    public List<Party> others(Party own) {
      return Stream.of(visitor, host).filter(one -> !one.id().equals(own.id())).toList();
    }

    /** Whether somebody is there: as visitor, host or interpreter. */
    public boolean isOf(Party party) {
      return party.id().equals(meeting.visitor())
          || party.id().equals(meeting.host())
          || party.id().equals(meeting.interpreter());
    }
  }

  /**
   * A session of the seminar.
   *
   * @param isHeard whether who has the agenda speaks or leads, rather than attends
   */
  public record Sitting(Span span, Session session, Venue venue, boolean isHeard)
      implements Entry {}

  /**
   * A way from one place to another.
   *
   * @param span from the end of what is before to the beginning of what comes after, which may be
   *     on another day
   * @param trip null where no vehicle is there for it
   */
  public record Transfer(Span span, Venue from, Venue to, @Nullable Trip trip) implements Entry {

    /** Whether what comes after is on another day. */
    public boolean isOvernight() {
      return !span.starts().toLocalDate().equals(span.ends().toLocalDate());
    }
  }

  /** No meetings are held; at lunch, where it is noon. */
  public record Pause(Span span, boolean isLunch) implements Entry {}

  /** A trip, as the vehicle's driver sees it. */
  public record Drive(Trip trip) implements Entry {
    @Override
    public Span span() {
      return trip.span();
    }
  }

  public Agenda {
    days = List.copyOf(days);
    cancelled = List.copyOf(cancelled);
  }

  /** The meetings that are held, in their order. */
  public List<Appointment> appointments() {
    return days.stream()
        .flatMap(day -> day.entries().stream())
        .filter(Appointment.class::isInstance)
        .map(Appointment.class::cast)
        .toList();
  }

  /** The sessions that are attended, in their order. */
  public List<Sitting> sittings() {
    return days.stream()
        .flatMap(day -> day.entries().stream())
        .filter(Sitting.class::isInstance)
        .map(Sitting.class::cast)
        .toList();
  }

  /** The trips of a vehicle, in their order. */
  public List<Trip> trips() {
    return days.stream()
        .flatMap(day -> day.entries().stream())
        .filter(Drive.class::isInstance)
        .map(entry -> ((Drive) entry).trip())
        .toList();
  }
}
