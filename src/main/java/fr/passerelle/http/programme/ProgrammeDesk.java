package fr.passerelle.http.programme;

import fr.passerelle.delegation.Instance;
import fr.passerelle.delegation.Meeting;
import fr.passerelle.delegation.Pair;
import fr.passerelle.delegation.TimetableCheck;
import fr.passerelle.delegation.Unplaced;
import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.delegation.programme.Clash;
import fr.passerelle.delegation.programme.Placing;
import fr.passerelle.http.mission.MissionDesk;
import fr.passerelle.http.mission.MissionLinks;
import fr.passerelle.http.mission.MissionPlace;
import fr.passerelle.http.reader.MissionRoom;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.language.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the pages of the programme share. Safe for use by many threads at once. */
record ProgrammeDesk(MissionDesk desk) {

  /** The parameter that says who stands in the columns. */
  static final String BY = "by";

  static final String BY_VISITOR = "visitors";

  MissionRoom room() {
    return desk.room();
  }

  ProgrammeView view(Mission mission) {
    return ProgrammeView.of(room(), mission);
  }

  ProgrammeWords words(Language language, ProgrammeView view) {
    return new ProgrammeWords(desk.wording(language), view);
  }

  /** The address of a page of routes. */
  static Function<MissionLinks, String> route(String french, String other) {
    return path(MissionDesk.TEAM, MissionDesk.MISSION, french, other);
  }

  /** The address of a page of a mission; without words the programme itself. */
  static Function<MissionLinks, String> at(Mission mission, String french, String other) {
    return path(mission.team(), mission.id(), french, other);
  }

  private static Function<MissionLinks, String> path(
      String team, String mission, String french, String other) {
    return links ->
        french.isEmpty()
            ? links.place(team, mission, MissionPlace.PROGRAMME)
            : links.below(team, mission, MissionPlace.PROGRAMME, french, other);
  }

  /** The programme in a language. */
  static String programme(Mission mission, Language language) {
    return at(mission, "", "").apply(new MissionLinks(language));
  }

  static String trial(Mission mission, Language language) {
    return at(mission, "essai", "trial").apply(new MissionLinks(language));
  }

  static String meeting(Mission mission, Language language, String id) {
    return at(mission, "rendez-vous/" + id, "meetings/" + id).apply(new MissionLinks(language));
  }

  /** The way on to the grid, which says what was done. */
  static Answer done(Asking asking, Mission mission, Language language, String what, String id) {
    String by = asking.form().first(BY).equals(BY_VISITOR) ? BY_VISITOR : "";
    String href =
        Parameters.NONE.with(BY, by).with(MissionDesk.DONE, what).on(programme(mission, language));
    return new Answer.Moved(id.isEmpty() ? href : href + "#m-" + id, 303);
  }

  /** The rules that meetings break, in words; empty where they keep all. */
  static List<String> conflicts(Instance instance, List<Meeting> meetings, ProgrammeWords words) {
    var check = new TimetableCheck(instance).conflicts(meetings);
    if (check.isEmpty()) {
      return List.of();
    }
    var placing = new Placing(instance);
    var found = new LinkedHashSet<Clash>();
    for (int i = 0; i < meetings.size(); i++) {
      var others = new ArrayList<>(meetings);
      others.remove(i);
      found.addAll(placing.clashes(meetings.get(i), others));
    }
    return found.isEmpty() ? check : words.clashes(List.copyOf(found));
  }

  /** Why two cannot meet as planned, where a session keeps one of them. */
  static List<String> sessionClashes(ProgrammeView view, ProgrammeWords words) {
    var placing = new Placing(view.made().instance());
    return view.meetings().stream()
        .flatMap(
            one ->
                placing.clashes(one, List.of()).stream()
                    .filter(
                        clash ->
                            clash.kind() == Clash.Kind.SESSION
                                || clash.kind() == Clash.Kind.SESSION_TRAVEL)
                    .map(
                        clash ->
                            words
                                .wording()
                                .say(
                                    "programme.session.clash",
                                    "pair",
                                    words.pair(one.visitor(), one.host()),
                                    "why",
                                    words.clash(clash))))
        .distinct()
        .toList();
  }

  /** Wishes that are not met, the ones that must be first, then by value. */
  static List<ProgrammePage.Unmet> unmet(
      List<Unplaced> unplaced, Instance instance, ProgrammeWords words) {
    var values = new HashMap<Pair, Integer>();
    instance.wishes().forEach(wish -> values.put(wish.pair(), wish.value()));
    var sorted =
        unplaced.stream()
            .sorted(
                java.util.Comparator.comparingInt(
                        (Unplaced one) -> instance.must().contains(one.pair()) ? 0 : 1)
                    .thenComparingInt(one -> -values.getOrDefault(one.pair(), 0)))
            .toList();
    return Stream.of(sorted)
        .flatMap(List::stream)
        .map(
            one ->
                new ProgrammePage.Unmet(
                    words.pair(one.pair().visitor(), one.pair().host()),
                    words.wording().say("programme.value", "n", values.getOrDefault(one.pair(), 0)),
                    words.reason(one),
                    instance.must().contains(one.pair())))
        .toList();
  }
}
