package fr.passerelle.catalogue.source;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.SharedData;
import fr.passerelle.catalogue.InputFile;
import fr.passerelle.catalogue.Reading;
import fr.passerelle.catalogue.RejectionReason;
import fr.passerelle.organisation.Identifier;
import fr.passerelle.organisation.LicenceTerms;
import fr.passerelle.organisation.OrganisationType;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a listed company is understood. */
class ListedSourceTest {

  @TempDir private Path folder;

  @Test
  void aCompanyHasItsTownItsTickerAndNoKnownLicence() {
    var reading = read(OpenDataFiles.LISTED_RECORD).getFirst();
    var claims = OpenDataFiles.claims(reading);
    assertThat(claims.type()).isEqualTo(OrganisationType.COMPANY);
    assertThat(claims.place().country()).isEqualTo("FR");
    assertThat(claims.place().city()).isEqualTo("Vannes");
    assertThat(claims.identifiers()).extracting(Identifier::key).containsExactly("stock:ZZTST.PA");
    assertThat(claims.size()).isNull();
    var mark = OpenDataFiles.record(reading).mark();
    assertThat(LicenceTerms.of(mark.licence())).isEqualTo(LicenceTerms.UNKNOWN);
  }

  @Test
  void aCompanyListedTwiceIsOneRecordAndAShareClassNoTicker() {
    String second = OpenDataFiles.LISTED_RECORD.replace("ZZTST.PA", "ZZTST-B.AQ");
    var readings = read(OpenDataFiles.LISTED_RECORD + "\n" + second);
    assertThat(readings)
        .extracting(one -> OpenDataFiles.record(one).mark().record())
        .containsExactly("essai-vannes-s-a-fr", "essai-vannes-s-a-fr");
    assertThat(OpenDataFiles.claims(readings.get(1)).identifiers()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "South Korea, KR",
    "Taiwan, TW",
    "Hong Kong, HK",
    "Macau, MO",
    "Czech Republic, CZ",
    "Turkey, TR",
    "Ivory Coast, CI",
    "Macedonia, MK",
    "Myanmar, MM"
  })
  void countriesAreUnderstoodByTheirWholeNames(String name, String code) {
    var claims =
        OpenDataFiles.claims(read(OpenDataFiles.LISTED_RECORD.replace("France", name)).getFirst());
    assertThat(claims.place().country()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"'', MISSING_FIELD", "Netherlands Antilles, UNKNOWN_COUNTRY"})
  void aCountryThatIsNoneRefusesTheRow(String country, RejectionReason reason) {
    var rejected =
        OpenDataFiles.rejected(read(OpenDataFiles.LISTED_RECORD.replace("France", country)));
    assertThat(rejected).hasSize(1);
    assertThat(rejected.getFirst().field()).isEqualTo("country");
    assertThat(rejected.getFirst().reason()).isEqualTo(reason);
  }

  @Test
  void allRealCompaniesAreAccountedFor() {
    SharedData.folder("data/listed-companies")
        .ifPresent(
            data -> {
              try (var stream =
                  new ListedSource().read(InputFile.of(data.resolve("companies.jsonl.gz")))) {
                long read = 0;
                long withoutCountry = 0;
                long others = 0;
                for (var readings = stream.iterator(); readings.hasNext(); read++) {
                  if (readings.next() instanceof Reading.Rejected rejected) {
                    boolean isMissing = rejected.reason() == RejectionReason.MISSING_FIELD;
                    withoutCountry += isMissing ? 1 : 0;
                    others += isMissing ? 0 : 1;
                  }
                }
                assertThat(read).isEqualTo(42_156);
                assertThat(withoutCountry).isEqualTo(1_966);
                assertThat(others).as("Netherlands Antilles, dissolved in 2010").isEqualTo(2);
              }
            });
  }

  private List<Reading> read(String lines) {
    return SourceFiles.read(new ListedSource(), folder, "listed.jsonl", SourceFiles.utf8(lines));
  }
}
