package fr.passerelle;

import fr.passerelle.catalogue.Catalogue;
import fr.passerelle.catalogue.ImportBatch;
import fr.passerelle.catalogue.InputFile;
import fr.passerelle.catalogue.Progress;
import fr.passerelle.catalogue.SiteStatuses;
import fr.passerelle.catalogue.Source;
import fr.passerelle.catalogue.source.CallsSource;
import fr.passerelle.catalogue.source.CordisSource;
import fr.passerelle.catalogue.source.DirectorySource;
import fr.passerelle.catalogue.source.IlabSource;
import fr.passerelle.catalogue.source.ListedSource;
import fr.passerelle.catalogue.source.ProfileSource;
import fr.passerelle.catalogue.source.RnsrSource;
import fr.passerelle.catalogue.source.RorSource;
import fr.passerelle.catalogue.source.StarterSource;
import fr.passerelle.catalogue.source.TableWords;
import fr.passerelle.catalogue.source.ZonesSource;
import fr.passerelle.delegation.outcome.Reminders;
import fr.passerelle.embedding.Embedder;
import fr.passerelle.http.Server;
import fr.passerelle.http.reader.Stores;
import fr.passerelle.http.reader.Writing;
import fr.passerelle.language.DictionaryPack;
import fr.passerelle.language.DictionaryPacks;
import fr.passerelle.language.Glosser;
import fr.passerelle.language.Language;
import fr.passerelle.language.LanguageDetector;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.matching.PartnerFinder;
import fr.passerelle.matching.VotingPartnerFinder;
import fr.passerelle.matching.Weights;
import fr.passerelle.search.SearchEngine;
import fr.passerelle.search.SearchFailed;
import fr.passerelle.search.lucene.LuceneEngine;
import fr.passerelle.sensitive.SensitiveTopics;
import fr.passerelle.storage.Database;
import fr.passerelle.workspace.profile.ProfileChecks;
import fr.passerelle.workspace.profile.Profiles;
import fr.passerelle.workspace.watch.Digests;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says {@code new} for every part, top to bottom: who depends on whom can be read here. */
final class Application implements AutoCloseable {

  private final Settings settings;
  private final InstantSource clock = InstantSource.system();
  private final Thesaurus thesaurus;
  private final Glosser glosser;
  private final LanguageDetector detector;
  private final Weights weights = Weights.read();
  private final @Nullable Embedder embedder;
  private final Database database;
  private final Catalogue catalogue;
  private final ProfileCarrier carrier;
  private final Profiles profiles;
  private final SiteStatuses siteStatuses;
  private final SearchEngine engine;
  private final boolean writesIndex;
  private final Indexing indexing;
  private final PartnerFinder finder;
  private final List<Source> sources;
  private final Stores stores;
  private final LetterOffice letters;
  private boolean closed;

  /** Opens the data folder; the index for writing unless another process has it. */
  Application(Settings settings) {
    this.settings = settings;
    thesaurus = Thesaurus.read(settings.thesaurus());
    var packs = DictionaryPacks.read(settings.dictionaries());
    glosser = new Glosser(thesaurus, settings.thesaurus(), packs);
    detector = new LanguageDetector(thesaurus);
    embedder = ChosenEmbedder.of(settings.embeddingModel());
    sources =
        List.of(
            new StarterSource(),
            new RorSource(),
            new CordisSource(),
            new RnsrSource(),
            new IlabSource(),
            new ZonesSource(),
            new ListedSource(),
            new DirectorySource(),
            new ProfileSource(),
            new CallsSource());
    database = database(settings);
    catalogue = new Catalogue(database, clock);
    catalogue.renewKeys();
    catalogue.restore(
        sources.stream().filter(source -> !(source instanceof DirectorySource)).toList());
    carrier = new ProfileCarrier(catalogue.house(), thesaurus, settings.publicUrl());
    profiles =
        new Profiles(
            database, clock, new ProfileChecks(thesaurus, detector), thesaurus, carrier::catchUp);
    siteStatuses = new SiteStatuses(database);
    var folder = settings.data().resolve("index");
    var opened = openEngine(folder);
    engine =
        opened
            .orElseGet(() -> LuceneEngine.reading(folder, thesaurus, glosser, embedder))
            .following(catalogue::successor);
    writesIndex = opened.isPresent();
    letters = new LetterOffice(database, settings, clock);
    stores = TeamStores.of(database, clock, letters);
    indexing = newIndexing();
    finder = finder(engine);
  }

  /** Where letters are handed in. */
  LetterOffice letters() {
    return letters;
  }

  /** Opens the database alone. */
  static Database database(Settings settings) {
    var url = settings.databaseUrl();
    return url == null ? Database.inFolder(settings.data()) : Database.at(url);
  }

