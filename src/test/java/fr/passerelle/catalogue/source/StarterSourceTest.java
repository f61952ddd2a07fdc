package fr.passerelle.catalogue.source;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.catalogue.InputFile;
import fr.passerelle.catalogue.Reading;
import fr.passerelle.catalogue.Source;
import fr.passerelle.language.Language;
import fr.passerelle.organisation.Affiliation;
import fr.passerelle.organisation.ClusterRecord;
import fr.passerelle.organisation.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How an entry of the starter catalogue is understood. */
class StarterSourceTest {

  private final Source source = new StarterSource();
  @TempDir private Path folder;

  @Test
  void anEntrySaysAllThatItsFormatHolds() {
    var record = ((Reading.Accepted) read(SourceFiles.STARTER_RECORD).getFirst()).record();
    var claims = Objects.requireNonNull(record.claims());
    assertThat(source.organisationId(record.mark().record())).isEqualTo("scs");
    assertThat(record.mark().citations()).containsExactly("general knowledge");
    assertThat(claims.names())
        .extracting(name -> name.text())
        .containsExactly("SCS", "Pôle SCS", "SCS");
    assertThat(claims.place().city(Language.FRENCH)).isEqualTo("Rousset");
    assertThat(claims.texts())
        .extracting(Text::topic)
        .containsExactly(Text.Topic.DESCRIPTION, Text.Topic.DESCRIPTION, Text.Topic.HISTORY);
    assertThat(claims.affiliations())
        .containsExactly(
            new Affiliation(Affiliation.Kind.MEMBER_OF, "afpc", 2010, null, "starter"));
    assertThat(claims.cluster())
        .isEqualTo(
            new ClusterRecord(
                List.of(1, 2), ClusterRecord.Scale.WORLD, List.of(), null, 300, null));
  }

  @ParameterizedTest
  @CsvSource({
    "cluster, guild, type",
    "scs, S C S, id",
    "441639465, 441639466, identifiers",
    "member-of, friend-of, kind",
    "43.48, 143.48, lat"
  })
  void aWrongValueIsRejectedWithItsField(String right, String wrong, String field) {
    String entry = SourceFiles.STARTER_RECORD.replaceFirst("(?<=[\": ])" + right, wrong);
    assertThat(read(entry).getFirst())
        .isInstanceOfSatisfying(
            Reading.Rejected.class, rejected -> assertThat(rejected.field()).isEqualTo(field));
  }

  @Test
  void theCatalogueThatComesWithPasserelleIsReadWithoutARejection() {
    try (var readings = source.read(InputFile.of(Path.of("index-data/starter")))) {
      assertThat(readings.filter(Reading.Rejected.class::isInstance).toList()).isEmpty();
    }
  }

  @Test
  void ofAFolderAllFilesOfEntriesAreReadAndNoOthers() throws Exception {
    Files.writeString(folder.resolve("b.jsonl"), SourceFiles.STARTER_RECORD);
    Files.writeString(folder.resolve("a.jsonl"), SourceFiles.STARTER_RECORD);
    Files.writeString(folder.resolve("README.md"), "not an entry");
    try (var readings = source.read(InputFile.of(folder))) {
      assertThat(readings.toList()).hasSize(2);
    }
  }

  private List<Reading> read(String entry) {
    return SourceFiles.read(source, folder, "s.jsonl", SourceFiles.utf8(entry));
  }
}
