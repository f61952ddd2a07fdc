package fr.passerelle.http.agenda;

import fr.passerelle.delegation.agenda.Agenda.Appointment;
import fr.passerelle.delegation.agenda.Agendas;
import fr.passerelle.delegation.mission.MeetingState;
import fr.passerelle.delegation.mission.Party;
import fr.passerelle.document.CalendarFile;
import fr.passerelle.document.CalendarFile.Method;
import fr.passerelle.document.Itinerary.Both;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says meetings to calendars. A meeting has one uid in all of them, and for ever: where it moves,
 * the calendar moves it.
 */
record AgendaCalendars(AgendaDrawing drawing, Instant now) {

  /**
   * The meetings of one who takes part, or of all.
   *
   * @param own whose they are; null for all
   * @param method to show them all, or to take the cancelled ones out
   */
  byte[] of(Agendas agendas, @Nullable Party own, Method method) {
    var kept = method == Method.CANCEL ? List.<Appointment>of() : agendas.planned();
    var events =
        Stream.concat(kept.stream(), agendas.cancelled().stream())
            .filter(one -> own == null || one.isOf(own))
            .map(one -> event(one, own))
            .toList();
    String mission = agendas.programme().mission().name();
    String name = own == null ? mission : mission + " – " + own.name();
    return CalendarFile.of(name, method, events, now);
  }

  private CalendarFile.Event event(Appointment one, @Nullable Party own) {
    var others = own == null ? List.of(one.visitor(), one.host()) : one.others(own);
    return new CalendarFile.Event(
        one.meeting().id() + "@passerelle",
        one.meeting().sequence(),
        one.meeting().state() == MeetingState.CANCELLED,
        one.span().starts(),
        one.span().ends(),
        others.stream().map(AgendaDrawing::named).collect(Collectors.joining(" ↔ ")),
        Stream.of(drawing.where(one.venue()), one.venue().address(), one.venue().local())
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(", ")),
        description(one, others));
  }

  private String description(Appointment one, List<Party> others) {
    var lines = new ArrayList<String>();
    String home = AgendaDrawing.home(one.span());
    if (!home.isEmpty()) {
      lines.add(line("agenda.hours", AgendaDrawing.hours(one.span())));
      lines.add(line("agenda.home", home));
    }
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

  private String line(String key, String text) {
    Both label = drawing.both(wording -> wording.say(key));
    return drawing.first().say("agenda.line", "label", label.line(), "text", text);
  }
}
