package fr.passerelle.http.reconcile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.passerelle.http.need.FieldErrors;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the JSON of queries and of wishes for columns; what is wrong is told by its place. */
final class QueryReader {

  static final int MOST_QUERIES = 50;

  /** As many rows as OpenRefine asks for at once, five times. */
  static final int MOST_IDS = 50;

  private static final int LONGEST_NAME = 500;
  private static final int MOST_CANDIDATES = 25;
  private static final int USUAL_CANDIDATES = 5;
  private static final int MOST_VALUES = 10;

  private static final ObjectMapper MAPPER =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(20).build())
              .build());

  /** A wish for columns. */
  record Columns(List<String> ids, List<Property> properties) {}

  private final FieldErrors errors;

  QueryReader(FieldErrors errors) {
    this.errors = errors;
  }

  /**
   * The queries by their keys, in their order; that they are none or too many is among the errors.
   */
  Map<String, Asked> queries(String json) {
    var queries = new LinkedHashMap<String, Asked>();
    var batch = object("queries", json);
    if (batch == null) {
      return queries;
    }
    if (batch.size() > MOST_QUERIES) {
      errors.add("queries", "too-many", "most", MOST_QUERIES);
      return queries;
    }
    batch.properties().forEach(entry -> queries.put(entry.getKey(), query(entry.getValue())));
    return queries;
  }

  /** The columns; those that cannot be read are among the errors. */
  Columns columns(String json) {
    var wish = object("extend", json);
    if (wish == null) {
      return new Columns(List.of(), List.of());
    }
    var ids = new ArrayList<String>();
    wish.path("ids").forEach(id -> ids.add(id.asText()));
    if (ids.size() > MOST_IDS) {
      errors.add("extend.ids", "too-many", "most", MOST_IDS);
    }
    var properties = new ArrayList<Property>();
    for (var property : wish.path("properties")) {
      property("extend.properties", property.path("id").asText()).ifPresent(properties::add);
    }
    return new Columns(ids, properties.stream().distinct().toList());
  }

  /** A query; one that asks for nothing where it cannot be read, so that the others go on. */
  private static Asked query(JsonNode query) {
    String text = query.path("query").asText("").strip();
    if (text.length() > LONGEST_NAME) {
      return Asked.NOTHING;
    }
    var constraints = new EnumMap<Property, List<String>>(Property.class);
    for (var property : query.path("properties")) {
      var values = texts(property.path("v"));
      var known = Property.of(property.path("pid").asText());
      if (known.isEmpty()) {
        return Asked.NOTHING;
      }
      if (!values.isEmpty()) {
        constraints.put(known.get(), values);
      }
    }
    int limit = query.path("limit").asInt(USUAL_CANDIDATES);
    return new Asked(
        text,
        texts(query.path("type")),
        limit < 1 ? USUAL_CANDIDATES : Math.min(limit, MOST_CANDIDATES),
        constraints);
  }

  private Optional<Property> property(String field, String id) {
    var known = Property.of(id);
    if (known.isEmpty()) {
      errors.unknown(field, id, Stream.of(Property.values()).map(Property::id).toList());
    }
    return known;
  }

  /** The texts of a value that may be one or several, plain or with an id. */
  private static List<String> texts(JsonNode value) {
    var nodes = new ArrayList<JsonNode>();
    if (value.isArray()) {
      value.forEach(nodes::add);
    } else {
      nodes.add(value);
    }
    return nodes.stream()
        .limit(MOST_VALUES)
        .map(
            node ->
                node.isObject()
                    ? node.path("id").asText(node.path("name").asText())
                    : node.asText())
        .map(String::strip)
        .filter(text -> !text.isEmpty() && text.length() <= LONGEST_NAME)
        .toList();
  }

  private @Nullable JsonNode object(String field, String json) {
    try {
      var node = MAPPER.readTree(json);
      if (node != null && node.isObject()) {
        return node;
      }
    } catch (IOException _) { // told to the asker as an error
    }
    errors.add(field, "no-json");
    return null;
  }
}
