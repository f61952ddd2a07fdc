package fr.passerelle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.purchasing.CellFault;
import fr.passerelle.purchasing.NeedColumn;
import fr.passerelle.purchasing.NeedReading;
import fr.passerelle.purchasing.Requirement;
import fr.passerelle.purchasing.SheetRefused;
import fr.passerelle.purchasing.SheetRows;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What buyers drop, well-meant and not. */
@NullMarked
class NeedFilesTest {

  private static NeedReading read(String name, byte[] bytes) {
    return NeedReading.of(new NeedFiles().read(name, bytes));
  }

  private static NeedReading csv(String text) {
    return read("needs.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] workbook(Consumer<Workbook> fill) {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "Test", "1.0")) {
      fill.accept(book);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void row(Worksheet sheet, int row, Object... cells) {
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] instanceof Number number) {
        sheet.value(row, i, number);
      } else {
        sheet.value(row, i, cells[i].toString());
      }
    }
  }

  @Test
  void everyLineOfARealSheetIsKeptWithItsIdAndWhatIsWrongIsTold() throws IOException {
    var file = Path.of("src/test/resources/purchasing/needs-500.csv");
    var reading = read("needs-500.csv", Files.readAllBytes(file));
    assertThat(reading.lines()).hasSize(500);
    assertThat(reading.columns().values()).hasSize(17).contains(NeedColumn.NDA);
    assertThat(reading.unknown()).containsExactly("Site demandeur");
    var first = reading.lines().getFirst();
    assertThat(first.id()).isEqualTo("B-0001");
    assertThat(first.musts()).containsExactly("usinage", "ISO 9001");
    assertThat(first.dependence()).isEqualTo(25);
    assertThat(first.date()).isEqualTo(LocalDate.of(2027, 6, 30));
    assertThat(first.amount()).isEqualTo(1_200);
    assertThat(reading.lines().stream().flatMap(line -> line.faults().stream()))
        .extracting(CellFault::fault)
        .containsExactlyInAnyOrder(
            "date", "sources", "cpv-digit", "number", "same-id", "no-item", "no-id");
    assertThat(reading.lines().get(17).other()).contains("Date souhaitée: fin T2 2027");
  }

  @Test
  void columnsAreKnownInThreeLanguagesAndBelowATitle() {
    var reading = csv("Achats 2027;;;\n编号;名称;数量;认证\nX1;固态电池电解质;100公斤;ISO 9001\n");
    assertThat(reading.lines()).hasSize(1);
    var line = reading.lines().getFirst();
    assertThat(line.id()).isEqualTo("X1");
    assertThat(line.item()).isEqualTo("固态电池电解质");
    assertThat(line.amount()).isEqualTo(100);
    assertThat(line.certificates()).containsExactly("ISO 9001");
  }

  @Test
  void datesAsTextAndAsNumbersAreDays() {
    var bytes =
        workbook(
            book -> {
              var sheet = book.newWorksheet("Besoins");
              row(sheet, 0, "Ligne", "Besoin", "Date");
              row(sheet, 1, "1", "Moules", "30/06/2027");
              row(sheet, 2, "2", "Vannes");
              sheet.value(2, 2, LocalDate.of(2027, 6, 30));
              sheet.style(2, 2).format("yyyy-mm-dd").set();
              row(sheet, 3, "3", "Pompes", "31/02/2027");
            });
    var lines = read("b.xlsx", bytes).lines();
    assertThat(lines)
        .extracting(Requirement::date)
        .startsWith(LocalDate.of(2027, 6, 30), LocalDate.of(2027, 6, 30));
    assertThat(lines.get(2).faults()).extracting(CellFault::fault).containsExactly("date");
    assertThat(lines.get(2).faults().getFirst().row()).isEqualTo(4);
  }

  @Test
  void ofFormulasTheSavedResultCounts() {
    var bytes =
        workbook(
            book -> {
              var sheet = book.newWorksheet("Needs");
              row(sheet, 0, "Line", "Item", "Quantity");
              row(sheet, 1, "1", "Pumps");
              sheet.formula(1, 2, "6*7");
              row(sheet, 2, "=cmd|' /C calc'!A0", "Valves", 3);
            });
    var lines = read("f.xlsx", bytes).lines();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0).item()).isEqualTo("Pumps");
    assertThat(lines.get(1).id()).isEqualTo("=cmd|' /C calc'!A0");
  }

  @Test
  void mergedCellsCountOnceAndLeaveTheLinesBelowWithoutTheirNeed() {
    var bytes =
        workbook(
            book -> {
              var sheet = book.newWorksheet("Needs");
              row(sheet, 0, "Line", "Item", "Place");
              row(sheet, 1, "1", "Pumps", "FR");
              row(sheet, 2, "2");
              sheet.value(2, 2, "CN");
              sheet.range(1, 1, 2, 1).merge();
            });
    var lines = read("m.xlsx", bytes).lines();
    assertThat(lines).extracting(Requirement::id).containsExactly("1", "2");
    assertThat(lines.get(1).faults()).extracting(CellFault::fault).containsExactly("no-item");
  }

  @Test
  void hiddenSheetsAreNamedAndLeftOut() {
    var bytes =
        workbook(
            book -> {
              var hidden = book.newWorksheet("Prix secrets");
              row(hidden, 0, "Line", "Item", "Quantity", "CPV", "Place");
              row(hidden, 1, "9", "Secret", 1, "31400000", "FR");
              hidden.setVisibilityState(VisibilityState.HIDDEN);
              var sheet = book.newWorksheet("Besoins");
              row(sheet, 0, "Ligne", "Besoin");
              row(sheet, 1, "1", "Vannes");
            });
    var reading = read("h.xlsx", bytes);
    assertThat(reading.lines()).extracting(Requirement::item).containsExactly("Vannes");
    assertThat(reading.notes()).contains(new SheetRows.Note("hidden-sheet", "Prix secrets"));
  }

  @Test
  void aMillionLinesAreRefusedWithWhatToDo() {
    byte[] bytes =
        ("Line;Item\n" + "1;a pump\n".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> read("million.csv", bytes))
        .isInstanceOf(SheetRefused.class)
        .hasMessageContaining("more than 3,040 lines: send it in parts");
  }

  @Test
  void aWorkbookOfAMillionRowsIsRefusedWithWhatToDo(@TempDir Path folder) throws IOException {
    byte[] small =
        workbook(
            book -> {
              var sheet = book.newWorksheet("Needs");
              row(sheet, 0, "Line", "Item");
              row(sheet, 1, 1, 2);
            });
    var file = Files.write(folder.resolve("small.xlsx"), small);
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes);
        var from = new ZipFile(file.toFile())) {
      for (var entry : Collections.list(from.entries())) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        var text = new String(from.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        int end = text.indexOf("</sheetData>");
        if (end >= 0) {
          zip.write(text.substring(0, end).getBytes(StandardCharsets.UTF_8));
          for (int row = 3; row <= 1_000_000; row++) {
            String cell = "<row r=\"" + row + "\"><c r=\"A" + row + "\"><v>1</v></c></row>";
            zip.write(cell.getBytes(StandardCharsets.UTF_8));
          }
          text = text.substring(end);
        }
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    assertThatThrownBy(() -> read("million.xlsx", bytes.toByteArray()))
        .isInstanceOf(SheetRefused.class)
        .hasMessageMatching("(?s).*(more than 3,040 lines: send it in parts|inflates beyond).*");
  }

  @Test
  void aBombIsRefusedBeforeItIsUnderstood() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      byte[] nothing = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 300; i++) {
        zip.write(nothing);
      }
      zip.closeEntry();
    }
    assertThatThrownBy(() -> read("bomb.xlsx", bytes.toByteArray()))
        .isInstanceOf(SheetRefused.class)
        .hasMessageContaining("inflates beyond all measure");
  }

  @Test
  void whatTellsNoNeedIsRefusedWithWhatItHolds() {
    assertThatThrownBy(() -> csv("Colour;Weight\nred;3\n"))
        .isInstanceOf(SheetRefused.class)
        .hasMessageContaining("Colour | Weight");
    assertThatThrownBy(() -> csv("Line;Item\n"))
        .isInstanceOf(SheetRefused.class)
        .hasMessageContaining("no line below its header");
    assertThatThrownBy(() -> read("x.xlsx", new byte[] {1, 2, 3, 4, 5}))
        .isInstanceOf(SheetRefused.class);
    for (var bytes : List.of(new byte[0], "PK\3\4".getBytes(StandardCharsets.UTF_8))) {
      assertThatThrownBy(() -> read("x.xlsx", bytes)).isInstanceOf(SheetRefused.class);
    }
  }

  @Test
  void aQuoteThatIsLeftOpenCostsItsLineAlone() {
    var lines = csv("Line;Item;Place\n1;\"a pump;FR\n2;a valve;FR\n").lines();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0).faults()).extracting(CellFault::fault).containsExactly("broken");
    assertThat(lines.get(1).item()).isEqualTo("a valve");
  }
}
