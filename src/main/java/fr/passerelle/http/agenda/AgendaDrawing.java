package fr.passerelle.http.agenda;

import fr.passerelle.delegation.agenda.Agenda;
import fr.passerelle.delegation.agenda.Agenda.Appointment;
import fr.passerelle.delegation.agenda.Agenda.Drive;
import fr.passerelle.delegation.agenda.Agenda.Entry;
import fr.passerelle.delegation.agenda.Agenda.Pause;
import fr.passerelle.delegation.agenda.Agenda.Transfer;
import fr.passerelle.delegation.agenda.Agendas;
import fr.passerelle.delegation.agenda.Span;
import fr.passerelle.delegation.agenda.Trip;
import fr.passerelle.delegation.agenda.Venue;
import fr.passerelle.delegation.mission.MeetingState;
import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.delegation.mission.Party;
import fr.passerelle.delegation.mission.Side;
import fr.passerelle.document.Itinerary;
import fr.passerelle.document.Itinerary.Both;
import fr.passerelle.document.Itinerary.Fact;
import fr.passerelle.document.Itinerary.Kind;
import fr.passerelle.document.Itinerary.Stop;
import fr.passerelle.document.ItineraryWords;
import fr.passerelle.http.mission.MissionForm;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.language.Language;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says an agenda in two languages. */
record AgendaDrawing(Wording first, Wording second) {

  /** Where people read hanzi. */
  private static final Set<String> CHINESE = Set.of("CN", "HK", "MO", "SG", "TW");

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter OTHER_DAY =
      DateTimeFormatter.ofPattern(" (dd/MM)", Locale.ROOT);

  /** A way that leaves less time than this is a mistake of the plan. */
  private static final Duration SHORTEST_WAY = Duration.ofMinutes(10);

  /** The language beside the reader's that those of a mission are likely to read. */
  static Language beside(Language reader, Mission mission) {
    if (CHINESE.contains(mission.country()) && reader != Language.CHINESE) {
      return Language.CHINESE;
    }
    return reader == Language.FRENCH ? Language.ENGLISH : Language.FRENCH;
  }

  Both both(Function<Wording, String> said) {
    return new Both(said.apply(first), said.apply(second));
  }

  private Both say(String key, Object... parts) {
    return both(wording -> wording.say(key, parts));
  }

  /** How many meetings somebody has, or a vehicle trips. */
  static String counts(Agenda agenda, Wording wording) {
    return agenda.party().side() == Side.VEHICLE
        ? wording.count("agenda.trips", agenda.trips().size())
        : wording.count("agenda.meetings", agenda.appointments().size());
  }

