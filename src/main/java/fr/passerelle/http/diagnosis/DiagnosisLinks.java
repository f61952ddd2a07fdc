package fr.passerelle.http.diagnosis;

import fr.passerelle.http.page.Links;
import fr.passerelle.language.Language;

/** The addresses of the diagnosis in one language. */
record DiagnosisLinks(Language language) {

  DiagnosisLinks(Links links) {
    this(links.language());
  }

  /** The questionnaire. */
  String asked() {
    return new Links(language).diagnosis();
  }

  /** What its answers lead to. */
  String result() {
    return asked() + (language == Language.FRENCH ? "/resultat" : "/result");
  }
}
