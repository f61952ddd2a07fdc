package fr.passerelle.delegation.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.passerelle.delegation.ProgrammeInvalid;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place in a JSON document that knows its name, for messages.
 *
 * @param name such as "visitors[3].languages"; empty for the document
 * @param node null where there is nothing
 */
record Field(String name, @Nullable JsonNode node) {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  static Field document(String json) {
    try {
      var node = JSON.readTree(json);
      if (!node.isObject()) {
        throw new ProgrammeInvalid("document", "is no JSON object; write { … }");
      }
      return new Field("", node);
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      throw new ProgrammeInvalid(
          at == null
              ? "document"
              : "line %d, column %d".formatted(at.getLineNr(), at.getColumnNr()),
          "is no JSON: " + e.getOriginalMessage());
    }
  }

  Field at(String key) {
    return new Field(name.isEmpty() ? key : name + "." + key, node == null ? null : node.get(key));
  }

  boolean isAbsent() {
    return node == null || node.isNull();
  }

  private JsonNode present() {
    if (node == null || node.isNull()) {
      throw new ProgrammeInvalid(name, "is missing; add it");
    }
    return node;
  }

  /** A text, or a number as one: ids are often numbers. */
  String text() {
    var value = present();
    if (!value.isTextual() && !value.isIntegralNumber()) {
      throw new ProgrammeInvalid(name, "is no text; write it in quotation marks");
    }
    return value.asText();
  }

  String textOr(String absent) {
    return isAbsent() ? absent : text();
  }

  int number() {
    var value = present();
    if (!value.isNumber() || !value.canConvertToExactIntegral() || !value.canConvertToInt()) {
      throw new ProgrammeInvalid(name, "is no whole number; write one such as 8");
    }
    return value.intValue();
  }

  int numberOr(int absent) {
    return isAbsent() ? absent : number();
  }

  List<Field> list() {
    var value = present();
    if (!value.isArray()) {
      throw new ProgrammeInvalid(name, "is no list; write [ … ]");
    }
    var all = new ArrayList<Field>();
    for (int i = 0; i < value.size(); i++) {
      all.add(new Field(name + "[" + i + "]", value.get(i)));
    }
    return all;
  }

  List<Field> listOrNone() {
    return isAbsent() ? List.of() : list();
  }

  List<Field> objects() {
    return list().stream().map(Field::object).toList();
  }

  List<Field> objectsOrNone() {
    return isAbsent() ? List.of() : objects();
  }

  private Field object() {
    if (!present().isObject()) {
      throw new ProgrammeInvalid(name, "is no object; write { … }");
    }
    return this;
  }

  Map<String, Field> entriesOrNone() {
    var all = new LinkedHashMap<String, Field>();
    if (!isAbsent()) {
      object();
      present().properties().forEach(entry -> all.put(entry.getKey(), at(entry.getKey())));
    }
    return all;
  }
}