  /** A day of the week and of the month. */
  static String day(LocalDate day, Wording wording) {
    var locale = wording.language() == Language.ENGLISH ? Locale.UK : wording.language().locale();
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale).format(day);
  }

  ItineraryWords words(Mission mission) {
    return new ItineraryWords(
        first.language(),
        second.language(),
        mission.name(),
        both(
            wording ->
                wording.say(
                    "agenda.subtitle",
                    "country",
                    wording.country(mission.country()),
                    "first",
                    mission.firstDay(),
                    "last",
                    mission.lastDay())),
        say("agenda.contents"),
        say("agenda.hours"),
        isAtHome(mission) ? Both.of("") : say("agenda.home"),
        say("agenda.what"),
        say("agenda.address"),
        say("agenda.taxi"),
        say("agenda.nothing"),
        "{page} / {pages}");
  }

  private static boolean isAtHome(Mission mission) {
    return mission.zone().getRules().equals(Agendas.HOME.getRules());
  }

  Itinerary itinerary(Agenda agenda) {
    var party = agenda.party();
    return new Itinerary(
        party.id(),
        party.name(),
        party.local(),
        both(
            wording ->
                wording.say(
                    "agenda.about",
                    "role",
                    wording.say("agenda.role." + party.side().code()),
                    "counts",
                    counts(agenda, wording))),
        facts(party),
        agenda.days().stream()
            .map(
                day ->
                    new Itinerary.Day(
                        both(wording -> day(day.date(), wording)),
                        day.entries().stream().map(entry -> stop(entry, party)).toList()))
            .toList(),
        agenda.cancelled().stream().map(one -> cancelled(one, party)).toList());
  }

  private List<Fact> facts(Party party) {
    var facts = new ArrayList<Fact>();
    if (!party.person().isEmpty()) {
      facts.add(new Fact(say("agenda.person"), party.person()));
    }
    if (!party.languages().isEmpty()) {
      facts.add(new Fact(say("agenda.languages"), languages(party, first)));
    }
    if (party.side() == Side.VEHICLE && party.most() < Party.UNLIMITED) {
      facts.add(new Fact(say("agenda.seats"), Integer.toString(party.most())));
    }
    return facts;
  }

  /** The names of the languages that somebody speaks, in the reader's. */
  static String languages(Party party, Wording wording) {
    return wording.list(
        party.languages().stream().map(code -> MissionForm.spoken(wording, code)).toList());
  }

  private Both cancelled(Appointment one, Party own) {
    return both(
        wording ->
            wording.say(
                "agenda.cancelled",
                "day",
                day(one.span().day(), wording),
                "hours",
                hours(one.span()),
                "who",
                names(one.others(own))));
  }

  private Stop stop(Entry entry, Party own) {
    return switch (entry) {
      case Appointment one -> meeting(one, own);
      case Transfer way -> way(way, own);
      case Pause pause ->
          between(
              Kind.PAUSE,
              pause.span(),
              say(pause.isLunch() ? "agenda.lunch" : "agenda.pause"),
              List.of(),
              false);
      case Drive(Trip trip) -> drive(trip);
    };
  }

  private Stop meeting(Appointment one, Party own) {
    var others = one.others(own);
    var facts = new ArrayList<Fact>();
    facts.add(new Fact(say("agenda.where"), where(one.venue())));
    for (var other : others) {
      if (!other.person().isEmpty()) {
        facts.add(new Fact(say("agenda.person"), other.person()));
      }
    }
    var interpreter = one.interpreter();
    if (interpreter != null && !interpreter.id().equals(own.id())) {
      facts.add(new Fact(say("agenda.interpreter"), named(interpreter)));
    }
    boolean isTold =
        one.meeting().state() == MeetingState.NO_SHOW
            || one.meeting().state() == MeetingState.RESCHEDULED;
    return new Stop(
        Kind.MEETING,
        hours(one.span()),
        home(one.span()),
        isTold ? say("agenda.state." + one.meeting().state().code()) : Both.of(""),
        names(others),
        locals(others),
        facts,
        one.venue().address(),
        one.venue().local(),
        isTold);
  }

  private Stop way(Transfer way, Party own) {
    var trip = way.trip();
    boolean isTight = !way.isOvernight() && way.span().length().compareTo(SHORTEST_WAY) < 0;
    var facts = new ArrayList<Fact>();
    if (trip != null) {
      facts.add(new Fact(say("agenda.vehicle"), named(trip.vehicle())));
      var with =
          trip.riders().stream()
              .filter(one -> !one.id().equals(own.id()))
              .map(Party::name)
              .toList();
      if (!with.isEmpty()) {
        facts.add(new Fact(say("agenda.with"), first.list(with)));
      }
    }
    if (way.isOvernight()) {
      var next = way.span().ends();
      facts.add(
          new Fact(
              say("agenda.next"),
              day(next.toLocalDate(), first) + first.say("list.separator") + CLOCK.format(next)));
    }
    var span = trip == null ? way.span() : trip.span();
    var stop =
        between(
            Kind.WAY,
            span,
            isTight ? both(w -> w.say("agenda.tight", "way", title(way, w))) : title(way),
            facts,
            isTight);
    return way.isOvernight() && trip == null
        ? new Stop(
            stop.kind(),
            first.say("agenda.from", "time", CLOCK.format(span.starts())),
            first.say("agenda.from", "time", CLOCK.format(span.in(Agendas.HOME).starts())),
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
    return both(wording -> title(way, wording));
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
    facts.add(new Fact(say("agenda.riders"), names(trip.riders(), first)));
    facts.add(
        new Fact(
            say("agenda.fetch"),
            Stream.of(where(from), from.address(), from.local())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "))));
    return new Stop(
        Kind.MEETING,
        hours(trip.span()),
        home(trip.span()),
        Both.of(""),
        title(from, to, first),
        from.isInSameCityAs(to) ? to.cityLocal() : from.cityLocal() + " → " + to.cityLocal(),
        facts,
        to.address(),
        to.local(),
        false);
  }

  private static Stop between(
      Kind kind, Span span, Both title, List<Fact> facts, boolean isWarning) {
    return new Stop(kind, hours(span), home(span), title, "", "", facts, "", "", isWarning);
  }

  private static String city(Venue venue, Wording wording) {
    return wording.language() == Language.CHINESE && !venue.cityLocal().isEmpty()
        ? venue.cityLocal()
        : venue.city();
  }

  /** Table and city, in both scripts. */
  String where(Venue venue) {
    return Stream.of(venue.name(), (venue.city() + " " + venue.cityLocal()).strip())
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(first.say("list.separator")));
  }

  /** From when to when. */
  static String hours(Span span) {
    return CLOCK.format(span.starts()) + "–" + CLOCK.format(span.ends());
  }

  /** The same hours at home, with the day where it is another; empty where the clock is ours. */
  static String home(Span span) {
    var home = span.in(Agendas.HOME);
    if (home.starts().toLocalDateTime().equals(span.starts().toLocalDateTime())) {
      return "";
    }
    return hours(home) + (home.day().equals(span.day()) ? "" : OTHER_DAY.format(home.day()));
  }

  static String names(List<Party> parties) {
    return parties.stream().map(Party::name).collect(Collectors.joining(" ↔ "));
  }

  private static String names(List<Party> parties, Wording wording) {
    return wording.list(parties.stream().map(AgendaDrawing::named).toList());
  }

  private static String locals(List<Party> parties) {
    return parties.stream()
        .map(Party::local)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.joining(" ↔ "));
  }

  static String named(Party party) {
    return (party.name() + " " + party.local()).strip();
  }
}
