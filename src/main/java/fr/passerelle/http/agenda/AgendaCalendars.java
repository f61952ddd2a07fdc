package fr.passerelle.http.agenda;

import fr.passerelle.delegation.agenda.Agenda;
import fr.passerelle.delegation.agenda.Agenda.Appointment;
import fr.passerelle.delegation.agenda.Agenda.Sitting;
import fr.passerelle.delegation.agenda.Span;
import fr.passerelle.delegation.agenda.Trip;
import fr.passerelle.delegation.mission.MeetingState;
import fr.passerelle.delegation.mission.Party;
import fr.passerelle.delegation.mission.PlannedMeeting;
import fr.passerelle.document.CalendarFile;
import fr.passerelle.document.CalendarFile.Method;
import fr.passerelle.document.Itinerary.Both;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says meetings, sessions and trips to calendars. A meeting or session has one uid in all of them,
 * and for ever: where it moves, the calendar moves it. A trip is the vehicle's first, second, third
 * of its day, since it is worked out afresh.
 */
record AgendaCalendars(AgendaView view, Instant now) {

  private static final String HERE = "@passerelle";

  private AgendaDrawing drawing() {
    return view.drawing();
  }

  /**
   * What one who takes part has to do, or all have.
   *
   * @param own whose it is; null for all
   * @param method to show it all, or to take the cancelled meetings out
   */
  byte[] of(@Nullable Party own, Method method) {
    var agendas = view.agendas();
    boolean isCancel = method == Method.CANCEL;
    var kept = isCancel ? List.<Appointment>of() : agendas.planned();
    var meetings =
        Stream.concat(kept.stream(), agendas.cancelled().stream())
            .filter(one -> own == null || one.isOf(own))
            .map(one -> event(one, own));
    var sittings = own == null ? agendas.sittings() : agendas.sittings(own);
    var trips =
        own == null ? List.<Trip>of() : agendas.of(own.id()).map(Agenda::trips).orElse(List.of());
    var others =
        isCancel
            ? Stream.<CalendarFile.Event>empty()
            : Stream.concat(sittings.stream().map(this::event), drives(trips).stream());
    String mission = view.mission().name();
    String name = own == null ? mission : mission + " – " + own.shown();
    return CalendarFile.of(
        name, method, Stream.concat(meetings, others).toList(), view.organiser(), now);
  }

  private CalendarFile.Event event(Sitting one) {
    var session = one.session();
    var lines = new ArrayList<String>();
    hours(one.span(), lines);
    session
        .talks()
        .forEach(
            talk -> lines.add(line("agenda.session.talk", talk.speaker() + " · " + talk.title())));
    return new CalendarFile.Event(
        session.id() + HERE,
        Math.max(0, session.version() - 1),
        false,
        one.span().starts(),
        one.span().ends(),
        session.title(drawing().first().language()),
        drawing().where(one.venue()),
        String.join("\n", lines));
  }

  /** All trips grow their sequence with each change of a meeting, since any may move them. */
  private List<CalendarFile.Event> drives(List<Trip> trips) {
    long sequence =
        view.agendas().programme().meetings().stream().mapToLong(PlannedMeeting::sequence).sum();
    var counts = new HashMap<LocalDate, Integer>();
    return trips.stream()
        .map(
            trip -> {
              int nth = counts.merge(trip.span().day(), 1, Integer::sum);
              var lines = new ArrayList<String>();
              hours(trip.span(), lines);
              lines.add(
                  line("agenda.riders", AgendaDrawing.names(trip.riders(), drawing().first())));
              if (!trip.to().local().isEmpty()) {
                lines.add(line("agenda.taxi", trip.to().local()));
              }
              return new CalendarFile.Event(
                  trip.vehicle().id() + "-" + trip.span().day() + "-" + nth + HERE,
                  sequence,
                  false,
                  trip.span().starts(),
                  trip.span().ends(),
                  drawing().where(trip.from()) + " → " + drawing().where(trip.to()),
                  Stream.of(
                          drawing().where(trip.from()), trip.from().address(), trip.from().local())
                      .filter(text -> !text.isEmpty())
                      .collect(Collectors.joining(", ")),
                  String.join("\n", lines));
            })
        .toList();
  }

  private CalendarFile.Event event(Appointment one, @Nullable Party own) {
    var others = own == null ? List.of(one.visitor(), one.host()) : one.others(own);
    return new CalendarFile.Event(
        one.meeting().id() + HERE,
        one.meeting().sequence(),
        one.meeting().state() == MeetingState.CANCELLED,
        one.span().starts(),
        one.span().ends(),
        others.stream().map(AgendaDrawing::named).collect(Collectors.joining(" ↔ ")),
        Stream.of(drawing().where(one.venue()), one.venue().address(), one.venue().local())
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(", ")),
        description(one, others));
  }

  private String description(Appointment one, List<Party> others) {
    var lines = new ArrayList<String>();
    hours(one.span(), lines);
    for (var other : others) {
      if (!other.person().isEmpty()) {
        lines.add(line("agenda.person", other.person()));
      }
    }
    var interpreter = one.interpreter();
    if (interpreter != null) {
      lines.add(line("agenda.interpreter", AgendaDrawing.named(interpreter)));
    }
    if (!one.venue().local().isEmpty()) {
      lines.add(line("agenda.taxi", one.venue().local()));
    }
    return String.join("\n", lines);
  }

  /** The hours at both places, where they differ. */
  private void hours(Span span, List<String> lines) {
    String home = AgendaDrawing.home(span);
    if (!home.isEmpty()) {
      lines.add(line("agenda.hours", AgendaDrawing.hours(span)));
      lines.add(line("agenda.home", home));
    }
  }

  private String line(String key, String text) {
    Both label = drawing().both(wording -> wording.say(key));
    return drawing().first().say("agenda.line", "label", label.line(), "text", text);
  }
}
