package fr.passerelle.catalogue.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import fr.passerelle.SharedData;
import fr.passerelle.catalogue.InputFile;
import fr.passerelle.catalogue.Reading;
import fr.passerelle.catalogue.RejectionReason;
import fr.passerelle.language.Language;
import fr.passerelle.organisation.Name;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a Chinese zone is understood. */
class ZonesSourceTest {

  @TempDir private Path folder;

  @Test
  void aZoneIsAParkWithAChineseNameToShowAndAComposedOneToFind() {
    var claims = OpenDataFiles.claims(read(OpenDataFiles.ZONE_RECORD).getFirst());
    assertThat(claims.type()).isEqualTo(OrganisationType.TECHNOLOGY_PARK);
    assertThat(claims.names())
        .extracting(Name::text, Name::language, Name::kind)
        .containsExactly(
            tuple("试验高新技术产业开发区", Language.CHINESE, Name.Kind.PREFERRED),
            tuple("试验高新区", Language.CHINESE, Name.Kind.ALIAS),
            tuple(
                "Shiyan National High-tech Industrial Development Zone",
                Language.ENGLISH,
                Name.Kind.ALIAS));
    assertThat(claims.place().region()).isEqualTo("Shaanxi");
    assertThat(claims.place().city()).isEqualTo("Xi'an");
    assertThat(claims.place().city(Language.CHINESE)).isEqualTo("西安");
    assertThat(claims.texts()).hasSize(3);
  }

  @Test
  void theSeatOfADistrictIsAPlaceAndThatOfAPrefectureIsNot() {
    var district = OpenDataFiles.record(read(OpenDataFiles.ZONE_RECORD).getFirst());
    assertThat(Objects.requireNonNull(district.claims()).place().location())
        .isEqualTo(new Place.Location(34.2, 108.9));
    assertThat(district.mark().citations()).containsExactly("gazetteer:1");
    var prefecture =
        OpenDataFiles.record(
            read(OpenDataFiles.ZONE_RECORD.replace("\"district\"", "\"prefecture\"")).getFirst());
    assertThat(Objects.requireNonNull(prefecture.claims()).place().location()).isNull();
    assertThat(prefecture.mark().citations()).isEmpty();
  }

  @Test
  void aKindThatIsUnknownIsRefusedWithThoseThatAreKnown() {
    var rejected =
        OpenDataFiles.rejected(
            read(OpenDataFiles.ZONE_RECORD.replace("national high-tech", "provincial")));
    assertThat(rejected).hasSize(1);
    assertThat(rejected.getFirst().reason()).isEqualTo(RejectionReason.UNKNOWN_VALUE);
    assertThat(rejected.getFirst().message()).contains("national economic and technological");
  }

  @ParameterizedTest
  @CsvSource({
    "he fei, Hefei",
    "tai an, Tai'an",
    "ha er bin, Harbin",
    "wu lu mu qi, Urumqi",
    "da lian, Dalian"
  })
  void syllablesBecomeTheTownAsItIsWritten(String syllables, String town) {
    assertThat(ChineseTowns.latin(syllables)).isEqualTo(town);
  }

  @Test
  void allRealZonesAreReadAndOnlySomeHaveAPoint() {
    SharedData.folder("data/zones")
        .ifPresent(
            data -> {
              try (var stream = new ZonesSource().read(InputFile.of(data))) {
                var readings = stream.toList();
                assertThat(readings).hasSize(395).allMatch(Reading.Accepted.class::isInstance);
                assertThat(readings)
                    .filteredOn(one -> OpenDataFiles.claims(one).place().location() != null)
                    .hasSize(167);
              }
            });
  }

  private List<Reading> read(String line) {
    return SourceFiles.read(new ZonesSource(), folder, "zones.jsonl", SourceFiles.utf8(line));
  }
}
