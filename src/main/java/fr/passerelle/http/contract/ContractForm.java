package fr.passerelle.http.contract;

import fr.passerelle.cluster.contract.Due;
import fr.passerelle.cluster.contract.EventReading;
import fr.passerelle.cluster.contract.Indicator;
import fr.passerelle.cluster.contract.Terms;
import fr.passerelle.http.need.Countries;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.profile.FormSection;
import fr.passerelle.http.profile.FormSection.Choice;
import fr.passerelle.http.profile.FormSection.Shape;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.language.Thesaurus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The forms of a contract and of an objective. */
record ContractForm(Wording wording, Thesaurus thesaurus) {

  private static final int MOST_LISTED = 50;

  /** What an objective is asked for with. */
  record Aim(Indicator indicator, String market, Due due, long target) {}

  Parameters of(Terms terms) {
    return Parameters.NONE
        .with("title", terms.title())
        .with("start", terms.start().toString())
        .with("mid", terms.midTerm().toString())
        .with("end", terms.end().toString())
        .with("markets", String.join(", ", terms.markets().stream().map(wording::country).toList()))
        .with(
            "industries",
            String.join(", ", terms.industries().stream().map(this::industry).toList()));
  }

  String industry(String id) {
    return thesaurus.concept(id).map(one -> one.label(wording.language())).orElse(id);
  }

  FormSection section(Parameters typed) {
    return new FormSection(
        "",
        "",
        List.of(
            field(Shape.LINE, "title", typed),
            field(Shape.DATE, "start", typed),
            field(Shape.DATE, "mid", typed),
            field(Shape.DATE, "end", typed),
            field(Shape.LINE, "markets", typed),
            field(Shape.LINE, "industries", typed)));
  }

  private FormSection.Field field(Shape shape, String name, Parameters typed) {
    String hint = "contract.hint." + name;
    return new FormSection.Field(
        shape,
        name,
        wording.say("contract.field." + name),
        wording.messages().has(hint) ? wording.say(hint) : "",
        typed.first(name),
        List.of(),
        0,
        null);
  }

  Optional<Terms> read(Parameters typed, FieldErrors wrong) {
    String title = typed.first("title");
    if (title.isEmpty()) {
      wrong.add("title", "missing");
    } else if (title.length() > Terms.LONGEST_TITLE) {
      wrong.add("title", "too-long", "most", Terms.LONGEST_TITLE, "length", title.length());
    }
    var start = day("start", typed, wrong);
    var middle = day("mid", typed, wrong);
    var end = day("end", typed, wrong);
    if (start != null && middle != null && end != null) {
      if (!start.isBefore(middle) || !middle.isBefore(end)) {
        wrong.add("mid", "contract-order");
      } else if (end.isAfter(start.plusYears(15))) {
        wrong.add("end", "contract-period");
      }
    }
    var markets = new ArrayList<String>();
    for (String written : each(typed.first("markets"))) {
      Countries.code(written)
          .ifPresentOrElse(
              markets::add,
              () -> wrong.add("markets", "country-name", "value", FieldErrors.shown(written)));
    }
    var industries = new ArrayList<String>();
    for (String written : each(typed.first("industries"))) {
      thesaurus
          .meantBy(written)
          .ifPresentOrElse(
              concept -> industries.add(concept.id()),
              () ->
                  wrong.add(
                      "industries", "contract-industry", "value", FieldErrors.shown(written)));
    }
    return wrong.isEmpty() && start != null && middle != null && end != null
        ? Optional.of(new Terms(title, start, middle, end, markets, industries))
        : Optional.empty();
  }

  private static @Nullable LocalDate day(String name, Parameters typed, FieldErrors wrong) {
    var day = EventReading.day(typed.first(name));
    boolean isSound = day != null && day.getYear() >= 2000 && day.getYear() < 2200;
    if (!isSound) {
      wrong.add(name, "date");
    }
    return isSound ? day : null;
  }

  private static List<String> each(String written) {
    return Stream.of(written.split("[,;，；、]", -1))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .limit(MOST_LISTED)
        .toList();
  }

  /** The form of an objective; the target markets are offered. */
  FormSection objective(Parameters typed, List<String> markets) {
    var countries = new ArrayList<Choice>();
    countries.add(new Choice("", wording.say("contract.all-markets"), false));
    markets.forEach(
        code ->
            countries.add(
                new Choice(code, wording.country(code), typed.first("market").equals(code))));
    return new FormSection(
        "",
        wording.say("contract.objective.lead"),
        List.of(
            choice(
                "indicator",
                Stream.of(Indicator.values())
                    .map(
                        one ->
                            new Choice(
                                one.code(),
                                wording.say("contract.indicator." + one.code()),
                                typed.first("indicator").equals(one.code())))
                    .toList()),
            choice("market", countries),
            choice(
                "due",
                Stream.of(Due.values())
                    .map(
                        one ->
                            new Choice(
                                one.code(),
                                wording.say("contract.due." + one.code()),
                                typed.first("due").equals(one.code())))
                    .toList()),
            field(Shape.LINE, "target", typed)));
  }

  private FormSection.Field choice(String name, List<Choice> choices) {
    return new FormSection.Field(
        Shape.SELECT, name, wording.say("contract.field." + name), "", "", choices, 0, null);
  }

  Optional<Aim> readObjective(Parameters typed, List<String> markets, FieldErrors wrong) {
    var indicator = Indicator.of(typed.first("indicator"));
    if (indicator.isEmpty()) {
      wrong.unknown(
          "indicator",
          typed.first("indicator"),
          Stream.of(Indicator.values()).map(Indicator::code).toList());
    }
    String market = typed.first("market");
    if (!market.isEmpty() && !markets.contains(market)) {
      wrong.unknown("market", market, markets);
    }
    var due = Due.of(typed.first("due"));
    if (due.isEmpty()) {
      wrong.unknown("due", typed.first("due"), Stream.of(Due.values()).map(Due::code).toList());
    }
    String digits = typed.first("target").replaceAll("[\\s\u00a0\u202f%€]", "");
    long most = indicator.map(Indicator::most).orElse(1L);
    long target = digits.matches("\\d{1,13}") ? Long.parseLong(digits) : 0;
    if (indicator.isPresent() && (target < 1 || target > most)) {
      wrong.add("target", "contract-target", "most", most);
    }
    return wrong.isEmpty() && indicator.isPresent() && due.isPresent()
        ? Optional.of(new Aim(indicator.get(), market, due.get(), target))
        : Optional.empty();
  }
}
