package fr.passerelle.catalogue.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.catalogue.InputFile;
import fr.passerelle.catalogue.Reading;
import fr.passerelle.catalogue.RejectionReason;
import fr.passerelle.catalogue.Source;
import fr.passerelle.catalogue.SourceUnreadable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What damaged files once brought to light. */
class HostileFilesTest {

  @TempDir private Path folder;

  @Test
  void aThemeOfManyPartsIsReadWithoutEnd() {
    String theme = "a-".repeat(50_000) + "a";
    var readings =
        read(new DirectorySource(), "name,country,themes\nAcme,FR," + theme + "\nNext,FR,lidar\n");
    assertThat(readings).hasSize(2).allMatch(Reading.Accepted.class::isInstance);
  }

  @Test
  void anAddressOfManyPartsIsReadWithoutEnd() {
    String address = "a.".repeat(50_000) + "fr";
    var readings =
        read(new DirectorySource(), "name,country,\nAcme,FR," + address + "\nNext,FR,www.b.fr\n");
    assertThat(readings).hasSize(2).allMatch(Reading.Accepted.class::isInstance);
  }

  @Test
  void anArchiveWhoseEntryHasNoPossibleNameIsRefused() {
    byte[] archive = SourceFiles.zip("\0", SourceFiles.utf8(SourceFiles.ROR_RECORD));
    assertThatThrownBy(() -> SourceFiles.read(new RorSource(), folder, "r.zip", archive))
        .isInstanceOf(SourceUnreadable.class)
        .hasMessageContaining("holds no file of this source");
  }

  @Test
  void aDayInTheYear999999999IsNoDay() {
    String line = SourceFiles.PROFILE_RECORD.replace("2026-11-03", "+999999999-12-31");
    assertThat(read(new ProfileSource(), line))
        .singleElement()
        .isInstanceOfSatisfying(
            Reading.Rejected.class,
            rejected -> assertThat(rejected.reason()).isEqualTo(RejectionReason.BAD_DATE));
  }

  @Test
  void anIdLongerThanAnyDatabaseKeepsIsRejected() {
    String line = SourceFiles.STARTER_RECORD.replaceFirst("scs", "s".repeat(5_000));
    assertThat(read(new StarterSource(), line))
        .singleElement()
        .isInstanceOfSatisfying(
            Reading.Rejected.class,
            rejected -> assertThat(rejected.reason()).isEqualTo(RejectionReason.BAD_ID));
  }

  @Test
  void aDeviceIsNoFile() {
    var device = Path.of("/dev/null");
    if (Files.exists(device)) { // elsewhere there are none
      assertThatThrownBy(() -> InputFile.of(device))
          .isInstanceOf(SourceUnreadable.class)
          .hasMessageContaining("save it as a file");
    }
  }

  private List<Reading> read(Source source, String text) {
    return SourceFiles.read(source, folder, "file", SourceFiles.utf8(text));
  }
}
