package fr.passerelle.http.counterpart;

import fr.passerelle.account.Account;
import fr.passerelle.delegation.counterpart.PutAside;
import fr.passerelle.delegation.counterpart.Somebody;
import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.http.mission.MissionDesk;
import fr.passerelle.http.mission.MissionForm;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.page.Links;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Problem.FieldError;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import java.util.List;
import java.util.stream.Stream;

/** Whom a team never asks, in any of its missions. */
final class NeverRoutes {

  private static final String NAME = "name";
  private static final String REASON = "reason";
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST = 1_000;

  private final MissionDesk desk;

  NeverRoutes(MissionDesk desk) {
    this.desk = desk;
  }

  List<Route> routes() {
    return Stream.of(
            desk.page(
                links -> new CounterpartLinks(links).never(MissionDesk.TEAM, MissionDesk.MISSION),
                "Whom a team never asks",
                (asking, language, mission) -> page(asking, language, mission, "", List.of())),
            desk.form(
                links -> new CounterpartLinks(links).never(MissionDesk.TEAM, MissionDesk.MISSION),
                "Puts somebody on the list of those never asked, or takes one off",
                this::change))
        .flatMap(List::stream)
        .toList();
  }

  private Answer change(Asking asking, Language language, Mission mission) {
    var form = asking.form();
    var never = desk.room().hosts().neverList();
    String here = new CounterpartLinks(language).never(mission.team(), mission.id());
    if (form.first("do").equals("remove")) {
      never.remove(mission.team(), form.first("key"));
      return MissionDesk.done(here, "never-removed");
    }
    var wrong = new FieldErrors(desk.wording(language));
    String name = form.first(NAME);
    if (name.isEmpty()) {
      wrong.add(NAME, "missing");
    }
    MissionForm.checkLength(wrong, NAME, name, LONGEST_NAME);
    MissionForm.checkLength(wrong, REASON, form.text(REASON), LONGEST);
    if (!wrong.isEmpty()) {
      return page(asking, language, mission, name, wrong.all());
    }
    try (var snapshot = desk.pages().parts().engine().snapshot()) {
      var who =
          Names.find(name, snapshot)
              .map(one -> Somebody.of(one.id(), one.name(language)))
              .orElseGet(() -> Somebody.of(null, name));
      never.put(mission.team(), who, form.text(REASON), asking.asker().accountId());
    }
    return MissionDesk.done(here, "never-put");
  }

  private Answer page(
      Asking asking, Language language, Mission mission, String typed, List<FieldError> errors) {
    var wording = desk.wording(language);
    var links = new CounterpartLinks(language);
    var page =
        new NeverPage(
            desk.head(
                asking,
                language,
                mission,
                wording.say("never.title"),
                there -> new CounterpartLinks(there).never(mission.team(), mission.id())),
            links.all(mission.team(), mission.id()),
            links.never(mission.team(), mission.id()),
            typed,
            desk.room().hosts().neverList().of(mission.team()).stream()
                .map(one -> line(one, wording))
                .toList(),
            errors);
    return desk.pages().page("never", page, errors.isEmpty() ? 200 : 400);
  }

  private NeverPage.Line line(PutAside one, Wording wording) {
    String id = one.who().organisation();
    String account = one.account();
    String by =
        account == null
            ? ""
            : desk.pages()
                .parts()
                .stores()
                .accounts()
                .account(account)
                .map(Account::name)
                .orElse("");
    String date = wording.date(one.at());
    return new NeverPage.Line(
        one.who().key(),
        one.who().name(),
        id == null ? "" : new Links(wording.language()).organisation(id),
        one.reason(),
        by.isEmpty() ? date : wording.say("mission.event.by", "what", date, "who", by));
  }
}
