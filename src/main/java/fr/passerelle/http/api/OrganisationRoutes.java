package fr.passerelle.http.api;

import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.need.NeedParameters;
import fr.passerelle.http.need.NeedReader;
import fr.passerelle.http.need.NeedReading;
import fr.passerelle.http.need.OrganisationId;
import fr.passerelle.http.reader.Parts;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameter;
import fr.passerelle.http.route.Problem;
import fr.passerelle.http.route.Route;
import fr.passerelle.matching.Need;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.search.Filter;
import fr.passerelle.search.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Organisations by name and by id, what is like them and who fits them; suggestions, concepts. */
public final class OrganisationRoutes {

  private static final int MOST_EVIDENCE = 500;

  /** What is answered of an organisation that there is. */
  private interface Telling {
    Object tell(Organisation organisation, Need frame, Snapshot snapshot, Entries entries);
  }

  private final Parts parts;
  private final NeedReader reader;

  public OrganisationRoutes(Parts parts) {
    this.parts = parts;
    this.reader = new NeedReader(parts.thesaurus());
  }

  public List<Route> routes() {
    var limit = Parameter.query("limit", Parameter.Kind.WHOLE_NUMBER, "How many, from 1 to 100");
    var lang = NeedParameters.lang();
    var id = Parameter.path("id", "Its id, or an identifier such as ror:03cve4549");
    return List.of(
        route(
            "/api/v1/organisations",
            "Finds organisations by name in any guise",
            List.of(
                Parameter.query("name", Parameter.Kind.TEXT, "A name, with or without accents"),
                limit,
                lang),
            OrganisationRecord.NamedAnswer.class,
            this::named),
        route(
            "/api/v1/organisations/{id}",
            "Tells the whole of an organisation",
            List.of(id, lang),
            OrganisationRecord.class,
            asking -> telling(asking, this::whole)),
        route(
            "/api/v1/organisations/{id}/similar",
            "Finds organisations that do nearly the same",
            List.of(id, limit, lang),
            OrganisationRecord.SimilarAnswer.class,
            asking -> telling(asking, this::similar)),
        route(
            "/api/v1/organisations/{id}/partners",
            "Finds and ranks partners for what an organisation does",
            List.of(id, limit, lang),
            PartnersAnswer.class,
            asking -> telling(asking, this::partners)),
        route(
            "/api/v1/suggest",
            "Suggests names and concepts to a reader who types",
            List.of(
                Parameter.query("prefix", Parameter.Kind.TEXT, "What has been typed"), limit, lang),
            OrganisationRecord.SuggestAnswer.class,
            this::suggest),
        route(
            "/api/v1/concepts/{id}",
            "Tells a concept of the thesaurus",
            List.of(Parameter.path("id", "Its id, such as additive-manufacturing"), lang),
            OrganisationRecord.ConceptRecord.class,
            this::concept));
  }

  private Route route(
      String path,
      String summary,
      List<Parameter> parameters,
      Class<?> answer,
      Function<Asking, Answer> handler) {
    Map<Integer, Class<?>> answers =
        path.contains("{")
            ? Map.of(200, answer, 400, Problem.class, 404, Problem.class)
            : Map.of(200, answer, 400, Problem.class);
    var known =
        parameters.stream()
            .filter(parameter -> parameter.place() == Parameter.Place.QUERY)
            .map(Parameter::name)
            .toList();
    return new Route(
        Route.Method.GET,
        path,
        summary,
        parameters,
        null,
        answers,
        asking -> checked(asking, known, handler));
  }

  private Answer checked(Asking asking, List<String> known, Function<Asking, Answer> handler) {
    var wording = parts.wording(asking.language());
    var errors = new FieldErrors(wording);
    errors.names(asking.parameters().names(), known);
    Languages.check(asking.parameters(), errors);
    if (known.contains("limit")
        && frame(asking, wording) instanceof NeedReading.Refused(var refused)) {
      return new Answer.Refused(Problems.fields(refused, wording));
    }
    return errors.isEmpty()
        ? handler.apply(asking)
        : new Answer.Refused(Problems.fields(errors.all(), wording));
  }

  private NeedReading frame(Asking asking, Wording wording) {
    var limit = asking.parameters().only(java.util.Set.of(NeedParameters.LIMIT));
    return reader.read(limit, wording, 0, id -> false);
  }

