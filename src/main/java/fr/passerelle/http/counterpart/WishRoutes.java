package fr.passerelle.http.counterpart;

import fr.passerelle.delegation.mission.Asks;
import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.delegation.mission.Party;
import fr.passerelle.delegation.mission.PartyWish;
import fr.passerelle.delegation.mission.Side;
import fr.passerelle.delegation.mission.WishKind;
import fr.passerelle.http.mission.MissionDesk;
import fr.passerelle.http.mission.MissionForm;
import fr.passerelle.http.mission.MissionPlace;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.profile.FormSection;
import fr.passerelle.http.profile.FormSection.Choice;
import fr.passerelle.http.profile.FormSection.Shape;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem.FieldError;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What visitors, hosts and the officer wish of each other. */
final class WishRoutes {

  private static final String VISITOR = "visitor";
  private static final String HOST = "host";
  private static final String ASKS = "asks";
  private static final String KIND = "kind";
  private static final String VALUE = "value";
  private static final String REASON = "reason";
  private static final String USUAL = "5";
  private static final int LONGEST = 1_000;
  private static final int HIGHEST = 10;

  private final MissionDesk desk;

  WishRoutes(MissionDesk desk) {
    this.desk = desk;
  }

  List<Route> routes() {
    return Stream.of(
            desk.page(
                links -> links.place(MissionDesk.TEAM, MissionDesk.MISSION, MissionPlace.WISHES),
                "What is wished in a mission",
                (asking, language, mission) ->
                    page(asking, language, mission, asking.parameters(), List.of())),
            desk.form(
                links -> links.place(MissionDesk.TEAM, MissionDesk.MISSION, MissionPlace.WISHES),
                "Keeps a wish, or takes it back",
                this::wish))
        .flatMap(List::stream)
        .toList();
  }

  private Answer wish(Asking asking, Language language, Mission mission) {
    var form = asking.form();
    var wrong = new FieldErrors(desk.wording(language));
    MissionForm.checkLength(wrong, REASON, form.text(REASON), LONGEST);
    String value = form.first(VALUE).isEmpty() ? USUAL : form.first(VALUE);
    if (!value.matches("[1-9]|10")) {
      wrong.add(VALUE, "wish-value");
    }
    if (!wrong.isEmpty()) {
      return page(asking, language, mission, form, wrong.all());
    }
    var asks = Asks.of(form.first(ASKS)).orElse(Asks.VISITOR);
    var kind = WishKind.of(form.first(KIND));
    String visitor = form.first(VISITOR);
    String host = form.first(HOST);
    var parties = desk.room().parties();
    String done;
    if (kind.isPresent()) {
      var wish =
          new PartyWish(
              visitor, host, asks, kind.get(), Integer.parseInt(value), form.text(REASON));
      if (!parties.wish(mission.team(), mission.id(), wish)) {
        return desk.errors().unknown(language);
      }
      done = "wish-kept";
    } else {
      parties.unwish(mission.team(), mission.id(), visitor, host, asks);
      done = "wish-removed";
    }
    return MissionDesk.done(
        new CounterpartLinks(language).wishes(mission.team(), mission.id()), done);
  }

  private record Pair(String visitor, String host) {}

  private Answer page(
      Asking asking,
      Language language,
      Mission mission,
      Parameters typed,
      List<FieldError> errors) {
    var wording = desk.wording(language);
    String here = new CounterpartLinks(language).wishes(mission.team(), mission.id());
    var parties = desk.room().parties().of(mission.team(), mission.id());
    var visitors = of(parties, Side.VISITOR);
    var hosts = of(parties, Side.HOST);
    Map<Pair, List<PartyWish>> wishes = new LinkedHashMap<>();
    desk.room()
        .parties()
        .wishes(mission.team(), mission.id())
        .forEach(
            one ->
                wishes
                    .computeIfAbsent(new Pair(one.visitor(), one.host()), key -> new ArrayList<>())
                    .add(one));
    var conflicts = new ArrayList<String>();
    for (var visitor : visitors) {
      for (var host : hosts) {
        var of = wishes.getOrDefault(new Pair(visitor.id(), host.id()), List.of());
        if (isConflict(of)) {
          conflicts.add(conflict(visitor, host, of, wording));
        }
      }
    }
    long mutual = wishes.values().stream().filter(WishRoutes::isMutual).count();
    var page =
        new WishesPage(
            desk.head(
                asking,
                language,
                mission,
                wording.say("mission.room.wishes"),
                there -> there.place(mission.team(), mission.id(), MissionPlace.WISHES)),
            here,
            conflicts,
            mutual == 0 ? "" : wording.count("wish.mutual", mutual),
            hosts.stream().map(Party::name).toList(),
            visitors.stream()
                .map(
                    visitor ->
                        new WishesPage.Row(
                            visitor.shown(),
                            hosts.stream()
                                .map(
                                    host ->
                                        cell(
                                            visitor,
                                            host,
                                            wishes.getOrDefault(
                                                new Pair(visitor.id(), host.id()), List.of()),
                                            here,
                                            wording))
                                .toList()))
                .toList(),
            visitors.isEmpty() || hosts.isEmpty()
                ? List.of()
                : List.of(section(visitors, hosts, filled(typed, wishes), wording)),
            errors);
    return desk.pages().page("wishes", page, errors.isEmpty() ? 200 : 400);
  }

