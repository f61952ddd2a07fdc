package fr.passerelle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.catalogue.Catalogue;
import fr.passerelle.catalogue.Progress;
import fr.passerelle.catalogue.source.DirectorySource;
import fr.passerelle.http.reader.CatalogueView.SourceCard;
import fr.passerelle.storage.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShownCatalogueTest {

  @TempDir Path folder;

  private static DirectorySource members(String id) {
    return new DirectorySource(id, "Members", "unknown", "", LocalDate.EPOCH);
  }

  @Test
  void aSourceOfWhichNothingIsLeftIsNotShown() throws IOException {
    try (var database = Database.inFolder(folder)) {
      var catalogue = new Catalogue(database, InstantSource.system());
      var shown = new ShownCatalogue(catalogue);
      var good = Files.writeString(folder.resolve("good.csv"), "name,country\nAcme Optics,FR\n");
      var bad = Files.writeString(folder.resolve("bad.csv"), "name,country\n,FR\n");

      long kept = catalogue.importFrom(members("members"), good, Progress.SILENT).batchId();
      catalogue.importFrom(members("mistyped"), bad, Progress.SILENT);
      assertThat(catalogue.counts().sources()).hasSize(2);
      assertThat(shown.sources()).extracting(SourceCard::id).containsExactly("members");

      catalogue.undo(kept);
      assertThat(shown.sources()).isEmpty();
    }
  }
}