  private Need need(Asking asking, Wording wording) {
    return frame(asking, wording) instanceof NeedReading.Understood(Need need)
        ? need
        : Need.of("", wording.language());
  }

  private Answer named(Asking asking) {
    var wording = parts.wording(asking.language());
    String name = asking.parameters().first("name");
    var errors = new FieldErrors(wording);
    if (name.isEmpty()) {
      errors.add("name", "missing");
    } else if (name.length() > 500) {
      errors.add("name", "too-long", "most", 500, "length", name.length());
    }
    if (!errors.isEmpty()) {
      return new Answer.Refused(Problems.fields(errors.all(), wording));
    }
    try (var snapshot = parts.engine().snapshot()) {
      var entries = new Entries(parts.labels(wording.language(), snapshot));
      int limit = need(asking, wording).limit();
      return tagged(
          asking,
          snapshot,
          () ->
              new OrganisationRecord.NamedAnswer(
                  snapshot.named(name, Filter.NONE, limit).stream().map(entries::named).toList()));
    }
  }

  private Answer telling(Asking asking, Telling telling) {
    var wording = parts.wording(asking.language());
    String id = asking.named("id");
    try (var snapshot = parts.engine().snapshot()) {
      var organisation = OrganisationId.find(id, snapshot);
      if (organisation.isEmpty()) {
        return new Answer.Refused(Problems.unknown(FieldErrors.shown(id), wording));
      }
      var entries = new Entries(parts.labels(wording.language(), snapshot));
      var need = need(asking, wording);
      return tagged(
          asking, snapshot, () -> telling.tell(organisation.get(), need, snapshot, entries));
    }
  }

  private Object whole(Organisation organisation, Need frame, Snapshot snapshot, Entries entries) {
    return entries.whole(
        organisation,
        snapshot.evidenceFor(organisation.id(), MOST_EVIDENCE),
        parts.catalogue().origins(organisation.id()));
  }

  private Object similar(
      Organisation organisation, Need frame, Snapshot snapshot, Entries entries) {
    var alike = parts.finder().similar(organisation, frame);
    return new OrganisationRecord.SimilarAnswer(alike.stream().map(entries::partner).toList());
  }

  private Object partners(
      Organisation organisation, Need frame, Snapshot snapshot, Entries entries) {
    return entries.partners(parts.finder().partnersFor(organisation, frame), List.of(), null);
  }

  private Answer suggest(Asking asking) {
    var wording = parts.wording(asking.language());
    String typed = asking.parameters().first("prefix");
    String prefix = typed.length() > 100 ? typed.substring(0, 100) : typed;
    try (var snapshot = parts.engine().snapshot()) {
      int limit = need(asking, wording).limit();
      return tagged(
          asking,
          snapshot,
          () ->
              new OrganisationRecord.SuggestAnswer(
                  prefix.isEmpty()
                      ? List.of()
                      : snapshot.suggest(prefix, wording.language(), limit).stream()
                          .map(OrganisationRoutes::suggestion)
                          .toList()));
    }
  }

  private static OrganisationRecord.SuggestionEntry suggestion(
      fr.passerelle.search.Suggestion suggestion) {
    return new OrganisationRecord.SuggestionEntry(
        suggestion.kind().name().toLowerCase(java.util.Locale.ROOT),
        suggestion.text(),
        suggestion.target());
  }

  private Answer concept(Asking asking) {
    var wording = parts.wording(asking.language());
    var concept = parts.thesaurus().concept(asking.named("id"));
    if (concept.isEmpty()) {
      return new Answer.Refused(Problems.unknown(FieldErrors.shown(asking.named("id")), wording));
    }
    try (var snapshot = parts.engine().snapshot()) {
      return tagged(
          asking,
          snapshot,
          () -> ConceptRecords.of(concept.get(), parts.labels(wording.language(), snapshot)));
    }
  }

  private Answer tagged(
      Asking asking, Snapshot snapshot, java.util.function.Supplier<Object> answer) {
    String question =
        asking.path() + "?" + asking.parameters().query() + "#" + asking.language().code();
    String etag = ETags.of(parts, snapshot.version(), question);
    return asking.knows(etag) ? new Answer.Unchanged(etag) : new Answer.Json(answer.get(), etag);
  }
}
