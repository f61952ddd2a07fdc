package fr.passerelle.http.potential;

import fr.passerelle.document.Cell;
import fr.passerelle.document.ReportSection;
import fr.passerelle.document.ReportSection.Row;
import fr.passerelle.http.page.Links;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.matching.potential.Bank;
import fr.passerelle.matching.potential.Judged;
import fr.passerelle.matching.potential.Potential;
import fr.passerelle.search.Filter;
import fr.passerelle.search.Query;
import fr.passerelle.search.Snapshot;
import fr.passerelle.search.Traits;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** A potential as sections of a page and of a paper. Valid as long as its labels are. */
record PotentialDrawing(Labels labels) {

  static final int MOST_THEMES = 20;
  private static final int MOST_ROWS = 40;
  private static final int EXAMPLES = 3;
  private static final int PROVEN_THEMES = 8;

  private Wording wording() {
    return labels.wording();
  }

  /** All of them but the pairs, which stand after the themes. */
  List<ReportSection> sections(Potential potential, ReportSection pairs) {
    return List.of(
        why(potential),
        themes(potential),
        pairs,
        people("labs", potential, Bank::laboratories),
        people("training", potential, Bank::training),
        projects(potential),
        gaps("cluster", potential.clusterOnly()),
        gaps("park", potential.parkOnly()));
  }

  ReportSection section(String id, List<Row> rows, String... columns) {
    return new ReportSection(
        id,
        wording().say("potential.section." + id),
        List.of(wording().say(rows.isEmpty() ? "potential.empty" : "potential.means." + id)),
        Stream.of(columns).map(key -> wording().say("potential.column." + key)).toList(),
        rows);
  }

  private ReportSection why(Potential potential) {
    var rows = new ArrayList<Row>();
    for (var one : potential.judged()) {
      rows.add(
          row(
              wording().say("potential.signal." + one.signal().code()),
              found(one),
              decimal(one.strength()),
              decimal(one.signal().weight()),
              decimal(one.part())));
    }
    rows.add(row(wording().say("potential.sum"), "", "", decimal(1), decimal(potential.score())));
    return section("why", rows, "signal", "found", "strength", "weight", "part");
  }

  /** What a signal found, in words. */
  private String found(Judged one) {
    return wording().count("potential.found." + one.signal().code(), one.count());
  }

  private String decimal(double x) {
    return wording().decimal(x, 3);
  }

  private static Row row(String... texts) {
    return new Row(null, Stream.of(texts).map(Cell::of).toList());
  }

  private ReportSection themes(Potential potential) {
    var rows = new ArrayList<Row>();
    for (var theme : potential.shared().stream().limit(MOST_THEMES).toList()) {
      boolean isProven = rows.size() < PROVEN_THEMES;
      rows.add(
          new Row(
              links().concept(theme.theme()),
              Stream.of(
                      labels.concept(theme.theme()),
                      decimal(theme.cluster()),
                      names(theme.members()),
                      decimal(theme.park()),
                      names(theme.tenants()),
                      isProven ? proof(theme.theme(), potential) : "")
                  .map(Cell::of)
                  .toList()));
    }
    return section("themes", rows, "theme", "in-cluster", "members", "in-park", "tenants", "proof");
  }

  /** The freshest piece of evidence of each side that speaks of a theme. */
  private String proof(String theme, Potential potential) {
    var query = new Query.Concepts(List.of(new Query.Weighted(theme, 1)));
    var titles = new ArrayList<String>();
    for (var bank : List.of(potential.cluster(), potential.park())) {
      var filter = Filter.of(Map.of(Filter.Dimension.AFFILIATION, List.of(bank.hub().id())));
      snapshot().evidence(query, filter, 1).stream()
          .map(hit -> snapshot().evidence(hit.evidence()).title())
          .filter(title -> !title.isBlank())
          .forEach(titles::add);
    }
    return String.join(" · ", titles.stream().distinct().toList());
  }

  private Snapshot snapshot() {
    return labels.snapshot();
  }

  private Links links() {
    return new Links(wording().language());
  }

  /** Some names, and how many more there are. */
  private String names(Collection<String> ids) {
    var names = new ArrayList<>(ids.stream().sorted().limit(EXAMPLES).map(this::name).toList());
    if (ids.size() > EXAMPLES) {
      names.add(wording().count("potential.more", ids.size() - EXAMPLES));
    }
    return wording().list(names);
  }

  /** The name of an organisation of the catalogue. */
  String name(String id) {
    return snapshot().find(id).map(labels::name).orElse(id);
  }

  private ReportSection people(
      String id, Potential potential, Function<Bank, List<Traits>> chosen) {
    var sides = new TreeMap<String, Bank>();
    sides.put("1", potential.cluster());
    sides.put("2", potential.park());
    var rows = new ArrayList<Row>();
    for (var bank : sides.values()) {
      chosen.apply(bank).stream()
          .limit(MOST_ROWS)
          .forEach(
              one ->
                  rows.add(
                      new Row(
                          links().organisation(one.id()),
                          Stream.of(
                                  name(one.id()),
                                  labels.coded("type", one.type().code()),
                                  name(bank.hub().id()))
                              .map(Cell::of)
                              .toList())));
    }
    return section(id, rows, "name", "type", "side");
  }

  private ReportSection projects(Potential potential) {
    var rows =
        potential.evidence().stream()
            .map(ordinal -> snapshot().evidence(ordinal))
            .limit(MOST_ROWS)
            .map(
                one -> {
                  var day = one.date();
                  return row(
                      one.title().isBlank() ? one.id() : one.title(),
                      day == null ? "" : wording().year(Objects.requireNonNull(day).getYear()),
                      names(one.organisationIds()),
                      labels.source(one.mark().source()));
                })
            .toList();
    return section("projects", rows, "title", "year", "partners", "source");
  }

  private ReportSection gaps(String side, List<String> themes) {
    var rows =
        themes.stream()
            .limit(MOST_THEMES)
            .map(id -> new Row(links().concept(id), List.of(Cell.of(labels.concept(id)))))
            .toList();
    return section("only-" + side, rows, "theme");
  }

  /** Those that suit one hub, best first, with what speaks for each. */
  ReportSection ranking(String id, Ranked ranked, Function<Potential, Bank> other, String column) {
    var to = new PotentialLinks(wording().language());
    var rows = new ArrayList<Row>();
    for (var one : ranked.best()) {
      String href = to.between(one.cluster().hub().id(), one.park().hub().id());
      rows.add(
          new Row(
              href,
              Stream.of(
                      name(other.apply(one).hub().id()),
                      decimal(one.score()),
                      String.join(
                          " · ",
                          one.judged().stream()
                              .filter(judged -> judged.strength() > 0)
                              .map(
                                  judged ->
                                      wording()
                                          .say(
                                              "potential.reason",
                                              "found",
                                              found(judged),
                                              "part",
                                              decimal(judged.part())))
                              .toList()))
                  .map(Cell::of)
                  .toList()));
    }
    var section = section(id, rows, column, "sum", "reasons");
    var words = new ArrayList<>(section.words());
    if (ranked.weak() > 0) {
      words.add(wording().count("potential.weak", ranked.weak(), "least", decimal(Ranked.LEAST)));
    }
    words.add(wording().say("potential.took", "n", ranked.all(), "ms", ranked.millis()));
    return new ReportSection(
        section.id(), section.heading(), words, section.columns(), section.rows());
  }
}
