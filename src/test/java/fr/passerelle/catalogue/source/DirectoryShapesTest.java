package fr.passerelle.catalogue.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.catalogue.Claims;
import fr.passerelle.catalogue.ColumnMapping.Why;
import fr.passerelle.catalogue.DirectoryField;
import fr.passerelle.catalogue.InputFile;
import fr.passerelle.catalogue.Reading;
import fr.passerelle.catalogue.SourceUnreadable;
import fr.passerelle.catalogue.TableChoices;
import fr.passerelle.catalogue.TableLayout;
import fr.passerelle.catalogue.TableLayout.Note;
import fr.passerelle.catalogue.TableLayout.NoteKind;
import fr.passerelle.catalogue.source.Directories.Made;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.SizeClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Directories as they come: whatever their shape, the same members are read. */
class DirectoryShapesTest {

  @TempDir private Path folder;

  @Nested
  class WhateverTheShape {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "UTF-8",
          "UTF-16",
          "UTF-16LE",
          "UTF-16BE",
          "ISO-8859-1",
          "windows-1252",
          "GB18030"
        })
    void aTextFileHoldsTheSameMembers(String encoding) {
      var random = new Random(encoding.hashCode());
      boolean hanzi = encoding.startsWith("UTF") || encoding.startsWith("GB");
      for (char separator : new char[] {',', ';', '\t', '|'}) {
        for (int round = 0; round < 15; round++) {
          var members = Directories.members(random, 3 + random.nextInt(40), hanzi);
          // Latin-1 has neither hanzi nor the curly apostrophe and the ligature
          var written =
              encoding.equals("ISO-8859-1")
                  ? members.stream().map(DirectoryShapesTest::plain).toList()
                  : members;
          var shape = Directories.text(random, written, encoding, separator);
          holds(shape, "d.csv", written);
        }
      }
    }

    @Test
    void aSpreadsheetHoldsTheSameMembers() {
      var random = new Random(7);
      for (int round = 0; round < 40; round++) {
        var members = Directories.members(random, 3 + random.nextInt(40), true);
        holds(Directories.spreadsheet(random, members), "d.xlsx", members);
      }
    }

    private void holds(Directories.Shape shape, String name, List<Made> members) {
      var readings = SourceFiles.read(new DirectorySource(), folder, name, shape.bytes());
      assertThat(readings).as(shape.title()).allMatch(Reading.Accepted.class::isInstance);
      var claims = readings.stream().map(DirectoryShapesTest::claims).toList();
      assertThat(claims.stream().map(DirectoryShapesTest::made).toList())
          .as(shape.title())
          .isEqualTo(members.stream().map(DirectoryShapesTest::made).toList());
    }
  }

  @Nested
  class Columns {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "Dénomination sociale|NAME",
          "  RAISON SOCIALE * |NAME",
          "Nom / Name / 名称|NAME",
          "公司名稱|NAME",
          "Code postal (siège)|POSTCODE",
          "官网|WEBSITE",
          "Number of employees|STAFF",
          "Mots-clés|THEMES",
          "所属行业|THEMES",
        })
    void areKnownByTheirNameInThreeLanguages(String header, DirectoryField field) {
      assertThat(Objects.requireNonNull(ColumnNames.of(header)).field()).isEqualTo(field);
    }

    @Test
    void areKnownByTheirCellsWhereTheirNameTellsNothing() {
      String table =
          """
          Nom,a,b,c,d,e,f,g,h
          A,552100554,x@a.example,www.a.example,06000,法国,1999,Entreprise,PME
          B,542051180,y@b.example,https://b.example,69001,China,2004,大学,大型企业
          """;
      var mapping = layout("d.csv", table.getBytes(StandardCharsets.UTF_8), TableChoices.NONE);
      assertThat(mapping.mapping().columns().stream().skip(1).map(column -> column.field()))
          .containsExactly(
              DirectoryField.SIREN,
              null,
              DirectoryField.WEBSITE,
              DirectoryField.POSTCODE,
              DirectoryField.COUNTRY,
              DirectoryField.FOUNDED,
              DirectoryField.TYPE,
              DirectoryField.SIZE);
      assertThat(mapping.mapping().columns().get(1).why()).isEqualTo(Why.CONTENT);
      assertThat(mapping.mapping().columns().get(2).why()).isEqualTo(Why.PERSONAL);
      var claims = claims(read(table).get(1));
      assertThat(claims.type()).isEqualTo(OrganisationType.UNIVERSITY);
      assertThat(claims.size()).isEqualTo(SizeClass.LARGE);
    }

    @Test
    void thatNameAPersonNameNoOrganisation() {
      var mapping =
          layout(
              "d.csv",
              SourceFiles.utf8("Entreprise;Pays;Contact;\n;;Nom;Email\nAcme;FR;X;x@a.example\n"),
              TableChoices.NONE);
      assertThat(mapping.mapping().columns().get(2).why()).isEqualTo(Why.PERSONAL);
      assertThat(mapping.mapping().columns().get(3).why()).isEqualTo(Why.PERSONAL);
      assertThat(mapping.notes()).contains(new Note(NoteKind.TWO_LINES, "1"));
    }

    @Test
    void areCorrectedByNameOrNumberAndLeftOut() {
      var choices = new TableChoices(Map.of("Bezeichnung", "name", "#3", ""), "FR", null);
      byte[] bytes = SourceFiles.utf8("Bezeichnung,Ort,Pays\nAcme,Lyon,nowhere\n");
      var claims = claims(readWith(choices, "d.csv", bytes).getFirst());
      assertThat(claims.names().getFirst().text()).isEqualTo("Acme");
      assertThat(claims.place().country()).isEqualTo("FR");
    }

    @Test
    void thatAreNotThereAreNotCorrectedInSilence() {
      byte[] bytes = SourceFiles.utf8("Nom,Pays\nAcme,FR\n");
      assertThatThrownBy(
              () -> layout("d.csv", bytes, new TableChoices(Map.of("Nmo", "name"), null, null)))
          .isInstanceOf(SourceUnreadable.class)
          .hasMessageContaining("there is no column Nmo, only Nom, Pays");
      assertThatThrownBy(
              () -> layout("d.csv", bytes, new TableChoices(Map.of("Nom", "nmae"), null, null)))
          .hasMessageContaining("there is no field nmae");
    }

    @Test
    void ofATableWithoutNamesAreToldByNumber() {
      byte[] bytes = SourceFiles.utf8("Acme,552100554,FR\nNext,542051180,FR\n");
      var choices = new TableChoices(Map.of("#1", "name"), null, null);
      assertThat(readWith(choices, "d.csv", bytes)).hasSize(2);
    }
  }

  @Nested
  class Numbers {

    @ParameterizedTest
    @CsvSource({
      "siren, 5880257, 005880257",
      "siren, 552 100 554, 552100554",
      "siren, 552100554.0, 552100554",
      "siren, 5.52100554E8, 552100554",
      "siren, 5880258, 5880258",
      "siret, 55210055400013, 55210055400013",
    })
    void getTheirZerosBackWhereTheCheckDigitConfirmsThem(
        String scheme, String written, String mended) {
      assertThat(LostZeros.identifier(scheme, written)).isEqualTo(mended);
    }

    @ParameterizedTest
    @CsvSource({
      "6000, 06000",
      "6000.0, 06000",
      "06 000, 06000",
      "75001, 75001",
      "D-80331, D-80331"
    })
    void ofPostcodesGetTheirZeroBack(String written, String mended) {
      assertThat(LostZeros.postcode(written)).isEqualTo(mended);
    }

    @ParameterizedTest
    @CsvSource({"1999-03-01, 1999", "01/03/1999, 1999", "1999年3月, 1999", "1999, 1999"})
    void ofDatesTellTheYear(String written, int year) {
      var claims = claims(read("name,country,founded\nA,FR," + written + "\n").getFirst());
      assertThat(claims.established()).isEqualTo(year);
    }

    @ParameterizedTest
    @CsvSource({
      "7, MICRO",
      "10 à 49, SMALL",
      "moins de 10, MICRO",
      "1 200, MID_CAP",
      "约300人, MID_CAP"
    })
    void ofStaffTellTheSize(String written, SizeClass size) {
      assertThat(CodedWords.sizeOfStaff(written)).contains(size);
    }
  }

  @Test
  void aColumnOfTwoLinesIsChosenByItsLastLine() {
    var table = SourceFiles.utf8("Nom,Pays,\"Siège\nDie Gründung\"\nA,FR,1999\n");
    var choices = new TableChoices(Map.of("Die Gründung", "founded"), null, null);
    var claims = claims(readWith(choices, "two.csv", table).getFirst());
    assertThat(claims.established()).isEqualTo(1999);
  }

  @Test
  void aRejectedRowIsToldByTheFilesOwnColumn() {
    var rejected = (Reading.Rejected) read("Nom;Pays;N° SIREN\nA;FR;552100555\n").getFirst();
    assertThat(rejected.field()).isEqualTo("N° SIREN");
    assertThat(rejected.message()).contains("552100555 is not a valid N° SIREN");
  }

  @Test
  void emptyLinesAndSignsForNothingAreNoValues() {
    var readings = read("name,country,city,siren\n\n,,,\nA,FR,-,n/a\n  ,,,\nB,FR,,\n");
    assertThat(readings).hasSize(2).allMatch(Reading.Accepted.class::isInstance);
    assertThat(claims(readings.getFirst()).place().city()).isNull();
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

  private List<Reading> read(String table) {
    return SourceFiles.read(new DirectorySource(), folder, "d.csv", SourceFiles.utf8(table));
  }

  private static Claims claims(Reading reading) {
    if (reading instanceof Reading.Rejected rejected) {
      throw new AssertionError(rejected.message());
    }
    return Objects.requireNonNull(((Reading.Accepted) reading).record().claims());
  }

  private static Made plain(Made made) {
    return new Made(
        made.name().replace('’', '\'').replace("Œ", "OE"),
        made.city(),
        made.postcode(),
        made.siren(),
        made.website(),
        made.founded());
  }

  private static List<@Nullable Object> made(Made made) {
    String city = made.city().isEmpty() ? null : made.city();
    String department = made.postcode().substring(0, 2);
    return Arrays.asList(
        made.name(), city, department, made.siren(), made.website(), made.founded());
  }

  private static List<@Nullable Object> made(Claims claims) {
    var department = claims.place().department();
    return Arrays.asList(
        claims.names().getFirst().text(),
        claims.place().city(),
        department == null ? null : department.replaceAll("2[AB]", "20"),
        claims.identifiers().getFirst().value(),
        claims.website(),
        claims.established());
  }
}
