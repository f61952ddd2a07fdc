package fr.passerelle.catalogue.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.catalogue.Claims;
import fr.passerelle.catalogue.Reading;
import fr.passerelle.catalogue.RejectionReason;
import fr.passerelle.catalogue.SourceUnreadable;
import fr.passerelle.language.Language;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.SizeClass;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
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
    "founded, soon, BAD_NUMBER"
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
