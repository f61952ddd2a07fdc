package fr.passerelle.http.api;

import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.need.NeedParameters;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.language.Language;
import java.util.stream.Stream;

/** Checks the language that an answer is asked in. */
final class Languages {

  private Languages() {}

  static void check(Parameters asked, FieldErrors errors) {
    String lang = asked.first(NeedParameters.LANG);
    if (!lang.isEmpty() && Language.of(lang).isEmpty()) {
      errors.unknown(
          NeedParameters.LANG, lang, Stream.of(Language.values()).map(Language::code).toList());
    }
  }
}
