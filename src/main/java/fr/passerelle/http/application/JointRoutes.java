package fr.passerelle.http.application;

import fr.passerelle.delegation.application.Application;
import fr.passerelle.delegation.application.Question;
import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.http.application.ApplicationsPage.Block;
import fr.passerelle.http.application.ApplicationsPage.Button;
import fr.passerelle.http.application.ApplicationsPage.Form;
import fr.passerelle.http.application.ApplicationsPage.Hidden;
import fr.passerelle.http.application.ApplicationsPage.Row;
import fr.passerelle.http.mission.MissionDesk;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem.FieldError;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import fr.passerelle.organisation.Organisation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a tandem shows of itself in three languages. */
final class JointRoutes {

  private final ApplicationDesk applications;
  private final MissionDesk desk;

  JointRoutes(ApplicationDesk applications) {
    this.applications = applications;
    this.desk = applications.desk();
  }

  List<Route> routes() {
    return Stream.of(
            desk.page(
                links ->
                    new ApplicationLinks(links)
                        .joint(MissionDesk.TEAM, MissionDesk.MISSION, "{application}"),
                "The joint profile of a tandem",
                applications.one(
                    (asking, language, mission, one) ->
                        page(asking, language, mission, one, List.of()))),
            desk.form(
                links ->
                    new ApplicationLinks(links)
                        .joint(MissionDesk.TEAM, MissionDesk.MISSION, "{application}"),
                "Keeps the texts of a joint profile",
                applications.one(this::keep)))
        .flatMap(List::stream)
        .toList();
  }

  private Answer page(
      Asking asking, Language language, Mission mission, Application one, List<FieldError> errors) {
    var wording = desk.wording(language);
    var links = new ApplicationLinks(language);
    var blocks = new ArrayList<Block>();
    try (var catalogue = desk.pages().parts().engine().snapshot()) {
      var firm = ApplicationDesk.known(one, Question.ORGANISATION, catalogue);
      var lab = ApplicationDesk.known(one, Question.PARTNER, catalogue);
      for (var in : Language.values()) {
        blocks.add(said(one, firm, lab, in, wording));
      }
      blocks.add(shared(firm, lab, wording));
    }
    var form =
        new Form(
            true,
            links.joint(mission.team(), mission.id(), one.id()),
            "",
            List.of(new Hidden("version", Long.toString(one.version()))),
            new ApplicationForm(wording).sections(ApplicationForm.of(one), true),
            List.of(new Button("save", wording.say("application.save"))));
    blocks.add(new Block("", List.of(), List.of(), List.of(), form));
    return applications.page(
        asking,
        language,
        mission,
        wording.say("tandem.joint"),
        there -> there.joint(mission.team(), mission.id(), one.id()),
        Parameters.NONE,
        List.of(
            ApplicationRoutes.way(
                one.said(Question.NAME), links.one(mission.team(), mission.id(), one.id()))),
        errors,
        blocks);
  }

  private Block said(
      Application one,
      Optional<Organisation> firm,
      Optional<Organisation> lab,
      Language in,
      Wording reader) {
    var wording = desk.wording(in);
    var words = new ArrayList<String>();
    String name = firm.map(it -> it.name(in)).orElse(one.said(Question.NAME));
    String partner = lab.map(it -> it.name(in)).orElse(one.said(Question.LAB));
    words.add(partner.isEmpty() ? name : name + " + " + partner);
    Question typed =
        switch (in) {
          case FRENCH -> Question.JOINT_FR;
          case ENGLISH -> Question.JOINT_EN;
          case CHINESE -> Question.JOINT_ZH;
        };
    if (!one.said(typed).isEmpty()) {
      words.add(one.said(typed));
    }
    words.add(brings(name, firm, in, wording));
    if (!partner.isEmpty()) {
      words.add(brings(partner, lab, in, wording));
    }
    if (!one.said(Question.NEED).isEmpty()) {
      words.add(wording.say("tandem.joint.seeks") + " — " + one.said(Question.NEED));
    }
    return Block.words(reader.say("tandem.joint.in." + in.tag().substring(0, 2)), words);
  }

  /** What somebody does, by its concepts in a language. */
  private String brings(String name, Optional<Organisation> known, Language in, Wording wording) {
    var thesaurus = desk.pages().parts().thesaurus();
    var labels =
        known.stream()
            .flatMap(it -> it.themes().stream())
            .flatMap(id -> thesaurus.concept(id).stream())
            .map(concept -> concept.label(in))
            .toList();
    return wording.say("tandem.joint.brings", "name", name)
        + " — "
        + (labels.isEmpty() ? wording.say("tandem.joint.unknown") : wording.list(labels));
  }

  private Block shared(Optional<Organisation> firm, Optional<Organisation> lab, Wording wording) {
    var thesaurus = desk.pages().parts().thesaurus();
    var rows =
        firm.stream()
            .flatMap(it -> it.themes().stream())
            .filter(id -> lab.filter(it -> it.themes().contains(id)).isPresent())
            .flatMap(id -> thesaurus.concept(id).stream())
            .map(
                concept ->
                    new Row(
                        null,
                        concept.label(Language.FRENCH),
                        List.of(concept.label(Language.ENGLISH), concept.label(Language.CHINESE))))
            .toList();
    return new Block(
        wording.say("tandem.joint.shared"),
        rows.isEmpty() ? List.of(wording.say("tandem.joint.none")) : List.of(),
        Stream.of("fr", "en", "zh").map(in -> wording.say("tandem.joint.in." + in)).toList(),
        rows,
        null);
  }

  private Answer keep(Asking asking, Language language, Mission mission, Application one) {
    var wrong = new FieldErrors(desk.wording(language));
    try (var catalogue = desk.pages().parts().engine().snapshot()) {
      var answers =
          new ApplicationForm(desk.wording(language))
              .read(asking.form(), one, true, catalogue, wrong);
      boolean isFresh = asking.form().first("version").equals(Long.toString(one.version()));
      if (wrong.isEmpty()
          && (!isFresh
              || !applications
                  .store()
                  .change(
                      mission.team(),
                      mission.id(),
                      one.answering(answers),
                      asking.asker().accountId()))) {
        wrong.add("version", "changed-meanwhile");
      }
      return wrong.isEmpty()
          ? MissionDesk.done(
              new ApplicationLinks(language).joint(mission.team(), mission.id(), one.id()),
              "application-changed")
          : page(asking, language, mission, one.answering(answers), wrong.all());
    }
  }
}
