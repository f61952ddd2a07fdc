package fr.passerelle.http.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.passerelle.http.route.FormBody;
import fr.passerelle.http.route.Parameter;
import fr.passerelle.http.route.Problem;
import fr.passerelle.http.route.Route;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** Describes the API as OpenAPI 3.1, from the table of routes that serves it. */
public final class OpenApi {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private OpenApi() {}

  /** The description of those routes that belong to the API. */
  public static ObjectNode describe(List<Route> routes, String publicAddress) {
    var schemas = new Schemas();
    var description = JSON.objectNode().put("openapi", "3.1.0");
    description
        .putObject("info")
        .put("title", "Passerelle")
        .put("version", "1")
        .put("summary", "Finds the partner an organisation needs, and says why.")
        .putObject("license")
        .put("name", "Apache-2.0")
        .put("identifier", "Apache-2.0");
    description.putArray("servers").addObject().put("url", publicAddress);
    var paths = description.putObject("paths");
    for (var route : routes) {
      if (route.isApi()) {
        paths
            .withObjectProperty(route.path())
            .set(route.method().name().toLowerCase(Locale.ROOT), operation(route, schemas));
      }
    }
    description.putObject("components").set("schemas", schemas.components());
    return description;
  }

  private static ObjectNode operation(Route route, Schemas schemas) {
    var operation = JSON.objectNode().put("operationId", operationId(route));
    operation.put("summary", route.summary());
    if (!route.parameters().isEmpty()) {
      var parameters = operation.putArray("parameters");
      route.parameters().forEach(parameter -> parameters.add(parameter(parameter)));
    }
    if (route.body() != null) {
      operation
          .putObject("requestBody")
          .put("required", true)
          .putObject("content")
          .putObject(
              FormBody.class.isAssignableFrom(route.body())
                  ? "application/x-www-form-urlencoded"
                  : "application/json")
          .set("schema", schemas.reference(route.body()));
    }
    var responses = operation.putObject("responses");
    new TreeMap<>(route.answers())
        .forEach(
            (status, type) ->
                responses
                    .putObject(Integer.toString(status))
                    .put("description", described(status))
                    .putObject("content")
                    .putObject(
                        type == Problem.class ? "application/problem+json" : "application/json")
                    .set("schema", schemas.reference(type)));
    if (route.answers().isEmpty()) {
      responses
          .putObject("200")
          .put("description", described(200))
          .putObject("content")
          .putObject("text/html")
          .putObject("schema")
          .put("type", "string");
    }
    if (route.method() == Route.Method.GET) {
      responses.putObject("304").put("description", "What the If-None-Match header names");
    }
    return operation;
  }

  private static ObjectNode parameter(Parameter parameter) {
    boolean path = parameter.place() == Parameter.Place.PATH;
    var described =
        JSON.objectNode()
            .put("name", parameter.name())
            .put("in", path ? "path" : "query")
            .put("description", parameter.description());
    if (path) {
      described.put("required", true);
    }
    var schema = described.putObject("schema");
    switch (parameter.kind()) {
      case TEXT -> accepted(parameter, schema.put("type", "string"));
      case TEXTS ->
          accepted(parameter, schema.put("type", "array").putObject("items").put("type", "string"));
      case NUMBER -> schema.put("type", "number");
      case WHOLE_NUMBER -> schema.put("type", "integer").put("minimum", 1).put("maximum", 100);
    }
    return described;
  }

  private static void accepted(Parameter parameter, ObjectNode schema) {
    if (!parameter.accepted().isEmpty()) {
      var values = schema.putArray("enum");
      parameter.accepted().forEach(values::add);
    }
  }

  private static String operationId(Route route) {
    var words = route.path().substring("/api/v1/".length()).replaceAll("[{}]", "").split("/", -1);
    var id = new StringBuilder(route.method().name().toLowerCase(Locale.ROOT));
    for (String word : words) {
      id.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
    }
    return id.toString();
  }

  private static String described(int status) {
    return switch (status) {
      case 200 -> "The answer";
      case 400 -> "A field is wrong; the problem names it";
      case 404 -> "There is no such thing";
      default -> "A problem";
    };
  }
}
