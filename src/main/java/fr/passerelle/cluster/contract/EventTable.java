package fr.passerelle.cluster.contract;

import fr.passerelle.language.Folding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of events as it was understood.
 *
 * @param columns what each title was taken for, in the order of the table
 * @param ignored the titles of the others
 */
public record EventTable(
    List<Title> columns, List<String> ignored, List<Row> rows, List<Fault> faults) {

  private static final int TITLES_LOOKED_AT = 20;

  /** A line of a file. */
  public record Line(long number, List<String> cells) {
    public Line {
      cells = List.copyOf(cells);
    }
  }

  /** A title that is known. */
  public record Title(String text, EventColumn column) {}

  /** An event on a line. */
  public record Row(long line, Facts facts) {}

  /** What is wrong on a line, and in which column. */
  public record Fault(long line, String title, EventReading.Fault what) {}

  public EventTable {
    columns = List.copyOf(columns);
    ignored = List.copyOf(ignored);
    rows = List.copyOf(rows);
    faults = List.copyOf(faults);
  }

  /** Whether there are titles for the kind, the day and the members of events. */
  public boolean isTable() {
    var known = columns.stream().map(Title::column).toList();
    return known.containsAll(List.of(EventColumn.KIND, EventColumn.DAY, EventColumn.MEMBERS));
  }

  /** Understands the lines of a file; a line with a fault is no row. */
  public static EventTable of(List<Line> lines, EventWords words, LocalDate today) {
    int head = head(lines, words);
    if (head < 0) {
      return new EventTable(List.of(), List.of(), List.of(), List.of());
    }
    var titles = lines.get(head).cells();
    Map<EventColumn, Integer> places = new EnumMap<>(EventColumn.class);
    var columns = new ArrayList<Title>();
    var ignored = new ArrayList<String>();
    for (int i = 0; i < titles.size(); i++) {
      var column = words.columns().get(Folding.fold(titles.get(i)));
      if (column != null && places.putIfAbsent(column, i) == null) {
        columns.add(new Title(titles.get(i).strip(), column));
      } else if (!titles.get(i).isBlank()) {
        ignored.add(titles.get(i).strip());
      }
    }
    var rows = new ArrayList<Row>();
    var faults = new ArrayList<Fault>();
    for (var line : lines.subList(head + 1, lines.size())) {
      read(line, places, titles, words, today, rows, faults);
    }
    return new EventTable(columns, ignored, rows, faults);
  }

  private static void read(
      Line line,
      Map<EventColumn, Integer> places,
      List<String> titles,
      EventWords words,
      LocalDate today,
      List<Row> rows,
      List<Fault> faults) {
    Map<EventColumn, String> written = new HashMap<>();
    places.forEach(
        (column, place) ->
            written.put(column, place < line.cells().size() ? line.cells().get(place) : ""));
    if (written.values().stream().allMatch(String::isBlank)) {
      return;
    }
    var reading = EventReading.of(written, words, today);
    var facts = reading.facts();
    if (facts != null) {
      rows.add(new Row(line.number(), facts));
    }
    for (var fault : reading.faults()) {
      Integer place = places.get(fault.column());
      faults.add(new Fault(line.number(), place == null ? "" : titles.get(place).strip(), fault));
    }
  }

  private static int head(List<Line> lines, EventWords words) {
    int best = -1;
    long most = 1;
    for (int i = 0; i < Math.min(lines.size(), TITLES_LOOKED_AT); i++) {
      long known =
          lines.get(i).cells().stream()
              .map(cell -> words.columns().get(Folding.fold(cell)))
              .filter(column -> column != null)
              .distinct()
              .count();
      if (known > most) {
        best = i;
        most = known;
      }
    }
    return best;
  }
}
