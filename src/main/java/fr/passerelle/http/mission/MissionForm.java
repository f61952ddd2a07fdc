package fr.passerelle.http.mission;

import fr.passerelle.delegation.mission.Calendar;
import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.delegation.mission.MissionKind;
import fr.passerelle.delegation.mission.MissionState;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.profile.FormSection;
import fr.passerelle.http.profile.FormSection.Choice;
import fr.passerelle.http.profile.FormSection.Shape;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.language.Clocks;
import java.text.Collator;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The form of what a mission is: how it is drawn, and how it is read. */
public final class MissionForm {

  static final int LONGEST_NAME = 120;
  private static final int LONGEST_THEME = 4_000;
  private static final int MOST_DAYS = 62;
  private static final long MOST_BUDGET = 1_000_000_000;

  /** The languages that people are asked for, most useful here first. */
  public static final List<String> SPOKEN =
      List.of("fr", "en", "zh", "de", "es", "it", "pt", "ja", "ko", "ru", "ar");

  private static final String KIND = "kind";
  private static final String NAME = "name";
  private static final String THEME = "theme";
  private static final String COUNTRY = "country";
  private static final String ZONE = "zone";
  private static final String FIRST = "first";
  private static final String LAST = "last";
  private static final String LANGUAGES = "languages";
  private static final String BUDGET = "budget";
  private static final String STATE = "state";

  private final Wording wording;

  MissionForm(Wording wording) {
    this.wording = wording;
  }

  /** A mission as the fields of the form. */
  static Parameters of(Mission mission) {
    Long budget = mission.budgetInEuro();
    return Parameters.NONE
        .with(KIND, mission.kind().code())
        .with(NAME, mission.name())
        .with(THEME, mission.theme())
        .with(COUNTRY, mission.country())
        .with(ZONE, mission.zone().getId())
        .with(FIRST, mission.firstDay().toString())
        .with(LAST, mission.lastDay().toString())
        .with(LANGUAGES, mission.languages().toArray(String[]::new))
        .with(BUDGET, budget == null ? "" : budget.toString())
        .with(STATE, mission.state().code());
  }

  /** What a new form proposes. */
  static Parameters fresh() {
    return Parameters.NONE
        .with(KIND, MissionKind.CALL_FOR_TANDEMS.code())
        .with(COUNTRY, "CN")
        .with(LANGUAGES, "fr", "en", "zh")
        .with(STATE, MissionState.PREPARING.code());
  }

  /** The form as it was typed. */
  List<FormSection> sections(Parameters typed) {
    return List.of(
        new FormSection(
            wording.say("mission.what"),
            "",
            List.of(
                choice(KIND, Shape.RADIOS, kinds(typed)),
                line(NAME, typed, LONGEST_NAME),
                field(Shape.AREA, THEME, typed.text(THEME), List.of(), 0),
                choice(STATE, Shape.SELECT, states(typed)))),
        new FormSection(
            wording.say("mission.where"),
            "",
            List.of(
                choice(COUNTRY, Shape.SELECT, countries(typed)),
                line(ZONE, typed, 60),
                field(Shape.DATE, FIRST, typed.first(FIRST), List.of(), 0),
                field(Shape.DATE, LAST, typed.first(LAST), List.of(), 0),
                choice(LANGUAGES, Shape.CHECKS, languages(wording, typed.each(LANGUAGES))),
                line(BUDGET, typed, 12))));
  }

  private FormSection.Field choice(String name, Shape shape, List<Choice> choices) {
    return field(shape, name, "", choices, 0);
  }

  private FormSection.Field line(String name, Parameters typed, int limit) {
    return field(Shape.LINE, name, typed.first(name), List.of(), limit);
  }

  private FormSection.Field field(
      Shape shape, String name, String text, List<Choice> choices, int limit) {
    return field(wording, "mission.field.", shape, name, text, choices, limit);
  }

  /** A field whose label and hint are messages of this prefix; a hint is there or not. */
  static FormSection.Field field(
      Wording wording,
      String prefix,
      Shape shape,
      String name,
      String text,
      List<Choice> choices,
      int limit) {
    String key = prefix + name;
    String hint = wording.messages().has(key + ".hint") ? wording.say(key + ".hint") : "";
    return new FormSection.Field(shape, name, wording.say(key), hint, text, choices, limit, null);
  }

  private List<Choice> kinds(Parameters typed) {
    return Stream.of(MissionKind.values())
        .map(
            kind ->
                new Choice(
                    kind.code(),
                    wording.say("mission.kind." + kind.code()),
                    kind.code().equals(typed.first(KIND))))
        .toList();
  }

  private List<Choice> states(Parameters typed) {
    return Stream.of(MissionState.values())
        .map(
            state ->
                new Choice(
                    state.code(),
                    wording.say("mission.state." + state.code()),
                    state.code().equals(typed.first(STATE))))
        .toList();
  }

  private List<Choice> countries(Parameters typed) {
    var collator = Collator.getInstance(Locale.forLanguageTag(wording.language().tag()));
    return Stream.of(Locale.getISOCountries())
        .map(code -> new Choice(code, wording.country(code), code.equals(typed.first(COUNTRY))))
        .sorted(Comparator.comparing(Choice::label, collator))
        .toList();
  }

