package fr.passerelle.http.api;

import fr.passerelle.catalogue.KnownOpportunity;
import fr.passerelle.catalogue.Opportunities.Wish;
import fr.passerelle.http.need.CallParameters;
import fr.passerelle.http.need.Cursor;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.need.NeedParameters;
import fr.passerelle.http.reader.Parts;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameter;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem;
import fr.passerelle.http.route.Route;
import fr.passerelle.opportunity.Opportunity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The calls for projects, and each of them. */
public final class CallRoutes {

  private static final int USUAL = 20;
  private static final int MOST = 100;

  private final Parts parts;

  public CallRoutes(Parts parts) {
    this.parts = parts;
  }

  public List<Route> routes() {
    var described = new ArrayList<>(CallParameters.described());
    described.add(
        Parameter.query(
            NeedParameters.LIMIT, Parameter.Kind.WHOLE_NUMBER, "How many, from 1 to 100"));
    described.add(
        Parameter.query(NeedParameters.CURSOR, Parameter.Kind.TEXT, "The next of the last answer"));
    described.add(NeedParameters.lang());
    return List.of(
        new Route(
            Route.Method.GET,
            "/api/v1/calls",
            "Lists calls for projects by deadline, with their status of today",
            described,
            null,
            Map.of(200, CallRecord.CallsAnswer.class, 400, Problem.class),
            this::list),
        new Route(
            Route.Method.GET,
            "/api/v1/calls/{id}",
            "Tells the whole of a call for projects",
            List.of(Parameter.path("id", "Its id"), NeedParameters.lang()),
            null,
            Map.of(200, CallRecord.class, 400, Problem.class, 404, Problem.class),
            this::one));
  }

  private Answer list(Asking asking) {
    var wording = parts.wording(asking.language());
    var asked = asking.parameters();
    var known = new ArrayList<>(CallParameters.NAMES);
    known.addAll(List.of(NeedParameters.LIMIT, NeedParameters.CURSOR, NeedParameters.LANG));
    var errors = errors(asked, known, wording);
    var calls = parts.catalogue().opportunities();
    var wish = CallParameters.read(asked, calls.programmes(), errors);
    int limit = limit(asked, errors);
    // Another day may give another list, as another import may.
    long version = calls.version() * 1_000_000 + today().toEpochDay();
    String question = Cursor.digest(wish.toString());
    int offset = Cursor.offset(asked, question, version, Integer.MAX_VALUE, errors);
    if (!errors.isEmpty()) {
      return new Answer.Refused(Problems.fields(errors.all(), wording));
    }
    return tagged(asking, version, () -> list(wish, offset, limit, question, version));
  }

  private CallRecord.CallsAnswer list(
      Wish wish, int offset, int limit, String question, long version) {
    var found = parts.catalogue().opportunities().find(wish, today(), offset, limit);
    int reached = offset + found.opportunities().size();
    boolean more = reached < found.total() && !found.opportunities().isEmpty();
    return new CallRecord.CallsAnswer(
        found.total(),
        found.opportunities().stream().map(known -> entry(known, false)).toList(),
        more ? new Cursor(reached, question, version).written() : null);
  }

  private Answer one(Asking asking) {
    var wording = parts.wording(asking.language());
    var errors = errors(asking.parameters(), List.of(NeedParameters.LANG), wording);
    if (!errors.isEmpty()) {
      return new Answer.Refused(Problems.fields(errors.all(), wording));
    }
    var calls = parts.catalogue().opportunities();
    long version = calls.version() * 1_000_000 + today().toEpochDay();
    String id = asking.named("id");
    return calls
        .withId(id)
        .map(known -> tagged(asking, version, () -> entry(known, true)))
        .orElseGet(() -> new Answer.Refused(Problems.unknown(FieldErrors.shown(id), wording)));
  }

  private CallRecord entry(KnownOpportunity known, boolean isWhole) {
    var call = known.opportunity();
    var mark = known.mark();
    var language = call.language();
    return new CallRecord(
        known.id(),
        call.reference(),
        call.title(),
        language == null ? null : language.code(),
        call.programme(),
        call.call(),
        call.action(),
        call.status(today()).code(),
        call.deadline().toString(),
        call.leastEuros(),
        call.mostEuros(),
        call.keywords(),
        isWhole ? call.text() : null,
        mark.url(),
        new OrganisationRecord.SourceEntry(
            mark.source(),
            mark.record(),
            mark.day().map(LocalDate::toString).orElse(null),
            mark.licence(),
            mark.url(),
            mark.citations()));
  }

  private LocalDate today() {
    return Opportunity.dayOf(parts.clock().instant());
  }

  private static FieldErrors errors(Parameters asked, List<String> known, Wording wording) {
    var errors = new FieldErrors(wording);
    errors.names(asked.names(), known);
    Languages.check(asked, errors);
    return errors;
  }

  private static int limit(Parameters asked, FieldErrors errors) {
    String limit = asked.first(NeedParameters.LIMIT);
    if (limit.isEmpty()) {
      return USUAL;
    }
    if (limit.matches("[1-9]\\d?|100")) {
      return Integer.parseInt(limit);
    }
    errors.add(NeedParameters.LIMIT, "limit", "value", FieldErrors.shown(limit), "most", MOST);
    return USUAL;
  }

  private Answer tagged(Asking asking, long version, Supplier<Object> answer) {
    String etag = ETags.of(parts, version, asking.path() + "?" + asking.parameters().query());
    return asking.knows(etag) ? new Answer.Unchanged(etag) : new Answer.Json(answer.get(), etag);
  }
}
