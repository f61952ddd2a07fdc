package fr.passerelle;

import fr.passerelle.catalogue.Catalogue;
import fr.passerelle.catalogue.InputFile;
import fr.passerelle.catalogue.Progress;
import fr.passerelle.catalogue.RememberedFile;
import fr.passerelle.catalogue.Source;
import fr.passerelle.catalogue.SourceUnreadable;
import fr.passerelle.catalogue.source.DirectorySource;
import fr.passerelle.catalogue.source.TableWords;
import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Reads again what its source's period says may have changed. */
final class Refresh {

  private final Catalogue catalogue;
  private final List<Source> sources;
  private final InstantSource clock;
  private final TableWords words;

  Refresh(Catalogue catalogue, List<Source> sources, InstantSource clock, TableWords words) {
    this.words = words;
    this.catalogue = catalogue;
    this.sources = sources;
    this.clock = clock;
  }

  /** The files whose last import is longer ago than the period of their source. */
  List<RememberedFile> due() {
    var now = clock.instant();
    return catalogue.rememberedFiles().stream().filter(file -> !next(file).isAfter(now)).toList();
  }

  /** The files that are not due yet, the next first. */
  List<RememberedFile> waiting() {
    var now = clock.instant();
    return catalogue.rememberedFiles().stream()
        .filter(file -> next(file).isAfter(now))
        .sorted(Comparator.comparing(this::next))
        .toList();
  }

  /** From when on a file is due. */
  Instant next(RememberedFile file) {
    return file.finished().plus(source(file).period());
  }

  /** Imports what is due and has changed; what cannot be read is told, and the rest goes on. */
  void run(Consumer<String> told) {
    for (var file : due()) {
      try {
        told.accept(file.source() + ": " + again(file));
      } catch (SourceUnreadable e) {
        told.accept(file.source() + ": " + e.getMessage());
      }
    }
  }

  private String again(RememberedFile file) {
    if (!Files.exists(file.path())) {
      return "the file " + file.path() + " is no longer there; fetch it again";
    }
    if (InputFile.of(file.path()).digest().equals(file.digest())) {
      return "the file " + file.path() + " has not changed; nothing to read";
    }
    var report = catalogue.importFrom(source(file), file.path(), Progress.SILENT);
    return "import %d read %,d records".formatted(report.batchId(), report.counts().read());
  }

  private Source source(RememberedFile file) {
    return sources.stream()
        .filter(known -> known.id().equals(file.source()))
        .findFirst()
        .orElseGet(
            () ->
                new DirectorySource(
                        file.source(),
                        file.title(),
                        file.licence(),
                        file.homepage(),
                        DirectoryOptions.modified(file.path()))
                    .with(words));
  }
}
