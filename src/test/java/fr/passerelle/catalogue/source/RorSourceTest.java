package fr.passerelle.catalogue.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import fr.passerelle.SharedData;
import fr.passerelle.catalogue.Claims;
import fr.passerelle.catalogue.InputFile;
import fr.passerelle.catalogue.Reading;
import fr.passerelle.catalogue.SourceRecord;
import fr.passerelle.catalogue.SourceUnreadable;
import fr.passerelle.language.Language;
import fr.passerelle.organisation.Affiliation;
import fr.passerelle.organisation.Identifier;
import fr.passerelle.organisation.Name;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.Place;
import fr.passerelle.organisation.Status;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a record of ROR is understood. */
class RorSourceTest {

  @TempDir private Path folder;

  @Test
  void aRecordSaysAllThatRorSays() {
    var record = record(SourceFiles.ROR_RECORD);
    var claims = Objects.requireNonNull(record.claims());
    assertThat(record.mark().record()).isEqualTo("03cve4549");
    assertThat(record.mark().date()).isEqualTo(LocalDate.of(2024, 12, 11));
    assertThat(claims.names())
        .extracting(Name::text, Name::language, Name::kind)
        .containsExactly(
            tuple("Tsinghua University", Language.ENGLISH, Name.Kind.PREFERRED),
            tuple("清华大学", Language.CHINESE, Name.Kind.PREFERRED),
            tuple("THU", null, Name.Kind.ACRONYM));
    assertThat(claims.type()).isEqualTo(OrganisationType.UNIVERSITY);
    assertThat(claims.place().country()).isEqualTo("CN");
    assertThat(claims.place().location()).isEqualTo(new Place.Location(39.9075, 116.39723));
    assertThat(claims.identifiers())
        .extracting(Identifier::key)
        .containsExactly("ror:03cve4549", "isni:0000000106623178", "fundref:501100004147");
    assertThat(claims.affiliations())
        .extracting(Affiliation::kind, Affiliation::organisationId)
        .containsExactly(tuple(Affiliation.Kind.PART_OF, "ror:02feahw73"));
    assertThat(claims.website()).isEqualTo("https://www.tsinghua.edu.cn");
    assertThat(claims.established()).isEqualTo(1911);
  }

  @ParameterizedTest
  @CsvSource({
    "facility, State Key Laboratory of Rice Biology, LABORATORY",
    "facility, 水稻生物学国家重点实验室, LABORATORY",
    "facility, Laboratoire de Physique, LABORATORY",
    "facility, Pacific Collaboratory, RESEARCH_INSTITUTE",
    "education, Harbin Institute of Technology, UNIVERSITY",
    "education, Institut Mines-Télécom, UNIVERSITY",
    "education, Institute of Physics, RESEARCH_INSTITUTE",
    "government, 中国电力科学研究院, RESEARCH_INSTITUTE",
    "government, Ministry of Health, PUBLIC_BODY",
    "healthcare, Institut Curie, HOSPITAL",
    "company, Sanofi, COMPANY",
    "nonprofit, Fondation de France, ASSOCIATION",
    "funder, Fonds National, FUNDER",
    "archive, Archives nationales, UNKNOWN"
  })
  void theTypeFollowsRorsAndTheName(String type, String name, OrganisationType expected) {
    String json =
        SourceFiles.ROR_RECORD
            .replace("\"education\",\"funder\"", "\"" + type + "\"")
            .replace("Tsinghua University", name)
            .replace("清华大学", name + ".");
    assertThat(claims(json).type()).isEqualTo(expected);
  }

  @Test
  void whatIsInactiveIsDissolvedOrMerged() {
    String inactive = SourceFiles.ROR_RECORD.replace("\"active\"", "\"inactive\"");
    assertThat(claims(inactive).status()).isEqualTo(Status.DISSOLVED);
    String merged = inactive.replace("\"child\"", "\"successor\"");
    assertThat(claims(merged).status()).isEqualTo(Status.MERGED);
  }

  @Test
  void aJapaneseNameIsNotChinese() {
    String json = SourceFiles.ROR_RECORD.replace("清华大学", "こども大学");
    assertThat(claims(json).names().get(1).language()).isNull();
  }

  @Test
  void anArrayIsReadLikeLinesAndInAnArchiveToo() {
    String array =
        "[\n  " + SourceFiles.ROR_RECORD + ",\n" + SourceFiles.ROR_RECORD.indent(2) + "]\n";
    var expected = read("ror.json", SourceFiles.utf8(array));
    assertThat(expected).hasSize(2).allMatch(Reading.Accepted.class::isInstance);
    byte[] zip = SourceFiles.zip("v2.1-ror-data_schema_v2.json", SourceFiles.utf8(array));
    assertThat(read("dump.zip", zip)).isEqualTo(expected);
  }

  @Test
  void anArchiveWithoutADumpIsRefused() {
    byte[] zip = SourceFiles.zip("v1.0-ror-data.csv", SourceFiles.utf8("id,name"));
    assertThatThrownBy(() -> read("dump.zip", zip))
        .isInstanceOf(SourceUnreadable.class)
        .hasMessageContaining("unpack it");
  }

  @Test
  void anArrayThatEndsTooEarlyIsTold() {
    String array = "[" + SourceFiles.ROR_RECORD + "," + SourceFiles.ROR_RECORD.substring(0, 99);
    assertThatThrownBy(() -> read("ror.json", SourceFiles.utf8(array)))
        .isInstanceOf(SourceUnreadable.class)
        .hasMessageContaining("ends within record 2");
  }

  @Test
  void aWrongRorIdIsRejectedWithItsField() {
    var readings =
        read("ror", SourceFiles.utf8(SourceFiles.ROR_RECORD.replace("03cve4549", "03cve4548")));
    assertThat(readings)
        .singleElement()
        .isInstanceOfSatisfying(
            Reading.Rejected.class,
            rejected -> {
              assertThat(rejected.field()).isEqualTo("id");
              assertThat(rejected.message()).contains("03cve4548 is not a valid id");
            });
  }

  @Test
  void allOfTheRegisterIsReadAndNothingRejected() {
    SharedData.folder("data/ror")
        .ifPresent(
            data -> {
              try (var readings =
                  new RorSource().read(InputFile.of(data.resolve("ror.jsonl.gz")))) {
                var all = readings.map(reading -> reading instanceof Reading.Accepted).toList();
                assertThat(all).hasSize(49_996).doesNotContain(false);
              }
            });
  }

  private Claims claims(String json) {
    return Objects.requireNonNull(record(json).claims());
  }

  private SourceRecord record(String json) {
    var reading = read("ror", SourceFiles.utf8(json)).getFirst();
    if (reading instanceof Reading.Rejected rejected) {
      throw new AssertionError(rejected.message());
    }
    return ((Reading.Accepted) reading).record();
  }

  private List<Reading> read(String name, byte[] bytes) {
    return SourceFiles.read(new RorSource(), folder, name, bytes);
  }
}
