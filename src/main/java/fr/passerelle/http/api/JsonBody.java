package fr.passerelle.http.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.passerelle.http.route.Parameters;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads a need that comes as JSON into the same parameters as one that comes in an address. */
public final class JsonBody {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private JsonBody() {}

  /** The need as JSON: members have the names of the parameters, those of several are lists. */
  record Shape(
      String need,
      String offer,
      String language,
      List<String> country,
      List<String> type,
      List<String> region,
      List<String> size,
      List<String> affiliation,
      List<String> theme,
      String seeker,
      List<String> with,
      boolean onlyNew,
      String otherClusters,
      String purpose,
      PartnersAnswer.LocationEntry near,
      double within,
      List<String> without,
      String sort,
      java.util.Map<String, Double> weights,
      int limit,
      String cursor,
      String lang) {}

  /** Returns the parameters that a JSON object holds; empty where the bytes are none. */
  public static Optional<Parameters> parameters(byte[] json) {
    return parameters(json, JsonBody::texts);
  }

  /**
   * The same, where the members of an object are read in another way.
   *
   * @param texts the values that a member stands for
   */
  public static Optional<Parameters> parameters(
      byte[] json, Function<JsonNode, List<String>> texts) {
    JsonNode body;
    try {
      body = MAPPER.readTree(json);
    } catch (IOException _) { // told to the asker as a refusal
      return Optional.empty();
    }
    if (body == null || !body.isObject()) {
      return Optional.empty();
    }
    var values = new LinkedHashMap<String, List<String>>();
    body.properties()
        .forEach(member -> values.put(member.getKey(), texts.apply(member.getValue())));
    return Optional.of(new Parameters(values));
  }

  private static List<String> texts(JsonNode value) {
    var texts = new ArrayList<String>();
    if (value.isArray()) {
      value.forEach(item -> texts.addAll(item.isContainerNode() ? List.of("?") : texts(item)));
    } else if (value.has("lat") && value.has("lon")) {
      texts.add(value.get("lat").asText() + "," + value.get("lon").asText());
    } else if (value.isObject()) {
      value
          .properties()
          .forEach(member -> texts.add(member.getKey() + ":" + member.getValue().asText()));
    } else if (!value.isNull()) {
      texts.add(Parameters.cleaned(value.asText()));
    }
    return texts;
  }
}
