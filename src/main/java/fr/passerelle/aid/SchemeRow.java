package fr.passerelle.aid;

import fr.passerelle.aid.Facts.Side;
import fr.passerelle.language.Language;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.SizeClass;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A line of a table, by the names of its columns, and the scheme that it tells. */
record SchemeRow(List<String> header, List<String> cells) {

  /** The columns of a table of schemes, in their order. */
  static final List<String> COLUMNS =
      List.of(
          ("id operator domains kind en fr zh summary-en summary-fr summary-zh rate most seeker"
               + " partner group seeker-types partner-types seeker-sizes partner-sizes trl themes"
               + " conditions standing from until cut-offs months checked confidence sources")
              .split(" "));

  private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";

  /** A cell that must not be empty. */
  String text(String column) {
    String cell = cell(column);
    if (cell.isEmpty()) {
      throw new IllegalArgumentException(column + " is empty");
    }
    return cell;
  }

  /** An id: small letters, figures and hyphens. */
  String id() {
    String id = text("id");
    if (!id.matches(ID)) {
      throw new IllegalArgumentException("no id: " + id);
    }
    return id;
  }

  /** The cells of three columns, one a language. */
  Map<Language, String> inEachLanguage(String prefix) {
    var all = new EnumMap<Language, String>(Language.class);
    Stream.of(Language.values())
        .forEach(language -> all.put(language, text(prefix + language.code())));
    return all;
  }

  /** The scheme, with these conditions. */
  SupportScheme scheme(Map<String, Condition> conditions) {
    var dates =
        new Dates(
            one(Standing.values(), text("standing")),
            day("from"),
            day("until"),
            parts("cut-offs").stream().map(LocalDate::parse).toList(),
            parts("months").stream().map(month -> Month.of(Integer.parseInt(month))).toList(),
            LocalDate.parse(text("checked")));
    var group = one(SupportScheme.Group.values(), text("group"));
    return new SupportScheme(
        id(),
        filled("operator"),
        filled("domains").stream()
            .map(code -> known(SupportDomain.of(code), code))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(SupportDomain.class))),
        one(SupportKind.values(), text("kind")),
        inEachLanguage(""),
        inEachLanguage("summary-"),
        cell("rate").isEmpty() ? null : rate(Integer.parseInt(cell("rate"))),
        amount(),
        group,
        rules(group, conditions, dates),
        dates,
        one(Confidence.values(), text("confidence")),
        sources());
  }

  private List<EligibilityRule> rules(
      SupportScheme.Group group, Map<String, Condition> conditions, Dates dates) {
    var rules = new ArrayList<EligibilityRule>();
    rules.add(new EligibilityRule.Countries(Side.SEEKER, AdmittedCountries.read(filled("seeker"))));
    if (group != SupportScheme.Group.SINGLE) {
      if (group == SupportScheme.Group.PAIR) {
        rules.add(new EligibilityRule.Pair());
      }
      rules.add(
          new EligibilityRule.Countries(Side.PARTNER, AdmittedCountries.read(filled("partner"))));
    }
    for (var side : Side.values()) {
      var types = set("types", side, OrganisationType::of, OrganisationType.class);
      if (!types.isEmpty()) {
        rules.add(new EligibilityRule.Types(side, types));
      }
      var sizes = set("sizes", side, SizeClass::of, SizeClass.class);
      if (!sizes.isEmpty()) {
        rules.add(new EligibilityRule.Sizes(side, sizes));
      }
    }
    if (!cell("trl").isEmpty()) {
      String[] levels = cell("trl").split("-", 2);
      rules.add(
          new EligibilityRule.Readiness(Integer.parseInt(levels[0]), Integer.parseInt(levels[1])));
    }
    if (!cell("themes").isEmpty()) {
      rules.add(new EligibilityRule.Themes(parts("themes")));
    }
    for (String id : parts("conditions")) {
      rules.add(new EligibilityRule.Asked(known(Optional.ofNullable(conditions.get(id)), id)));
    }
    rules.add(new EligibilityRule.OpenNow(dates));
    return rules;
  }

  private <E extends Enum<E>> EnumSet<E> set(
      String what, Side side, Function<String, Optional<E>> reader, Class<E> type) {
    return parts(side.code() + "-" + what).stream()
        .map(code -> known(reader.apply(code), code))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
  }

  private List<String> sources() {
    var sources = filled("sources");
    for (String source : sources) {
      if (!source.matches("https?://[^\\s/]+\\.[^\\s]+")) {
        throw new IllegalArgumentException("no address of the web: " + source);
      }
    }
    return sources;
  }

  private SupportScheme.@Nullable Amount amount() {
    String most = cell("most");
    if (most.isEmpty()) {
      return null;
    }
    if (!most.matches("[1-9]\\d{0,11} [A-Z]{3}")) {
      throw new IllegalArgumentException("no amount: " + most);
    }
    int space = most.indexOf(' ');
    return new SupportScheme.Amount(
        Long.parseLong(most.substring(0, space)), most.substring(space + 1));
  }

  private static int rate(int rate) {
    if (rate < 1 || rate > 100) {
      throw new IllegalArgumentException("no rate in per cent: " + rate);
    }
    return rate;
  }

  private @Nullable LocalDate day(String column) {
    return cell(column).isEmpty() ? null : LocalDate.parse(cell(column));
  }

  private String cell(String column) {
    return cells.get(header.indexOf(column)).strip();
  }

  /** The parts of a cell that a bar separates; none where it is empty. */
  private List<String> parts(String column) {
    String cell = cell(column);
    if (cell.isEmpty()) {
      return List.of();
    }
    var parts = Stream.of(cell.split("\\|", -1)).map(String::strip).toList();
    if (parts.contains("")) {
      throw new IllegalArgumentException("a part is empty in " + cell);
    }
    return parts;
  }

  /** The same of a cell that must not be empty. */
  private List<String> filled(String column) {
    text(column);
    return parts(column);
  }

  private static <E extends Enum<E>> E one(E[] all, String code) {
    return known(
        Stream.of(all).filter(one -> one.name().toLowerCase(Locale.ROOT).equals(code)).findFirst(),
        code);
  }

  private static <T> T known(Optional<T> found, String code) {
    return found.orElseThrow(() -> new IllegalArgumentException("there is no " + code));
  }
}
