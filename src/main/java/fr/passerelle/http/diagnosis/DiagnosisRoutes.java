package fr.passerelle.http.diagnosis;

import fr.passerelle.diagnosis.Diagnosis;
import fr.passerelle.http.diagnosis.DiagnosisPage.Asked;
import fr.passerelle.http.diagnosis.DiagnosisPage.Option;
import fr.passerelle.http.diagnosis.DiagnosisPage.Part;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import java.util.ArrayList;
import java.util.List;

/** The digital diagnosis and the product ladder. */
public final class DiagnosisRoutes {

  private final Pages pages;
  private final Diagnosis diagnosis = Diagnosis.known();

  public DiagnosisRoutes(Pages pages) {
    this.pages = pages;
  }

  public List<Route> routes() {
    var all = new ArrayList<Route>();
    all.addAll(
        Pages.inEachLanguage(
            links -> new DiagnosisLinks(links).asked(),
            "The questionnaire of the digital diagnosis",
            this::asked));
    all.addAll(
        Pages.inEachLanguage(
            links -> new DiagnosisLinks(links).result(),
            "What the answers to the digital diagnosis lead to",
            this::result));
    all.addAll(new LadderRoutes(pages).routes());
    return all;
  }

  private Answer asked(Asking asking, Language language) {
    var wording = pages.parts().wording(language);
    var asked = DiagnosisAnswers.known(asking.parameters());
    var frame =
        pages.frame(
            language,
            wording.say("diagnosis.title"),
            asked.names().isEmpty() ? wording.say("diagnosis.description") : "",
            links -> new DiagnosisLinks(links).asked(),
            asked);
    var parts =
        diagnosis.areas().stream()
            .map(
                area ->
                    new Part(
                        area.id(),
                        area.name(language),
                        diagnosis.questions(area).stream()
                            .map(
                                question ->
                                    new Asked(
                                        question.id(),
                                        question.text(language),
                                        question.choices().stream()
                                            .map(
                                                choice ->
                                                    option(
                                                        Integer.toString(choice.level()),
                                                        choice.text(language),
                                                        asked.first(question.id())))
                                            .toList(),
                                        !asked.first(question.id()).isEmpty()))
                            .toList()))
            .toList();
    return pages.page(
        "diagnosis",
        new DiagnosisPage(
            frame,
            new DiagnosisLinks(language).result(),
            parts,
            countries(asked, wording),
            sizes(asked, wording)),
        200);
  }

  private static List<Option> countries(Parameters asked, Wording wording) {
    String chosen = asked.first(DiagnosisAnswers.COUNTRY);
    var options = new ArrayList<Option>();
    options.add(option("", wording.say("diagnosis.country.other"), chosen));
    DiagnosisAnswers.COUNTRIES.forEach(
        code -> options.add(option(code, wording.country(code), chosen)));
    return options;
  }

  private static List<Option> sizes(Parameters asked, Wording wording) {
    String chosen = asked.first(DiagnosisAnswers.SIZE);
    var options = new ArrayList<Option>();
    options.add(option("", wording.say("diagnosis.size.unknown"), chosen));
    DiagnosisAnswers.SIZES.forEach(
        code -> options.add(option(code, wording.say("size." + code), chosen)));
    return options;
  }

  private static Option option(String value, String label, String chosen) {
    return new Option(value, label, value.equals(chosen));
  }

  private Answer result(Asking asking, Language language) {
    var asked = DiagnosisAnswers.known(asking.parameters());
    var wrong = new FieldErrors(pages.parts().wording(language));
    var answers = DiagnosisAnswers.read(asked, wrong);
    if (!wrong.isEmpty()) {
      return pages.refused(
          wrong.all(), asked, language, links -> new DiagnosisLinks(links).asked());
    }
    try (var snapshot = pages.parts().engine().snapshot()) {
      var labels = pages.parts().labels(language, snapshot);
      return pages.page("diagnosed", new DiagnosedDrawing(pages, labels).page(answers, asked), 200);
    }
  }
}
