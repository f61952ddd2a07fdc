package fr.passerelle.http;

import fr.passerelle.TeamStores;
import fr.passerelle.http.reader.CatalogueView;
import fr.passerelle.http.reader.Stores;
import fr.passerelle.http.reader.Writing;
import fr.passerelle.language.Glosser;
import fr.passerelle.language.LanguageDetector;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.matching.VotingPartnerFinder;
import fr.passerelle.matching.Weights;
import fr.passerelle.search.lucene.LuceneEngine;
import fr.passerelle.sensitive.SensitiveTopics;
import fr.passerelle.storage.Database;
import fr.passerelle.workspace.profile.ProfileChecks;
import fr.passerelle.workspace.profile.Profiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    var sensitive = SensitiveTopics.read(Path.of("index-data/sensitive"));
    return over(engine, thesaurus, glosser, catalogue, sensitive, clock);
  }

  /** The same with other sensitive topics. */
  static Server over(
      LuceneEngine engine,
      Thesaurus thesaurus,
      Glosser glosser,
      CatalogueView catalogue,
      SensitiveTopics sensitive,
      InstantSource clock) {
    var detector = new LanguageDetector(thesaurus);
    var finder =
        new VotingPartnerFinder(engine, thesaurus, glosser, detector, Weights.read(), clock);
    var settings = new ServerSettings("127.0.0.1", 0, "", false);
    var server =
        new Server(
            settings,
            finder,
            engine,
            thesaurus,
            sensitive,
            catalogue,
            nobodys(clock),
            nobodys(thesaurus, glosser, clock),
            clock);
    server.start();
    return server;
  }

  /** Stores of a fresh database, in which nobody has an account. */
  static Stores nobodys(InstantSource clock) {
    return TeamStores.of(fresh(), clock, (to, subject, text) -> {});
  }

  /** Profiles of a fresh database, in which nobody has written any. */
  static Writing nobodys(Thesaurus thesaurus, Glosser glosser, InstantSource clock) {
    var checks = new ProfileChecks(thesaurus, new LanguageDetector(thesaurus));
    return new Writing(new Profiles(fresh(), clock, checks, thesaurus, published -> {}), glosser);
  }

  /** A fresh database. */
  private static Database fresh() {
    try {
      return Database.inFolder(Files.createTempDirectory("passerelle-accounts"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
