package fr.passerelle.http.aid;

import fr.passerelle.aid.Availability;
import fr.passerelle.aid.Question;
import fr.passerelle.aid.SchemeAnswer;
import fr.passerelle.aid.SupportSchemes;
import fr.passerelle.http.aid.EligibilityPage.Asked;
import fr.passerelle.http.aid.EligibilityPage.Group;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.page.Links;
import fr.passerelle.http.page.OrganisationPage.Tag;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import fr.passerelle.opportunity.Opportunity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The page that answers which schemes a pair may have. */
final class EligibilityRoutes {

  private static final int FIRST_QUESTIONS = 6;
  private static final int MOST_THEMES = 4;
  private static final List<String> CODES = List.of("yes", "unknown", "no");

  private final Pages pages;
  private final SupportSchemes schemes;

  EligibilityRoutes(Pages pages, SupportSchemes schemes) {
    this.pages = pages;
    this.schemes = schemes;
  }

  List<Route> routes() {
    return Pages.inEachLanguage(
        links -> new AidLinks(links).eligibility(),
        "Which support schemes a pair may have",
        this::answer);
  }

  private Answer answer(Asking asking, Language language) {
    var parts = pages.parts();
    var asked = AidParameters.known(asking.parameters());
    try (var snapshot = parts.engine().snapshot()) {
      var labels = parts.labels(language, snapshot);
      var wrong = new FieldErrors(labels.wording());
      var read = AidParameters.read(asked, parts.thesaurus(), snapshot, wrong);
      return wrong.isEmpty()
          ? pages.page("aid-eligibility", page(read, asked, labels), 200)
          : pages.refused(wrong.all(), asked, language, links -> new AidLinks(links).eligibility());
    }
  }

  private EligibilityPage page(AidParameters.Asked read, Parameters asked, Labels labels) {
    var parts = pages.parts();
    var wording = labels.wording();
    var language = wording.language();
    var today = Opportunity.dayOf(parts.clock().instant());
    var drawing = new SchemeDrawing(labels, parts.thesaurus(), today, asked);
    var answers = read.isOfSomebody() ? answers(schemes, read, drawing) : List.<SchemeAnswer>of();
    var open = questions(answers, drawing, asked, labels);
    var themes = read.facts().themes().stream().sorted().limit(MOST_THEMES).toList();
    var helpers = new Helpers(labels);
    var facts = withoutAnswers(asked);
    return new EligibilityPage(
        pages.frame(
            language,
            wording.say("aid.eligibility.title"),
            asked.names().isEmpty() ? wording.say("aid.eligibility.description") : "",
            links -> new AidLinks(links).eligibility(),
            asked),
        AidForm.of(
            new AidLinks(language).eligibility(),
            asked,
            List.of(AidParameters.SEEKER, AidParameters.PARTNER),
            wording),
        who(read, labels),
        read.isOfSomebody(),
        open.stream().limit(FIRST_QUESTIONS).toList(),
        open.stream().skip(FIRST_QUESTIONS).toList(),
        answered(asked, labels),
        CODES.stream()
            .map(
                code ->
                    new Group(
                        code,
                        wording.say("aid.group." + code),
                        answers.stream()
                            .filter(answer -> answer.eligibility().code().equals(code))
                            .map(drawing::line)
                            .toList()))
            .toList(),
        read.isOfSomebody()
            ? helpers.all(read.seeker(), read.facts().seeker(), themes, facts)
            : List.of(),
        read.isOfSomebody()
            ? helpers.calls(parts.catalogue().opportunities(), themes, today)
            : List.of());
  }

  /** The answers of all schemes of the domain; what is open first. */
  static List<SchemeAnswer> answers(
      SupportSchemes schemes, AidParameters.Asked read, SchemeDrawing drawing) {
    return schemes.all().stream()
        .filter(scheme -> read.domain() == null || scheme.domains().contains(read.domain()))
        .filter(
            scheme ->
                !read.isOpen() || scheme.dates().on(drawing.today()) instanceof Availability.Open)
        .map(scheme -> drawing.answer(scheme, read.facts()))
        .sorted(Comparator.comparingInt(answer -> drawing.rank(answer.scheme())))
        .toList();
  }

  /** The questions that yes or no answers, those that most schemes depend on first. */
  private static List<Asked> questions(
      List<SchemeAnswer> answers, SchemeDrawing drawing, Parameters asked, Labels labels) {
    var schemesOf = new LinkedHashMap<Question, List<SchemeAnswer>>();
    for (var answer : answers) {
      for (var question : answer.questions()) {
        if (question.kind().isYesOrNo()) {
          schemesOf.computeIfAbsent(question, key -> new ArrayList<>()).add(answer);
        }
      }
    }
    return schemesOf.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<Question, List<SchemeAnswer>>>comparingInt(
                    entry -> entry.getValue().size())
                .reversed()
                .thenComparing(entry -> entry.getKey().kind()))
        .map(
            entry ->
                new Asked(
                    AidParameters.ANSWER + entry.getKey().id(),
                    drawing.words().question(entry.getKey(), entry.getValue().getFirst().scheme()),
                    note(entry.getValue(), labels),
                    asked.first(AidParameters.ANSWER + entry.getKey().id())))
        .toList();
  }

  private static String note(List<SchemeAnswer> answers, Labels labels) {
    var wording = labels.wording();
    return answers.size() > 3
        ? wording.count("aid.question.schemes", answers.size())
        : wording.list(answers.stream().map(one -> one.scheme().name(wording.language())).toList());
  }

  /** The questions that the address answers. */
  private List<Asked> answered(Parameters asked, Labels labels) {
    var answered = new ArrayList<Asked>();
    for (String name : asked.names()) {
      if (name.startsWith(AidParameters.ANSWER)) {
        text(name.substring(AidParameters.ANSWER.length()), labels)
            .ifPresent(text -> answered.add(new Asked(name, text, "", asked.first(name))));
      }
    }
    return answered;
  }

  /** The question of an id; none where no scheme asks it. */
  private Optional<String> text(String id, Labels labels) {
    var wording = labels.wording();
    var condition = schemes.conditions().stream().filter(one -> one.id().equals(id)).findFirst();
    if (condition.isPresent()) {
      return Optional.of(condition.get().question(wording.language()));
    }
    int dot = id.indexOf('.');
    String kind =
        switch (dot < 0 ? "" : id.substring(0, dot)) {
          case "open" -> "open-now";
          case "theme" -> "theme-fits";
          case "seeker-country", "partner-country" -> "country-admitted";
          default -> "";
        };
    return kind.isEmpty()
        ? Optional.empty()
        : schemes
            .withId(id.substring(dot + 1))
            .map(
                scheme ->
                    wording.say(
                        "aid.question." + kind,
                        "scheme",
                        scheme.name(wording.language()),
                        "date",
                        scheme.dates().checked()));
  }

  private static List<Tag> who(AidParameters.Asked read, Labels labels) {
    var links = new Links(labels.wording().language());
    return Stream.of(Optional.ofNullable(read.seeker()), Optional.ofNullable(read.partner()))
        .flatMap(Optional::stream)
        .map(one -> new Tag(labels.name(one), links.organisation(one.id())))
        .toList();
  }

  private static Parameters withoutAnswers(Parameters asked) {
    return asked.without(
        asked.names().stream()
            .filter(name -> name.startsWith(AidParameters.ANSWER))
            .toArray(String[]::new));
  }
}
