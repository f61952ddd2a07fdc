package fr.passerelle.http.route;

import fr.passerelle.language.Language;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A request.
 *
 * @param path as asked, without parameters
 * @param named the parts of the path that its route names, such as {@code id}
 * @param body empty where there is none
 * @param acceptLanguage the header; empty where there is none
 * @param ifNoneMatch the header; empty where there is none
 * @param caller who asks
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
    Caller caller) {

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
