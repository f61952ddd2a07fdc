package fr.passerelle.catalogue.source;

import com.fasterxml.jackson.databind.JsonNode;
import fr.passerelle.catalogue.CleanText;
import fr.passerelle.catalogue.RejectionReason;
import fr.passerelle.organisation.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads fields of a JSON object; what is absent, null or blank is nothing. */
final class JsonFields {

  private JsonFields() {}

  /** The text in a field, clean; null where there is none. */
  static @Nullable String text(JsonNode object, String field) {
    var node = object.path(field);
    if (!node.isTextual() && !node.isNumber()) {
      return null;
    }
    String text = CleanText.of(node.asText());
    return text.isEmpty() ? null : text;
  }

  /** The text in a field that must be there. */
  static String requiredText(JsonNode object, String field) {
    String text = text(object, field);
    if (text == null) {
      throw new Refusal(field, RejectionReason.MISSING_FIELD);
    }
    return text;
  }

  /** The texts in a field that holds a list or one text. */
  static List<String> texts(JsonNode object, String field) {
    var node = object.path(field);
    var found = new ArrayList<String>();
    if (node.isTextual()) {
      addText(found, node);
    }
    if (node.isArray()) {
      node.forEach(element -> addText(found, element));
    }
    return found;
  }

  /** The whole number in a field; null where there is none. */
  static @Nullable Integer integer(JsonNode object, String field) {
    var node = object.path(field);
    if (node.isMissingNode() || node.isNull()) {
      return null;
    }
    if (!node.canConvertToInt() || !node.isIntegralNumber()) {
      throw new Refusal(field, RejectionReason.BAD_NUMBER, node.toString());
    }
    return node.asInt();
  }

  /** The point that two fields give in degrees; null where one is absent. */
  static Place.@Nullable Location location(JsonNode object, String north, String east) {
    if (!object.path(north).isNumber() || !object.path(east).isNumber()) {
      return null;
    }
    return new Place.Location(degrees(object, north, 90), degrees(object, east, 180));
  }

  private static double degrees(JsonNode object, String field, int most) {
    double value = object.path(field).asDouble();
    if (!(value >= -most && value <= most)) {
      throw new Refusal(
          field, RejectionReason.OUT_OF_RANGE, Double.toString(value), "-" + most, "" + most);
    }
    return value;
  }

  private static void addText(List<String> found, JsonNode node) {
    String text = node.isTextual() || node.isNumber() ? CleanText.of(node.asText()) : "";
    if (!text.isEmpty()) {
      found.add(text);
    }
  }
}