  /** The languages that somebody may speak. */
  public static List<Choice> languages(Wording wording, List<String> chosen) {
    return SPOKEN.stream()
        .map(code -> new Choice(code, spoken(wording, code), chosen.contains(code)))
        .toList();
  }

  /** The slots of a calendar, to be ticked. */
  public static List<Choice> slots(Wording wording, Calendar calendar, List<String> chosen) {
    return calendar.slots().stream()
        .map(
            slot ->
                new Choice(
                    slot.id(),
                    wording.say(
                        "mission.slot.day",
                        "day",
                        wording.date(slot.day()),
                        "from",
                        slot.starts(),
                        "to",
                        slot.ends()),
                    chosen.contains(slot.id())))
        .toList();
  }

  /** The name of a language, in the reader's. */
  public static String spoken(Wording wording, String code) {
    return Locale.forLanguageTag(code)
        .getDisplayLanguage(Locale.forLanguageTag(wording.language().tag()));
  }

  /**
   * The mission that was typed.
   *
   * @param before what it is so far; null for a new one
   * @return none where something is wrong with it, which is added
   */
  Optional<Mission> read(
      Parameters typed, String team, @Nullable Mission before, FieldErrors wrong) {
    int known = wrong.all().size();
    String name = typed.first(NAME);
    String theme = typed.text(THEME).strip();
    if (name.isEmpty()) {
      wrong.add(NAME, "missing");
    }
    checkLength(wrong, NAME, name, LONGEST_NAME);
    checkLength(wrong, THEME, theme, LONGEST_THEME);
    var kind = MissionKind.of(typed.first(KIND));
    if (kind.isEmpty()) {
      wrong.add(KIND, "missing");
    }
    String country = typed.first(COUNTRY);
    if (!List.of(Locale.getISOCountries()).contains(country)) {
      wrong.add(COUNTRY, "missing");
    }
    var first = day(typed.first(FIRST), FIRST, wrong);
    var last =
        day(typed.first(LAST).isEmpty() ? typed.first(FIRST) : typed.first(LAST), LAST, wrong);
    if (first != null && last != null) {
      if (last.isBefore(first)) {
        wrong.add(LAST, "mission-days");
      } else if (ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
        wrong.add(LAST, "mission-long", "most", MOST_DAYS);
      }
    }
    var zone = zone(typed.first(ZONE), country, wrong);
    var languages = typed.each(LANGUAGES).stream().filter(SPOKEN::contains).distinct().toList();
    if (languages.isEmpty()) {
      wrong.add(LANGUAGES, "missing");
    }
    var budget = budget(typed.first(BUDGET), wrong);
    var state = MissionState.of(typed.first(STATE)).orElse(MissionState.PREPARING);
    if (wrong.all().size() > known
        || kind.isEmpty()
        || first == null
        || last == null
        || zone == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Mission(
            before == null ? "" : before.id(),
            team,
            kind.get(),
            name,
            theme,
            country,
            zone,
            first,
            last,
            languages,
            budget,
            state,
            before == null ? 0 : before.version()));
  }

  public static void checkLength(FieldErrors wrong, String field, String text, int most) {
    if (text.length() > most) {
      wrong.add(field, "too-long", "most", most, "length", text.length());
    }
  }

  /** A day as it was typed; null where it is none, which is added. */
  static @Nullable LocalDate day(String typed, String field, FieldErrors wrong) {
    try {
      var day = LocalDate.parse(typed);
      if (day.getYear() >= 1990 && day.getYear() < 2200) {
        return day;
      }
    } catch (DateTimeException e) {
      // told below, as a day far from ours is
    }
    wrong.add(field, typed.isEmpty() ? "missing" : "date");
    return null;
  }

  private static @Nullable ZoneId zone(String typed, String country, FieldErrors wrong) {
    var ofCountry = Clocks.of(country);
    if (typed.isEmpty()) {
      if (ofCountry.size() == 1) {
        return ofCountry.getFirst();
      }
      var ids = new ArrayList<String>();
      ofCountry.stream().limit(30).forEach(one -> ids.add(one.getId()));
      wrong.unknown(ZONE, typed, ids.isEmpty() ? List.of("Europe/Paris") : ids);
      return null;
    }
    try {
      return ZoneId.of(typed);
    } catch (DateTimeException e) {
      wrong.unknown(ZONE, typed, ZoneId.getAvailableZoneIds().stream().sorted().toList());
      return null;
    }
  }

  private static @Nullable Long budget(String typed, FieldErrors wrong) {
    String plain = typed.replaceAll("[\\s€\\u00a0\\u202f]", "");
    if (plain.isEmpty()) {
      return null;
    }
    if (plain.matches("\\d{1,10}") && Long.parseLong(plain) <= MOST_BUDGET) {
      return Long.parseLong(plain);
    }
    wrong.add(BUDGET, "mission-number", "most", wrong.wording().number(MOST_BUDGET));
    return null;
  }
}
