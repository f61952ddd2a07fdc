package fr.passerelle.http.counterpart;

import fr.passerelle.delegation.counterpart.Acceptance;
import fr.passerelle.delegation.counterpart.PutAside;
import fr.passerelle.delegation.counterpart.Somebody;
import fr.passerelle.delegation.counterpart.Town;
import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.delegation.mission.Party;
import fr.passerelle.delegation.mission.PartyState;
import fr.passerelle.delegation.mission.Side;
import fr.passerelle.http.mission.MissionDesk;
import fr.passerelle.http.mission.MissionForm;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.page.Links;
import fr.passerelle.http.page.ResultItem;
import fr.passerelle.http.page.SensitiveShown;
import fr.passerelle.http.page.ShownName;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem.FieldError;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.search.Filter;
import fr.passerelle.search.NameMatch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The counterparts of one visitor, and what the officer makes of them. */
final class VisitorRoutes {

  private static final int SHOWN = 24;
  private static final int MOST = 96;
  private static final int NAMED = 8;
  private static final int LONGEST = 1_000;
  private static final int LONGEST_NAME = 200;
  private static final int USUAL = 5;
  private static final String NEED = "need";
  private static final String FIND = "find";
  private static final String SHOW = "show";
  private static final String REASON = "reason";

  private final MissionDesk desk;

  VisitorRoutes(MissionDesk desk) {
    this.desk = desk;
  }

  List<Route> routes() {
    return Stream.of(
            desk.page(
                links -> at(links.language()),
                "The counterparts of a visitor",
                (asking, language, mission) ->
                    visitor(asking, mission)
                        .map(one -> page(asking, language, mission, one, List.of()))
                        .orElseGet(() -> desk.errors().unknown(language))),
            desk.form(
                links -> at(links.language()),
                "Accepts a counterpart of a visitor, or puts one aside",
                (asking, language, mission) ->
                    visitor(asking, mission)
                        .map(one -> change(asking, language, mission, one))
                        .orElseGet(() -> desk.errors().unknown(language))))
        .flatMap(List::stream)
        .toList();
  }

  private static String at(Language language) {
    return new CounterpartLinks(language)
        .visitor(MissionDesk.TEAM, MissionDesk.MISSION, "{visitor}");
  }

  private Optional<Party> visitor(Asking asking, Mission mission) {
    return desk.room()
        .parties()
        .party(mission.team(), mission.id(), asking.named("visitor"))
        .filter(one -> one.side() == Side.VISITOR);
  }

  private Answer page(
      Asking asking, Language language, Mission mission, Party visitor, List<FieldError> errors) {
    var asked = asking.parameters();
    String own = visitor.need().isBlank() ? mission.theme() : visitor.need();
    String words = asked.first(NEED).isEmpty() ? own : asked.text(NEED);
    try (var snapshot = desk.pages().parts().engine().snapshot()) {
      var labels = desk.pages().parts().labels(language, snapshot);
      var never = desk.room().hosts().neverList().of(mission.team());
      var aside =
          desk.room().hosts().counterparts().dropped(mission.team(), mission.id(), visitor.id());
      int limit = asked.first(SHOW).equals("more") ? MOST : SHOWN;
      var search =
          CounterpartSearch.of(
              desk.pages().parts().finder(),
              mission,
              visitor,
              words,
              language,
              snapshot,
              keys(never),
              keys(aside),
              limit);
      var cities = new CounterpartDrawing(desk, mission, visitor, search, labels).cities();
      var wording = labels.wording();
      var links = new CounterpartLinks(language);
      String here = links.visitor(mission.team(), mission.id(), visitor.id());
      var kept = asked.only(Set.of(NEED));
      var page =
          new CounterpartsPage(
              desk.head(
                  asking,
                  language,
                  mission,
                  wording.say("counterpart.of", "name", visitor.shown()),
                  there ->
                      new CounterpartLinks(there)
                          .visitor(mission.team(), mission.id(), visitor.id()),
                  kept),
              who(visitor, search.askers(), labels),
              links.all(mission.team(), mission.id()),
              links.never(mission.team(), mission.id()),
              here,
              words,
              wording.say(
                  !words.equals(own)
                      ? "counterpart.words.other"
                      : visitor.need().isBlank()
                          ? "counterpart.words.theme"
                          : "counterpart.words.need"),
              !words.equals(own),
              SensitiveShown.of(search.need(), language, desk.pages().parts(), wording),
              wording.count(
                  search.isCapped() ? "results.total.capped" : "results.total", search.total()),
              search.avoided() == 0 ? "" : wording.count("counterpart.left", search.avoided()),
              cities,
              CounterpartDrawing.maps(cities),
              search.isMore() && limit < MOST ? kept.with(SHOW, "more").on(here) : "",
              asked.first(FIND),
              named(asked.first(FIND), mission, labels),
              aside.stream()
                  .map(
                      one ->
                          new CounterpartsPage.Aside(
                              one.who().key(),
                              one.who().name(),
                              one.reason(),
                              wording.date(one.at())))
                  .toList(),
              errors);
      return desk.pages().page("counterparts", page, errors.isEmpty() ? 200 : 400);
    }
  }

  static Set<String> keys(List<PutAside> all) {
    return all.stream().map(one -> one.who().key()).collect(Collectors.toSet());
  }

  private static String who(Party visitor, List<Organisation> askers, Labels labels) {
    var names = askers.stream().map(labels::name).toList();
    return names.isEmpty() ? visitor.name() : String.join(" + ", names);
  }

