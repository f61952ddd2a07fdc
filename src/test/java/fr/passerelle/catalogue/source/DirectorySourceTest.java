package fr.passerelle.catalogue.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.catalogue.Claims;
import fr.passerelle.catalogue.InputFile;
import fr.passerelle.catalogue.Reading;
import fr.passerelle.catalogue.RejectionReason;
import fr.passerelle.catalogue.SourceUnreadable;
import fr.passerelle.language.Language;
import fr.passerelle.language.LanguageDetector;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.SizeClass;
import fr.passerelle.organisation.Text;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a table of members is understood. */
class DirectorySourceTest {

  @TempDir private Path folder;

  @Test
  void aNameAndACountryAreEnough() {
    var claims = claims(read("name,country\nAcme,Allemagne\n").getFirst());
    assertThat(claims.names().getFirst().text()).isEqualTo("Acme");
    assertThat(claims.place().country()).isEqualTo("DE");
    assertThat(claims.type()).isEqualTo(OrganisationType.UNKNOWN);
  }

  @Test
  void everyColumnIsUnderstood() {
    String table =
        """
        name;name_zh;acronym;type;country;region;city;postcode;lat;lon;website;siren;ror;\
        description_fr;description;themes;size;member_of;founded
        Acmé;艾克米;ACM;company;France;Corse;Ajaccio;20000;41,92;8,73;acme.fr;552 100 554;;\
        Pièces;;additive-manufacturing|céramique;mid-cap;scs|aerospace-valley;1999
        """;
    var claims = claims(read(table).getFirst());
    assertThat(claims.type()).isEqualTo(OrganisationType.COMPANY);
    assertThat(claims.size()).isEqualTo(SizeClass.MID_CAP);
    assertThat(claims.place().department()).isEqualTo("2A");
    assertThat(Objects.requireNonNull(claims.place().location()).latitude()).isEqualTo(41.92);
    assertThat(claims.identifiers().getFirst().key()).isEqualTo("siren:552100554");
    assertThat(claims.themes()).containsExactly("additive-manufacturing");
    assertThat(claims.affiliations()).hasSize(2);
    assertThat(claims.established()).isEqualTo(1999);
    assertThat(claims.texts())
        .extracting(text -> text.text())
        .containsExactly("Pièces", "céramique");
    assertThat(claims.names().getFirst().language()).isEqualTo(Language.CHINESE);
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void commaSemicolonAndTabAreToldApart(String delimiter) {
    String table = "name|country|city\n\"A, B; C\"|FR|Paris\n".replace("|", delimiter);
    assertThat(claims(read(table).getFirst()).names().getFirst().text()).isEqualTo("A, B; C");
  }

  @Test
  void frenchColumnNamesAreUnderstood() {
    var claims = claims(read("Nom;Pays;Ville\nAcme;France;Nice\n").getFirst());
    assertThat(claims.place().city()).isEqualTo("Nice");
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, Société des Énergies, Évry",
    "windows-1252, Société des Énergies – l’œuvre, Évry",
    "UTF-16, Société des Énergies, Évry",
    "UTF-16LE, Société des Énergies, Évry",
    "UTF-16BE, Société des Énergies, Évry",
    "GB18030, 合肥本源量子计算科技有限责任公司, 合肥"
  })
  void theEncodingIsFoundOut(String encoding, String name, String city) {
    String table = "name,country,city\n" + name + ",CN," + city + "\n";
    var reading =
        SourceFiles.read(
                new DirectorySource(), folder, "d.csv", table.getBytes(Charset.forName(encoding)))
            .getFirst();
    assertThat(claims(reading).names().getFirst().text()).isEqualTo(name);
    assertThat(claims(reading).place().city()).isEqualTo(city);
  }

  @Test
  void aTableWithoutNamesIsRefusedWithItsColumns() {
    assertThatThrownBy(() -> read("raison,pays\nAcme,FR\n"))
        .isInstanceOf(SourceUnreadable.class)
        .hasMessageContaining("no column name, only raison, pays");
  }

  @ParameterizedTest
  @CsvSource({
    "siren, 552100555, BAD_IDENTIFIER",
    "ror, 03cve4548, BAD_IDENTIFIER",
    "lat, 95, OUT_OF_RANGE",
    "lat, north, BAD_NUMBER",
    "lat, 45, MISSING_FIELD",
    "type, guild, UNKNOWN_VALUE",
    "size, huge, UNKNOWN_VALUE",
    "founded, soon, BAD_NUMBER",
    "website, javascript:alert(1), BAD_ADDRESS"
  })
  void aWrongValueRejectsTheRowAndNamesTheField(
      String column, String value, RejectionReason reason) {
    var readings = read("name,country," + column + "\nAcme,FR," + value + "\nNext,FR,\n");
    var rejected = (Reading.Rejected) readings.getFirst();
    assertThat(rejected.reason()).isEqualTo(reason);
    assertThat(rejected.line()).isEqualTo(2);
    assertThat(rejected.field())
        .isEqualTo(reason == RejectionReason.MISSING_FIELD ? "lon" : column);
    assertThat(readings.get(1)).isInstanceOf(Reading.Accepted.class);
  }

