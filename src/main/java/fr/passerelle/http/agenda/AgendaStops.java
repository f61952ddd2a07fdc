package fr.passerelle.http.agenda;

import fr.passerelle.delegation.agenda.Agenda.Appointment;
import fr.passerelle.delegation.agenda.Agenda.Drive;
import fr.passerelle.delegation.agenda.Agenda.Entry;
import fr.passerelle.delegation.agenda.Agenda.Pause;
import fr.passerelle.delegation.agenda.Agenda.Sitting;
import fr.passerelle.delegation.agenda.Agenda.Transfer;
import fr.passerelle.delegation.agenda.Agendas;
import fr.passerelle.delegation.agenda.Span;
import fr.passerelle.delegation.agenda.Trip;
import fr.passerelle.delegation.agenda.Venue;
import fr.passerelle.delegation.mission.MeetingState;
import fr.passerelle.delegation.mission.Party;
import fr.passerelle.document.Itinerary.Both;
import fr.passerelle.document.Itinerary.Fact;
import fr.passerelle.document.Itinerary.Kind;
import fr.passerelle.document.Itinerary.Stop;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.language.Language;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what takes time in an agenda, in two languages. */
record AgendaStops(AgendaDrawing drawing) {

  /** A way that leaves less time than this is a mistake of the plan. */
  private static final Duration SHORTEST_WAY = Duration.ofMinutes(10);

  /** Something that takes time, as one who takes part sees it. */
  Stop stop(Entry entry, Party own) {
    return switch (entry) {
      case Appointment one -> meeting(one, own);
      case Sitting session -> sitting(session);
      case Transfer way -> way(way, own);
      case Pause pause ->
          between(
              Kind.PAUSE,
              pause.span(),
              drawing.say(pause.isLunch() ? "agenda.lunch" : "agenda.pause"),
              List.of(),
              false);
      case Drive(Trip trip) -> drive(trip);
    };
  }

  private Stop meeting(Appointment one, Party own) {
    var others = one.others(own);
    var facts = new ArrayList<Fact>();
    facts.add(new Fact(drawing.say("agenda.where"), drawing.where(one.venue())));
    for (var other : others) {
      if (!other.person().isEmpty()) {
        facts.add(new Fact(drawing.say("agenda.person"), other.person()));
      }
    }
    var interpreter = one.interpreter();
    if (interpreter != null && !interpreter.id().equals(own.id())) {
      facts.add(new Fact(drawing.say("agenda.interpreter"), AgendaDrawing.named(interpreter)));
    }
    boolean isTold =
        one.meeting().state() == MeetingState.NO_SHOW
            || one.meeting().state() == MeetingState.RESCHEDULED;
    boolean isPending = drawing.pending().contains(one.meeting().id());
    Both told =
        isTold
            ? drawing.say("agenda.state." + one.meeting().state().code())
            : isPending ? drawing.say("agenda.pending") : Both.of("");
    return new Stop(
        Kind.MEETING,
        AgendaDrawing.hours(one.span()),
        AgendaDrawing.home(one.span()),
        told,
        AgendaDrawing.names(others),
        AgendaDrawing.locals(others),
        facts,
        one.venue().address(),
        one.venue().local(),
        isTold || isPending);
  }

  /** A session, with who speaks of what. */
  private Stop sitting(Sitting one) {
    var session = one.session();
    var facts = new ArrayList<Fact>();
    facts.add(
        new Fact(
            drawing.say("agenda.session.as"),
            drawing
                .first()
                .say(one.isHeard() ? "agenda.session.speaks" : "agenda.session.attends")));
    String where = drawing.where(one.venue());
    if (!where.isEmpty()) {
      facts.add(new Fact(drawing.say("agenda.where"), where));
    }
    if (!session.chair().isBlank()) {
      facts.add(new Fact(drawing.say("agenda.session.chair"), session.chair()));
    }
    for (var talk : session.talks()) {
      facts.add(
          new Fact(
              drawing.say("agenda.session.talk"),
              talk.title().isBlank() ? talk.speaker() : talk.speaker() + " · " + talk.title()));
    }
    return new Stop(
        Kind.MEETING,
        AgendaDrawing.hours(one.span()),
        AgendaDrawing.home(one.span()),
        drawing.say("agenda.session"),
        session.title(drawing.first().language()),
        session.title(drawing.second().language()).equals(session.title(drawing.first().language()))
            ? ""
            : session.title(drawing.second().language()),
        facts,
        one.venue().address(),
        one.venue().local(),
        false);
  }

