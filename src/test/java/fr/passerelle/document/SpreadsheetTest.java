package fr.passerelle.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fr.passerelle.language.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 12);

  private static Table table(String name) {
    return new Table(
        "Partenaires: [1]",
        List.of(
            new Table.Column("name", "Nom", 30),
            new Table.Column("score", "Accord", 10),
            new Table.Column("number", "Rang", 6),
            new Table.Column("updated", "Confirmé", 12),
            new Table.Column("reasons", "Raisons", 60)),
        List.of(
            List.of(
                new Cell.Text(name),
                new Cell.Amount(0.75),
                new Cell.Whole(1),
                new Cell.Day(DAY),
                new Cell.Texts(List.of("Une raison, « œuf »", "=2+2"))),
            List.of(Cell.NONE, new Cell.Amount(-1), new Cell.Whole(-2), Cell.NONE, Cell.NONE)));
  }

  private static List<List<Row>> sheets(byte[] file) throws IOException {
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      return book.getSheets()
          .map(
              sheet -> {
                try (var rows = sheet.openStream()) {
                  return rows.toList();
                } catch (IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
              })
          .toList();
    }
  }

  private static List<CsvRecord> lines(byte[] file) {
    String text = new String(file, StandardCharsets.UTF_8);
    assertThat(text).startsWith("\ufeff");
    try (var reader = CsvReader.builder().skipEmptyLines(false).ofCsvRecord(text.substring(1))) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=cmd|' /C calc'!A0",
        "+1+1",
        "-1+1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "＝1+1",
        "=HYPERLINK(\"http://example.org\";\"x\")"
      })
  void noTextBecomesAFormula(String name) throws IOException {
    var xlsx = sheets(Spreadsheet.xlsx(table(name), Papers.colophon(Language.FRENCH)));
    for (var sheet : xlsx) {
      for (var row : sheet) {
        row.stream()
            .filter(java.util.Objects::nonNull)
            .forEach(cell -> assertThat(cell.getType()).isNotEqualTo(CellType.FORMULA));
      }
    }
    String inXlsx = xlsx.getFirst().get(1).getCellText(0);
    String inCsv =
        lines(Spreadsheet.csv(table(name), Papers.colophon(Language.FRENCH))).get(1).getField(0);
    assertThat(Stream.of(inXlsx, inCsv)).allSatisfy(text -> assertThat(text).startsWith("'"));
    assertThat(inCsv).isEqualTo("'" + name);
  }

  @Test
  void whatTheFileSaysOfItselfBecomesNoFormulaEither() throws IOException {
    var colophon =
        new Colophon(
            Language.FRENCH,
            "=1+1",
            "À propos",
            List.of(new Colophon.Line("query", "Besoin", "=cmd|' /C calc'!A0")),
            Papers.MADE);
    var about = sheets(Spreadsheet.xlsx(table("a"), colophon)).get(1);
    assertThat(about.getFirst().getCellText(0)).isEqualTo("'=1+1");
    assertThat(about.getLast().getCellText(1)).isEqualTo("'=cmd|' /C calc'!A0");
    assertThat(lines(Spreadsheet.csv(table("a"), colophon)).getLast().getField(1))
        .isEqualTo("'=cmd|' /C calc'!A0");
  }

  @Test
  void hanziAndAccentsComeBackWhole() throws IOException {
    String name = "清华大学 龍 𠮷 — École d’œnologie, « naïve »; \"€\"";
    var xlsx = sheets(Spreadsheet.xlsx(table(name), Papers.colophon(Language.FRENCH)));
    assertThat(xlsx.getFirst().get(1).getCellText(0)).isEqualTo(name);
    assertThat(
            lines(Spreadsheet.csv(table(name), Papers.colophon(Language.FRENCH)))
                .get(1)
                .getField(0))
        .isEqualTo(name);
  }

  @Test
  void numbersAndDaysKeepTheirKind() throws IOException {
    var rows = sheets(Spreadsheet.xlsx(table("a"), Papers.colophon(Language.FRENCH))).getFirst();
    assertThat(rows.get(1).getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("0.75");
    assertThat(rows.get(1).getCell(2).getType()).isEqualTo(CellType.NUMBER);
    assertThat(rows.get(1).getCellAsDate(3).orElseThrow().toLocalDate()).isEqualTo(DAY);
    assertThat(rows.get(2).getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("-1");
    var lines = lines(Spreadsheet.csv(table("a"), Papers.colophon(Language.FRENCH)));
    assertThat(lines.get(1).getFields())
        .containsExactly("a", "0.75", "1", "2026-10-12", "Une raison, « œuf »\n=2+2");
    assertThat(lines.get(2).getFields()).containsExactly("", "-1.0", "-2", "", "");
  }

  @Test
  void saysWhatWasAskedWhenFromWhomAndHowMuchOfIt() throws IOException {
    var about = sheets(Spreadsheet.xlsx(table("a"), Papers.colophon(Language.FRENCH))).get(1);
    String told =
        about.stream()
            .flatMap(row -> row.stream())
            .filter(java.util.Objects::nonNull)
            .map(cell -> cell.getText())
            .collect(java.util.stream.Collectors.joining("\n"));
    String csv =
        new String(
            Spreadsheet.csv(table("a"), Papers.colophon(Language.FRENCH)), StandardCharsets.UTF_8);
    for (var line : Papers.colophon(Language.FRENCH).lines()) {
      assertThat(told).contains(line.label(), line.text());
      assertThat(csv).contains(line.label(), line.text());
    }
  }

  @Test
  void isTheSameToTheByteWhenWrittenAgain() throws InterruptedException {
    byte[] first = Spreadsheet.xlsx(table("a"), Papers.colophon(Language.FRENCH));
    Thread.sleep(1_100);
    assertThat(Spreadsheet.xlsx(table("a"), Papers.colophon(Language.FRENCH))).isEqualTo(first);
  }

  @Test
  void aTextThatIsTooLongForACellIsCutAndStillOpens() throws IOException {
    String longest = "龍𠮷\u0000\ud800".repeat(20_000);
    var rows = sheets(Spreadsheet.xlsx(table(longest), Papers.colophon(Language.FRENCH)));
    String read = rows.getFirst().get(1).getCellText(0);
    assertThat(read).startsWith("龍𠮷").endsWith("…").hasSizeLessThanOrEqualTo(32_767);
  }

  @Test
  void aRowMustBeAsWideAsTheTable() {
    assertThatThrownBy(
            () ->
                new Table(
                    "t",
                    List.of(new Table.Column("a", "A", 1)),
                    List.of(List.of(Cell.NONE, Cell.NONE))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 cells for 1");
  }

  @Test
  void programsReadTheSameAsJson() throws IOException {
    var read =
        new com.fasterxml.jackson.databind.ObjectMapper()
            .readTree(TableJson.of(table("=清华"), Papers.colophon(Language.FRENCH)));
    assertThat(read.at("/about/query").asText()).isEqualTo("procédé de séparation — 分离工艺");
    assertThat(read.at("/about/made").asText()).isEqualTo("2026-11-28T09:30:00Z");
    assertThat(read.at("/rows/0/name").asText()).isEqualTo("=清华");
    assertThat(read.at("/rows/0/reasons/1").asText()).isEqualTo("=2+2");
    assertThat(read.at("/rows/0/score").asDouble()).isEqualTo(0.75);
    assertThat(read.at("/rows/1").has("name")).isFalse();
  }

  @Test
  void whateverStandsInANameComesBackFromCsvHarmless() {
    var random = new java.util.Random(7);
    String signs = "=+-@\t\r\n＝＋－＠ \",;'清é𠮷a1\u00a0";
    int[] all = signs.codePoints().toArray();
    for (int i = 0; i < 500; i++) {
      String name =
          random
              .ints(1 + random.nextInt(6), 0, all.length)
              .mapToObj(at -> Character.toString(all[at]))
              .collect(java.util.stream.Collectors.joining());
      String read =
          lines(Spreadsheet.csv(table(name), Papers.colophon(Language.FRENCH))).get(1).getField(0);
      assertThat(read).isIn(name, "'" + name);
      assertThat("=+-@\t\r\n＝＋－＠".indexOf(read.charAt(0))).isNegative();
    }
  }
}
