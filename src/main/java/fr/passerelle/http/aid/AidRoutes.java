package fr.passerelle.http.aid;

import fr.passerelle.aid.Availability;
import fr.passerelle.aid.Eligibility;
import fr.passerelle.aid.EligibilityRule;
import fr.passerelle.aid.SchemeAnswer;
import fr.passerelle.aid.SupportScheme;
import fr.passerelle.aid.SupportSchemes;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.page.ErrorPages;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import fr.passerelle.opportunity.Opportunity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The support schemes, each of them, and their deadlines as calendars. */
public final class AidRoutes {

  private static final String ICS = "text/calendar; charset=utf-8";

  private final Pages pages;
  private final ErrorPages errors;
  private final SupportSchemes schemes;

  public AidRoutes(Pages pages, ErrorPages errors, SupportSchemes schemes) {
    this.pages = pages;
    this.errors = errors;
    this.schemes = schemes;
  }

  public List<Route> routes() {
    var all = new ArrayList<Route>();
    all.addAll(
        Pages.inEachLanguage(
            links -> new AidLinks(links).all(), "The support schemes", this::list));
    all.addAll(new EligibilityRoutes(pages, schemes).routes());
    all.addAll(
        Pages.inEachLanguage(
            links -> new AidLinks(links).calendar(),
            "The deadlines of all support schemes, as a calendar",
            (asking, language) -> calendar(schemes.all(), language)));
    all.addAll(
        Pages.inEachLanguage(
            links -> new AidLinks(links).scheme("{id}"), "A support scheme", this::one));
    all.addAll(
        Pages.inEachLanguage(
            links -> new AidLinks(links).calendar("{id}"),
            "The deadlines of a support scheme, as a calendar",
            (asking, language) ->
                schemes
                    .withId(asking.named("id"))
                    .map(scheme -> calendar(List.of(scheme), language))
                    .orElseGet(() -> errors.unknown(language))));
    return all;
  }

  private Answer list(Asking asking, Language language) {
    var parts = pages.parts();
    var asked = AidParameters.known(asking.parameters());
    try (var snapshot = parts.engine().snapshot()) {
      var labels = parts.labels(language, snapshot);
      var wording = labels.wording();
      var wrong = new FieldErrors(wording);
      var read = AidParameters.read(asked, parts.thesaurus(), snapshot, wrong);
      if (!wrong.isEmpty()) {
        return pages.refused(wrong.all(), asked, language, links -> new AidLinks(links).all());
      }
      var links = new AidLinks(language);
      var drawing = drawing(labels, asked);
      var lines =
          found(schemes, read, drawing).stream().map(one -> drawing.line(one.scheme())).toList();
      boolean isWhole = asked.names().isEmpty();
      var frame =
          pages.frame(
              language,
              wording.say("aid.title"),
              isWhole ? wording.say("aid.description") : "",
              other -> new AidLinks(other).all(),
              asked);
      var form =
          AidForm.of(
              links.all(), asked, List.of(AidParameters.SEEKER, AidParameters.PARTNER), wording);
      return pages.page(
          "aid-list",
          new AidPage(
              frame,
              form,
              wording.count("aid.count", lines.size()),
              isWhole ? null : links.all(),
              links.eligibility(),
              links.calendar(),
              lines),
          200);
    }
  }

  /** The schemes that nothing told rules out; what is open first. */
  static List<SchemeAnswer> found(
      SupportSchemes schemes, AidParameters.Asked read, SchemeDrawing drawing) {
    return schemes.all().stream()
        .filter(scheme -> read.domain() == null || scheme.domains().contains(read.domain()))
        .filter(
            scheme ->
                !read.isOpen() || scheme.dates().on(drawing.today()) instanceof Availability.Open)
        .map(scheme -> drawing.answer(scheme, read.facts()))
        .filter(answer -> !isRuledOut(answer))
        .sorted(Comparator.comparingInt(answer -> drawing.rank(answer.scheme())))
        .toList();
  }

  /** Whether a fact speaks against it; its dates and its questions do not count here. */
  private static boolean isRuledOut(SchemeAnswer answer) {
    return answer.answers().stream()
        .anyMatch(
            one ->
                one.eligibility() instanceof Eligibility.No
                    && !(one.rule() instanceof EligibilityRule.OpenNow)
                    && !(one.rule() instanceof EligibilityRule.Asked));
  }

  private Answer one(Asking asking, Language language) {
    var parts = pages.parts();
    var found = schemes.withId(asking.named("id"));
    if (found.isEmpty()) {
      return errors.unknown(language);
    }
    var scheme = found.get();
    var asked = AidParameters.known(asking.parameters());
    try (var snapshot = parts.engine().snapshot()) {
      var labels = parts.labels(language, snapshot);
      var wrong = new FieldErrors(labels.wording());
      var read = AidParameters.read(asked, parts.thesaurus(), snapshot, wrong);
      if (!wrong.isEmpty()) {
        return pages.refused(
            wrong.all(), asked, language, links -> new AidLinks(links).scheme(scheme.id()));
      }
      return pages.page("aid-scheme", page(scheme, read, asked, labels), 200);
    }
  }

  private SchemePage page(
      SupportScheme scheme, AidParameters.Asked read, Parameters asked, Labels labels) {
    var wording = labels.wording();
    var language = wording.language();
    var links = new AidLinks(language);
    var drawing = drawing(labels, asked);
    var dates = scheme.dates();
    var deadlines = dates.deadlines(drawing.today());
    return new SchemePage(
        pages.frame(
            language,
            scheme.name(language),
            asked.names().isEmpty() ? scheme.summary(language) : "",
            other -> new AidLinks(other).scheme(scheme.id()),
            asked),
        read.isOfSomebody()
            ? drawing.line(drawing.answer(scheme, read.facts()))
            : drawing.line(scheme),
        asked.on(links.all()),
        drawing.domains(scheme),
        wording.list(scheme.operators()),
        wording.list(drawing.money(scheme)),
        drawing.wanted(scheme),
        drawing.conditions(scheme),
        deadlines.stream().map(wording::date).toList(),
        deadlines.isEmpty() ? null : links.calendar(scheme.id()),
        asked.on(links.eligibility()),
        wording.say(
            "aid.checked",
            "date",
            dates.checked(),
            "confidence",
            wording.say("aid.confidence." + scheme.confidence().code())),
        scheme.sources());
  }

  private Answer calendar(Collection<SupportScheme> all, Language language) {
    var wording = pages.parts().wording(language);
    var today = today();
    var days = new ArrayList<Calendar.Day>();
    for (var scheme : all) {
      for (var deadline : scheme.dates().deadlines(today)) {
        days.add(
            new Calendar.Day(
                scheme.id() + "-" + deadline + "@passerelle",
                deadline,
                wording.say("aid.deadline", "scheme", scheme.name(language)),
                scheme.summary(language),
                pages.address() + new AidLinks(language).scheme(scheme.id())));
      }
    }
    return new Answer.Plain(Calendar.write(days, pages.parts().clock().instant()), ICS, 200);
  }

  private SchemeDrawing drawing(Labels labels, Parameters asked) {
    return new SchemeDrawing(labels, pages.parts().thesaurus(), today(), asked);
  }

  private LocalDate today() {
    return Opportunity.dayOf(pages.parts().clock().instant());
  }
}
