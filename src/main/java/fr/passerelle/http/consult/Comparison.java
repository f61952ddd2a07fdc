package fr.passerelle.http.consult;

import fr.passerelle.document.Cell;
import fr.passerelle.document.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Suppliers of a line side by side: what is compared a row, a supplier a column. */
public record Comparison(List<Head> heads, List<Row> rows) {

  /**
   * A supplier.
   *
   * @param href its page; empty where none
   * @param note such as its state
   */
  public record Head(String id, String name, String href, String note) {}

  /**
   * What is told of a supplier.
   *
   * @param verdict yes, no, partly or unknown; empty where it is none
   * @param label in words
   * @param notes what tells it, with source and day
   */
  public record Place(String verdict, String label, List<String> notes) {
    public Place {
      notes = List.copyOf(notes);
    }

    static Place of(String label, String... notes) {
      return new Place("", label, Stream.of(notes).filter(note -> !note.isEmpty()).toList());
    }

    private String compared() {
      return verdict.isEmpty() ? label + notes : verdict;
    }
  }

  /** Something that is compared. */
  public record Row(String label, List<Place> places) {
    public Row {
      places = List.copyOf(places);
    }

    /** Whether the suppliers differ in it. */
    public boolean differs() {
      return places.stream().map(Place::compared).distinct().count() > 1;
    }
  }

  public Comparison {
    heads = List.copyOf(heads);
    rows = List.copyOf(rows);
  }

  /** As a table to take away. */
  Table table(String name, String what) {
    var columns = new ArrayList<Table.Column>();
    columns.add(new Table.Column("what", what, 34));
    heads.forEach(head -> columns.add(new Table.Column(head.id(), head.name(), 40)));
    return new Table(
        name,
        columns,
        rows.stream()
            .map(
                row -> {
                  var cells = new ArrayList<Cell>();
                  cells.add(Cell.of(row.label()));
                  row.places()
                      .forEach(
                          place ->
                              cells.add(
                                  new Cell.Texts(
                                      Stream.concat(
                                              Stream.of(place.label()), place.notes().stream())
                                          .filter(text -> !text.isEmpty())
                                          .toList())));
                  return List.copyOf(cells);
                })
            .toList());
  }
}
