package fr.passerelle.http.report;

import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.delegation.outcome.FunnelPair;
import fr.passerelle.delegation.outcome.Stage;
import fr.passerelle.http.mission.MissionDesk;
import fr.passerelle.http.mission.MissionHead;
import fr.passerelle.http.mission.MissionLinks;
import fr.passerelle.http.page.Frame;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The funnel from project to product, of one mission and of all of a team. */
final class FunnelRoutes {

  private static final String STAGE = "stage";
  private static final String CLUSTER = "cluster";
  private static final String YEAR = "year";
  private static final Set<String> ASKED = Set.of(STAGE, CLUSTER, YEAR);
  private static final int WIDEST = 200;

  private final MissionDesk desk;

  FunnelRoutes(MissionDesk desk) {
    this.desk = desk;
  }

  List<Route> routes() {
    return Stream.of(
            desk.page(
                links -> new ReportLinks(links).funnel(MissionDesk.TEAM, MissionDesk.MISSION),
                "How far the pairs of a mission came",
                this::ofMission),
            Pages.inEachLanguage(
                links -> new ReportLinks(links.language()).funnel(MissionDesk.TEAM),
                "How far the pairs of a team's missions came",
                this::ofTeam))
        .flatMap(List::stream)
        .toList();
  }

  private Answer ofMission(Asking asking, Language language, Mission mission) {
    var links = new ReportLinks(language);
    var head =
        desk.head(
            asking,
            language,
            mission,
            desk.wording(language).say("funnel.title"),
            there -> new ReportLinks(there).funnel(mission.team(), mission.id()),
            asking.parameters().only(ASKED));
    return answer(
        asking,
        head.frame(),
        head,
        links.report(mission.team(), mission.id()),
        links.funnel(mission.team(), mission.id()),
        List.of(mission));
  }

  private Answer ofTeam(Asking asking, Language language) {
    String team = asking.named("team");
    var frame =
        desk.pages()
            .frame(
                language,
                desk.wording(language).say("funnel.title.team"),
                "",
                there -> new ReportLinks(there.language()).funnel(team),
                asking.parameters().only(ASKED));
    return answer(
        asking,
        frame,
        null,
        new MissionLinks(language).all(team),
        new ReportLinks(language).funnel(team),
        desk.room().missions().of(team));
  }

  private Answer answer(
      Asking asking,
      Frame frame,
      @Nullable MissionHead head,
      String back,
      String here,
      List<Mission> missions) {
    var parts = desk.pages().parts();
    var wording = frame.wording();
    try (var snapshot = parts.engine().snapshot()) {
      var ties = new Ties(parts.labels(wording.language(), snapshot), snapshot);
      var pairs =
          missions.stream()
              .flatMap(one -> desk.room().aftermath().story(one).funnel().stream())
              .toList();
      var grids = new ArrayList<FunnelPage.Grid>();
      if (head == null) {
        grids.add(
            grid(
                "mission",
                pairs,
                pair -> List.of(new Ties.Tie(pair.mission().id(), pair.mission().name())),
                (id, stage) ->
                    Parameters.NONE
                            .with(STAGE, stage)
                            .on(
                                new ReportLinks(wording.language())
                                    .funnel(missions.getFirst().team(), id))
                        + "#list",
                wording));
        grids.add(
            grid(
                YEAR,
                pairs,
                pair -> List.of(new Ties.Tie(year(pair), year(pair))),
                (year, stage) -> list(here, YEAR, year, stage),
                wording));
      }
      grids.add(
          grid(
              CLUSTER,
              pairs,
              pair -> ties.clusters(pair.visitor()),
              (cluster, stage) -> list(here, CLUSTER, cluster, stage),
              wording));
      var asked = Stage.of(asking.parameters().first(STAGE));
      var shown =
          pairs.stream()
              .filter(pair -> asked.isPresent() && pair.came(asked.get()))
              .filter(pair -> fits(pair, asking.parameters(), ties))
              .map(pair -> shown(pair, wording))
              .toList();
      var page =
          new FunnelPage(
              frame,
              head,
              back,
              rows(pairs, here, wording),
              Stream.of(Stage.values())
                  .map(stage -> wording.say("funnel.stage." + stage.code()))
                  .toList(),
              grids.stream().filter(grid -> !grid.lines().isEmpty()).toList(),
              asked
                  .map(
                      stage ->
                          wording.say(
                              "funnel.listed",
                              "stage",
                              wording.say("funnel.stage." + stage.code()),
                              "n",
                              shown.size()))
                  .orElse(""),
              shown);
      return desk.pages().page("report-funnel", page, 200);
    }
  }

