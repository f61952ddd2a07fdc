package fr.passerelle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.catalogue.Catalogue;
import fr.passerelle.catalogue.Progress;
import fr.passerelle.catalogue.source.DirectorySource;
import fr.passerelle.catalogue.source.TableWords;
import fr.passerelle.storage.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A directory that is read again when its week is over. */
@NullMarked
class RefreshTest {

  @TempDir private Path folder;

  @Test
  void aFileIsReadAgainOnceItsPeriodIsOverAndItHasChanged() throws IOException {
    var now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    var file = Files.writeString(folder.resolve("m.csv"), "name,country\nLaser Works,FR\n");
    try (var database = Database.inFolder(folder.resolve("data"))) {
      var catalogue = new Catalogue(database, now::get);
      var source =
          new DirectorySource("members", "Members", "CC0-1.0", "", LocalDate.of(2026, 1, 1));
      catalogue.importFrom(source, file, Progress.SILENT);
      var refresh = new Refresh(catalogue, List.of(), now::get, TableWords.PLAIN);
      now.set(now.get().plus(Duration.ofDays(6)));
      assertThat(refresh.due()).isEmpty();
      assertThat(refresh.waiting())
          .singleElement()
          .satisfies(due -> assertThat(refresh.next(due)).isEqualTo("2026-01-08T00:00:00Z"));

      now.set(now.get().plus(Duration.ofDays(1)));
      assertThat(refresh.due()).hasSize(1);
      var told = new ArrayList<String>();
      refresh.run(told::add);
      assertThat(told).singleElement().asString().contains("has not changed");

      Files.writeString(file, "name,country\nLaser Works,FR\nPhoton Works,CN\n");
      refresh.run(told::add);
      assertThat(told.getLast()).contains("read 2 records");
      assertThat(catalogue.counts().organisations()).isEqualTo(2);
      assertThat(catalogue.counts().sources().getFirst().licence()).isEqualTo("CC0-1.0");
      assertThat(refresh.due()).isEmpty();

      Files.delete(file);
      now.set(now.get().plus(Duration.ofDays(8)));
      refresh.run(told::add);
      assertThat(told.getLast()).contains("no longer there");
    }
  }
}
