package fr.passerelle.http.consult;

import fr.passerelle.http.account.FormPage;
import fr.passerelle.http.page.Frame;
import java.util.List;

/** Who did what about the lines of a sheet. */
public record TrailPage(
    Frame frame, String sheet, String sheetHref, List<Row> rows, List<FormPage.Way> ways) {

  /** Something that was done. */
  public record Row(
      String number, String at, String who, String line, String act, String was, String became) {}

  public TrailPage {
    rows = List.copyOf(rows);
    ways = List.copyOf(ways);
  }
}
