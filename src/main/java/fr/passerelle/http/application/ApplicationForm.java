package fr.passerelle.http.application;

import fr.passerelle.delegation.application.Application;
import fr.passerelle.delegation.application.ApplicationTable;
import fr.passerelle.delegation.application.Question;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.need.OrganisationId;
import fr.passerelle.http.profile.FormSection;
import fr.passerelle.http.profile.FormSection.Choice;
import fr.passerelle.http.profile.FormSection.Field;
import fr.passerelle.http.profile.FormSection.Shape;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.search.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The questions to applicants as a form. */
record ApplicationForm(Wording wording) {

  static Parameters of(Application application) {
    var typed = Parameters.NONE;
    for (var said : application.answers().entrySet()) {
      typed =
          said.getKey() == Question.LANGUAGES
              ? typed.with(said.getKey().code(), application.languages().toArray(String[]::new))
              : typed.with(said.getKey().code(), said.getValue());
    }
    return typed;
  }

  List<FormSection> sections(Parameters typed, boolean joint) {
    return List.of(
        new FormSection(
            wording.say(joint ? "tandem.joint.texts" : "application.form"),
            "",
            Stream.of(Question.values())
                .filter(question -> question.isJoint() == joint)
                .map(question -> field(question, typed))
                .toList()));
  }

  private Field field(Question question, Parameters typed) {
    String name = question.code();
    return switch (question.kind()) {
      case AREA -> field(Shape.AREA, name, typed.text(name), List.of());
      case YES_NO -> field(Shape.SELECT, name, "", choices(name, typed, "", "yes", "no"));
      case LANGUAGES -> field(Shape.CHECKS, name, "", choices(name, typed, "fr", "en", "zh"));
      case DAY -> field(Shape.DATE, name, typed.first(name), List.of());
      case LINE, WHOLE, PER_CENT, EMAIL, ORGANISATION ->
          field(Shape.LINE, name, typed.first(name), List.of());
    };
  }

  private List<Choice> choices(String name, Parameters typed, String... values) {
    return Stream.of(values)
        .map(
            value ->
                new Choice(
                    value,
                    value.isEmpty() ? "—" : wording.say("application.value." + value),
                    typed.each(name).contains(value)))
        .toList();
  }

  private Field field(Shape shape, String name, String text, List<Choice> choices) {
    return new Field(shape, name, wording.say("application.q." + name), "", text, choices, 0, null);
  }

  /** What was typed; what is wrong is added. */
  Map<Question, String> read(
      Parameters typed, Application before, boolean joint, Snapshot catalogue, FieldErrors wrong) {
    var answers = new TreeMap<>(before.answers());
    for (var question : Question.values()) {
      if (question.isJoint() != joint) {
        continue;
      }
      String name = question.code();
      String text =
          question == Question.LANGUAGES
              ? String.join(" ", typed.each(name))
              : question.kind() == Question.Kind.AREA ? typed.text(name) : typed.first(name);
      answers.remove(question);
      if (text.isBlank()) {
        continue;
      }
      var read = ApplicationTable.read(question, text);
      if (read.isPresent() && question.kind() == Question.Kind.ORGANISATION) {
        String id = read.get().replaceAll("^.*/organisations/([^/?#]+).*$", "$1");
        read = OrganisationId.find(id, catalogue).map(one -> one.id());
      }
      read.ifPresentOrElse(
          answer -> answers.put(question, answer), () -> wrong.add(name, "application-answer"));
    }
    ApplicationDesk.link(answers, catalogue);
    String known = answers.get(Question.ORGANISATION);
    if (!answers.containsKey(Question.NAME) && known != null) {
      OrganisationId.find(known, catalogue)
          .ifPresent(one -> answers.put(Question.NAME, one.name(wording.language())));
    }
    if (!answers.containsKey(Question.NAME)) {
      wrong.add(Question.NAME.code(), "missing");
    }
    return answers;
  }
}
