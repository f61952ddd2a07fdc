package fr.passerelle.catalogue;

import fr.passerelle.storage.Database;
import fr.passerelle.storage.Dialect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A new catalogue for one test, and what tests ask of it most. */
final class TestCatalogue implements AutoCloseable {

  private final Path folder;
  private final Database database;
  private final Catalogue catalogue;

  TestCatalogue(Dialect dialect, Path folder) {
    this.folder = folder;
    this.database = dialect.newPlace(folder).open();
    this.catalogue = new Catalogue(database, InstantSource.system());
  }

  Database database() {
    return database;
  }

  Catalogue catalogue() {
    return catalogue;
  }

  /** Imports, from a file that is another for every list of readings. */
  ImportReport add(ListedSource source) {
    try {
      var file = folder.resolve(source.id() + Integer.toHexString(source.readings().hashCode()));
      Files.createDirectories(folder);
      Files.writeString(file, source.readings().toString());
      return catalogue.importFrom(source, file, Progress.SILENT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ImportReport add(String source, Authority authority, ListedSource.Entry... entries) {
    return add(
        ListedSource.of(
            source,
            authority,
            Arrays.stream(entries).map(ListedSource.Entry::done).toArray(SourceRecord[]::new)));
  }

  /** Everything there is, by id, without the numbers of changes: two equal ones hold the same. */
  Map<String, String> state() {
    var state = new TreeMap<String, String>();
    for (var change : changesAfter(0)) {
      switch (change) {
        case CatalogueChange.OrganisationPut(long _, var organisation) ->
            state.put(organisation.id(), CatalogueJson.write(organisation));
        case CatalogueChange.EvidencePut(long _, var evidence) ->
            state.put(evidence.id(), CatalogueJson.write(evidence));
        default -> {}
      }
    }
    return state;
  }

  /** The same, each organisation called by the first of its records instead of by its id. */
  Map<String, String> stateByRecords() {
    var names = new TreeMap<String, String>();
    for (var change : changesAfter(0)) {
      if (change instanceof CatalogueChange.OrganisationPut(long _, var organisation)) {
        var first =
            organisation.sources().stream()
                .map(mark -> mark.source() + "-" + mark.record())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        names.put(organisation.id(), "first of " + first);
      }
    }
    var state = new TreeMap<String, String>();
    state()
        .forEach(
            (id, body) -> {
              String told = body;
              for (var name : names.entrySet()) {
                told = told.replace('"' + name.getKey() + '"', '"' + name.getValue() + '"');
              }
              state.put(names.getOrDefault(id, id), told);
            });
    return state;
  }

  /** All changes after a number, asked for in small pages. */
  List<CatalogueChange> changesAfter(long sequence) {
    var all = new ArrayList<CatalogueChange>();
    var page = catalogue.changes(sequence, 3);
    while (!page.isEmpty()) {
      all.addAll(page);
      page = catalogue.changes(page.getLast().sequence(), 3);
    }
    return all;
  }

  @Override
  public void close() {
    database.close();
  }
}
