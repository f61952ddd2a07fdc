package fr.passerelle.http;

import fr.passerelle.TeamStores;
import fr.passerelle.http.reader.CatalogueView;
import fr.passerelle.http.reader.Stores;
import fr.passerelle.language.Glosser;
import fr.passerelle.language.LanguageDetector;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.matching.VotingPartnerFinder;
import fr.passerelle.matching.Weights;
import fr.passerelle.search.lucene.LuceneEngine;
import fr.passerelle.storage.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.InstantSource;
import org.jspecify.annotations.NullMarked;

/** How tests start a server over parts of their own. */
@NullMarked
final class StartedServer {

  private StartedServer() {}

  /** A server that listens on this machine at a free port; the caller closes it. */
  static Server over(
      LuceneEngine engine,
      Thesaurus thesaurus,
      Glosser glosser,
      CatalogueView catalogue,
      InstantSource clock) {
    var detector = new LanguageDetector(thesaurus);
    var finder =
        new VotingPartnerFinder(engine, thesaurus, glosser, detector, Weights.read(), clock);
    var settings = new ServerSettings("127.0.0.1", 0, "", false);
    var server = new Server(settings, finder, engine, thesaurus, catalogue, nobodys(clock), clock);
    server.start();
    return server;
  }

  /** Stores of a fresh database, in which nobody has an account. */
  static Stores nobodys(InstantSource clock) {
    try {
      var database = Database.inFolder(Files.createTempDirectory("passerelle-accounts"));
      return TeamStores.of(database, clock, (to, subject, text) -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
