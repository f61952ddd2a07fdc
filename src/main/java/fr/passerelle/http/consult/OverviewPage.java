package fr.passerelle.http.consult;

import fr.passerelle.http.account.FormPage;
import fr.passerelle.http.page.Frame;
import java.util.List;

/**
 * How far the lines of a sheet are.
 *
 * @param counts how many lines are how far; each a sentence
 * @param reminders whom to remind
 * @param rows a line each, those alone for which somebody is considered
 * @param files what can be taken away
 */
public record OverviewPage(
    Frame frame,
    String sheet,
    String sheetHref,
    List<String> counts,
    List<Reminder> reminders,
    List<Row> rows,
    List<FormPage.Way> files,
    String trailHref) {

  /** A supplier that has not answered. */
  public record Reminder(String name, String line, String href, String told, boolean isOver) {}

  /** A line. */
  public record Row(String id, String item, String href, List<String> suppliers, String decision) {
    public Row {
      suppliers = List.copyOf(suppliers);
    }
  }

  public OverviewPage {
    counts = List.copyOf(counts);
    reminders = List.copyOf(reminders);
    rows = List.copyOf(rows);
    files = List.copyOf(files);
  }
}