  private static List<Party> of(List<Party> parties, Side side) {
    return parties.stream().filter(one -> one.side() == side).toList();
  }

  /** Whether both sides themselves wish to meet. */
  static boolean isMutual(List<PartyWish> wishes) {
    return Stream.of(Asks.VISITOR, Asks.HOST)
        .allMatch(
            asks ->
                wishes.stream()
                    .anyMatch(one -> one.asks() == asks && one.kind() != WishKind.NEVER));
  }

  /** Whether one demands what another excludes. */
  static boolean isConflict(List<PartyWish> wishes) {
    return wishes.stream().anyMatch(one -> one.kind() == WishKind.MUST)
        && wishes.stream().anyMatch(one -> one.kind() == WishKind.NEVER);
  }

  private static String conflict(
      Party visitor, Party host, List<PartyWish> wishes, Wording wording) {
    return wording.say(
        "wish.conflict",
        "visitor",
        visitor.shown(),
        "host",
        host.name(),
        "must",
        who(wishes, WishKind.MUST, wording),
        "never",
        who(wishes, WishKind.NEVER, wording));
  }

  private static String who(List<PartyWish> wishes, WishKind kind, Wording wording) {
    return wording.list(
        wishes.stream()
            .filter(one -> one.kind() == kind)
            .map(one -> wording.say("wish.asks." + one.asks().code()))
            .toList());
  }

  private static WishesPage.Cell cell(
      Party visitor, Party host, List<PartyWish> wishes, String here, Wording wording) {
    String mark = isConflict(wishes) ? "conflict" : isMutual(wishes) ? "mutual" : "";
    return new WishesPage.Cell(
        host.name(),
        Parameters.NONE.with(VISITOR, visitor.id()).with(HOST, host.id()).on(here) + "#edit",
        mark,
        mark.isEmpty() ? "" : wording.say("wish.mark." + mark),
        wishes.stream()
            .map(
                one ->
                    new WishesPage.Wish(
                        one.kind().code(),
                        wording.say(
                            "wish.said." + one.kind().code(),
                            "who",
                            wording.say("wish.asks." + one.asks().code()),
                            "value",
                            one.value()),
                        one.reason()))
            .toList());
  }

  /** What is known of the pair and asker in the address, where nothing was typed. */
  private static Parameters filled(Parameters typed, Map<Pair, List<PartyWish>> wishes) {
    if (typed.names().contains(KIND)) {
      return typed;
    }
    var asks = Asks.of(typed.first(ASKS)).orElse(Asks.VISITOR);
    return wishes
        .getOrDefault(new Pair(typed.first(VISITOR), typed.first(HOST)), List.of())
        .stream()
        .filter(one -> one.asks() == asks)
        .findFirst()
        .map(
            one ->
                typed
                    .with(KIND, one.kind().code())
                    .with(VALUE, Integer.toString(one.value()))
                    .with(REASON, one.reason()))
        .orElse(typed);
  }

  private static FormSection section(
      List<Party> visitors, List<Party> hosts, Parameters typed, Wording wording) {
    return new FormSection(
        wording.say("wish.edit"),
        wording.say("wish.edit.lead"),
        List.of(
            field(Shape.SELECT, VISITOR, "", parties(visitors, typed.first(VISITOR)), wording),
            field(Shape.SELECT, HOST, "", parties(hosts, typed.first(HOST)), wording),
            field(
                Shape.RADIOS,
                ASKS,
                "",
                Stream.of(Asks.values())
                    .map(
                        one ->
                            new Choice(
                                one.code(),
                                wording.say("wish.asks." + one.code()),
                                one == Asks.of(typed.first(ASKS)).orElse(Asks.VISITOR)))
                    .toList(),
                wording),
            field(Shape.RADIOS, KIND, "", kinds(typed.first(KIND), wording), wording),
            field(
                Shape.SELECT,
                VALUE,
                "",
                values(typed.first(VALUE).isEmpty() ? USUAL : typed.first(VALUE)),
                wording),
            field(Shape.AREA, REASON, typed.text(REASON), List.of(), wording)));
  }

  static List<Choice> kinds(String chosen, Wording wording) {
    return Stream.concat(
            Stream.of(new Choice("none", wording.say("wish.kind.none"), chosen.isEmpty())),
            Stream.of(WishKind.values())
                .map(
                    one ->
                        new Choice(
                            one.code(),
                            wording.say("wish.kind." + one.code()),
                            one.code().equals(chosen))))
        .toList();
  }

  static List<Choice> values(String chosen) {
    return Stream.iterate(1, n -> n <= HIGHEST, n -> n + 1)
        .map(n -> Integer.toString(n))
        .map(n -> new Choice(n, n, n.equals(chosen)))
        .toList();
  }

  private static List<Choice> parties(List<Party> parties, String chosen) {
    return parties.stream()
        .map(one -> new Choice(one.id(), one.shown(), one.id().equals(chosen)))
        .toList();
  }

  private static FormSection.Field field(
      Shape shape, String name, String text, List<Choice> choices, Wording wording) {
    return new FormSection.Field(
        shape, name, wording.say("wish.field." + name), "", text, choices, 0, null);
  }
}