  private static String year(FunnelPair pair) {
    return Integer.toString(pair.mission().lastDay().getYear());
  }

  private static boolean fits(FunnelPair pair, Parameters asked, Ties ties) {
    String year = asked.first(YEAR);
    String cluster = asked.first(CLUSTER);
    return (year.isEmpty() || year(pair).equals(year))
        && (cluster.isEmpty()
            || ties.clusters(pair.visitor()).stream().anyMatch(tie -> tie.id().equals(cluster)));
  }

  private static FunnelPage.Pair shown(FunnelPair pair, Wording wording) {
    var words = new StoryWords(wording);
    String meeting = pair.meeting();
    return new FunnelPage.Pair(
        wording.say(
            "outcome.pair", "visitor", pair.visitor().shown(), "host", words.name(pair.host())),
        pair.mission().name(),
        wording.say("funnel.stage." + pair.reached().code()),
        meeting == null
            ? null
            : new ReportLinks(wording.language())
                .meeting(pair.mission().team(), pair.mission().id(), meeting));
  }

  private static long count(List<FunnelPair> pairs, Stage stage) {
    return pairs.stream().filter(pair -> pair.came(stage)).count();
  }

  private static List<FunnelPage.Row> rows(List<FunnelPair> pairs, String here, Wording wording) {
    var rows = new ArrayList<FunnelPage.Row>();
    long before = 0;
    for (var stage : Stage.values()) {
      long count = count(pairs, stage);
      rows.add(
          new FunnelPage.Row(
              wording.say("funnel.stage." + stage.code()),
              wording.say("funnel.means." + stage.code()),
              wording.number(count),
              stage == Stage.MATCH ? "" : wording.say("funnel.of", "n", count, "all", before),
              pairs.isEmpty() ? 0 : (int) (count * WIDEST / pairs.size()),
              Parameters.NONE.with(STAGE, stage.code()).on(here) + "#list"));
      before = count;
    }
    return rows;
  }

  private static String list(String here, String name, String value, String stage) {
    return Parameters.NONE.with(name, value).with(STAGE, stage).on(here) + "#list";
  }

  /** Where the pairs of one of a grid that came to a stage are listed. */
  @FunctionalInterface
  private interface Listed {
    String href(String id, String stage);
  }

  private static FunnelPage.Grid grid(
      String what,
      List<FunnelPair> pairs,
      Function<FunnelPair, List<Ties.Tie>> keys,
      Listed listed,
      Wording wording) {
    var groups = new TreeMap<String, List<FunnelPair>>();
    var ids = new TreeMap<String, Ties.Tie>();
    for (var pair : pairs) {
      for (var tie : keys.apply(pair)) {
        String key = tie.name() + "\n" + tie.id();
        groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(pair);
        ids.put(key, tie);
      }
    }
    var lines = new ArrayList<FunnelPage.Line>();
    ids.forEach(
        (key, tie) ->
            lines.add(
                new FunnelPage.Line(
                    tie.name(),
                    Stream.of(Stage.values())
                        .map(
                            stage ->
                                new FunnelPage.Count(
                                    wording.number(
                                        count(groups.getOrDefault(key, List.of()), stage)),
                                    listed.href(tie.id(), stage.code())))
                        .toList())));
    return new FunnelPage.Grid(
        wording.say("funnel.by." + what), wording.say("funnel.what." + what), lines);
  }
}
