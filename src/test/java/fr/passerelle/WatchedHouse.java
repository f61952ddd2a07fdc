package fr.passerelle;

import fr.passerelle.catalogue.Catalogue;
import fr.passerelle.catalogue.CatalogueChange;
import fr.passerelle.catalogue.Progress;
import fr.passerelle.catalogue.source.DirectorySource;
import fr.passerelle.language.Glosser;
import fr.passerelle.language.Language;
import fr.passerelle.language.LanguageDetector;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.search.lucene.LuceneEngine;
import fr.passerelle.storage.Database;
import fr.passerelle.workspace.watch.Alerts;
import fr.passerelle.workspace.watch.Frequency;
import fr.passerelle.workspace.watch.Watch;
import fr.passerelle.workspace.watch.Watches;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Catalogue, index and watches in one folder, with what takes how long. */
@NullMarked
public final class WatchedHouse implements AutoCloseable {

  private static final Path LANGUAGE = Path.of("index-data/thesaurus");

  private final Database database;
  private final Catalogue catalogue;
  private final LuceneEngine engine;
  private final Watches watches;
  private final Alerts alerts;
  private final Watching watching;
  private long compared;

  /** Takes null for SQLite in the folder. */
  public WatchedHouse(Path data, @Nullable String url) {
    database = url == null ? Database.inFolder(data) : Database.at(url);
    var thesaurus = Thesaurus.read(LANGUAGE);
    var glosser = new Glosser(thesaurus, LANGUAGE);
    catalogue = new Catalogue(database, InstantSource.system());
    engine = new LuceneEngine(data.resolve("index"), thesaurus, glosser);
    watches = new Watches(database, InstantSource.system());
    alerts = new Alerts(database, InstantSource.system());
    watching =
        new Watching(
            watches,
            alerts,
            catalogue,
            engine,
            thesaurus,
            glosser,
            new LanguageDetector(thesaurus),
            InstantSource.system());
  }

  /** Saves searches, for teams of five hundred each. */
  public void watch(List<String> parameters) {
    database.change(
        transaction -> {
          var teams = new ArrayList<Object[]>();
          var rows = new ArrayList<Object[]>();
          for (int i = 0; i < parameters.size(); i++) {
            String team = "team" + i / Watches.MOST;
            if (i % Watches.MOST == 0) {
              teams.add(new Object[] {team, team});
            }
            var id = "watch" + i;
            rows.add(new Object[] {id, team, parameters.get(i), "f" + i, "u" + i});
          }
          transaction.updateAll("INSERT INTO team (id, name, created) VALUES (?, ?, 0)", teams);
          transaction.updateAll(
              "INSERT INTO watch (id, team, name, language, parameters, frequency, created, mailed,"
                  + " feed, unsubscribe, version) VALUES (?, ?, 'a watch', 'en', ?, 'daily', 0, 0,"
                  + " ?, ?, 1)",
              rows);
          transaction.update("UPDATE watch_state SET version = 1");
        });
  }

  /** Saves a search for a team. */
  Watch watch(String team, String parameters) {
    return watches
        .add(team, null, "a watch", Language.ENGLISH, parameters, Frequency.DAILY)
        .orElseThrow();
  }

  /** Reads the watches into the table of stored needs, and returns the seconds that took. */
  public double readWatches() {
    long begun = System.nanoTime();
    watching.accept(List.of());
    return (System.nanoTime() - begun) / 1e9;
  }

  /** Imports a directory while the index follows, and returns the seconds that each took. */
  public Times importFrom(Path file) {
    long begun = System.nanoTime();
    try (var indexing = new Indexing(catalogue, engine, this::compare)) {
      indexing.start();
      catalogue.importFrom(
          new DirectorySource("generated", "Generated", "CC0-1.0", "", LocalDate.of(2026, 1, 1)),
          file,
          Progress.SILENT);
      double imported = (System.nanoTime() - begun) / 1e9;
      while (!indexing.isCaughtUp()) {
        Thread.sleep(5);
      }
      return new Times(imported, (System.nanoTime() - begun) / 1e9);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Seconds from the begin until all is kept, and until all is found. */
  public record Times(double imported, double found) {}

  private void compare(List<CatalogueChange> changes) {
    long begun = System.nanoTime();
    watching.accept(changes);
    compared += System.nanoTime() - begun;
  }

  /** The seconds that comparing took up to now. */
  public double compared() {
    return compared / 1e9;
  }

  /** Delivers all that was found, and returns the seconds that took. */
  public double deliver() {
    long begun = System.nanoTime();
    while (alerts.deliver()) {}
    return (System.nanoTime() - begun) / 1e9;
  }

  /** How many alerts there are. */
  public long alerts() {
    return database.read(
        transaction ->
            transaction.first("SELECT COUNT(*) FROM watch_alert", row -> row.number(1)).orElse(0L));
  }

  @Override
  public void close() {
    engine.close();
    database.close();
  }
}
