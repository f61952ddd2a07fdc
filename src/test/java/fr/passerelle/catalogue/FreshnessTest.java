package fr.passerelle.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.catalogue.ListedSource.Entry;
import fr.passerelle.storage.Dialect;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is remembered so that entries can be kept fresh. */
@ParameterizedClass
@EnumSource
class FreshnessTest extends OnEachDatabase {

  FreshnessTest(Dialect dialect, @TempDir Path folder) {
    super(dialect, folder);
  }

  @Test
  void anEntryTellsWhichSourceChangedWhichFields() {
    test.add("one", Authority.OTHER, Entry.of("one", "a", "Lab").in("FR", "Nice"));
    test.add("one", Authority.OTHER, Entry.of("one", "a", "Lab").in("FR", "Paris").text("Words"));
    test.add("one", Authority.OTHER, Entry.of("one", "b", "Other"));
    var history = test.catalogue().history("one-a", 10);
    assertThat(history).hasSize(2);
    assertThat(history.getFirst().source()).isEqualTo("one");
    assertThat(history.getFirst().fields()).containsExactly("place", "description");
    assertThat(history.getLast().fields()).isEmpty();
    assertThat(test.catalogue().history("nobody", 10)).isEmpty();
  }

  @Test
  void theLastFileOfEachSourceIsRemembered() {
    test.add("one", Authority.OTHER, Entry.of("one", "a", "Lab"));
    test.add("one", Authority.OTHER, Entry.of("one", "a", "New lab"));
    test.add("two", Authority.OTHER, Entry.of("two", "a", "Lab"));
    var files = test.catalogue().rememberedFiles();
    assertThat(files).extracting(RememberedFile::source).containsExactly("one", "two");
    assertThat(files)
        .allSatisfy(
            file -> {
              assertThat(Files.exists(file.path())).isTrue();
              assertThat(InputFile.of(file.path()).digest()).isEqualTo(file.digest());
            });
    assertThat(test.catalogue().batches())
        .anyMatch(batch -> batch.fileDigest().equals(files.getFirst().digest()) && batch.id() == 2);
  }
}
