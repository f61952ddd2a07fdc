package fr.passerelle.search.lucene;

import fr.passerelle.embedding.Embedder;
import fr.passerelle.embedding.VectorCache;
import fr.passerelle.language.Glosser;
import fr.passerelle.language.Language;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.search.Change;
import fr.passerelle.search.SearchEngine;
import fr.passerelle.search.SearchFailed;
import fr.passerelle.search.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/**
 * The embedded engine: one Lucene index in a folder.
 *
 * <p>The index that answers lies in a numbered folder that the file {@code current} names; a
 * rebuild fills the next number and then changes that file, so that a crash in between leaves the
 * old one.
 */
public final class LuceneEngine implements SearchEngine {

  private static final String CURRENT = "current";

  /** Leaves room for versions between two commits, so that a restart never gives one twice. */
  private static final long VERSIONS_A_SEQUENCE = 1_000_000;

  /** Opening a view of a growing index costs; readers wait for a change at most this long. */
  private static final long REFRESH_IN_NANOSECONDS = 3_000_000_000L;

  private final Path folder;
  private final Thesaurus thesaurus;
  private final Glosser glosser;
  private final boolean writing;
  private final @Nullable VectorCache cache;
  private final @Nullable Meanings meanings;
  private final Documents documents;
  private final AtomicLong versions = new AtomicLong();
  private volatile Function<String, Optional<String>> successors = id -> Optional.empty();
  private volatile LuceneIndex answering;
  private @Nullable LuceneIndex rebuilding;
  private int generation;
  private long refreshed = System.nanoTime();

  /**
   * Opens the index in a folder, or makes a new one there.
   *
   * @throws SearchFailed where the folder cannot be used, as when another process writes to it
   */
  public LuceneEngine(
      Path folder, Thesaurus thesaurus, Glosser glosser, @Nullable Embedder embedder) {
    this(folder, thesaurus, glosser, embedder, true);
  }

  /** One that reads words and concepts alone, no meanings. */
  public LuceneEngine(Path folder, Thesaurus thesaurus, Glosser glosser) {
    this(folder, thesaurus, glosser, null);
  }

  /**
   * Opens an index that another process writes to; it can be read, and shows what the other
   * commits.
   */
  public static LuceneEngine reading(
      Path folder, Thesaurus thesaurus, Glosser glosser, @Nullable Embedder embedder) {
    return new LuceneEngine(folder, thesaurus, glosser, embedder, false);
  }

  /** Whether an index could not be opened because another process writes to it. */
  public static boolean isLocked(SearchFailed failure) {
    return failure.getCause() instanceof LockObtainFailedException;
  }

  private LuceneEngine(
      Path folder,
      Thesaurus thesaurus,
      Glosser glosser,
      @Nullable Embedder embedder,
      boolean writing) {
    this.folder = folder;
    this.thesaurus = thesaurus;
    this.glosser = glosser;
    this.writing = writing;
    this.cache =
        embedder != null && writing ? new VectorCache(folder.resolve("vectors"), embedder) : null;
    this.meanings = embedder == null ? null : new Meanings(embedder, cache, glosser);
    this.documents = new Documents(thesaurus, glosser, meanings);
    try {
      Files.createDirectories(folder);
      generation = currentGeneration();
      var current = indexFolder(generation);
      answering =
          writing
              ? LuceneIndex.writing(current, fingerprint())
              : LuceneIndex.reading(current, fingerprint());
      versions.set(answering.committedSequence() * VERSIONS_A_SEQUENCE);
      answering.refresh(versions.get());
      if (writing) {
        removeAllBut(generation);
      }
    } catch (IOException e) {
      throw new SearchFailed("cannot open the index in " + folder + ": " + e.getMessage(), e);
    }
  }

  /**
   * Finds organisations from now on also by the ids that they no longer bear.
   *
   * @param successors gives the id that one's organisation bears now, nothing where it is no other
   */
  public LuceneEngine following(Function<String, Optional<String>> successors) {
    this.successors = successors;
    return this;
  }

  @Override
  public Snapshot snapshot() {
    if (!writing) {
      follow();
    }
    while (true) {
      var index = answering;
      try {
        return index.snapshot(thesaurus, meanings, successors);
      } catch (AlreadyClosedException e) {
        if (index == answering) {
          throw e; // closed for good, and not swapped for another meanwhile
        }
      }
    }
  }

  /** Takes up what the writer has committed or swapped since. */
  private synchronized void follow() {
    try {
      int current = currentGeneration();
      if (current != generation) {
        var old = answering;
        answering = LuceneIndex.reading(indexFolder(current), fingerprint());
        answering.refresh(versions.incrementAndGet());
        generation = current;
        old.close();
      } else if (answering.follow(versions.get() + 1)) {
        versions.incrementAndGet();
      }
    } catch (IOException e) {
      throw new SearchFailed("cannot follow the index in " + folder, e);
    }
  }

  private Path indexFolder(int number) {
    return folder.resolve("index-" + number);
  }

  /** Makes the documents of a batch on all cores; each entity occurs at most once in it. */
  @Override
  public void apply(List<Change> changes) {
    var index = rebuilding == null ? answering : rebuilding;
    try {
      changes.parallelStream().forEach(change -> apply(change, index));
      if (System.nanoTime() - refreshed > REFRESH_IN_NANOSECONDS) {
        refresh(index);
      }
    } catch (IOException | UncheckedIOException | AlreadyClosedException e) {
      throw notWritten(index, e);
    }
  }

