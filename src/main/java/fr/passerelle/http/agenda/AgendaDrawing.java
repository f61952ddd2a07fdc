package fr.passerelle.http.agenda;

import fr.passerelle.delegation.agenda.Agenda;
import fr.passerelle.delegation.agenda.Agenda.Appointment;
import fr.passerelle.delegation.agenda.Agendas;
import fr.passerelle.delegation.agenda.Span;
import fr.passerelle.delegation.agenda.Venue;
import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.delegation.mission.Party;
import fr.passerelle.delegation.mission.Side;
import fr.passerelle.document.Itinerary;
import fr.passerelle.document.Itinerary.Both;
import fr.passerelle.document.Itinerary.Fact;
import fr.passerelle.document.ItineraryWords;
import fr.passerelle.http.mission.MissionForm;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.language.Language;
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

/**
 * Says an agenda in two languages.
 *
 * @param pending ids of meetings that are to be marked as not told yet
 */
record AgendaDrawing(Wording first, Wording second, Set<String> pending) {

  /** Where people read hanzi. */
  private static final Set<String> CHINESE = Set.of("CN", "HK", "MO", "SG", "TW");

  static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter OTHER_DAY =
      DateTimeFormatter.ofPattern(" (dd/MM)", Locale.ROOT);

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

  Both say(String key, Object... parts) {
    return both(wording -> wording.say(key, parts));
  }

  /** How many meetings somebody has, or a vehicle trips. */
  static String counts(Agenda agenda, Wording wording) {
    if (agenda.party().side() == Side.VEHICLE) {
      return wording.count("agenda.trips", agenda.trips().size());
    }
    String meetings = wording.count("agenda.meetings", agenda.appointments().size());
    int sessions = agenda.sittings().size();
    return sessions == 0
        ? meetings
        : meetings + wording.say("list.separator") + wording.count("agenda.sessions", sessions);
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
    var stops = new AgendaStops(this);
    return new Itinerary(
        party.id(),
        party.shown(),
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
                        day.entries().stream().map(entry -> stops.stop(entry, party)).toList()))
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
    boolean isPending = pending.contains(one.meeting().id());
    return both(
        wording ->
            wording.say(
                isPending ? "agenda.cancelled.pending" : "agenda.cancelled",
                "day",
                day(one.span().day(), wording),
                "hours",
                hours(one.span()),
                "who",
                names(one.others(own))));
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
    return parties.stream().map(Party::shown).collect(Collectors.joining(" ↔ "));
  }

  static String names(List<Party> parties, Wording wording) {
    return wording.list(parties.stream().map(AgendaDrawing::named).toList());
  }

  static String locals(List<Party> parties) {
    return parties.stream()
        .map(Party::local)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.joining(" ↔ "));
  }

  static String named(Party party) {
    return (party.shown() + " " + party.local()).strip();
  }
}
