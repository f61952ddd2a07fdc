package fr.passerelle.http.profile;

import com.fasterxml.jackson.databind.JsonNode;
import fr.passerelle.http.api.JsonBody;
import fr.passerelle.http.route.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The text of a profile as JSON: the members are those of the form.
 *
 * @param types what the partner may be
 * @param role what the partner would do
 * @param sizes how large the partner may be
 * @param targets codes or names of countries
 * @param call the call's name, for a research request
 * @param interest until when partners may say that they are interested
 * @param submission when the proposal must be handed in
 * @param version that the text was made from; none for a new one
 */
record DraftBody(
    @Nullable String kind,
    @Nullable String language,
    @Nullable String title,
    @Nullable String summary,
    @Nullable String description,
    @Nullable String advantages,
    @Nullable String stage,
    @Nullable String rights,
    @Nullable Integer trl,
    @Nullable List<String> types,
    @Nullable String role,
    @Nullable List<String> sizes,
    @Nullable List<String> cooperation,
    @Nullable List<String> technologies,
    @Nullable List<String> markets,
    @Nullable List<String> targets,
    @Nullable String call,
    @Nullable String interest,
    @Nullable String submission,
    @Nullable String background,
    @Nullable String foreground,
    @Nullable String exclusivity,
    @Nullable Boolean mediated,
    @Nullable Boolean anonymous,
    @Nullable Integer version) {

  /** The members there are. */
  static final List<String> NAMES =
      List.of(
          "kind",
          "language",
          "title",
          "summary",
          "description",
          "advantages",
          "stage",
          "rights",
          "trl",
          "types",
          "role",
          "sizes",
          "cooperation",
          "technologies",
          "markets",
          "targets",
          "call",
          "interest",
          "submission",
          "background",
          "foreground",
          "exclusivity",
          "mediated",
          "anonymous",
          "version");

  /**
   * What is to be done with a profile.
   *
   * @param act {@code submit}, {@code renew} or {@code withdraw}; the member is called {@code do}
   */
  record Act(@com.fasterxml.jackson.annotation.JsonProperty("do") String act, int version) {}

  /** The fields that a JSON object holds; empty where the bytes are none. */
  static Optional<Parameters> parameters(byte[] json) {
    return JsonBody.parameters(json, DraftBody::texts);
  }

  private static List<String> texts(JsonNode value) {
    var texts = new ArrayList<String>();
    if (value.isArray()) {
      value.forEach(item -> texts.addAll(item.isContainerNode() ? List.of("?") : texts(item)));
    } else if (value.isContainerNode()) {
      texts.add("?");
    } else if (!value.isNull()) {
      texts.add(Parameters.cleaned(value.asText().replace('\n', '\u2028')));
    }
    return texts;
  }
}