  private void apply(Change change, LuceneIndex index) {
    try {
      switch (change) {
        case Change.OrganisationPut put ->
            index.put(
                IndexFields.Kind.ORGANISATION.key(put.organisation().id()),
                documents.of(put.organisation()));
        case Change.EvidencePut put ->
            index.put(
                IndexFields.Kind.EVIDENCE.key(put.evidence().id()), documents.of(put.evidence()));
        case Change.OrganisationRemoved removed ->
            index.remove(IndexFields.Kind.ORGANISATION.key(removed.id()));
        case Change.EvidenceRemoved removed ->
            index.remove(IndexFields.Kind.EVIDENCE.key(removed.id()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public int readMeanings(int most) {
    var reading = meanings;
    if (reading == null || !writing) {
      return 0;
    }
    var index = rebuilding == null ? answering : rebuilding;
    try {
      var waiting = index.waiting(most);
      waiting.some().parallelStream().forEach(one -> readMeaning(one, reading));
      waiting.some().forEach(one -> apply(one, index)); // in one order, which finds them kept
      int left = waiting.count() - waiting.some().size();
      if (!waiting.some().isEmpty()) {
        index.replaced(waiting.some().size(), left == 0);
        refresh(index);
      }
      return left;
    } catch (IOException | UncheckedIOException | AlreadyClosedException e) {
      throw notWritten(index, e);
    }
  }

  /** Makes the vector of what waits for it. */
  private static void readMeaning(Change waiting, Meanings reading) {
    switch (waiting) {
      case Change.OrganisationPut put -> reading.made(reading.text(put.organisation()));
      case Change.EvidencePut put -> reading.made(reading.text(put.evidence()));
      case Change.OrganisationRemoved _, Change.EvidenceRemoved _ -> {}
    }
  }

  private void refresh(LuceneIndex index) throws IOException {
    index.refresh(versions.incrementAndGet());
    refreshed = System.nanoTime();
  }

  @Override
  public void commit(long sequence) {
    var index = rebuilding == null ? answering : rebuilding;
    try {
      index.commit(sequence);
      refresh(index);
    } catch (IOException | AlreadyClosedException e) {
      throw notWritten(index, e);
    }
  }

  private SearchFailed notWritten(LuceneIndex index, Exception failure) {
    var first = index.tragedy();
    return new SearchFailed(
        "cannot write to the index in %s: free space there or mend its rights; it is made from the"
                .formatted(folder)
            + " catalogue, which has lost nothing, and catches up by itself",
        first == null ? failure : first);
  }

  @Override
  public boolean reopenIfBroken() {
    var broken = answering;
    if (!broken.isBroken()) {
      return false;
    }
    try {
      var anew = LuceneIndex.writing(indexFolder(generation), fingerprint());
      refresh(anew);
      answering = anew;
      broken.close();
      return true;
    } catch (IOException e) {
      throw notWritten(broken, e);
    }
  }

  @Override
  public long committedSequence() {
    return answering.committedSequence();
  }

  @Override
  public boolean isStale() {
    return answering.isStale();
  }

  @Override
  public void rebuild() {
    try {
      if (rebuilding != null) {
        rebuilding.close();
      }
      var next = indexFolder(generation + 1);
      delete(next);
      rebuilding = LuceneIndex.writing(next, fingerprint());
    } catch (IOException e) {
      throw new SearchFailed("cannot make a new index in " + folder, e);
    }
  }

  @Override
  public void swap(long sequence) {
    var index = rebuilding;
    if (index == null) {
      throw new IllegalStateException("nothing has been rebuilt");
    }
    try {
      index.commit(sequence);
      refresh(index);
      Path named =
          Files.writeString(
              folder.resolve(CURRENT + ".new"),
              generation + 1 + "",
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE,
              StandardOpenOption.SYNC);
      Files.move(named, folder.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE);
      var old = answering;
      answering = index;
      rebuilding = null;
      generation++;
      old.close();
      removeAllBut(generation);
    } catch (IOException e) {
      throw new SearchFailed("cannot swap the index in " + folder, e);
    }
  }

  @Override
  public void close() {
    try {
      if (rebuilding != null) {
        rebuilding.close();
      }
      answering.close();
      if (cache != null) {
        cache.close();
      }
    } catch (IOException e) {
      throw new SearchFailed("cannot close the index in " + folder, e);
    }
  }

  /** What the documents depend on beside the catalogue; another one asks for a rebuild. */
  private String fingerprint() {
    int hash = glosser.fingerprint();
    for (var concept : thesaurus.concepts()) {
      hash = 31 * hash + concept.id().hashCode();
      hash = 31 * hash + concept.broader().hashCode();
      for (var language : Language.values()) {
        hash = 31 * hash + concept.labels(language).hashCode();
      }
    }
    String model = meanings == null ? "" : "-" + meanings.model();
    return IndexFields.SCHEMA + "-" + Integer.toHexString(hash) + model;
  }

  private int currentGeneration() throws IOException {
    var current = folder.resolve(CURRENT);
    return Files.exists(current) ? Integer.parseInt(Files.readString(current).strip()) : 0;
  }

  private void removeAllBut(int kept) throws IOException {
    var stale = new ArrayList<Path>();
    try (var inside = Files.newDirectoryStream(folder, "index-*")) {
      for (var index : inside) {
        if (!index.getFileName().toString().equals("index-" + kept)) {
          stale.add(index);
        }
      }
    }
    for (var index : stale) {
      delete(index);
    }
  }

  private static void delete(Path index) throws IOException {
    if (!Files.exists(index)) {
      return;
    }
    try (var files = Files.walk(index)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
