package fr.passerelle.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.catalogue.ListedSource.Entry;
import fr.passerelle.storage.Dialect;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the catalogue holds of the sources themselves, and who may change it. */
@ParameterizedClass
@EnumSource
class SourceRowsTest extends OnEachDatabase {

  SourceRowsTest(Dialect dialect, @TempDir Path folder) {
    super(dialect, folder);
  }

  @Test
  void anImportThatFailsBeforeItsFirstRecordChangesNoSource() {
    test.add("ror", Authority.REGISTER, Entry.of("ror", "1", "Acme"));
    var before = test.catalogue().counts();
    var other = ListedSource.of("ror", Authority.DIRECTORY, Entry.of("ror", "2", "B").done());
    assertThatThrownBy(() -> test.add(other.breakingAt(0))).isInstanceOf(SourceUnreadable.class);
    assertThat(test.catalogue().counts()).isEqualTo(before);
    assertThat(authority("ror")).isEqualTo(Authority.REGISTER);
    var unknown = ListedSource.of("new", Authority.OTHER, Entry.of("new", "2", "B").done());
    assertThatThrownBy(() -> test.add(unknown.breakingAt(0))).isInstanceOf(SourceUnreadable.class);
    assertThat(test.catalogue().counts()).isEqualTo(before);
  }

  @Test
  void aDamagedSourceIsRestoredWithTheIdsThatFollowFromItsAuthority() {
    var starter =
        ListedSource.of(
            "starter", Authority.CURATED, Entry.of("starter", "1", "Acme").identifier(CNRS).done());
    test.add("a", Authority.DIRECTORY, Entry.of("a", "1", "Acme").identifier(CNRS));
    test.add(starter);
    var sound = test.state();
    var counts = test.catalogue().counts();
    assertThat(sound).containsOnlyKeys("starter-1");
    test.database()
        .change(
            transaction -> {
              transaction.update(
                  "UPDATE source SET title = 'x', licence = 'unknown', authority = 'DIRECTORY'"
                      + " WHERE id = 'starter'");
              KeyRenewal.reconcileAll(transaction);
            });
    assertThat(test.state()).containsOnlyKeys("a-1");
    test.catalogue().restore(List.of(starter));
    assertThat(test.state()).isEqualTo(sound);
    assertThat(test.catalogue().counts()).isEqualTo(counts);
    long last = test.catalogue().lastSequence();
    test.catalogue().restore(List.of(starter));
    assertThat(test.catalogue().lastSequence()).isEqualTo(last);
  }

  @Test
  void theIdsOfSourcesAreReservedWithWhatBeginsLikeTheirRecords() {
    assertThat(List.of("starter", "ror", "cordis", "rnsr", "site", "web-directory", "corrections"))
        .allMatch(SourceIds::isReserved);
    assertThat(List.of("ror-members", "site-x")).allMatch(SourceIds::isReserved);
    assertThat(List.of("members-of-ror", "rorschach", "sites", "directory-of-scs"))
        .noneMatch(SourceIds::isReserved);
  }

  private Authority authority(String source) {
    return test.database().read(transaction -> new RecordRows(transaction).authority(source));
  }
}
