package fr.passerelle.http;

import fr.passerelle.http.reader.CatalogueView;
import fr.passerelle.language.Glosser;
import fr.passerelle.language.LanguageDetector;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.matching.VotingPartnerFinder;
import fr.passerelle.matching.Weights;
import fr.passerelle.search.lucene.LuceneEngine;
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
    var settings = new ServerSettings("127.0.0.1", 0, "");
    var server = new Server(settings, finder, engine, thesaurus, catalogue, clock);
    server.start();
    return server;
  }
}
