package fr.passerelle.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.catalogue.ListedSource.Entry;
import fr.passerelle.catalogue.source.CordisSource;
import fr.passerelle.storage.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of CORDIS projects in the catalogue, in both databases. */
@ParameterizedClass
@EnumSource
class CordisImportTest {

  private final Path folder;
  private final TestCatalogue test;

  CordisImportTest(Dialect dialect, @TempDir Path folder) {
    this.folder = folder;
    this.test = new TestCatalogue(dialect, folder);
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void aProjectIsTheCommonEvidenceOfThoseWhoTookPart() throws IOException {
    var counts = importing("Alpha").counts();
    assertThat(counts.read()).isEqualTo(4);
    assertThat(counts.accepted()).isEqualTo(4);
    assertThat(test.catalogue().evidenceOf("cordis-990000001")).hasSize(2);
    assertThat(test.catalogue().evidenceOf("cordis-990000002"))
        .singleElement()
        .satisfies(
            project -> {
              assertThat(project.id()).isEqualTo("cordis-91");
              assertThat(project.organisationIds())
                  .containsExactly("cordis-990000001", "cordis-990000002");
            });
  }

  @Test
  void aParticipantIsFoundByItsCodeAndItsFrenchVatNumber() throws IOException {
    test.add(
        "list",
        Authority.DIRECTORY,
        Entry.of("list", "a", "Other Name").identifier("pic:990000002"),
        Entry.of("list", "b", "Essai").identifier("siren:123456782"));
    assertThat(importing("Alpha").counts().merged()).isEqualTo(2);
    assertThat(test.catalogue().evidenceOf("list-a")).hasSize(1);
    assertThat(test.catalogue().evidenceOf("list-b")).hasSize(2);
  }

  @Test
  void theSameDumpAgainChangesNothingAndANewOneOnlyWhatIsNew() throws IOException {
    importing("Alpha");
    var before = test.state();
    var again = importing("Alpha").counts();
    assertThat(again.unchanged()).isEqualTo(4);
    assertThat(test.state()).isEqualTo(before);
    var other = importing("Beta").counts();
    assertThat(other.changed()).isEqualTo(1);
    assertThat(other.unchanged()).isEqualTo(3);
  }

  private ImportReport importing(String title) throws IOException {
    var dump = Files.createDirectories(folder.resolve("dump"));
    Files.writeString(
        dump.resolve("organization.csv"),
        """
        projectID;organisationID;vatNumber;name;city;country;activityType;role
        91;990000001;FR11123456782;ESSAI UN;Lyon;FR;PRC;coordinator
        91;990000002;;ESSAI DEUX;Hefei;CN;REC;participant
        92;990000001;FR11123456782;ESSAI UN;Lyon;FR;PRC;coordinator
        """);
    Files.writeString(
        dump.resolve("project.csv"),
        """
        id;title;startDate;objective
        91;%s;2026-01-01;We test.
        92;Gamma;2026-01-01;We test again.
        """
            .formatted(title));
    return test.catalogue().importFrom(new CordisSource(), dump, Progress.SILENT);
  }
}
