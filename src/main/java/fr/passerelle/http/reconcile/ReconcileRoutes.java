package fr.passerelle.http.reconcile;

import fr.passerelle.http.api.Problems;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.need.NeedParameters;
import fr.passerelle.http.need.OrganisationId;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.http.reader.Parts;
import fr.passerelle.http.reconcile.ReconcileAnswer.Suggested;
import fr.passerelle.http.reconcile.ReconcileAnswer.Suggestions;
import fr.passerelle.http.reconcile.ReconcileAnswer.Value;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameter;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Folding;
import fr.passerelle.search.Suggestion;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** The routes of the reconciliation service. */
public final class ReconcileRoutes {

  public static final String PATH = "/api/v1/reconcile";

  /** Where the small page about an organisation is that other pages show in a frame. */
  public static final String PREVIEW = PATH + "/preview";

  private static final int SUGGESTED = 10;
  private static final int LONGEST_PREFIX = 100;

  private final Parts parts;
  private final String address;

  /**
   * Makes the routes.
   *
   * @param address where readers reach the server, without a slash at its end
   */
  public ReconcileRoutes(Parts parts, String address) {
    this.parts = parts;
    this.address = address;
  }

  public List<Route> routes() {
    var lang = NeedParameters.lang();
    var prefix = Parameter.query("prefix", Parameter.Kind.TEXT, "What has been typed");
    var queries =
        Parameter.query("queries", Parameter.Kind.TEXT, "A JSON object of at most 50 queries");
    var extend =
        Parameter.query("extend", Parameter.Kind.TEXT, "A JSON object of ids and properties");
    return Stream.of(
            new Route(
                Route.Method.GET,
                PATH,
                "Tells what the reconciliation service is (W3C Reconciliation Service API 0.2);"
                    + " with queries or extend it answers as POST does",
                List.of(queries, extend, lang),
                null,
                Map.of(200, ReconcileManifest.class, 400, Problem.class),
                asking -> reconciled(asking, asking.parameters())),
            new Route(
                Route.Method.POST,
                PATH,
                "Finds whom the rows of a table mean, and what is known of them",
                List.of(),
                ReconcileForm.class,
                Map.of(200, ReconcileAnswer.class, 400, Problem.class),
                asking -> reconciled(asking, form(asking))),
            get(
                "/suggest/entity",
                "Suggests organisations to somebody who types",
                List.of(prefix, lang),
                Suggestions.class,
                asking -> suggested(asking, this::entities)),
            get(
                "/suggest/type",
                "Suggests types to somebody who types",
                List.of(prefix, lang),
                Suggestions.class,
                asking -> suggested(asking, ReconcileRoutes::types)),
            get(
                "/suggest/property",
                "Suggests properties to somebody who types",
                List.of(prefix, lang),
                Suggestions.class,
                asking -> suggested(asking, ReconcileRoutes::properties)),
            get(
                "/extend/properties",
                "Tells the properties that columns can be made of",
                List.of(Parameter.query("type", Parameter.Kind.TEXT, "The code of a type"), lang),
                ReconcileAnswer.Properties.class,
                this::proposed))
        .map(route -> route.shared(Route.Sharing.READ))
        .toList();
  }

  private static Route get(
      String path,
      String summary,
      List<Parameter> parameters,
      Class<?> answer,
      Route.Handler handler) {
    return new Route(
        Route.Method.GET, PATH + path, summary, parameters, null, Map.of(200, answer), handler);
  }

  /** What a form holds; a parameter of the address counts where the form has none of its name. */
  private static Parameters form(Asking asking) {
    var fields = Parameters.parse(new String(asking.body(), StandardCharsets.UTF_8));
    var all = new LinkedHashMap<>(asking.parameters().values());
    all.putAll(fields.values());
    return new Parameters(all);
  }

  private Answer reconciled(Asking asking, Parameters asked) {
    var wording = parts.wording(asking.language());
    String queries = asked.first("queries");
    String extend = asked.first("extend");
    if (queries.isEmpty() && extend.isEmpty()) {
      return asking.method() == Route.Method.GET ? manifest(asking) : missing(wording);
    }
    var errors = new FieldErrors(wording);
    var reader = new QueryReader(errors);
    Function<Labels, ReconcileAnswer> answer;
    if (queries.isEmpty()) {
      var columns = reader.columns(extend);
      answer = labels -> extended(columns, labels);
    } else {
      var batch = reader.queries(queries);
      answer = labels -> found(batch, labels);
    }
    return errors.isEmpty()
        ? inSnapshot(asking, answer)
        : new Answer.Refused(Problems.fields(errors.all(), wording));
  }