  /** A finder over any engine, such as one that holds a judged set. */
  PartnerFinder finder(SearchEngine over) {
    return new VotingPartnerFinder(over, thesaurus, glosser, detector, weights, clock);
  }

  /** An engine of its own in a folder, beside the one of the data folder. */
  SearchEngine engineIn(Path folder) {
    return new LuceneEngine(folder, thesaurus, glosser, embedder);
  }

  /** A reader of such a folder that knows words and concepts alone. */
  SearchEngine wordsAloneIn(Path folder) {
    return LuceneEngine.reading(folder, thesaurus, glosser, null);
  }

  Weights weights() {
    return weights;
  }

  Settings settings() {
    return settings;
  }

  Thesaurus thesaurus() {
    return thesaurus;
  }

  /** The dictionary packs in use. */
  List<DictionaryPack.Credit> dictionaries() {
    return glosser.packs();
  }

  Catalogue catalogue() {
    return catalogue;
  }

  SiteStatuses siteStatuses() {
    return siteStatuses;
  }

  LanguageDetector detector() {
    return detector;
  }

  SearchEngine engine() {
    return engine;
  }

  /** Whether this process writes the index; else a running server does. */
  boolean writesIndex() {
    return writesIndex;
  }

  Indexing indexing() {
    return indexing;
  }

  PartnerFinder finder() {
    return finder;
  }

  /** The language that a text is in; the prior where nothing tells. */
  Language language(String text, Language prior) {
    return detector.detect(text, prior);
  }

  InstantSource clock() {
    return clock;
  }

  /** Brings the index up to the catalogue, where this process writes it. */
  void finishIndexing() {
    if (writesIndex) {
      newIndexing().catchUp();
      while (stores.alerts().deliver()) {}
    }
  }

  /**
   * Imports the starter entries into an empty catalogue, or into one that has an earlier version of
   * them, and brings the index up to the catalogue.
   */
  void prepare() {
    var starter = sources.getFirst();
    if (Files.isDirectory(settings.starter())) {
      String digest = InputFile.of(settings.starter()).digest();
      var batches = catalogue.batches();
      boolean wanted =
          batches.isEmpty()
              || batches.stream().anyMatch(batch -> batch.source().equals(starter.id()));
      boolean known =
          batches.stream()
              .anyMatch(
                  batch ->
                      batch.fileDigest().equals(digest)
                          && batch.state() != ImportBatch.State.RUNNING);
      if (wanted && !known) {
        catalogue.importFrom(starter, settings.starter(), Progress.SILENT);
      }
    }
    finishIndexing();
  }

  /** The server over all of this, not yet started. */
  Server server() {
    return new Server(
        settings.server(),
        finder,
        engine,
        thesaurus,
        SensitiveTopics.read(settings.sensitive()),
        new ShownCatalogue(
            catalogue, settings.data().resolve("uploads"), clock, dictionaries(), tableWords()),
        stores,
        new Writing(profiles, glosser),
        clock);
  }

  /** Who reminds of what is due after missions, with letters that lead to a server. */
  FollowUpPost followUpPost(Server server) {
    return new FollowUpPost(
        new Reminders(database, clock), server.reminderLetters(), letters.outbox());
  }

  /** Who tells the watches what was found, with letters that lead to a server. */
  WatchKeeper watchKeeper(Server server) {
    return new WatchKeeper(
        stores.alerts(), new Digests(database, clock), server.watchLetters(), letters.outbox());
  }

  /** What people and teams keep. */
  Stores stores() {
    return stores;
  }

  /** Takes profiles out of the catalogue whose time is over, and brings what is owed. */
  void sweepProfiles() {
    carrier.sweep(profiles);
  }

  /** What reads again the files that have changed. */
  Refresh refresh() {
    return new Refresh(catalogue, sources, clock, tableWords());
  }

  /** How the words in a directory's table are understood. */
  TableWords tableWords() {
    return TableWords.of(thesaurus, detector);
  }

  /** The sources that can be imported, in the order to show them. */
  List<Source> sources() {
    return sources;
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    letters.close();
    indexing.close();
    engine.close();
    if (embedder != null) {
      embedder.close();
    }
    database.close();
  }

  /** Carries changes to the watches, and then to the index. */
  private Indexing newIndexing() {
    var watching =
        new Watching(
            stores.watches(),
            stores.alerts(),
            catalogue,
            engine,
            thesaurus,
            glosser,
            detector,
            clock);
    return new Indexing(catalogue, engine, watching);
  }

  private Optional<LuceneEngine> openEngine(Path folder) {
    try {
      return Optional.of(new LuceneEngine(folder, thesaurus, glosser, embedder));
    } catch (SearchFailed e) {
      if (LuceneEngine.isLocked(e)) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
