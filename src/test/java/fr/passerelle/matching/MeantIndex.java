package fr.passerelle.matching;

import fr.passerelle.embedding.KeptEmbedder;
import fr.passerelle.language.Glosser;
import fr.passerelle.language.LanguageDetector;
import fr.passerelle.search.lucene.LuceneEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The starter catalogue as the product reads it, meanings included; once for all tests of a JVM.
 */
final class MeantIndex {

  static final PartnerFinder FINDER;

  static {
    try {
      var thesaurus = StarterIndex.THESAURUS;
      var glosser = new Glosser(thesaurus, Path.of("index-data/thesaurus"));
      var folder = Files.createTempDirectory("passerelle-meant");
      var engine = new LuceneEngine(folder, thesaurus, glosser, new KeptEmbedder());
      engine.apply(StarterIndex.CHANGES);
      engine.commit(1);
      int waiting = engine.readMeanings(StarterIndex.CHANGES.size());
      if (waiting > 0) {
        throw new IllegalStateException(waiting + " texts have no vectors");
      }
      FINDER =
          new VotingPartnerFinder(
              engine,
              thesaurus,
              glosser,
              new LanguageDetector(thesaurus),
              Weights.read(),
              StarterIndex.CLOCK);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private MeantIndex() {}
}
