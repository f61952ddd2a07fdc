package fr.passerelle.catalogue.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.catalogue.Claims;
import fr.passerelle.catalogue.InputFile;
import fr.passerelle.catalogue.Reading;
import fr.passerelle.catalogue.SourceUnreadable;
import fr.passerelle.catalogue.TableChoices;
import fr.passerelle.catalogue.TableLayout;
import fr.passerelle.catalogue.TableLayout.Note;
import fr.passerelle.catalogue.TableLayout.NoteKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Directories kept as spreadsheets. */
class SpreadsheetTest {

  @TempDir private Path folder;

  @Test
  void sayWhichSheetsArePassedOver() {
    var random = new Random(1);
    var shape = Directories.spreadsheet(random, Directories.members(random, 5, true));
    var layout = layout("d.xlsx", shape.bytes(), TableChoices.NONE);
    assertThat(layout.notes())
        .contains(
            new Note(NoteKind.SHEET, "Membres"),
            new Note(NoteKind.HIDDEN_SHEET, "Ancien"),
            new Note(NoteKind.OTHER_SHEET, "Lisez-moi"));
    var chosen = new TableChoices(Map.of(), "FR", "ancien");
    assertThat(layout("d.xlsx", shape.bytes(), chosen).sheet()).isEqualTo("Ancien");
    assertThatThrownBy(
            () -> layout("d.xlsx", shape.bytes(), new TableChoices(Map.of(), null, "Nulle")))
        .hasMessageContaining("no sheet Nulle, only Ancien, Lisez-moi, Membres");
  }

  @Test
  void showDatesAsTextAndPaddedNumbersWithTheirZeros() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "test", "1.0")) {
      var sheet = workbook.newWorksheet("Membres");
      List.of("Nom", "Pays", "Date de création", "Code postal", "Ville")
          .forEach(new Headers(sheet)::put);
      sheet.value(1, 0, "Acme");
      sheet.value(1, 1, "FR");
      sheet.value(1, 2, LocalDate.of(1999, 3, 1));
      sheet.style(1, 2).format("yyyy-mm-dd").set();
      sheet.value(1, 3, 6000);
      sheet.style(1, 3).format("00000").set();
    }
    var layout = layout("d.xlsx", bytes.toByteArray(), TableChoices.NONE);
    assertThat(layout.mapping().columns().get(2).samples()).containsExactly("1999-03-01");
    assertThat(layout.mapping().columns().get(3).samples()).containsExactly("06000");
    var claims = claims(readWith(TableChoices.NONE, "d.xlsx", bytes.toByteArray()).getFirst());
    assertThat(claims.established()).isEqualTo(1999);
    assertThat(claims.place().department()).isEqualTo("06");
  }

  @Test
  void thatInflateBeyondMeasureAreRefusedUnread() {
    refused(workbook("xl/sharedStrings.xml", " ".repeat(100 << 20)), "inflates beyond all measure");
  }

  @Test
  void thatDeclareEntitiesAreRefused() {
    refused(
        workbook(
            "xl/worksheets/sheet1.xml", "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"b\">]>"),
        "declares entities");
    refused(
        workbook("xl/worksheets/sheet1.xml", "<!--" + "x".repeat(65_530) + "--><!DOCTYPE x>"),
        "declares entities");
  }

  @Test
  void thatHaveTooManyPartsAreRefused() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      for (int i = 0; i < SpreadsheetGuard.MOST_ENTRIES; i++) {
        zip.putNextEntry(new ZipEntry("xl/" + i + ".bin"));
      }
    }
    refused(bytes.toByteArray(), "parts, more than");
  }

  @Test
  void thatAreDamagedOrOldAreRefusedWithWhatToDo() {
    refused(workbook("xl/nothing.xml", "<x/>"), "save it again");
    byte[] old = new byte[512];
    byte[] magic = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    System.arraycopy(magic, 0, old, 0, 4);
    refused(old, "save it as .xlsx");
  }

  private void refused(byte[] bytes, String why) {
    assertThatThrownBy(() -> readWith(TableChoices.NONE, "d.xlsx", bytes))
        .isInstanceOf(SourceUnreadable.class)
        .hasMessageContaining(why);
  }

  private static byte[] workbook(String part, String content) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      zip.write(SourceFiles.utf8("<workbook/>"));
      zip.putNextEntry(new ZipEntry(part));
      zip.write(SourceFiles.utf8(content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Writes cells one after the other. */
  private static final class Headers {
    private final Worksheet sheet;
    private int next;

    Headers(Worksheet sheet) {
      this.sheet = sheet;
    }

    void put(String header) {
      sheet.value(0, next++, header);
    }
  }

  private TableLayout layout(String name, byte[] bytes, TableChoices choices) {
    try {
      var file = Files.write(folder.resolve(name), bytes);
      return source(choices).layout(InputFile.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Reading> readWith(TableChoices choices, String name, byte[] bytes) {
    return SourceFiles.read(source(choices), folder, name, bytes);
  }

  private static DirectorySource source(TableChoices choices) {
    return new DirectorySource(
        "d", "D", "unknown", "", LocalDate.EPOCH, choices, TableChoices.NONE);
  }

  private static Claims claims(Reading reading) {
    if (reading instanceof Reading.Rejected rejected) {
      throw new AssertionError(rejected.message());
    }
    return Objects.requireNonNull(((Reading.Accepted) reading).record().claims());
  }
}
