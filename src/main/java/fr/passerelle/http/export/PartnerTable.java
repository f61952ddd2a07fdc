package fr.passerelle.http.export;

import fr.passerelle.document.Table;
import fr.passerelle.document.Table.Column;
import fr.passerelle.http.reader.Wording;
import java.util.ArrayList;
import java.util.List;

/** The columns of a list of partners. */
final class PartnerTable {

  /** A column's name for programs and its width in characters. */
  private record Drawn(String key, int width) {}

  private static final List<Drawn> COLUMNS =
      List.of(
          new Drawn("number", 6),
          new Drawn("name", 40),
          new Drawn("name_fr", 34),
          new Drawn("name_en", 34),
          new Drawn("name_zh", 28),
          new Drawn("type", 18),
          new Drawn("size", 12),
          new Drawn("city", 16),
          new Drawn("region", 20),
          new Drawn("country", 12),
          new Drawn("distance", 10),
          new Drawn("website", 28),
          new Drawn("identifiers", 28),
          new Drawn("themes", 36),
          new Drawn("covered", 36),
          new Drawn("score", 8),
          new Drawn("reasons", 90),
          new Drawn("sources", 36),
          new Drawn("updated", 12),
          new Drawn("id", 18),
          new Drawn("page", 36));

  private PartnerTable() {}

  /** The names of the columns for people. */
  static List<String> titles(Wording wording) {
    return columns(wording).stream().map(Column::title).toList();
  }

  static Table of(List<PartnerDrawing> partners, Wording wording) {
    return new Table(
        wording.say("export.sheet"),
        columns(wording),
        partners.stream().map(PartnerDrawing::row).toList());
  }

  private static List<Column> columns(Wording wording) {
    var columns = new ArrayList<Column>();
    for (var one : COLUMNS) {
      columns.add(new Column(one.key(), wording.say("export.column." + one.key()), one.width()));
    }
    return columns;
  }
}
