package fr.passerelle.http;

import fr.passerelle.SharedData;
import fr.passerelle.catalogue.Catalogue;
import fr.passerelle.catalogue.CatalogueChange;
import fr.passerelle.catalogue.Progress;
import fr.passerelle.catalogue.source.RorSource;
import fr.passerelle.catalogue.source.StarterSource;
import fr.passerelle.language.Glosser;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.search.Change;
import fr.passerelle.search.lucene.LuceneEngine;
import fr.passerelle.storage.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/**
 * A server over the starter catalogue and ROR, for missions that look for counterparts in the whole
 * of a country; where ROR is absent, over the starter catalogue alone.
 */
@NullMarked
final class TandemWorld implements AutoCloseable {

  private static final int STRETCH = 20_000;

  final TeamServer server;
  private final LuceneEngine engine;

  TandemWorld(InstantSource clock) {
    try {
      var folder = Files.createTempDirectory("passerelle-tandems");
      var language = Path.of("index-data/thesaurus");
      var thesaurus = Thesaurus.read(language);
      var database = Database.inFolder(folder);
      var catalogue = new Catalogue(database, clock);
      catalogue.importFrom(new StarterSource(), Path.of("index-data/starter"), Progress.SILENT);
      SharedData.folder("data/ror")
          .ifPresent(
              ror ->
                  catalogue.importFrom(
                      new RorSource(), ror.resolve("ror.jsonl.gz"), Progress.SILENT));
      engine =
          new LuceneEngine(folder.resolve("index"), thesaurus, new Glosser(thesaurus, language));
      index(catalogue);
      server = new TeamServer(database, clock, true, engine, published -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void index(Catalogue catalogue) {
    long done = 0;
    List<CatalogueChange> changes;
    do {
      changes = catalogue.changes(done, STRETCH);
      engine.apply(changes.stream().map(TandemWorld::change).toList());
      done = changes.isEmpty() ? done : changes.getLast().sequence();
    } while (!changes.isEmpty());
    engine.commit(catalogue.lastSequence());
  }

  private static Change change(CatalogueChange change) {
    return switch (change) {
      case CatalogueChange.OrganisationPut put -> new Change.OrganisationPut(put.organisation());
      case CatalogueChange.OrganisationRemoved gone -> new Change.OrganisationRemoved(gone.id());
      case CatalogueChange.EvidencePut put -> new Change.EvidencePut(put.evidence());
      case CatalogueChange.EvidenceRemoved gone -> new Change.EvidenceRemoved(gone.id());
    };
  }

  /** Serves until it is killed, to be looked at: its address goes to standard output. */
  public static void main(String[] arguments) throws InterruptedException {
    var world = new TandemWorld(InstantSource.system());
    var officer = world.server.person("officer@example.org");
    var team =
        world.server.team(
            "Service scientifique", officer, fr.passerelle.account.Role.EMBASSY_OFFICER);
    System.out.println(world.server.address + "/fr/equipes/" + team.id() + "/missions");
    Thread.currentThread().join();
  }

  @Override
  public void close() {
    server.close();
    engine.close();
  }
}
