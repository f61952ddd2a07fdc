package fr.passerelle.catalogue.source;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.catalogue.InputFile;
import fr.passerelle.catalogue.Reading;
import fr.passerelle.catalogue.RejectionReason;
import fr.passerelle.language.Language;
import fr.passerelle.organisation.Cooperation;
import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.PartneringProfile;
import fr.passerelle.organisation.SizeClass;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a line of partnering profiles is understood. */
class ProfileSourceTest {

  private final ProfileSource source = new ProfileSource();
  @TempDir private Path folder;

  @Test
  void aLineSaysAllThatItsFormatHolds() {
    var record = ((Reading.Accepted) read(SourceFiles.PROFILE_RECORD)).record();
    assertThat(record.claims()).isNull();
    assertThat(record.mark().date()).isEqualTo(LocalDate.of(2026, 11, 3));
    assertThat(record.mark().url()).isEqualTo("https://example.org/1");
    var claim = record.evidence().getFirst();
    assertThat(claim.kind()).isEqualTo(Evidence.Kind.REQUEST);
    assertThat(claim.about()).containsExactly("siren:552100554");
    assertThat(claim.language()).isEqualTo(Language.FRENCH);
    assertThat(claim.title()).isEqualTo("Recherche de capteurs lidar");
    assertThat(claim.keywords()).containsExactly("lidar", "chariots");
    var profile = Objects.requireNonNull(claim.profile());
    assertThat(profile.kind()).isEqualTo(PartneringProfile.Kind.RESEARCH_REQUEST);
    assertThat(profile.stage()).isEqualTo(PartneringProfile.Stage.FIELD_TESTED);
    assertThat(profile.rights()).isEqualTo(PartneringProfile.Rights.SECRET_KNOW_HOW);
    assertThat(profile.partner().types())
        .containsExactly(OrganisationType.LABORATORY, OrganisationType.RESEARCH_INSTITUTE);
    assertThat(profile.partner().role()).isEqualTo("mesurer");
    assertThat(profile.partner().sizes()).containsExactly(SizeClass.SMALL);
    assertThat(profile.cooperation())
        .containsExactly(Cooperation.RESEARCH, Cooperation.JOINT_VENTURE);
    assertThat(profile.country()).isEqualTo("FR");
    assertThat(profile.targetCountries()).containsExactly("CN", "DE");
    assertThat(profile.readiness()).isEqualTo(5);
    assertThat(profile.expires()).isEqualTo(LocalDate.of(2027, 11, 3));
    assertThat(profile.lastDay()).isEqualTo(LocalDate.of(2027, 1, 15));
  }

  @Test
  void allFaultsOfALineAreToldAtOnce() {
    var faulty =
        SourceFiles.PROFILE_RECORD
            .replace("2026-11-03", "3/11/2026")
            .replace("\"small\"", "\"tiny\"");
    var rejected = (Reading.Rejected) read(faulty);
    assertThat(rejected.field()).isEqualTo("published");
    assertThat(rejected.message()).contains("3/11/2026 is no date", "; also partner.sizes: tiny");
    var rules =
        SourceFiles.PROFILE_RECORD
            .replace("\"trl\":5", "\"trl\":10")
            .replace("\"Chine\"", "\"FR\"");
    assertThat(((Reading.Rejected) read(rules)).message())
        .contains("must not hold the own country", "; also trl: trl must be from 1 to 9");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"id\":\"P1\"           | \"id\":\"\"                  | id | MISSING_FIELD",
        "\"organisation\":       | \"organization\":            | organisation | MISSING_FIELD",
        "research-request        | wish                         | kind | UNKNOWN_VALUE",
        "2026-11-03              | 3/11/2026                    | published | BAD_DATE",
        "2027-01-15              | soon                         | call.interest | BAD_DATE",
        "laboratory              | lab                          | partner.types | UNKNOWN_VALUE",
        "\"small\"               | \"tiny\"                     | partner.sizes | UNKNOWN_VALUE",
        "joint-venture           | marriage                     | cooperation | UNKNOWN_VALUE",
        "\"Chine\"               | \"Atlantis\"                 | targetCountries |"
            + " UNKNOWN_COUNTRY",
        "\"Chine\"               | \"FR\"                       | targetCountries | BREAKS_RULE",
        "\"trl\":5               | \"trl\":\"5\"                | trl | BAD_NUMBER",
        "\"trl\":5               | \"trl\":10                   | trl | BREAKS_RULE",
        "\"call\":               | \"appel\":                   | call | BREAKS_RULE",
        "\"submission\":         | \"deadline\":                | call.submission | MISSING_FIELD",
        "\"stage\":\"field-tested\" | \"stage\":[\"concept\",\"proposal\"] | stage | WRONG_SHAPE",
      })
  void aWrongValueIsRejectedWithItsFieldAndReason(
      String right, String wrong, String field, RejectionReason reason) {
    assertThat(SourceFiles.PROFILE_RECORD).contains(right);
    assertThat(read(SourceFiles.PROFILE_RECORD.replace(right, wrong)))
        .isInstanceOfSatisfying(
            Reading.Rejected.class,
            rejected -> {
              assertThat(rejected.field()).isEqualTo(field);
              assertThat(rejected.reason()).isEqualTo(reason);
              assertThat(rejected.message()).doesNotContain("{0}", "{1}", "{field}");
            });
  }

  @Test
  void theRuleThatIsBrokenIsToldWithTheValue() {
    var rejected = (Reading.Rejected) read(SourceFiles.PROFILE_RECORD.replace(":5,", ":10,"));
    assertThat(rejected.message()).isEqualTo("trl must be from 1 to 9, but is 10: mend it");
  }

  @Test
  void ofAFolderAllFilesOfProfilesAreReadAndNoOthers() throws Exception {
    Files.writeString(folder.resolve("a.jsonl"), SourceFiles.PROFILE_RECORD);
    Files.writeString(folder.resolve("README.md"), "not a profile");
    try (var readings = source.read(InputFile.of(folder))) {
      assertThat(readings.toList()).hasSize(1);
    }
  }

  @Test
  void theExampleOfTheDocumentationIsAccepted() throws Exception {
    String page = Files.readString(Path.of("src/site/profiles-jsonl.md"));
    int from = page.indexOf("```json\n") + "```json\n".length();
    String example = page.substring(from, page.indexOf("```", from)).replace("\n", " ");
    assertThat(List.of(read(example))).allMatch(Reading.Accepted.class::isInstance);
  }

  private Reading read(String line) {
    return SourceFiles.read(source, folder, "p.jsonl", SourceFiles.utf8(line)).getFirst();
  }
}
