package fr.passerelle.http.report;

import fr.passerelle.delegation.mission.MeetingState;
import fr.passerelle.delegation.mission.Party;
import fr.passerelle.delegation.mission.Side;
import fr.passerelle.delegation.outcome.FollowUp;
import fr.passerelle.delegation.outcome.MeetingStory;
import fr.passerelle.delegation.outcome.MissionStory;
import fr.passerelle.delegation.outcome.Stage;
import fr.passerelle.delegation.outcome.Tally;
import fr.passerelle.document.Cell;
import fr.passerelle.document.ReportSection;
import fr.passerelle.document.ReportSection.Row;
import fr.passerelle.http.reader.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sections of a mission's report, for its page, for paper and for a spreadsheet. */
final class ReportDrawing {

  /** The figures of a tally, in the order of {@link #cells}. */
  private static final List<String> TALLIED =
      List.of(
          "all",
          "held",
          "no-show",
          "rescheduled",
          "cancelled",
          "waiting",
          "results",
          "steps",
          "agreements",
          "projects",
          "products");

  private final MissionStory story;
  private final Ties ties;
  private final Wording wording;
  private final StoryWords words;
  private final ReportLinks links;

  ReportDrawing(MissionStory story, Ties ties, Wording wording) {
    this.story = story;
    this.ties = ties;
    this.wording = wording;
    this.words = new StoryWords(wording);
    this.links = new ReportLinks(wording.language());
  }

  /** All of them. */
  List<ReportSection> sections() {
    return List.of(
        facts(),
        figures(),
        group("visitors", one -> named(one.visitor().id(), one.visitor().shown())),
        group("hosts", one -> named(one.host().id(), words.name(one.host()))),
        group("cities", one -> named(words.city(one), words.city(one))),
        group("parks", one -> tied(ties.parks(one.host()))),
        clusters(),
        results(),
        funnel(),
        meetings(),
        followed(),
        notes());
  }

  private ReportSection section(String id, List<String> columns, List<Row> rows) {
    return new ReportSection(
        id,
        wording.say("report.section." + id),
        rows.isEmpty() ? List.of(wording.say("report.empty")) : List.of(),
        columns,
        rows);
  }

  private List<String> columns(String... keys) {
    return Stream.of(keys).map(key -> wording.say("report.column." + key)).toList();
  }

  private ReportSection facts() {
    var mission = story.mission();
    var rows = new ArrayList<Row>();
    fact(rows, "mission.field.kind", wording.say("mission.kind." + mission.kind().code()));
    fact(rows, "mission.field.theme", mission.theme());
    fact(rows, "mission.field.country", wording.country(mission.country()));
    fact(
        rows,
        "report.days",
        wording.say("report.from-to", "first", mission.firstDay(), "last", mission.lastDay()));
    fact(
        rows,
        "mission.calendar.cities",
        wording.list(
            story.calendar().cities().stream()
                .map(
                    city -> city.local().isEmpty() ? city.name() : city.name() + " " + city.local())
                .toList()));
    Long budget = mission.budgetInEuro();
    if (budget != null) {
      fact(rows, "mission.field.budget", wording.number(budget));
    }
    fact(rows, "report.fact.visitors", wording.number(taking(Side.VISITOR)));
    fact(rows, "report.fact.hosts", wording.number(taking(Side.HOST)));
    return section("facts", columns("fact", "value"), rows);
  }

  private void fact(List<Row> rows, String key, String text) {
    if (!text.isEmpty()) {
      rows.add(new Row(null, List.of(Cell.of(wording.say(key)), Cell.of(text))));
    }
  }

  private long taking(Side side) {
    return story.side(side).stream().filter(Party::takesPart).count();
  }

  private ReportSection figures() {
    var cells = cells(Tally.of(story.meetings()));
    var rows = new ArrayList<Row>();
    for (int i = 0; i < cells.size(); i++) {
      String key = TALLIED.get(i);
      rows.add(
          new Row(
              null,
              List.of(
                  Cell.of(wording.say("report.column." + key)),
                  cells.get(i),
                  Cell.of(wording.say("report.means." + key)))));
    }
    return section("figures", columns("figure", "number", "means"), rows);
  }

  private static List<Cell> cells(Tally tally) {
    return Stream.of(
            tally.all(),
            tally.held(),
            tally.noShows(),
            tally.rescheduled(),
            tally.cancelled(),
            tally.waiting(),
            tally.results(),
            tally.nextSteps(),
            tally.agreements(),
            tally.projects(),
            tally.products())
        .map(n -> (Cell) new Cell.Whole(n))
        .toList();
  }

  private List<Ties.Tie> named(String id, String name) {
    return name.isEmpty() ? tied(List.of()) : List.of(new Ties.Tie(id, name));
  }

  private List<Ties.Tie> tied(List<Ties.Tie> known) {
    return known.isEmpty() ? List.of(new Ties.Tie("", wording.say("report.unknown"))) : known;
  }

