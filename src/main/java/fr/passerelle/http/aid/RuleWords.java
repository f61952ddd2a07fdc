package fr.passerelle.http.aid;

import fr.passerelle.aid.AdmittedCountries;
import fr.passerelle.aid.Availability;
import fr.passerelle.aid.Eligibility;
import fr.passerelle.aid.EligibilityRule;
import fr.passerelle.aid.Facts;
import fr.passerelle.aid.Party;
import fr.passerelle.aid.Question;
import fr.passerelle.aid.SchemeAnswer;
import fr.passerelle.aid.SupportScheme;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.language.Language;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts rules, answers and questions into a reader's words.
 *
 * @param today the day by which dates are told
 */
record RuleWords(Labels labels, LocalDate today) {

  /** What a rule is about. */
  String name(EligibilityRule rule) {
    return labels.wording().say("aid.rule." + rule.code());
  }

  /** What a rule asks for. */
  String wanted(EligibilityRule rule) {
    var wording = labels.wording();
    return switch (rule) {
      case EligibilityRule.Countries countries -> countries(countries.admitted());
      case EligibilityRule.Types types ->
          wording.list(types.accepted().stream().map(type -> type(type.code())).toList());
      case EligibilityRule.Sizes sizes ->
          wording.list(sizes.accepted().stream().map(size -> size(size.code())).toList());
      case EligibilityRule.Readiness(int least, int most) ->
          wording.say("aid.levels", "least", least, "most", most);
      case EligibilityRule.Themes(List<String> concepts) ->
          wording.list(concepts.stream().map(labels::concept).toList());
      case EligibilityRule.Pair _ -> wording.say("aid.pair.wanted");
      case EligibilityRule.Asked asked -> asked.condition().question(wording.language());
      case EligibilityRule.OpenNow open -> availability(open.dates().on(today));
    };
  }

  /** What an answer says, in one sentence. */
  String sentence(SchemeAnswer.RuleAnswer answer, SchemeAnswer of) {
    var wording = labels.wording();
    var question = answer.question();
    if (answer.rule() instanceof EligibilityRule.Asked asked) {
      String said = asked.condition().question(wording.language());
      return wording.say("aid.asked." + answer.eligibility().code(), "question", said);
    }
    if (question != null) {
      return wording.say(
          "aid.said.unknown",
          "rule",
          name(answer.rule()),
          "question",
          question(question, of.scheme()));
    }
    if (answer.rule() instanceof EligibilityRule.OpenNow open) {
      return availability(open.dates().on(today));
    }
    return wording.say(
        answer.eligibility() instanceof Eligibility.No ? "aid.said.no" : "aid.said.yes",
        "rule",
        name(answer.rule()),
        "wanted",
        wanted(answer.rule()),
        "found",
        found(answer.rule(), of.facts()));
  }

  /** A question, as it is put to the reader. */
  String question(Question question, SupportScheme scheme) {
    var wording = labels.wording();
    var condition = question.condition();
    return condition != null
        ? condition.question(wording.language())
        : wording.say(
            "aid.question." + question.kind().code(),
            "scheme",
            scheme.name(wording.language()),
            "date",
            scheme.dates().checked());
  }

  /** Whether a scheme is open, in one sentence. */
  String availability(Availability availability) {
    var wording = labels.wording();
    return switch (availability) {
      case Availability.Open(LocalDate until) ->
          until == null ? wording.say("aid.open") : wording.say("aid.open.until", "date", until);
      case Availability.Forthcoming(LocalDate from) ->
          wording.say("aid.forthcoming.from", "date", from);
      case Availability.Closed(LocalDate since) ->
          since == null
              ? wording.say("aid.closed")
              : wording.say("aid.closed.since", "date", since);
      case Availability.ToCheck check -> toCheck(check, wording);
    };
  }

  private String toCheck(Availability.ToCheck check, Wording wording) {
    var said = new ArrayList<String>();
    said.add(wording.say("aid.to-check"));
    var last = check.last();
    if (last != null) {
      said.add(wording.say("aid.to-check.last", "date", last));
    }
    if (!check.months().isEmpty()) {
      var months =
          check.months().stream()
              .map(
                  month ->
                      month.getDisplayName(TextStyle.FULL_STANDALONE, wording.language().locale()))
              .toList();
      said.add(wording.say("aid.to-check.months", "months", wording.list(months)));
    }
    return String.join(wording.language() == Language.CHINESE ? "" : " ", said);
  }

  /** What stands against a rule in the facts. */
  private String found(EligibilityRule rule, Facts facts) {
    return switch (rule) {
      case EligibilityRule.Countries countries ->
          labels.wording().country(party(facts, countries.side()).country());
      case EligibilityRule.Types types -> {
        var type = party(facts, types.side()).type();
        yield type == null ? type("unknown") : type(type.code());
      }
      case EligibilityRule.Sizes sizes -> {
        var party = party(facts, sizes.side());
        var size = party.size();
        var type = party.type();
        yield size != null ? size(size.code()) : type(type == null ? "unknown" : type.code());
      }
      case EligibilityRule.Readiness _ -> String.valueOf(facts.readiness());
      case EligibilityRule.Themes _ ->
          facts.themes().isEmpty()
              ? labels.wording().say("aid.answered")
              : labels
                  .wording()
                  .list(facts.themes().stream().sorted().map(labels::concept).limit(6).toList());
      case EligibilityRule.Pair _ -> labels.wording().say("aid.pair.found");
      case EligibilityRule.Asked _, EligibilityRule.OpenNow _ -> "";
    };
  }

  private String countries(AdmittedCountries admitted) {
    var wording = labels.wording();
    var said = new ArrayList<String>();
    if (admitted.isAny()) {
      said.add(wording.say("aid.countries.any"));
    }
    if (admitted.isOther()) {
      said.add(wording.say("aid.countries.other"));
    }
    boolean isUnion = admitted.named().containsAll(AdmittedCountries.UNION);
    if (isUnion) {
      said.add(wording.say("aid.countries.union"));
    }
    admitted.named().stream()
        .filter(country -> !isUnion || !AdmittedCountries.UNION.contains(country))
        .map(wording::country)
        .sorted()
        .forEach(said::add);
    if (admitted.mayBeMore()) {
      said.add(wording.say("aid.countries.more"));
    }
    admitted.refused().stream()
        .sorted()
        .map(country -> wording.say("aid.countries.not", "country", wording.country(country)))
        .forEach(said::add);
    return wording.list(said);
  }

  private String type(String code) {
    return labels.coded("type", code);
  }

  private String size(String code) {
    return labels.coded("size", code);
  }

  private static Party party(Facts facts, Facts.Side side) {
    @Nullable Party party = side == Facts.Side.SEEKER ? facts.seeker() : facts.partner();
    return Objects.requireNonNullElse(party, Facts.NONE.seeker());
  }
}
