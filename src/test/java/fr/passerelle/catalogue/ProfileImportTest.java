package fr.passerelle.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.catalogue.ListedSource.Entry;
import fr.passerelle.catalogue.source.ProfileSource;
import fr.passerelle.organisation.Evidence;
import fr.passerelle.storage.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of an imported partnering profile, in both databases. */
@ParameterizedClass
@EnumSource
class ProfileImportTest {

  private static final String LINE =
      """
      {"id":"P1","organisation":"siren:552100554","kind":"technology-request",\
      "published":"2026-11-03","language":"en","title":"Lidar sensors wanted","summary":"Sensors.",\
      "description":"Sensors for trucks.","cooperation":["supply"],"technologies":["lidar"],\
      "country":"FR","licence":"CC-BY-4.0"}
      """;

  private final Path folder;
  private final TestCatalogue test;

  ProfileImportTest(Dialect dialect, @TempDir Path folder) {
    this.folder = folder;
    this.test = new TestCatalogue(dialect, folder);
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void aProfileBelongsToTheOrganisationOfItsIdentifierWithItsSource() throws IOException {
    acme();
    importing(LINE);
    assertThat(test.catalogue().evidenceOf("list-acme"))
        .singleElement()
        .satisfies(
            evidence -> {
              assertThat(evidence.id()).isEqualTo("profiles-p1-" + digestEnd(evidence));
              assertThat(evidence.kind()).isEqualTo(Evidence.Kind.REQUEST);
              assertThat(evidence.mark().source()).isEqualTo("profiles");
              assertThat(evidence.mark().licence()).isEqualTo("CC-BY-4.0");
              assertThat(evidence.mark().date()).hasToString("2026-11-03");
              assertThat(Objects.requireNonNull(evidence.profile()).technologies())
                  .containsExactly("lidar");
            });
  }

  @Test
  void aProfileWaitsForAnOrganisationThatIsNotThereYet() throws IOException {
    importing(LINE);
    assertThat(test.catalogue().counts().evidence()).isZero();
    acme();
    assertThat(test.catalogue().evidenceOf("list-acme")).hasSize(1);
  }

  @Test
  void importingTheSameAgainChangesNothing() throws IOException {
    acme();
    importing(LINE);
    var before = test.state();
    long sequence = test.catalogue().lastSequence();
    var again = importing(LINE + "\n");
    assertThat(again.counts().unchanged()).isEqualTo(1);
    assertThat(test.state()).isEqualTo(before);
    assertThat(test.catalogue().lastSequence()).isEqualTo(sequence);
  }

  @Test
  void aRenewedProfileReplacesTheEarlierAndUndoingBringsThatBack() throws IOException {
    acme();
    var none = test.state();
    var first = importing(LINE);
    var before = test.state();
    var second = importing(LINE.replace("2026-11-03", "2027-10-01"));
    assertThat(test.catalogue().evidenceOf("list-acme"))
        .singleElement()
        .satisfies(evidence -> assertThat(evidence.date()).hasToString("2027-10-01"));
    test.catalogue().undo(second.batchId());
    assertThat(test.state()).isEqualTo(before);
    test.catalogue().undo(first.batchId());
    assertThat(test.state()).isEqualTo(none);
  }

  private static String digestEnd(Evidence evidence) {
    return evidence.id().substring(evidence.id().lastIndexOf('-') + 1);
  }

  private void acme() {
    test.add(
        "list",
        Authority.DIRECTORY,
        Entry.of("list", "acme", "Acme").identifier("siren:552100554"));
  }

  private ImportReport importing(String lines) throws IOException {
    var file = Files.writeString(folder.resolve("profiles" + lines.hashCode()), lines);
    return test.catalogue().importFrom(new ProfileSource(), file, Progress.SILENT);
  }
}
