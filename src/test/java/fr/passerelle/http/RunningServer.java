package fr.passerelle.http;

import fr.passerelle.ShownCatalogue;
import fr.passerelle.catalogue.Catalogue;
import fr.passerelle.catalogue.CatalogueChange;
import fr.passerelle.catalogue.Progress;
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
import org.jspecify.annotations.NullMarked;

/** A server over the starter catalogue, started once for all tests of a JVM. */
@NullMarked
final class RunningServer {

  private static final RunningServer ONLY = new RunningServer();

  final Server server;
  final LuceneEngine engine;
  final String address;

  private RunningServer() {
    try {
      var folder = Files.createTempDirectory("passerelle-http");
      var thesaurus = Thesaurus.read(Path.of("index-data/thesaurus"));
      var glosser = new Glosser(thesaurus, Path.of("index-data/thesaurus"));
      var clock = InstantSource.system();
      var catalogue = new Catalogue(Database.inFolder(folder), clock);
      catalogue.importFrom(new StarterSource(), Path.of("index-data/starter"), Progress.SILENT);
      engine = new LuceneEngine(folder.resolve("index"), thesaurus, glosser);
      index(catalogue, engine);
      server = StartedServer.over(engine, thesaurus, glosser, new ShownCatalogue(catalogue), clock);
      address = "http://127.0.0.1:" + server.port();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static RunningServer running() {
    return ONLY;
  }

  private static void index(Catalogue catalogue, LuceneEngine engine) {
    var changes = catalogue.changes(0, 1_000_000);
    engine.apply(changes.stream().map(RunningServer::change).toList());
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
    System.out.println(running().address);
    Thread.currentThread().join();
  }
}