  private ReportSection group(String id, Function<MeetingStory, List<Ties.Tie>> keys) {
    var groups = story.by(one -> keys.apply(one).stream().map(Ties.Tie::id).toList());
    var names = new HashMap<String, String>();
    story
        .meetings()
        .forEach(one -> keys.apply(one).forEach(tie -> names.put(tie.id(), tie.name())));
    var rows = new ArrayList<Row>();
    groups.keySet().stream()
        .sorted(
            (one, other) ->
                names.getOrDefault(one, "").compareToIgnoreCase(names.getOrDefault(other, "")))
        .forEach(
            key -> {
              var cells = new ArrayList<Cell>();
              cells.add(Cell.of(names.get(key)));
              cells.addAll(cells(Tally.of(groups.getOrDefault(key, List.of()))));
              rows.add(new Row(null, cells));
            });
    var columns = new ArrayList<>(columns(id));
    columns.addAll(columns(TALLIED.toArray(String[]::new)));
    return section(id, columns, rows);
  }

  private ReportSection clusters() {
    var names = new TreeMap<String, String>();
    Map<String, List<Party>> visitors = new HashMap<>();
    for (var visitor : story.side(Side.VISITOR)) {
      if (visitor.takesPart()) {
        for (var tie : tied(ties.clusters(visitor))) {
          names.put(tie.name() + "\n" + tie.id(), tie.id());
          visitors.computeIfAbsent(tie.id(), _ -> new ArrayList<>()).add(visitor);
        }
      }
    }
    var rows = new ArrayList<Row>();
    names.forEach(
        (name, id) -> {
          var own = visitors.getOrDefault(id, List.of());
          var tally =
              Tally.of(
                  story.meetings().stream().filter(one -> own.contains(one.visitor())).toList());
          long tandems = own.stream().filter(one -> one.partner() != null).count();
          rows.add(
              new Row(
                  null,
                  List.of(
                      Cell.of(name.substring(0, name.indexOf('\n'))),
                      new Cell.Whole(own.size()),
                      new Cell.Whole(tandems),
                      new Cell.Whole(tally.all()),
                      new Cell.Whole(tally.held()),
                      new Cell.Whole(tally.results()),
                      new Cell.Whole(tally.agreements()),
                      new Cell.Whole(tally.projects()),
                      new Cell.Whole(tally.products()))));
        });
    var section =
        section(
            "clusters",
            columns(
                "clusters",
                "visiting",
                "tandems",
                "all",
                "held",
                "results",
                "agreements",
                "projects",
                "products"),
            rows);
    return new ReportSection(
        section.id(),
        section.heading(),
        List.of(wording.say("report.means.clusters")),
        section.columns(),
        section.rows());
  }

  private String href(MeetingStory one) {
    return links.meeting(story.mission().team(), story.mission().id(), one.meeting().id());
  }

  private ReportSection results() {
    return section(
        "results",
        columns("meeting", "result", "step"),
        story.meetings().stream()
            .filter(MeetingStory::isFollowed)
            .map(
                one ->
                    row(
                        one,
                        words.pair(one),
                        words.results(one.outcome().results()),
                        words.step(one)))
            .toList());
  }

  private Row row(MeetingStory one, String... texts) {
    return new Row(href(one), Stream.of(texts).map(Cell::of).toList());
  }

  private ReportSection funnel() {
    var pairs = story.funnel();
    var rows = new ArrayList<Row>();
    long before = 0;
    for (var stage : Stage.values()) {
      long count = pairs.stream().filter(pair -> pair.came(stage)).count();
      rows.add(
          new Row(
              null,
              List.of(
                  Cell.of(wording.say("funnel.stage." + stage.code())),
                  new Cell.Whole(count),
                  Cell.of(
                      stage == Stage.MATCH
                          ? ""
                          : wording.say("funnel.of", "n", count, "all", before)),
                  Cell.of(wording.say("funnel.means." + stage.code())))));
      before = count;
    }
    return section("funnel", columns("stage", "number", "of", "means"), rows);
  }

  private ReportSection meetings() {
    return section(
        "meetings",
        columns("when", "visitor", "host", "city", "state", "interests", "result"),
        story.meetings().stream()
            .map(
                one ->
                    row(
                        one,
                        words.when(one),
                        one.visitor().shown(),
                        words.name(one.host()),
                        words.city(one),
                        words.state(one),
                        interests(one),
                        one.is(MeetingState.CANCELLED)
                            ? ""
                            : words.results(one.outcome().results())))
            .toList());
  }

  private String interests(MeetingStory one) {
    return said(one.outcome().visitorInterest()) + " / " + said(one.outcome().hostInterest());
  }

  private static String said(@Nullable Integer interest) {
    return interest == null ? "–" : interest.toString();
  }

  private ReportSection followed() {
    return section(
        "followed",
        columns("meeting", "after3", "after6", "after12"),
        story.meetings().stream()
            .filter(one -> one.isFollowed() || !one.followUps().isEmpty())
            .map(
                one -> {
                  var texts = new ArrayList<String>();
                  texts.add(words.pair(one));
                  FollowUp.MONTHS.forEach(months -> texts.add(after(one.after(months))));
                  return row(one, texts.toArray(String[]::new));
                })
            .toList());
  }

  private String after(@Nullable FollowUp followUp) {
    if (followUp == null) {
      return "";
    }
    String state = wording.say("report.state." + followUp.state().code());
    return followUp.note().isEmpty() ? state : state + "\n" + followUp.note();
  }

  private ReportSection notes() {
    return section(
        "notes",
        columns("meeting", "notes"),
        story.meetings().stream()
            .filter(one -> !one.outcome().notes().isEmpty())
            .map(
                one ->
                    new Row(
                        href(one),
                        List.of(
                            Cell.of(words.pair(one)),
                            new Cell.Texts(one.outcome().notes().lines().toList()))))
            .toList());
  }
}
