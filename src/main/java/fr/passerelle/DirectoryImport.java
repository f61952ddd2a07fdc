package fr.passerelle;

import fr.passerelle.catalogue.Catalogue;
import fr.passerelle.catalogue.ImportPreview;
import fr.passerelle.catalogue.ImportReport;
import fr.passerelle.catalogue.InputFile;
import fr.passerelle.catalogue.Progress;
import fr.passerelle.catalogue.SourceIds;
import fr.passerelle.catalogue.TableChoices;
import fr.passerelle.catalogue.TableLayout;
import fr.passerelle.catalogue.source.DirectorySource;
import fr.passerelle.catalogue.source.TableWords;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One file of one directory: how it is laid out, what importing it would do, and its import. What
 * was chosen of its columns is remembered once it is imported.
 */
final class DirectoryImport {

  private final Catalogue catalogue;
  private final Path file;
  private final TableChoices chosen;
  private final TableChoices remembered;
  private final DirectorySource source;

  DirectoryImport(
      Catalogue catalogue, Path file, Card card, TableChoices chosen, TableWords words) {
    SourceIds.requireFree(card.id());
    this.catalogue = catalogue;
    this.file = file;
    this.chosen = chosen;
    this.remembered = catalogue.choices(card.id());
    this.source =
        new DirectorySource(
                card.id(),
                card.title(),
                card.licence(),
                card.homepage(),
                card.date(),
                chosen,
                remembered)
            .with(words);
  }

  /**
   * What a directory tells of itself.
   *
   * @param date when its rows were last right
   */
  record Card(String id, String title, String licence, String homepage, LocalDate date) {}

  TableLayout layout() {
    return source.layout(InputFile.of(file));
  }

  /** Where organisations are whose row tells no country; null where nobody said. */
  @Nullable String country() {
    return source.country();
  }

  ImportPreview preview(int rowsOfAKind) {
    return catalogue.preview(source, file, rowsOfAKind);
  }

  ImportReport run(Progress progress) {
    var layout = layout();
    var report = catalogue.importFrom(source, file, progress);
    String sheet = chosen.sheet() == null ? remembered.sheet() : chosen.sheet();
    catalogue.remember(source.id(), layout.mapping().choices(source.country(), sheet));
    return report;
  }
}
