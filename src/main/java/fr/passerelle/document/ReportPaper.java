package fr.passerelle.document;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Prints a report: its title, the contents with page numbers, and section after section. */
public final class ReportPaper {

  private static final int MANY_COLUMNS = 7;

  /** How many letters a line across the paper holds, and one of small letters. */
  private static final double LINE = 100;

  private static final double SMALL_LINE = 115;

  private final Paper paper;

  public ReportPaper(Paper paper) {
    this.paper = paper;
  }

  /**
   * A report.
   *
   * @param said how a number or a day is said; texts are printed as they are
   * @throws PaperBusy where too many are being printed
   */
  public byte[] of(
      List<ReportSection> sections,
      String contents,
      String pages,
      Function<Cell, String> said,
      Colophon colophon) {
    var setting =
        new Paper.Setting(
            colophon.language(),
            colophon.title(),
            colophon.heading(),
            colophon.title(),
            pages,
            colophon.made());
    return paper
        .print(
            setting,
            outline ->
                sections.forEach(
                    one ->
                        outline
                            .open("bookmark", "name", one.heading(), "href", "#" + one.id())
                            .close()),
            page -> {
              page.element("p", "Passerelle", "class", "band").element("h1", colophon.title());
              contents(sections, contents, page);
              sections.forEach(one -> section(one, said, page));
              page.element("h2", colophon.heading());
              for (var line : colophon.lines()) {
                page.open("p", "class", "small")
                    .element("strong", line.label() + " ")
                    .text(line.text())
                    .close();
              }
            })
        .bytes();
  }

  private static void contents(List<ReportSection> sections, String contents, Xhtml page) {
    page.element("h2", contents).open("table", "class", "contents").open("tbody");
    for (var one : sections) {
      String href = "#" + one.id();
      page.open("tr")
          .open("th", "scope", "row")
          .element("a", one.heading(), "href", href, "title", one.heading())
          .close()
          .open("td")
          .element("span", "", "data-at", href)
          .close()
          .close();
    }
    page.close().close();
  }

  private static void section(ReportSection one, Function<Cell, String> said, Xhtml page) {
    page.element("h2", one.heading(), "id", one.id());
    one.words().forEach(words -> page.element("p", words));
    if (one.rows().isEmpty()) {
      return;
    }
    boolean isWide = one.columns().size() >= MANY_COLUMNS;
    page.open("table", "class", isWide ? "grid many" : "grid").open("thead").open("tr");
    var widths = GridWidths.of(one, said, isWide ? SMALL_LINE : LINE);
    for (int i = 0; i < widths.size(); i++) {
      String width = String.format(Locale.ROOT, "width: %.2f%%", widths.get(i));
      page.element("th", one.columns().get(i), "scope", "col", "style", width);
    }
    page.close().close().open("tbody");
    for (var row : one.rows()) {
      page.open("tr");
      for (int i = 0; i < row.cells().size(); i++) {
        String text = said.apply(row.cells().get(i));
        boolean isHead = i == 0;
        page.open(isHead ? "th" : "td", "scope", isHead ? "row" : null);
        lines(text, page);
        page.close();
      }
      page.close();
    }
    page.close().close();
  }

  /** A text of several lines as a paragraph each. */
  private static void lines(String text, Xhtml page) {
    var lines = text.lines().filter(line -> !line.isBlank()).collect(Collectors.toList());
    if (lines.size() < 2) {
      page.text(text);
    } else {
      lines.forEach(line -> page.element("p", line));
    }
  }
}
