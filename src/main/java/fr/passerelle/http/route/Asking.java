package fr.passerelle.http.route;

import fr.passerelle.account.Asker;
import fr.passerelle.language.Language;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A request.
 *
 * @param path as asked, without parameters
 * @param named the parts of the path that its route names, such as {@code id}
 * @param body empty where there is none
 * @param acceptLanguage the header; empty where there is none
 * @param ifNoneMatch the header; empty where there is none
 * @param visitor where it is asked from, as far as the connection tells
 * @param asker who asks
 * @param session the secret of who has signed in; empty where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out; never compared
public record Asking(
    Route.Method method,
    String path,
    Map<String, String> named,
    Parameters parameters,
    byte[] body,
    String acceptLanguage,
    String ifNoneMatch,
    AtTheDesk.Visitor visitor,
    Asker asker,
    String session) {

  private static final Pattern LINE_END = Pattern.compile("(?i)%0D%0A|%0A|%0D");

  public Asking {
    named = Map.copyOf(named);
    body = body.clone();
  }

  @Override
  public byte[] body() {
    return body.clone();
  }

  /** A part of the path. */
  public String named(String name) {
    return Parameters.cleaned(named.getOrDefault(name, "")).strip();
  }

  /**
   * The fields of a form in the body, whether or not it holds a file as well. The ends of lines
   * within fields are kept, for {@link Parameters#text}.
   */
  public Parameters form() {
    boolean isParts = body.length > 1 && body[0] == '-' && body[1] == '-';
    return isParts
        ? FormParts.of(body).fields()
        : Parameters.parse(
            LINE_END
                .matcher(new String(body, StandardCharsets.UTF_8))
                .replaceAll(Parameters.LINE_END_IN_ADDRESS));
  }

  /**
   * The language asked for by {@code lang}, else the need's own, else the header's, else French.
   */
  public Language language() {
    return Language.of(parameters.first("lang"))
        .or(() -> Language.of(parameters.first("language")))
        .orElseGet(() -> preferred(acceptLanguage));
  }

  /** Whether the asker already has what this tag names. */
  public boolean knows(String etag) {
    return List.of(ifNoneMatch.split(",", -1)).stream()
        .map(String::strip)
        .anyMatch(known -> known.equals("*") || known.equals(etag));
  }

  private static Language preferred(String acceptLanguage) {
    try {
      return Locale.LanguageRange.parse(acceptLanguage).stream()
          .filter(range -> range.getWeight() > 0)
          .flatMap(range -> Language.of(range.getRange()).stream())
          .findFirst()
          .orElse(Language.FRENCH);
    } catch (IllegalArgumentException _) { // an unreadable header wishes for nothing
      return Language.FRENCH;
    }
  }
}
