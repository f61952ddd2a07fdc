package fr.passerelle.http.aid;

import fr.passerelle.aid.Availability;
import fr.passerelle.aid.SchemeAnswer;
import fr.passerelle.aid.SupportScheme;
import fr.passerelle.aid.SupportSchemes;
import fr.passerelle.http.aid.SchemeRecord.EligibilityAnswer;
import fr.passerelle.http.aid.SchemeRecord.QuestionEntry;
import fr.passerelle.http.aid.SchemeRecord.RuleEntry;
import fr.passerelle.http.aid.SchemeRecord.SchemesAnswer;
import fr.passerelle.http.aid.SchemeRecord.Verdict;
import fr.passerelle.http.api.ETags;
import fr.passerelle.http.api.Problems;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.need.NeedParameters;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.http.reader.Parts;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameter;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import fr.passerelle.opportunity.Opportunity;
import fr.passerelle.search.Snapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The support schemes for programs. */
public final class AidApi {

  private static final String ALL = "/api/v1/support-schemes";

  private final Parts parts;
  private final SupportSchemes schemes;

  public AidApi(Parts parts, SupportSchemes schemes) {
    this.parts = parts;
    this.schemes = schemes;
  }

  public List<Route> routes() {
    var described = new ArrayList<>(AidParameters.described());
    described.add(NeedParameters.lang());
    return List.of(
        route(
            ALL,
            "Lists support schemes that nothing told rules out, with their status of today",
            described,
            SchemesAnswer.class,
            this::list),
        route(
            ALL + "/eligibility",
            "Tells which support schemes a pair may have, rule by rule, and what to ask;"
                + " q.{question} answers yes or no",
            described,
            EligibilityAnswer.class,
            this::eligibility),
        new Route(
            Route.Method.GET,
            ALL + "/{id}",
            "Tells the whole of a support scheme",
            List.of(Parameter.path("id", "Its id"), NeedParameters.lang()),
            null,
            Map.of(200, SchemeRecord.class, 400, Problem.class, 404, Problem.class),
            this::one));
  }

  private static Route route(
      String path,
      String summary,
      List<Parameter> described,
      Class<?> answer,
      Route.Handler handler) {
    return new Route(
        Route.Method.GET,
        path,
        summary,
        described,
        null,
        Map.of(200, answer, 400, Problem.class),
        handler);
  }

  private Answer list(Asking asking) {
    return answered(
        asking,
        (read, drawing) -> {
          var found = AidRoutes.found(schemes, read, drawing);
          return new SchemesAnswer(
              found.size(), found.stream().map(one -> entry(one.scheme(), drawing)).toList());
        });
  }

  private Answer eligibility(Asking asking) {
    return answered(
        asking,
        (read, drawing) ->
            new EligibilityAnswer(
                EligibilityRoutes.answers(schemes, read, drawing).stream()
                    .map(answer -> verdict(answer, drawing))
                    .toList()));
  }

  private Answer answered(
      Asking asking, BiFunction<AidParameters.Asked, SchemeDrawing, Object> answer) {
    var asked = asking.parameters();
    try (var snapshot = parts.engine().snapshot()) {
      var labels = parts.labels(asking.language(), snapshot);
      var wording = labels.wording();
      var errors = new FieldErrors(wording);
      var known = new ArrayList<>(AidParameters.FACTS);
      known.add(NeedParameters.LANG);
      errors.names(
          asked.names().stream().filter(name -> !name.startsWith(AidParameters.ANSWER)).toList(),
          known);
      checkLanguage(asked, errors);
      var read = AidParameters.read(asked, parts.thesaurus(), snapshot, errors);
      return errors.isEmpty()
          ? tagged(asking, snapshot, labels, () -> answer.apply(read, drawing(labels)))
          : new Answer.Refused(Problems.fields(errors.all(), wording));
    }
  }

  private Answer one(Asking asking) {
    try (var snapshot = parts.engine().snapshot()) {
      var labels = parts.labels(asking.language(), snapshot);
      var wording = labels.wording();
      var errors = new FieldErrors(wording);
      errors.names(asking.parameters().names(), List.of(NeedParameters.LANG));
      checkLanguage(asking.parameters(), errors);
      if (!errors.isEmpty()) {
        return new Answer.Refused(Problems.fields(errors.all(), wording));
      }
      String id = asking.named("id");
      return schemes
          .withId(id)
          .map(scheme -> tagged(asking, snapshot, labels, () -> entry(scheme, drawing(labels))))
          .orElseGet(() -> new Answer.Refused(Problems.unknown(FieldErrors.shown(id), wording)));
    }
  }

  /** An answer that holds as long as the day, the index and this build are the same. */
  private Answer tagged(Asking asking, Snapshot snapshot, Labels labels, Supplier<Object> answer) {
    String question =
        String.join(
            " ",
            asking.path(),
            labels.wording().language().code(),
            asking.parameters().query(),
            Opportunity.dayOf(parts.clock().instant()).toString());
    String etag = ETags.of(parts, snapshot.version(), question);
    return asking.knows(etag) ? new Answer.Unchanged(etag) : new Answer.Json(answer.get(), etag);
  }

  private static SchemeRecord entry(SupportScheme scheme, SchemeDrawing drawing) {
    var language = drawing.labels().wording().language();
    var words = drawing.words();
    var availability = scheme.dates().on(drawing.today());
    var most = scheme.most();
    return new SchemeRecord(
        scheme.id(),
        scheme.name(language),
        scheme.summary(language),
        scheme.operators(),
        scheme.domains().stream().map(domain -> domain.code()).toList(),
        scheme.kind().code(),
        scheme.group().code(),
        availability.code(),
        words.availability(availability),
        availability instanceof Availability.Open(LocalDate until) && until != null
            ? until.toString()
            : null,
        scheme.rate(),
        most == null ? null : most.units(),
        most == null ? null : most.currency(),
        scheme.rules().stream()
            .map(rule -> new RuleEntry(rule.code(), null, words.name(rule), words.wanted(rule)))
            .toList(),
        scheme.dates().deadlines(drawing.today()).stream().map(LocalDate::toString).toList(),
        scheme.dates().checked().toString(),
        scheme.confidence().code(),
        scheme.sources());
  }

  private static Verdict verdict(SchemeAnswer answer, SchemeDrawing drawing) {
    var words = drawing.words();
    var scheme = answer.scheme();
    return new Verdict(
        scheme.id(),
        scheme.name(drawing.labels().wording().language()),
        scheme.dates().on(drawing.today()).code(),
        answer.eligibility().code(),
        answer.isPartners() ? "partner" : "seeker",
        answer.answers().stream()
            .map(
                one ->
                    new RuleEntry(
                        one.rule().code(),
                        one.eligibility().code(),
                        words.name(one.rule()),
                        words.sentence(one, answer)))
            .toList(),
        answer.questions().stream()
            .map(
                question ->
                    new QuestionEntry(
                        question.kind().isYesOrNo()
                            ? AidParameters.ANSWER + question.id()
                            : question.id(),
                        question.kind().code(),
                        words.question(question, scheme)))
            .toList());
  }

  private SchemeDrawing drawing(Labels labels) {
    return new SchemeDrawing(
        labels, parts.thesaurus(), Opportunity.dayOf(parts.clock().instant()), Parameters.NONE);
  }

  private static void checkLanguage(Parameters asked, FieldErrors errors) {
    String lang = asked.first(NeedParameters.LANG);
    if (!lang.isEmpty() && Language.of(lang).isEmpty()) {
      errors.unknown(
          NeedParameters.LANG, lang, Stream.of(Language.values()).map(Language::code).toList());
    }
  }
}