  /** Those of the host country with a name. */
  private static List<CounterpartsPage.Named> named(String typed, Mission mission, Labels labels) {
    if (typed.isEmpty() || typed.length() > LONGEST_NAME) {
      return List.of();
    }
    var language = labels.wording().language();
    var filter = Filter.of(Map.of(Filter.Dimension.COUNTRY, List.of(mission.country())));
    return labels.snapshot().named(typed, filter, NAMED).stream()
        .map(NameMatch::organisation)
        .map(
            one ->
                new CounterpartsPage.Named(
                    one.id(),
                    ShownName.of(one, language),
                    Names.hanzi(one).equals(one.name(language)) ? "" : Names.hanzi(one),
                    Names.pinyin(Names.hanzi(one), language),
                    ResultItem.place(one, labels),
                    new Links(language).organisation(one.id())))
        .toList();
  }

  private Answer change(Asking asking, Language language, Mission mission, Party visitor) {
    var form = asking.form();
    var wrong = new FieldErrors(desk.wording(language));
    MissionForm.checkLength(wrong, REASON, form.text(REASON), LONGEST);
    MissionForm.checkLength(wrong, "name", form.first("name"), LONGEST_NAME);
    MissionForm.checkLength(wrong, "city", form.first("city"), LONGEST_NAME);
    String done = "";
    if (wrong.isEmpty()) {
      try (var snapshot = desk.pages().parts().engine().snapshot()) {
        var found = snapshot.find(form.first("organisation"));
        done =
            switch (form.first("do")) {
              case "drop" -> drop(asking, mission, visitor, found, language, wrong);
              case "restore" -> restore(mission, visitor, form);
              case "never" -> never(asking, mission, found, language, wrong);
              default -> accept(asking, mission, visitor, found, language, wrong);
            };
      }
    }
    if (!wrong.isEmpty()) {
      return page(asking, language, mission, visitor, wrong.all());
    }
    String here =
        new CounterpartLinks(language).visitor(mission.team(), mission.id(), visitor.id());
    return new Answer.Moved(form.only(Set.of(NEED)).with(MissionDesk.DONE, done).on(here), 303);
  }

  private String accept(
      Asking asking,
      Mission mission,
      Party visitor,
      Optional<Organisation> found,
      Language language,
      FieldErrors wrong) {
    var form = asking.form();
    String name = found.map(one -> one.name(language)).orElse(form.first("name"));
    if (name.isEmpty()) {
      wrong.add("name", "missing");
      return "";
    }
    var never = keys(desk.room().hosts().neverList().of(mission.team()));
    if (found.isPresent() && CounterpartSearch.isAmong(never, found.get())) {
      wrong.add("name", "counterpart-never", "name", name);
      return "";
    }
    var town = found.isPresent() ? Names.town(found.get(), language) : typed(form.first("city"));
    String value = form.first("value");
    var accepted =
        desk.room()
            .hosts()
            .counterparts()
            .accept(
                mission.team(),
                mission.id(),
                visitor.id(),
                host(mission, found, name),
                town,
                value.matches("[1-9]|10") ? Integer.parseInt(value) : USUAL,
                form.text(REASON),
                asking.asker().accountId());
    if (accepted == Acceptance.AVOIDED) {
      wrong.add("name", "counterpart-never", "name", name);
    }
    return accepted == Acceptance.WISHED ? "counterpart-wished" : "counterpart-accepted";
  }

  private static @Nullable Town typed(String city) {
    return city.isEmpty() ? null : new Town(city, "", List.of(city));
  }

  private static Party host(Mission mission, Optional<Organisation> found, String name) {
    return new Party(
        "",
        Side.HOST,
        name,
        found.map(Names::hanzi).orElse(""),
        found.map(Organisation::id).orElse(null),
        null,
        null,
        Names.spoken(found.orElse(null), mission.country()),
        Party.UNLIMITED,
        Party.UNLIMITED,
        List.of(),
        PartyState.PROPOSED,
        "",
        "",
        "",
        "",
        "",
        0);
  }

  private static Optional<Somebody> meant(
      Optional<Organisation> found, Parameters form, Language language) {
    return found
        .map(one -> Somebody.of(one.id(), one.name(language)))
        .or(
            () ->
                Optional.of(form.first("name"))
                    .filter(name -> !name.isEmpty())
                    .map(name -> Somebody.of(null, name)));
  }

  private String drop(
      Asking asking,
      Mission mission,
      Party visitor,
      Optional<Organisation> found,
      Language language,
      FieldErrors wrong) {
    var who = meant(found, asking.form(), language);
    if (who.isEmpty()) {
      wrong.add("name", "missing");
      return "";
    }
    desk.room()
        .hosts()
        .counterparts()
        .drop(
            mission.team(),
            mission.id(),
            visitor.id(),
            who.get(),
            asking.form().text(REASON),
            asking.asker().accountId());
    return "counterpart-dropped";
  }

  private String restore(Mission mission, Party visitor, Parameters form) {
    desk.room()
        .hosts()
        .counterparts()
        .restore(mission.team(), mission.id(), visitor.id(), form.first("key"));
    return "counterpart-restored";
  }

  private String never(
      Asking asking,
      Mission mission,
      Optional<Organisation> found,
      Language language,
      FieldErrors wrong) {
    var who = meant(found, asking.form(), language);
    if (who.isEmpty()) {
      wrong.add("name", "missing");
      return "";
    }
    desk.room()
        .hosts()
        .neverList()
        .put(mission.team(), who.get(), asking.form().text(REASON), asking.asker().accountId());
    return "never-put";
  }
}
