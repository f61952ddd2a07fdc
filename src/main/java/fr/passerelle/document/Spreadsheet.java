package fr.passerelle.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table as a file that spreadsheets open: with what it says of itself, and no text that
 * becomes a formula. The same table gives the same bytes.
 */
public final class Spreadsheet {

  /** What XLSX and CSV are called on the web. */
  public static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  public static final String CSV = "text/csv; charset=utf-8";

  /** More than this no cell of Excel holds. */
  private static final int LONGEST = 32_767;

  /** The part that tells when a file was made. */
  private static final String CORE = "docProps/core.xml";

  /** The first moment that a ZIP file can tell. */
  private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final String BYTE_ORDER_MARK = "\ufeff";
  private static final String HEAD = "E3EDF3";

  private static final Pattern UNWRITABLE =
      Pattern.compile("[\\p{Cc}\\p{Cs}\ufffe\uffff&&[^\t\n\r]]");
  private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\[\\]:*?/\\\\']");
  private static final Pattern CREATED =
      Pattern.compile("(<dcterms:created[^>]*>)[^<]*(</dcterms:created>)");

  private Spreadsheet() {}

  /** As XLSX: the table on one sheet, what it says of itself on another. */
  public static byte[] xlsx(Table table, Colophon colophon) {
    return xlsx(List.of(table), colophon);
  }

