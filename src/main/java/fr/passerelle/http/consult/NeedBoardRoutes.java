package fr.passerelle.http.consult;

import fr.passerelle.http.account.FormPage;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.page.Links;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.page.ResultItem;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem.FieldError;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import fr.passerelle.purchasing.consult.ShownNeed;
import fr.passerelle.search.Filter;
import fr.passerelle.search.NameMatch;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The needs that are open to clusters, and what a cluster answers. */
final class NeedBoardRoutes {

  private static final String QUERY = "q";
  private static final String FIND = "find";
  private static final String ORGANISATION = "organisation";
  private static final String REASON = "reason";
  private static final int LONGEST = 2_000;
  private static final int LONGEST_NAME = 200;
  private static final int NAMED = 8;

  private final ConsultDesk desk;

  NeedBoardRoutes(ConsultDesk desk) {
    this.desk = desk;
  }

  List<Route> routes() {
    return Stream.of(
            Pages.inEachLanguage(
                links -> new ConsultLinks(links).needs(ConsultDesk.TEAM),
                "The needs that are open to a cluster",
                this::list),
            Pages.inEachLanguage(
                links -> new ConsultLinks(links).need(ConsultDesk.TEAM, "{need}"),
                "A need that is open to a cluster",
                (asking, language) -> one(asking, language, asking.parameters(), List.of())),
            Pages.formInEachLanguage(
                links -> new ConsultLinks(links).need(ConsultDesk.TEAM, "{need}"),
                "Proposes a member for a need",
                this::propose))
        .flatMap(List::stream)
        .toList();
  }

  private Answer list(Asking asking, Language language) {
    String team = asking.named("team");
    var wording = desk.wording(language);
    String words = FieldErrors.shown(asking.parameters().first(QUERY));
    var shown = desk.room().board().shown(team, words);
    var all = desk.room().board().shown(team, "");
    var links = new ConsultLinks(language);
    var page =
        new NeedBoardPage(
            desk.pages()
                .frame(
                    language,
                    wording.say("consult.needs"),
                    "",
                    there -> new ConsultLinks(there).needs(team),
                    asking.parameters().only(Set.of(QUERY))),
            desk.team(team),
            new Links(language).team(team),
            "",
            words,
            links.needs(team),
            wording.count("consult.needs.count", shown.size()),
            all.stream()
                .map(ShownNeed::theme)
                .filter(theme -> !theme.isEmpty())
                .distinct()
                .sorted()
                .map(
                    theme ->
                        new FormPage.Way(
                            theme, Parameters.NONE.with(QUERY, theme).on(links.needs(team))))
                .toList(),
            shown.stream().map(one -> row(one, team, wording)).toList(),
            false,
            "",
            List.of(),
            "",
            List.of());
    return desk.pages().page("consult-board", page, 200);
  }

  private NeedBoardPage.Row row(ShownNeed one, String team, Wording wording) {
    return new NeedBoardPage.Row(
        one.title(),
        new ConsultLinks(wording.language()).need(team, one.id()),
        one.words(),
        one.theme(),
        one.volume(),
        wording.say(
            "consult.need.dates",
            "date",
            wording.date(one.published()),
            "until",
            wording.date(one.expires())),
        one.buyer(),
        desk.room().board().by(team, one.id()).stream()
            .map(
                it ->
                    wording.say(
                        it.isTaken() ? "consult.proposal.taken" : "consult.proposal",
                        "name",
                        it.name(),
                        "date",
                        wording.date(it.at())))
            .toList());
  }

  private Answer one(Asking asking, Language language, Parameters typed, List<FieldError> errors) {
    String team = asking.named("team");
    String id = asking.named("need");
    var found =
        desk.room().board().shown(team, "").stream().filter(one -> one.id().equals(id)).findFirst();
    if (found.isEmpty()) {
      return desk.errors().unknown(language);
    }
    try (var snapshot = desk.pages().parts().engine().snapshot()) {
      var labels = desk.pages().parts().labels(language, snapshot);
      var wording = labels.wording();
      var links = new ConsultLinks(language);
      var page =
          new NeedBoardPage(
              desk.pages()
                  .frame(
                      language,
                      found.get().title(),
                      "",
                      there -> new ConsultLinks(there).need(team, id),
                      typed.only(Set.of(FIND))),
              wording.say("consult.needs"),
              links.needs(team),
              desk.told(asking, wording),
              "",
              links.need(team, id),
              "",
              List.of(),
              List.of(row(found.get(), team, wording)),
              true,
              typed.first(FIND),
              named(typed, labels),
              typed.text(REASON),
              errors);
      return desk.pages().page("consult-board", page, errors.isEmpty() ? 200 : 400);
    }
  }

  private static List<NeedBoardPage.Named> named(Parameters typed, Labels labels) {
    String sought = typed.first(FIND);
    if (sought.isEmpty() || sought.length() > LONGEST_NAME) {
      return List.of();
    }
    return labels.snapshot().named(sought, Filter.NONE, NAMED).stream()
        .map(NameMatch::organisation)
        .map(
            one ->
                new NeedBoardPage.Named(
                    one.id(),
                    labels.name(one),
                    ResultItem.place(one, labels),
                    one.id().equals(typed.first(ORGANISATION))))
        .toList();
  }

  private Answer propose(Asking asking, Language language) {
    var form = asking.form();
    String team = asking.named("team");
    String need = asking.named("need");
    var wrong = new FieldErrors(desk.wording(language));
    String reason = form.text(REASON);
    if (reason.isEmpty()) {
      wrong.add(REASON, "consult-could");
    } else if (reason.length() > LONGEST) {
      wrong.add(REASON, "too-long", "most", LONGEST, "length", reason.length());
    }
    try (var snapshot = desk.pages().parts().engine().snapshot()) {
      var member = snapshot.find(form.first(ORGANISATION));
      if (member.isEmpty()) {
        wrong.add(ORGANISATION, "consult-member");
      } else if (wrong.isEmpty()
          && !desk.room()
              .board()
              .propose(
                  team,
                  need,
                  member.get().id(),
                  member.get().name(language),
                  member.get().place().country(),
                  reason,
                  asking.asker().accountId())) {
        wrong.add(ORGANISATION, "consult-proposed", "name", member.get().name(language));
      }
    }
    return wrong.isEmpty()
        ? ConsultDesk.done(new ConsultLinks(language).need(team, need), "proposed")
        : one(asking, language, form, wrong.all());
  }
}