  private Stop way(Transfer way, Party own) {
    var trip = way.trip();
    boolean isTight = !way.isOvernight() && way.span().length().compareTo(SHORTEST_WAY) < 0;
    var facts = new ArrayList<Fact>();
    if (trip != null) {
      facts.add(new Fact(drawing.say("agenda.vehicle"), AgendaDrawing.named(trip.vehicle())));
      var with =
          trip.riders().stream()
              .filter(one -> !one.id().equals(own.id()))
              .map(Party::shown)
              .toList();
      if (!with.isEmpty()) {
        facts.add(new Fact(drawing.say("agenda.with"), drawing.first().list(with)));
      }
    }
    if (way.isOvernight()) {
      var next = way.span().ends();
      facts.add(
          new Fact(
              drawing.say("agenda.next"),
              AgendaDrawing.day(next.toLocalDate(), drawing.first())
                  + drawing.first().say("list.separator")
                  + AgendaDrawing.CLOCK.format(next)));
    }
    var span = trip == null ? way.span() : trip.span();
    var stop =
        between(
            Kind.WAY,
            span,
            isTight ? drawing.both(w -> w.say("agenda.tight", "way", title(way, w))) : title(way),
            facts,
            isTight);
    return way.isOvernight() && trip == null
        ? new Stop(
            stop.kind(),
            drawing.first().say("agenda.from", "time", AgendaDrawing.CLOCK.format(span.starts())),
            drawing
                .first()
                .say(
                    "agenda.from",
                    "time",
                    AgendaDrawing.CLOCK.format(span.in(Agendas.HOME).starts())),
            stop.title(),
            "",
            "",
            stop.facts(),
            "",
            "",
            false)
        : stop;
  }

  private Both title(Transfer way) {
    return drawing.both(wording -> title(way, wording));
  }

  private static String title(Transfer way, Wording wording) {
    return title(way.from(), way.to(), wording);
  }

  private static String title(Venue from, Venue to, Wording wording) {
    return from.isInSameCityAs(to)
        ? wording.say("agenda.way.within", "city", city(to, wording))
        : wording.say("agenda.way", "from", city(from, wording), "to", city(to, wording));
  }

  private Stop drive(Trip trip) {
    var from = trip.from();
    var to = trip.to();
    var facts = new ArrayList<Fact>();
    facts.add(
        new Fact(
            drawing.say("agenda.riders"), AgendaDrawing.names(trip.riders(), drawing.first())));
    facts.add(
        new Fact(
            drawing.say("agenda.fetch"),
            Stream.of(drawing.where(from), from.address(), from.local())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "))));
    return new Stop(
        Kind.MEETING,
        AgendaDrawing.hours(trip.span()),
        AgendaDrawing.home(trip.span()),
        Both.of(""),
        title(from, to, drawing.first()),
        from.isInSameCityAs(to) ? to.cityLocal() : from.cityLocal() + " → " + to.cityLocal(),
        facts,
        to.address(),
        to.local(),
        false);
  }

  private static Stop between(
      Kind kind, Span span, Both title, List<Fact> facts, boolean isWarning) {
    return new Stop(
        kind,
        AgendaDrawing.hours(span),
        AgendaDrawing.home(span),
        title,
        "",
        "",
        facts,
        "",
        "",
        isWarning);
  }

  private static String city(Venue venue, Wording wording) {
    return wording.language() == Language.CHINESE && !venue.cityLocal().isEmpty()
        ? venue.cityLocal()
        : venue.city();
  }
}
