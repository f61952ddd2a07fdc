package fr.passerelle.catalogue;

import fr.passerelle.catalogue.ListedSource.Entry;
import fr.passerelle.organisation.Name;
import fr.passerelle.storage.Dialect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;

/** Tests of a catalogue that is new for each, on one of the databases. */
class OnEachDatabase {

  static final String CNRS = "ror:02feahw73";
  static final String TSINGHUA = "ror:03cve4549";

  final Dialect dialect;
  final Path folder;
  final TestCatalogue test;

  OnEachDatabase(Dialect dialect, Path folder) {
    this.dialect = dialect;
    this.folder = folder;
    this.test = new TestCatalogue(dialect, folder);
  }

  @AfterEach
  final void close() {
    test.close();
  }

  /** A few sources whose few records share names and identifiers as often as not. */
  static List<ListedSource> randomSources(Random random) {
    var identifiers = List.of(CNRS, TSINGHUA, "siren:552100554", "wikidata:Q1", "wikidata:Q2");
    var sources = new ArrayList<ListedSource>();
    for (var authority : Authority.values()) {
      if (authority == Authority.SELF) {
        continue; // which no file has
      }
      String id = authority.name().toLowerCase(Locale.ROOT);
      var records = new ArrayList<SourceRecord>();
      for (int i = 0; i < 4; i++) {
        var entry =
            Entry.of(id, "k" + i, "Name " + random.nextInt(4))
                .in("FR", random.nextBoolean() ? "Paris" : "Lyon")
                .partOf(identifiers.get(random.nextInt(5)));
        if (random.nextBoolean()) {
          entry.name("Name " + random.nextInt(4), Name.Kind.ALIAS);
        }
        if (random.nextBoolean()) {
          entry.identifier(identifiers.get(random.nextInt(5)));
        }
        records.add(entry.award(id + i, identifiers.get(random.nextInt(5))).done());
      }
      sources.add(ListedSource.of(id, authority, records.toArray(SourceRecord[]::new)));
    }
    return sources;
  }
}
