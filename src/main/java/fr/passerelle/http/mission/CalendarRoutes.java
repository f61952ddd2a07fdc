package fr.passerelle.http.mission;

import fr.passerelle.delegation.mission.Calendar;
import fr.passerelle.delegation.mission.Holidays;
import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem.FieldError;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where and when people can meet in a mission: cities, travel, days, slots and tables. */
final class CalendarRoutes {

  private static final String HOME = "FR";
  private static final int SPARE_ROWS = 2;
  private static final String LUNCH_FROM = "12:30";
  private static final String LUNCH_TO = "13:30";

  private final MissionDesk desk;

  CalendarRoutes(MissionDesk desk) {
    this.desk = desk;
  }

  List<Route> routes() {
    return Stream.of(
            desk.page(
                links -> links.place(MissionDesk.TEAM, MissionDesk.MISSION, MissionPlace.CALENDAR),
                "The calendar of a mission",
                (asking, language, mission) ->
                    page(asking, language, mission, calendar(mission), Parameters.NONE, List.of())),
            desk.form(
                links -> links.place(MissionDesk.TEAM, MissionDesk.MISSION, MissionPlace.CALENDAR),
                "Changes the calendar of a mission",
                this::change))
        .flatMap(List::stream)
        .toList();
  }

  private Calendar calendar(Mission mission) {
    return desk.room().missions().calendar(mission.team(), mission.id());
  }

  private Answer change(Asking asking, Language language, Mission mission) {
    var form = asking.form();
    var wrong = new FieldErrors(desk.wording(language));
    var before = calendar(mission);
    var after =
        switch (form.first("do")) {
          case "travel" -> CalendarForm.travel(before, form, wrong);
          case "slots" -> CalendarForm.slots(before, mission, form, wrong);
          case "days" -> CalendarForm.days(before, form);
          case "without" -> CalendarForm.without(before, form);
          case "seats" -> CalendarForm.seats(before, form, wrong);
          default -> CalendarForm.cities(before, form, wrong);
        };
    if (!wrong.isEmpty()) {
      return page(asking, language, mission, after, form, wrong.all());
    }
    desk.room().missions().lay(mission.team(), mission.id(), after, asking.asker().accountId());
    return MissionDesk.done(
        new MissionLinks(language).place(mission.team(), mission.id(), MissionPlace.CALENDAR),
        "calendar");
  }

  private Answer page(
      Asking asking,
      Language language,
      Mission mission,
      Calendar calendar,
      Parameters typed,
      List<FieldError> errors) {
    var wording = desk.wording(language);
    String team = mission.team();
    var page =
        new CalendarPage(
            desk.head(
                asking,
                language,
                mission,
                wording.say("mission.room.calendar"),
                there -> there.place(team, mission.id(), MissionPlace.CALENDAR)),
            new MissionLinks(language).place(team, mission.id(), MissionPlace.CALENDAR),
            errors,
            cities(calendar),
            CalendarForm.pairs(calendar.cities()).stream().map(way -> way(way, calendar)).toList(),
            making(calendar, typed),
            mission
                .firstDay()
                .datesUntil(mission.lastDay().plusDays(1))
                .map(day -> day(day, mission, calendar, wording))
                .toList(),
            seats(calendar),
            Holidays.areKnown(mission.country())
                ? ""
                : wording.say(
                    "mission.holidays.unknown", "country", wording.country(mission.country())));
    return desk.pages().page("mission-calendar", page, errors.isEmpty() ? 200 : 400);
  }

  private static List<CalendarPage.City> cities(Calendar calendar) {
    var rows = new ArrayList<CalendarPage.City>();
    calendar.cities().stream()
        .map(city -> new CalendarPage.City(city.id(), city.name(), city.local()))
        .forEach(rows::add);
    for (int i = 0; i < SPARE_ROWS; i++) {
      rows.add(new CalendarPage.City("", "", ""));
    }
    return rows;
  }

  private static CalendarPage.Way way(Calendar.Travel pair, Calendar calendar) {
    return new CalendarPage.Way(
        CalendarForm.field(pair.one(), pair.other()),
        name(calendar, pair.one()),
        name(calendar, pair.other()),
        CalendarForm.slots(calendar, pair));
  }

  private static String name(Calendar calendar, String city) {
    return calendar.cities().stream()
        .filter(one -> one.id().equals(city))
        .map(Calendar.City::name)
        .findFirst()
        .orElse(city);
  }

  private static CalendarPage.Making making(Calendar calendar, Parameters typed) {
    if (typed.names().contains("starts")) {
      return new CalendarPage.Making(
          typed.first("starts"),
          typed.first("ends"),
          typed.first("length"),
          typed.first("pause"),
          typed.first("lunch-from"),
          typed.first("lunch-to"));
    }
    var slots = calendar.slots();
    if (slots.isEmpty()) {
      return new CalendarPage.Making("09:30", "17:30", "45", "15", LUNCH_FROM, LUNCH_TO);
    }
    var first = slots.getFirst();
    return new CalendarPage.Making(
        slots.stream().map(Calendar.Slot::starts).min(Comparator.naturalOrder()).orElseThrow() + "",
        slots.stream().map(Calendar.Slot::ends).max(Comparator.naturalOrder()).orElseThrow() + "",
        Long.toString(Duration.between(first.starts(), first.ends()).toMinutes()),
        "15",
        LUNCH_FROM,
        LUNCH_TO);
  }

  private static CalendarPage.Day day(
      LocalDate day, Mission mission, Calendar calendar, Wording wording) {
    var slots =
        calendar.slots().stream()
            .filter(slot -> slot.day().equals(day))
            .map(
                slot ->
                    new CalendarPage.Slot(
                        slot.id(),
                        wording.say("mission.slot", "from", slot.starts(), "to", slot.ends())))
            .toList();
    var notes = new ArrayList<String>();
    for (String country : List.of(mission.country(), HOME)) {
      Holidays.on(day, country)
          .map(
              name ->
                  wording.say(
                      "mission.holiday",
                      "name",
                      wording.say("mission.holiday." + name),
                      "country",
                      wording.country(country)))
          .filter(note -> !notes.contains(note))
          .ifPresent(notes::add);
    }
    boolean isWeekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    if (isWeekend) {
      notes.add(wording.say("mission.weekend"));
    }
    boolean isFree = notes.isEmpty();
    return new CalendarPage.Day(
        day.toString(),
        weekday(day, wording) + " " + wording.date(day),
        notes.stream().collect(Collectors.joining(" ; ")),
        calendar.slots().isEmpty() ? isFree : !slots.isEmpty(),
        slots,
        isMixed(day, calendar) ? CalendarForm.MIXED : calendar.cityOf(day));
  }

  private static boolean isMixed(LocalDate day, Calendar calendar) {
    return calendar.slots().stream()
            .filter(slot -> slot.day().equals(day))
            .map(Calendar.Slot::city)
            .distinct()
            .count()
        > 1;
  }

  private static String weekday(LocalDate day, Wording wording) {
    return day.getDayOfWeek()
        .getDisplayName(TextStyle.FULL, Locale.forLanguageTag(wording.language().tag()));
  }

  private static List<CalendarPage.Seat> seats(Calendar calendar) {
    var rows = new ArrayList<CalendarPage.Seat>();
    calendar.seats().stream()
        .map(
            seat ->
                new CalendarPage.Seat(
                    seat.id(), seat.city(), seat.name(), seat.address(), seat.local()))
        .forEach(rows::add);
    for (int i = 0; i < SPARE_ROWS; i++) {
      rows.add(new CalendarPage.Seat("", "", "", "", ""));
    }
    return rows;
  }
}
