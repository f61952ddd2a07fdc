package fr.passerelle.http.aid;

import fr.passerelle.aid.Availability;
import fr.passerelle.aid.EligibilityRule;
import fr.passerelle.aid.Facts;
import fr.passerelle.aid.SchemeAnswer;
import fr.passerelle.aid.SupportScheme;
import fr.passerelle.http.aid.SchemeLine.Said;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.language.Thesaurus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts schemes into a reader's words, as they are on a day.
 *
 * @param asked what the addresses of schemes keep
 */
record SchemeDrawing(Labels labels, Thesaurus thesaurus, LocalDate today, Parameters asked) {

  RuleWords words() {
    return new RuleWords(labels, today);
  }

  /** What facts say to a scheme today. */
  SchemeAnswer answer(SupportScheme scheme, Facts facts) {
    return scheme.answer(facts, new EligibilityRule.Circumstances(scheme.id(), today, thesaurus));
  }

  /** A scheme of which nobody asks whether they may have it. */
  SchemeLine line(SupportScheme scheme) {
    return line(scheme, "", "", List.of());
  }

  /** A scheme with the answer to whether somebody may have it. */
  SchemeLine line(SchemeAnswer answer) {
    var wording = wording();
    String code = answer.eligibility().code();
    String said =
        wording.say((answer.isPartners() ? "aid.verdict.partner." : "aid.verdict.") + code);
    var words = words();
    return line(
        answer.scheme(),
        code,
        said,
        answer.answers().stream()
            .map(rule -> new Said(rule.eligibility().code(), words.sentence(rule, answer)))
            .toList());
  }

  private SchemeLine line(SupportScheme scheme, String verdict, String said, List<Said> answers) {
    var wording = wording();
    var language = wording.language();
    var availability = scheme.dates().on(today);
    return new SchemeLine(
        scheme.id(),
        scheme.name(language),
        asked.on(new AidLinks(language).scheme(scheme.id())),
        scheme.summary(language),
        availability.code(),
        wording.say("aid.status." + availability.code()),
        facts(scheme),
        words().availability(availability),
        verdict,
        said,
        answers);
  }

  /** Kind, domains, operators and money. */
  List<String> facts(SupportScheme scheme) {
    var facts = new ArrayList<String>();
    facts.add(wording().say("aid.kind." + scheme.kind().code()));
    facts.add(domains(scheme));
    facts.add(wording().list(scheme.operators()));
    facts.addAll(money(scheme));
    return facts;
  }

  String domains(SupportScheme scheme) {
    return wording()
        .list(
            scheme.domains().stream()
                .map(domain -> wording().say("aid.domain." + domain.code()))
                .toList());
  }

  /** What it pays at most, as far as that is known. */
  List<String> money(SupportScheme scheme) {
    var money = new ArrayList<String>();
    var most = scheme.most();
    if (most != null) {
      money.add(
          wording()
              .say(
                  "aid.most",
                  "n",
                  most.units(),
                  "currency",
                  wording().say("aid.currency." + most.currency())));
    }
    var rate = scheme.rate();
    if (rate != null) {
      money.add(wording().say("aid.rate", "n", rate));
    }
    return money;
  }

  /** What each rule asks for, those on dates and questions apart. */
  List<SchemePage.Wanted> wanted(SupportScheme scheme) {
    var words = words();
    return scheme.rules().stream()
        .filter(
            rule ->
                !(rule instanceof EligibilityRule.OpenNow)
                    && !(rule instanceof EligibilityRule.Asked))
        .map(rule -> new SchemePage.Wanted(words.name(rule), words.wanted(rule)))
        .toList();
  }

  /** What it asks besides. */
  List<String> conditions(SupportScheme scheme) {
    var words = words();
    return scheme.rules().stream()
        .filter(rule -> rule instanceof EligibilityRule.Asked)
        .map(words::wanted)
        .toList();
  }

  /** How soon it can be asked for: what is open first, what is over last. */
  int rank(SupportScheme scheme) {
    return switch (scheme.dates().on(today)) {
      case Availability.Open _ -> 0;
      case Availability.Forthcoming _ -> 1;
      case Availability.ToCheck _ -> 2;
      case Availability.Closed _ -> 3;
    };
  }

  private Wording wording() {
    return labels.wording();
  }
}