  /**
   * As XLSX: each table on a sheet, what they say of themselves on another.
   *
   * @param tables whose names differ
   */
  public static byte[] xlsx(List<Table> tables, Colophon colophon) {
    try {
      var file = Files.createTempFile("passerelle-", ".xlsx");
      try {
        try (var stream = Files.newOutputStream(file);
            var book = new Workbook(stream, "Passerelle", "1.0")) {
          book.properties().setTitle(text(colophon.title()));
          for (var table : tables) {
            var sheet = book.newWorksheet(name(table.name()));
            fill(sheet, table);
            sheet.finish();
          }
          var about = book.newWorksheet(name(colophon.heading()));
          fill(about, colophon);
          about.finish();
        }
        return dated(file, colophon.made().toString());
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a spreadsheet cannot be written", e);
    }
  }

  /**
   * As CSV in UTF-8 with the mark that Excel needs to know so: the table, an empty line, and what
   * it says of itself, each line as wide as the table.
   */
  public static byte[] csv(Table table, Colophon colophon) {
    int width = Math.max(2, table.columns().size());
    var text = new StringBuilder(rows(table, width));
    line(text, List.of(), width);
    line(text, List.of(colophon.heading(), colophon.title()), width);
    colophon.lines().forEach(one -> line(text, List.of(one.label(), one.text()), width));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** As CSV with nothing but the table, for programs that take each line for a row. */
  public static byte[] csv(Table table) {
    return rows(table, table.columns().size()).getBytes(StandardCharsets.UTF_8);
  }

  /** The same with another sign between the cells, such as a semicolon. */
  public static byte[] csv(Table table, char separator) {
    var text = new StringBuilder(BYTE_ORDER_MARK);
    text.append(
        CsvRow.of(table.columns().stream().map(one -> text(one.title())).toList(), separator));
    for (var row : table.rows()) {
      var cells =
          row.stream()
              .map(Spreadsheet::plain)
              .map(cell -> cell instanceof String it ? text(it) : cell)
              .toList();
      text.append(CsvRow.of(cells, separator));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String rows(Table table, int width) {
    var text = new StringBuilder(BYTE_ORDER_MARK);
    line(text, table.columns().stream().map(Table.Column::title).toList(), width);
    table.rows().forEach(row -> line(text, row.stream().map(Spreadsheet::plain).toList(), width));
    return text.toString();
  }

  private static void line(StringBuilder text, List<? extends @Nullable Object> cells, int width) {
    var padded = new ArrayList<@Nullable Object>(cells);
    padded.addAll(Collections.nCopies(width - cells.size(), null));
    text.append(
        CsvRow.of(
            padded.stream().map(cell -> cell instanceof String it ? text(it) : cell).toList()));
  }

  private static @Nullable Object plain(Cell cell) {
    return switch (cell) {
      case Cell.Text(String text) -> text;
      case Cell.Texts(List<String> texts) -> String.join("\n", texts);
      case Cell.Amount(double number) -> number;
      case Cell.Whole(long number) -> number;
      case Cell.Day(var day) -> day.toString();
    };
  }

  private static void fill(Worksheet sheet, Table table) {
    var columns = table.columns();
    for (int c = 0; c < columns.size(); c++) {
      sheet.value(0, c, written(columns.get(c).title()));
      sheet.width(c, columns.get(c).width());
    }
    sheet.range(0, 0, 0, columns.size() - 1).style().bold().fillColor(HEAD).wrapText(true).set();
    for (int r = 0; r < table.rows().size(); r++) {
      var row = table.rows().get(r);
      for (int c = 0; c < row.size(); c++) {
        put(sheet, r + 1, c, row.get(c));
      }
    }
    sheet.freezePane(0, 1);
    if (!table.rows().isEmpty()) {
      sheet.setAutoFilter(0, 0, table.rows().size(), columns.size() - 1);
    }
    sheet.repeatRows(0);
    sheet.pageOrientation("landscape");
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
  }

  private static void put(Worksheet sheet, int row, int column, Cell cell) {
    switch (cell) {
      case Cell.Text(String text) -> put(sheet, row, column, text);
      case Cell.Texts(List<String> texts) -> put(sheet, row, column, String.join("\n", texts));
      case Cell.Amount(double number) -> sheet.value(row, column, number);
      case Cell.Whole(long number) -> sheet.value(row, column, number);
      case Cell.Day(var day) -> {
        sheet.value(row, column, day);
        sheet.style(row, column).format("yyyy-mm-dd").verticalAlignment("top").set();
      }
    }
    if (!(cell instanceof Cell.Day)) {
      sheet.style(row, column).wrapText(cell instanceof Cell.Texts).verticalAlignment("top").set();
    }
  }

  private static void put(Worksheet sheet, int row, int column, String text) {
    if (!text.isEmpty()) {
      sheet.value(row, column, written(text));
    }
  }

  private static void fill(Worksheet sheet, Colophon colophon) {
    sheet.width(0, 24);
    sheet.width(1, 100);
    sheet.value(0, 0, written(colophon.title()));
    sheet.style(0, 0).bold().set();
    for (int i = 0; i < colophon.lines().size(); i++) {
      var line = colophon.lines().get(i);
      put(sheet, i + 2, 0, line.label());
      put(sheet, i + 2, 1, line.text());
      sheet.style(i + 2, 0).bold().verticalAlignment("top").set();
      sheet.style(i + 2, 1).wrapText(true).verticalAlignment("top").set();
    }
  }

  /** A text as a cell holds it. */
  private static String written(String text) {
    String harmless = Formulas.harmless(text(text));
    if (harmless.length() <= LONGEST) {
      return harmless;
    }
    int end = LONGEST - 1;
    return harmless.substring(
            0, Character.isHighSurrogate(harmless.charAt(end - 1)) ? end - 1 : end)
        + "…";
  }

  private static String text(String text) {
    return UNWRITABLE.matcher(text).replaceAll(" ");
  }

  /** A sheet's name as Excel allows it: 31 characters, some signs left out. */
  private static String name(String name) {
    String plain = NOT_IN_NAMES.matcher(text(name)).replaceAll(" ").strip();
    return plain.length() <= 31 ? plain : plain.substring(0, 31).strip();
  }

  /** The same file without the moment at which it was written: that of the colophon instead. */
  private static byte[] dated(Path file, String moment) throws IOException {
    var bytes = new ByteArrayOutputStream((int) Files.size(file));
    try (var written = new ZipFile(file.toFile());
        var out = new ZipOutputStream(bytes)) {
      for (var entry : Collections.list(written.entries())) {
        var plain = new ZipEntry(entry.getName());
        plain.setTimeLocal(EPOCH);
        out.putNextEntry(plain);
        try (var content = written.getInputStream(entry)) {
          byte[] read = content.readAllBytes();
          out.write(entry.getName().equals(CORE) ? dated(read, moment) : read);
        }
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] dated(byte[] core, String moment) {
    return CREATED
        .matcher(new String(core, StandardCharsets.UTF_8))
        .replaceAll("$1" + moment + "$2")
        .getBytes(StandardCharsets.UTF_8);
  }
}
