package fr.passerelle.http.api;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Describes records as JSON Schema 2020-12, the dialect of OpenAPI 3.1. Not for several threads.
 */
final class Schemas {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final ObjectNode components = JSON.objectNode();

  /** The schemas of all records referred to so far, by name. */
  ObjectNode components() {
    return components;
  }

  /** A reference to a record's schema. */
  ObjectNode reference(Class<?> type) {
    String name = type.getSimpleName();
    if (!components.has(name)) {
      var schema = components.putObject(name).put("type", "object");
      var properties = schema.putObject("properties");
      var required = JSON.arrayNode();
      for (var component : type.getRecordComponents()) {
        if (component.getAccessor().isAnnotationPresent(JsonAnyGetter.class)) {
          schema.setAll(schema(component.getGenericType()));
          continue;
        }
        properties.set(component.getName(), schema(component.getGenericType()));
        if (!isNullable(component)) {
          required.add(component.getName());
        }
      }
      if (!required.isEmpty() && type != JsonBody.Shape.class) {
        schema.set("required", required);
      }
    }
    return JSON.objectNode().put("$ref", "#/components/schemas/" + name);
  }

  private ObjectNode schema(Type type) {
    var schema = JSON.objectNode();
    return switch (type) {
      case ParameterizedType generic when generic.getRawType() == List.class -> {
        schema.put("type", "array").set("items", schema(generic.getActualTypeArguments()[0]));
        yield schema;
      }
      case ParameterizedType generic when generic.getRawType() == Map.class -> {
        schema
            .put("type", "object")
            .set("additionalProperties", schema(generic.getActualTypeArguments()[1]));
        yield schema;
      }
      case Class<?> record when record.isRecord() -> reference(record);
      case Class<?> plain -> schema.put("type", plainType(plain));
      default -> throw new IllegalArgumentException("cannot be described: " + type);
    };
  }

  private static String plainType(Class<?> type) {
    if (type == String.class) {
      return "string";
    }
    if (type == boolean.class) {
      return "boolean";
    }
    return type == double.class || type == Double.class ? "number" : "integer";
  }

  private static boolean isNullable(RecordComponent component) {
    AnnotatedType type = component.getAnnotatedType();
    return type.isAnnotationPresent(Nullable.class);
  }
}