  @Test
  void aQuotedFieldMaySpanLines() {
    var readings = read("name,country,description\nA,FR,\"one\ntwo\"\nB,FR,x\n");
    assertThat(claims(readings.get(0)).texts().getFirst().text()).isEqualTo("one two");
    assertThat(readings.get(1).line()).isEqualTo(4);
  }

  @Test
  void aQuoteThatIsNeverClosedCostsItsRowAlone() {
    var rows = "B,FR,x\n".repeat(500);
    var readings = read("name,country,description\nA,FR,\"open\n" + rows);
    assertThat(readings).hasSize(501);
    assertThat(((Reading.Rejected) readings.getFirst()).message()).contains("never closed");
    assertThat(readings.subList(1, 501)).allMatch(Reading.Accepted.class::isInstance);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Acme,Frnace,Ada Made,+33 1 00 00 00 00,x",
        "Acme,FR,Ada Made,+33 1 00 00 00 00",
        "Acme,FR,Ada Made,+33 1 00 00 00 00,\"x\" y"
      })
  void aRejectedRowKeepsNothingOfColumnsThatAreNotRead(String row) {
    var readings = read("name,country,Contact,Téléphone,description\n" + row + "\n");
    var rejected = (Reading.Rejected) readings.getFirst();
    assertThat(rejected.toString()).doesNotContain("Ada").doesNotContain("+33");
    if (rejected.reason() == RejectionReason.UNKNOWN_COUNTRY) {
      assertThat(rejected.excerpt()).isEqualTo("Acme · Frnace · x");
    }
  }

  @Test
  void whatIsNoSpreadsheetAndNoTextIsRefused() {
    var bytes = new byte[4_000];
    new Random(7).nextBytes(bytes);
    assertThatThrownBy(() -> SourceFiles.read(new DirectorySource(), folder, "d.xlsx", bytes))
        .isInstanceOf(SourceUnreadable.class)
        .hasMessageContaining("is not a spreadsheet");
    assertThatThrownBy(() -> SourceFiles.read(new DirectorySource(), folder, "d.csv", bytes))
        .isInstanceOf(SourceUnreadable.class)
        .hasMessageContaining("is no text");
    assertThatThrownBy(() -> new DirectorySource().read(InputFile.of(folder)))
        .isInstanceOf(SourceUnreadable.class)
        .hasMessageContaining("is a folder");
  }

  @Test
  void wordsForThemesBecomeConceptsOrStayText() {
    var thesaurus = Thesaurus.read(Path.of("index-data/thesaurus"));
    var source =
        new DirectorySource().with(TableWords.of(thesaurus, new LanguageDetector(thesaurus)));
    var table =
        """
        name,country,themes,description
        A,FR,Photonique ; Capteurs | 2,Nous fabriquons des lasers pour la chirurgie
        B,CN,激光器；光纤、photonics/xyzzy,We make lasers for the surgery of the eye
        C,FR,grenouilles,
        """;
    var readings = SourceFiles.read(source, folder, "d.csv", SourceFiles.utf8(table));
    var first = claims(readings.get(0));
    assertThat(first.themes())
        .hasSize(2)
        .contains("photonics", "sensor")
        .allMatch(theme -> thesaurus.concept(theme).isPresent());
    assertThat(first.texts()).extracting(Text::language).containsExactly(Language.FRENCH);
    var second = claims(readings.get(1));
    assertThat(second.themes())
        .hasSizeGreaterThanOrEqualTo(2)
        .allMatch(theme -> thesaurus.concept(theme).isPresent());
    assertThat(second.texts().getFirst().language()).isEqualTo(Language.ENGLISH);
    assertThat(second.texts().getLast().text()).contains("xyzzy");
    assertThat(claims(readings.get(2)).themes()).isEmpty();
    assertThat(claims(readings.get(2)).texts().getFirst().text()).isEqualTo("grenouilles");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2099", "01/02/2099", "2027"})
  void nothingWasFoundedAfterItsFileWasWritten(String founded) {
    var source = new DirectorySource("d", "D", "unknown", "", LocalDate.of(2026, 11, 1));
    var table = SourceFiles.utf8("name,country,founded\nA,FR," + founded + "\nB,FR,2026\n");
    var readings = SourceFiles.read(source, folder, "d.csv", table);
    var rejected = (Reading.Rejected) readings.getFirst();
    assertThat(rejected.reason()).isEqualTo(RejectionReason.OUT_OF_RANGE);
    assertThat(claims(readings.getLast()).established()).isEqualTo(2026);
  }

  @Test
  void whatASpreadsheetCannotCalculateIsNoValue() {
    var claims =
        claims(read("name,country,city,size,website\nA,FR,#REF!,#VALUE!,#N/A\n").getFirst());
    assertThat(claims.place().city()).isNull();
    assertThat(claims.size()).isNull();
    assertThat(claims.website()).isNull();
  }

  @Test
  void moreNamesOfColumnsAndWordsAreKnown() {
    var claims =
        claims(read("企业名称,国家,企业规模,主要产品,Créée le\n苏州激光,中国,小微企业,光纤,2011-03-04\n").getFirst());
    assertThat(claims.size()).isEqualTo(SizeClass.SMALL);
    assertThat(claims.established()).isEqualTo(2011);
    assertThat(claims.texts().getFirst().text()).isEqualTo("光纤");
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
}
