package fr.passerelle.http.interest;

import fr.passerelle.account.Asker;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem.FieldError;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import fr.passerelle.workspace.interest.Decisions;
import fr.passerelle.workspace.interest.Mediator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The queue of those who mediate. Cluster staff and embassy officers both see all of it, so that
 * nothing waits for a role that nobody has; none mediates what their own team sent.
 */
final class MediationRoutes {

  private static final List<Mediator> ALL = List.of(Mediator.values());

  private final InterestDesk desk;
  private final InterestLetters letters;

  MediationRoutes(InterestDesk desk, InterestLetters letters) {
    this.desk = desk;
    this.letters = letters;
  }

  List<Route> routes() {
    return Stream.of(
            InterestDesk.pages(
                InterestLinks::mediation,
                "What waits for a mediator",
                (asking, language) -> queue(asking, language, Parameters.NONE, List.of())),
            InterestDesk.forms(
                links -> links.mediated("{interest}"),
                "Passes an interest on or returns it",
                this::decide))
        .flatMap(List::stream)
        .toList();
  }

  private static List<String> teams(Asker asker) {
    return asker.memberships().stream().map(one -> one.team().id()).toList();
  }

  private Answer queue(
      Asking asking, Language language, Parameters typed, List<FieldError> errors) {
    return desk.drawn(
        language,
        drawing ->
            desk.pages()
                .page(
                    "mediation",
                    new MediationPage(
                        desk.pages()
                            .frame(
                                language,
                                drawing.say("interest.mediation"),
                                "",
                                there -> new InterestLinks(there.language()).mediation(),
                                Parameters.NONE),
                        drawing.links(),
                        desk.told(asking, language),
                        desk.interests().toMediate(ALL, teams(asking.asker())).stream()
                            .map(drawing::mediated)
                            .toList(),
                        errors.isEmpty() ? "" : asking.named("interest"),
                        typed.text(InterestDesk.WORDS),
                        errors),
                    errors.isEmpty() ? 200 : 400));
  }

  private Answer decide(Asking asking, Language language) {
    var form = asking.form();
    String id = asking.named("interest");
    var asker = asking.asker();
    var decisions = desk.interests().decisions();
    boolean passes = form.first("do").equals("pass");
    String words = form.text(InterestDesk.WORDS);
    if (decisions.mediated(ALL, teams(asker), id).isEmpty()) {
      return desk.errors().unknown(language);
    }
    if (!passes) {
      var wrong = new FieldErrors(desk.wording(language));
      if (words.isEmpty()) {
        wrong.add(InterestDesk.WORDS, "missing");
      }
      InterestDesk.check(wrong, InterestDesk.WORDS, words, Decisions.LONGEST_WORDS);
      if (!wrong.isEmpty()) {
        return queue(asking, language, form, wrong.all());
      }
    }
    var decided =
        passes
            ? decisions.passOn(ALL, teams(asker), asker.accountId(), id)
            : decisions.giveBack(ALL, teams(asker), asker.accountId(), id, words);
    decided.ifPresent(passes ? letters::sent : letters::answered);
    if (decided.isEmpty()) {
      return desk.errors().unknown(language);
    }
    String what = passes ? "passed-on" : "returned";
    desk.pages().parts().stores().audit().note(asker.accountId(), null, "interest." + what, id, "");
    return InterestDesk.done(new InterestLinks(language).mediation(), what);
  }
}
