package fr.passerelle.catalogue.source;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.SharedData;
import fr.passerelle.catalogue.InputFile;
import fr.passerelle.catalogue.Reading;
import fr.passerelle.catalogue.RejectionReason;
import fr.passerelle.language.Language;
import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.Identifier;
import fr.passerelle.organisation.OrganisationType;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a laureate of i-Lab is understood. */
class IlabSourceTest {

  @TempDir private Path folder;

  @Test
  void aLaureateIsAFrenchFirmWithAnAwardInItsOwnWords() {
    var record = OpenDataFiles.record(read(OpenDataFiles.ILAB_RECORD).getFirst());
    var claims = OpenDataFiles.claims(read(OpenDataFiles.ILAB_RECORD).getFirst());
    assertThat(record.mark().record()).isEqualTo("123456782");
    assertThat(claims.type()).isEqualTo(OrganisationType.COMPANY);
    assertThat(claims.place().country()).isEqualTo("FR");
    assertThat(claims.identifiers())
        .extracting(Identifier::key)
        .containsExactly("siren:123456782", "siret:12345678200010");
    assertThat(claims.texts().getFirst().language()).isEqualTo(Language.FRENCH);
    var award = record.evidence().getFirst();
    assertThat(award.kind()).isEqualTo(Evidence.Kind.AWARD);
    assertThat(award.text()).startsWith("Essai Photonique conçoit des lasers");
    assertThat(award.date()).isNull();
  }

  @Test
  void aFirmWithoutSirenIsKnownByItsNameAndASiretTellsTheSiren() {
    var readings = read("Essai Deux,,,,Un test.\nEssai Trois,,12345678200010,,\n");
    assertThat(OpenDataFiles.record(readings.get(0)).mark().record()).isEqualTo("essai-deux");
    assertThat(OpenDataFiles.record(readings.get(1)).mark().record()).isEqualTo("123456782");
    assertThat(OpenDataFiles.claims(readings.get(1)).texts()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'Essai,123456783,,,x', siren, BAD_IDENTIFIER",
    "'Essai,12345678,,,x', siren, BAD_IDENTIFIER",
    "'Essai,552100554,12345678200010,,x', siret, BAD_IDENTIFIER",
    "',123456782,,,x', name, MISSING_FIELD",
    "'https://essai.example/,123456782,,,x', name, WRONG_SHAPE",
    "'Essai,123456782,x', , WRONG_COLUMNS"
  })
  void aWrongRowIsRefusedWithItsField(String row, String field, RejectionReason reason) {
    var rejected = OpenDataFiles.rejected(read(row + "\n"));
    assertThat(rejected).hasSize(1);
    assertThat(rejected.getFirst().field()).isEqualTo(field);
    assertThat(rejected.getFirst().reason()).isEqualTo(reason);
  }

  @Test
  void allRealLaureatesAreAccountedFor() {
    SharedData.folder("data/deeptech-fr")
        .ifPresent(
            data -> {
              try (var stream =
                  new IlabSource().read(InputFile.of(data.resolve("ilab_companies.csv")))) {
                var readings = stream.toList();
                assertThat(readings).hasSize(1_783);
                assertThat(OpenDataFiles.rejected(readings))
                    .hasSizeLessThan(10)
                    .allMatch(one -> one.field() != null);
                assertThat(
                        readings.stream()
                            .filter(Reading.Accepted.class::isInstance)
                            .map(one -> OpenDataFiles.record(one).mark().record()))
                    .doesNotHaveDuplicates();
              }
            });
  }

  private List<Reading> read(String rows) {
    return SourceFiles.read(
        new IlabSource(), folder, "ilab.csv", SourceFiles.utf8(OpenDataFiles.ILAB_HEADER + rows));
  }
}
