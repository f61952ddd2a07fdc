package fr.passerelle.matching;

import fr.passerelle.catalogue.Catalogue;
import fr.passerelle.catalogue.CatalogueChange;
import fr.passerelle.catalogue.Progress;
import fr.passerelle.catalogue.source.StarterSource;
import fr.passerelle.language.Glosser;
import fr.passerelle.language.Language;
import fr.passerelle.language.LanguageDetector;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.SourceMark;
import fr.passerelle.search.Change;
import fr.passerelle.search.lucene.LuceneEngine;
import fr.passerelle.storage.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The starter catalogue in an index, once for all tests of a JVM; on a day that never changes. */
final class StarterIndex {

  static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T08:00:00Z"));
  static final Thesaurus THESAURUS;
  static final LuceneEngine ENGINE;
  static final PartnerFinder FINDER;

  /** What the catalogue tells an index. */
  static final List<Change> CHANGES;

  /** The same with three projects as evidence beside it. */
  static final PartnerFinder FINDER_WITH_EVIDENCE;

  static final LuceneEngine ENGINE_WITH_EVIDENCE;

  static {
    try {
      var folder = Files.createTempDirectory("passerelle-matching");
      var language = Path.of("index-data/thesaurus");
      THESAURUS = Thesaurus.read(language);
      var glosser = new Glosser(THESAURUS, language);
      var detector = new LanguageDetector(THESAURUS);
      CHANGES = starter(folder);
      ENGINE = new LuceneEngine(folder.resolve("index"), THESAURUS, glosser);
      ENGINE.apply(CHANGES);
      ENGINE.commit(1);
      FINDER = new VotingPartnerFinder(ENGINE, THESAURUS, glosser, detector, Weights.read(), CLOCK);
      ENGINE_WITH_EVIDENCE = new LuceneEngine(folder.resolve("proven"), THESAURUS, glosser);
      ENGINE_WITH_EVIDENCE.apply(CHANGES);
      ENGINE_WITH_EVIDENCE.apply(
          List.of(
              project("p1", 2024, "Perovskite solar cells on steel roofs", "4dviews"),
              project("p2", 2021, "Perovskite solar modules", "4dviews", "tsinghua-university"),
              project("p3", 2015, "Cold forging of valves", "actia-group")));
      ENGINE_WITH_EVIDENCE.commit(2);
      FINDER_WITH_EVIDENCE =
          new VotingPartnerFinder(
              ENGINE_WITH_EVIDENCE, THESAURUS, glosser, detector, Weights.read(), CLOCK);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private StarterIndex() {}

  private static List<Change> starter(Path folder) {
    try (var database = Database.inFolder(folder)) {
      var catalogue = new Catalogue(database, CLOCK);
      catalogue.importFrom(new StarterSource(), Path.of("index-data/starter"), Progress.SILENT);
      var changes = new ArrayList<Change>();
      for (var change : catalogue.changes(0, 1_000_000)) {
        if (change instanceof CatalogueChange.OrganisationPut(long _, var organisation)) {
          changes.add(new Change.OrganisationPut(organisation));
        }
      }
      return changes;
    }
  }

  private static Change project(String id, int year, String title, String... organisations) {
    var date = LocalDate.of(year, 1, 1);
    return new Change.EvidencePut(
        new Evidence(
            id,
            Evidence.Kind.PROJECT,
            List.of(organisations),
            title,
            "",
            Language.ENGLISH,
            date,
            List.of(),
            new SourceMark("test", id, date, "CC0-1.0", null, List.of())));
  }
}
