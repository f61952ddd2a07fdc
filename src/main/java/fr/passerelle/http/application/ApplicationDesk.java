package fr.passerelle.http.application;

import fr.passerelle.delegation.application.Application;
import fr.passerelle.delegation.application.Applications;
import fr.passerelle.delegation.application.Eligibility;
import fr.passerelle.delegation.application.Eligibility.Verdict;
import fr.passerelle.delegation.application.Question;
import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.http.application.ApplicationsPage.Block;
import fr.passerelle.http.mission.MissionDesk;
import fr.passerelle.http.mission.MissionHead;
import fr.passerelle.http.need.OrganisationId;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem.FieldError;
import fr.passerelle.language.Language;
import fr.passerelle.organisation.Affiliation;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.search.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What all pages about applications need. */
record ApplicationDesk(MissionDesk desk) {

  /** Answers about an application. Must be thread-safe. */
  @FunctionalInterface
  interface About {
    Answer answer(Asking asking, Language language, Mission mission, Application application);
  }

  Applications store() {
    return desk.room().applications();
  }

  MissionDesk.About one(About about) {
    return (asking, language, mission) ->
        store()
            .find(mission.team(), mission.id(), asking.named("application"))
            .map(found -> about.answer(asking, language, mission, found))
            .orElseGet(() -> desk.errors().unknown(language));
  }

  Answer page(
      Asking asking,
      Language language,
      Mission mission,
      String title,
      Function<ApplicationLinks, String> path,
      Parameters kept,
      List<MissionHead.Room> ways,
      List<FieldError> errors,
      List<Block> blocks) {
    var head =
        desk.head(
            asking,
            language,
            mission,
            title,
            links -> path.apply(new ApplicationLinks(links)),
            kept);
    return desk.pages()
        .page(
            "applications",
            new ApplicationsPage(head, ways, errors, blocks),
            errors.isEmpty() ? 200 : 400);
  }

  static Optional<Organisation> known(
      Application application, Question question, Snapshot catalogue) {
    String id = application.said(question);
    return id.isEmpty() ? Optional.empty() : OrganisationId.find(id, catalogue);
  }

  /** What the rules say of an application, with what the catalogue knows. */
  static List<Verdict> verdicts(Application application, Language language, Snapshot catalogue) {
    var clusters =
        known(application, Question.ORGANISATION, catalogue).stream()
            .flatMap(firm -> firm.affiliations().stream())
            .filter(tie -> tie.kind() == Affiliation.Kind.MEMBER_OF && tie.until() == null)
            .flatMap(tie -> catalogue.find(tie.organisationId()).stream())
            .filter(other -> other.type() == OrganisationType.CLUSTER)
            .map(cluster -> cluster.name(language))
            .toList();
    return Eligibility.of(
        application, clusters, known(application, Question.PARTNER, catalogue).orElse(null));
  }

  static String said(Verdict verdict, Wording wording) {
    return wording.say(
        "application.rule." + verdict.rule().code() + "." + verdict.why(),
        "about",
        verdict.about());
  }

  /** The names of the team's members by account. */
  Map<String, String> members(String team) {
    return desk.pages().parts().stores().teams().members(team).stream()
        .collect(
            Collectors.toMap(one -> one.account().id(), one -> one.account().name(), (a, b) -> a));
  }

  static String state(Application application, Wording wording) {
    return wording.say("application.state." + application.state().code());
  }

  /** Finds the firm and the laboratory in the catalogue where their names are exactly theirs. */
  static void link(Map<Question, String> answers, Snapshot catalogue) {
    link(answers, Question.NAME, Question.ORGANISATION, catalogue);
    link(answers, Question.LAB, Question.PARTNER, catalogue);
  }

  private static void link(
      Map<Question, String> answers, Question name, Question id, Snapshot catalogue) {
    String called = answers.get(name);
    if (called != null && !answers.containsKey(id)) {
      OrganisationId.called(called, catalogue).ifPresent(one -> answers.put(id, one.id()));
    }
  }
}
