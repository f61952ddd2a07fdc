package fr.passerelle.http.export;

import fr.passerelle.document.Cell;
import fr.passerelle.document.Colophon.Line;
import fr.passerelle.document.Portrait;
import fr.passerelle.document.Table;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.language.Language;
import fr.passerelle.matching.RankedPartner;
import fr.passerelle.matching.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Takes away what a team keeps: its list with states, steps, notes and reasons. The caller has made
 * sure that the asker is of the team.
 */
public final class TeamExports {

  private final Pages pages;
  private final Exports exports;

  public TeamExports(Pages pages, Exports exports) {
    this.pages = pages;
    this.exports = exports;
  }

  /**
   * How many of a list a file holds and leaves out, as a sentence to be shown before the click.
   *
   * @param entries how many the list has
   */
  public String held(Format format, int entries, Language language) {
    int most = format.most(true);
    var wording = pages.parts().wording(language);
    return entries <= most
        ? wording.count("export.held.list", entries, "most", most)
        : Exports.held(most, entries, false, most, wording);
  }

  /** The list as a file; it is noted in the log of the team. */
  public Answer file(Format format, String team, TeamList list, Asking asking, Language language) {
    try (var snapshot = pages.parts().engine().snapshot()) {
      var labels = pages.parts().labels(language, snapshot);
      return exports.inTurn(
          format,
          language,
          () -> {
            var answer = written(format, list, labels);
            exports.note(
                asking.asker(),
                team,
                format.code(),
                list.id(),
                Math.min(format.most(true), list.entries().size()));
            return answer;
          });
    }
  }

  private Answer written(Format format, TeamList list, Labels labels) {
    var wording = labels.wording();
    var entries = list.entries().stream().limit(format.most(true)).toList();
    var said = new ArrayList<Line>();
    said.add(new Line("list", wording.say("export.list"), list.name()));
    said.add(
        new Line(
            "held",
            wording.say("export.holds"),
            held(format, list.entries().size(), wording.language())));
    said.addAll(
        SourcesNamed.lines(
            entries.stream().map(TeamList.Entry::organisation).toList(), List.of(), labels));
    return exports.file(
        format,
        exports.name(list.name()),
        () -> format == Format.JSON ? table(entries, labels) : table(entries, labels).filled(),
        () -> portraits(entries, labels),
        exports.colophon(list.name(), said, wording.language()));
  }

  private Table table(List<TeamList.Entry> entries, Labels labels) {
    var wording = labels.wording();
    var columns = new ArrayList<Table.Column>();
    for (String key : List.of("state", "next_step", "due", "notes")) {
      columns.add(
          new Table.Column(
              key, wording.say("export.column." + key), key.equals("notes") ? 60 : 18));
    }
    columns.add(new Table.Column("need", wording.say("facet.need"), 36));
    var rows = new ArrayList<List<Cell>>();
    var plain = PartnerTable.of(entries.stream().map(it -> drawing(it, labels)).toList(), wording);
    int score = plain.columns().stream().map(Table.Column::key).toList().indexOf("score");
    for (int i = 0; i < entries.size(); i++) {
      var entry = entries.get(i);
      var row = new ArrayList<Cell>();
      row.add(new Cell.Text(entry.state()));
      row.add(new Cell.Text(entry.nextStep()));
      row.add(Cell.of(entry.due()));
      row.add(new Cell.Text(entry.notes()));
      row.add(new Cell.Text(entry.need()));
      var about = new ArrayList<>(plain.rows().get(i));
      if (entry.standing() == null) {
        about.set(score, Cell.NONE);
      }
      row.addAll(about);
      rows.add(row);
    }
    columns.addAll(plain.columns());
    return new Table(wording.say("export.sheet"), columns, rows);
  }

  private List<Portrait> portraits(List<TeamList.Entry> entries, Labels labels) {
    return entries.stream().map(entry -> portrait(entry, labels)).toList();
  }

  private Portrait portrait(TeamList.Entry entry, Labels labels) {
    var wording = labels.wording();
    var it = drawing(entry, labels).portrait();
    var lines = new ArrayList<Portrait.Line>();
    lines.add(new Portrait.Line(wording.say("export.column.state"), entry.state()));
    String step =
        entry.due() == null
            ? entry.nextStep()
            : wording.list(List.of(entry.nextStep(), wording.date(entry.due())));
    lines.add(new Portrait.Line(wording.say("export.column.next_step"), step));
    lines.add(new Portrait.Line(wording.say("export.column.notes"), entry.notes()));
    lines.add(new Portrait.Line(wording.say("facet.need"), entry.need()));
    var standing = entry.standing();
    if (standing != null && standing.isAnswer()) {
      String place = wording.number(standing.place());
      lines.add(new Portrait.Line(wording.say("export.column.number"), place));
    }
    lines.removeIf(line -> line.text().isBlank());
    lines.addAll(it.lines());
    return new Portrait(
        it.id(),
        it.names(),
        it.facts(),
        lines,
        it.texts(),
        it.coverage(),
        it.reasons(),
        it.sources());
  }

  private PartnerDrawing drawing(TeamList.Entry entry, Labels labels) {
    var standing = entry.standing();
    if (standing != null) {
      return new PartnerDrawing(
          standing.partner(),
          standing.place(),
          standing.interpretation().concepts(),
          labels,
          pages.address());
    }
    return new PartnerDrawing(
        new RankedPartner(
            entry.organisation(),
            0,
            List.of(),
            List.of(Signal.values()),
            Map.of(),
            List.of(),
            null),
        0,
        List.of(),
        labels,
        pages.address());
  }
}
