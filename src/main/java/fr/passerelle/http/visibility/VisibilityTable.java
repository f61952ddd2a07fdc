package fr.passerelle.http.visibility;

import fr.passerelle.cluster.visibility.SmeShare;
import fr.passerelle.document.Cell;
import fr.passerelle.document.Table;
import fr.passerelle.http.page.Links;
import fr.passerelle.http.reader.Labels;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Puts how a cluster's members are seen into one table, section by section. */
record VisibilityTable(Labels labels) {

  private static final List<String> NUMBERS =
      List.of("showings", "all", "firms", "smes", "percent", "needs", "empty");

  Table of(ClusterSight sight, YearMonth month) {
    var wording = labels.wording();
    var drawing = new VisibilityDrawing(labels, new Links(wording.language()));
    var columns = new ArrayList<Table.Column>();
    columns.add(column("section", 28));
    columns.add(column("item", 40));
    columns.add(column("month", 12));
    NUMBERS.forEach(key -> columns.add(column(key, 12)));
    var rows = new ArrayList<List<Cell>>();
    rows.add(row("share", wording.say("visibility.share.shown"), "", -1, sight.ofShown()));
    rows.add(row("share", wording.say("visibility.share.members"), "", -1, sight.ofMembers()));
    rows.add(row("share", wording.say("visibility.share.catalogue"), "", -1, sight.catalogue()));
    for (var one : sight.report().months()) {
      rows.add(
          row(
              "months",
              drawing.name(one.month()),
              one.month().toString(),
              one.all(),
              sight.ofShown(one)));
    }
    for (var one : sight.report().concepts()) {
      rows.add(row("concepts", labels.concept(one.concept()), "", one.shown().all(), -1, -1, -1));
    }
    for (var one : sight.neverShown()) {
      rows.add(row("never", labels.name(one), "", 0, -1, -1, -1));
    }
    for (var one : sight.ownNeedsFirst(labels.thesaurus())) {
      rows.add(
          row("needs", drawing.concept(one), month.toString(), -1, -1, one.needs(), one.empty()));
    }
    return new Table(wording.say("visibility.title"), columns, rows);
  }

  private Table.Column column(String key, int width) {
    return new Table.Column(key, labels.wording().say("visibility.column." + key), width);
  }

  private List<Cell> row(String section, String item, String month, long showings, SmeShare share) {
    var percent = share.percent();
    return List.of(
        Cell.of(labels.wording().say("visibility.section." + section)),
        Cell.of(item),
        Cell.of(month),
        whole(showings),
        whole(share.all()),
        whole(share.firms()),
        whole(share.smes()),
        percent.isEmpty() ? Cell.NONE : whole(percent.getAsInt()),
        Cell.NONE,
        Cell.NONE);
  }

  private List<Cell> row(
      String section, String item, String month, long showings, long all, long needs, long empty) {
    return List.of(
        Cell.of(labels.wording().say("visibility.section." + section)),
        Cell.of(item),
        Cell.of(month),
        whole(showings),
        whole(all),
        Cell.NONE,
        Cell.NONE,
        Cell.NONE,
        whole(needs),
        whole(empty));
  }

  /** A number; nothing where it is below 0, for what is not counted in a row. */
  private static Cell whole(long number) {
    return number < 0 ? Cell.NONE : new Cell.Whole(number);
  }
}