  private static Answer missing(fr.passerelle.http.reader.Wording wording) {
    var errors = new FieldErrors(wording);
    errors.add("queries", "missing");
    return new Answer.Refused(Problems.fields(errors.all(), wording));
  }

  private static ReconcileAnswer found(Map<String, Asked> batch, Labels labels) {
    var reconciler = new Reconciler(labels);
    var results = new LinkedHashMap<String, ReconcileAnswer.Result>();
    batch.forEach(
        (key, query) -> results.put(key, new ReconcileAnswer.Result(reconciler.candidates(query))));
    return new ReconcileAnswer(null, null, results);
  }

  private static ReconcileAnswer extended(QueryReader.Columns columns, Labels labels) {
    var rows = new LinkedHashMap<String, Map<String, List<Value>>>();
    for (String id : columns.ids()) {
      var organisation = OrganisationId.find(id, labels.snapshot());
      var row = new LinkedHashMap<String, List<Value>>();
      for (var property : columns.properties()) {
        row.put(
            property.id(),
            organisation.map(known -> property.values(known, labels)).orElse(List.of()));
      }
      rows.put(id, row);
    }
    var meta = columns.properties().stream().map(property -> property.named(labels)).toList();
    return new ReconcileAnswer(meta, rows, Map.of());
  }

  private Answer manifest(Asking asking) {
    String reader = asking.language().code();
    return inSnapshot(
        asking,
        labels ->
            new ReconcileManifest(
                List.of("0.2"),
                labels.wording().say("reconcile.service"),
                address + "/api/v1/organisations/",
                address + PATH + "/types/",
                new Reconciler(labels).types(),
                Map.of("url", address + "/" + reader + "/organisations/{{id}}"),
                new ReconcileManifest.Preview(
                    address + PREVIEW + "?lang=" + reader + "&id={{id}}", 400, 200),
                suggesting(),
                Map.of("propose_properties", service("/extend/properties")),
                QueryReader.MOST_QUERIES));
  }

  private Map<String, Map<String, String>> suggesting() {
    var suggest = new LinkedHashMap<String, Map<String, String>>();
    for (String kind : List.of("entity", "type", "property")) {
      suggest.put(kind, service("/suggest/" + kind));
    }
    return suggest;
  }

  private Map<String, String> service(String path) {
    var service = new LinkedHashMap<String, String>();
    service.put("service_url", address);
    service.put("service_path", PATH + path);
    return service;
  }

  private Answer suggested(Asking asking, BiFunction<String, Labels, List<Suggested>> suggesting) {
    String typed = asking.parameters().first("prefix");
    String prefix = typed.length() > LONGEST_PREFIX ? typed.substring(0, LONGEST_PREFIX) : typed;
    return inSnapshot(asking, labels -> new Suggestions(suggesting.apply(prefix, labels)));
  }

  private List<Suggested> entities(String prefix, Labels labels) {
    if (prefix.isEmpty()) {
      return List.of();
    }
    var reconciler = new Reconciler(labels);
    return labels.snapshot().suggest(prefix, labels.wording().language(), 2 * SUGGESTED).stream()
        .filter(suggestion -> suggestion.kind() == Suggestion.Kind.ORGANISATION)
        .limit(SUGGESTED)
        .flatMap(suggestion -> labels.snapshot().find(suggestion.target()).stream())
        .map(
            known ->
                new Suggested(
                    known.id(),
                    labels.name(known),
                    reconciler.description(known),
                    List.of(reconciler.type(known.type()))))
        .toList();
  }

  private static List<Suggested> types(String prefix, Labels labels) {
    return beginning(prefix, new Reconciler(labels).types().stream());
  }

  private static List<Suggested> properties(String prefix, Labels labels) {
    return beginning(prefix, Stream.of(Property.values()).map(known -> known.named(labels)));
  }

  /** Those of whose id or name a word begins so. */
  private static List<Suggested> beginning(String prefix, Stream<ReconcileNamed> all) {
    String folded = Folding.fold(prefix);
    return all.filter(
            one ->
                (" " + Folding.fold(one.id() + " " + one.name())).contains(" " + folded)
                    || Folding.fold(one.name()).startsWith(folded))
        .map(one -> new Suggested(one.id(), one.name(), null, null))
        .toList();
  }

  private Answer proposed(Asking asking) {
    return inSnapshot(
        asking,
        labels ->
            new ReconcileAnswer.Properties(
                asking.parameters().first("type"),
                Stream.of(Property.values()).map(property -> property.named(labels)).toList()));
  }

  private Answer inSnapshot(Asking asking, Function<Labels, ?> answer) {
    try (var snapshot = parts.engine().snapshot()) {
      return new Answer.Json(answer.apply(parts.labels(asking.language(), snapshot)), null);
    }
  }
}
