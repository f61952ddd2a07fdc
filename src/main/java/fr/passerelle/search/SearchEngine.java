package fr.passerelle.search;

import java.util.List;

/**
 * Finds organisations and evidence. Changes come in the order of the catalogue's sequence; an
 * engine stores the last sequence it made durable, so that after a crash its owner knows where to
 * go on. One thread writes; any number reads.
 */
public interface SearchEngine extends AutoCloseable {

  /** Opens a view of what has been applied up to now; the caller closes it. */
  Snapshot snapshot();

  /**
   * Applies changes, each entity at most once; seen by snapshots soon, at the latest after a
   * commit, which makes them durable.
   */
  void apply(List<Change> changes);

  /**
   * Makes the vectors of some texts that snapshots can see and that have none yet, and shows them;
   * for the writing thread, between changes. Where nothing waits, no snapshot's version changes.
   *
   * @param most how many texts at most
   * @return how many texts wait still; 0 for an engine that reads no meanings
   */
  int readMeanings(int most);

  /** Makes all applied changes durable together with the sequence they reach. */
  void commit(long sequence);

  /** The sequence of the last commit; 0 for a new index. */
  long committedSequence();

  /**
   * Whether the index was made with another thesaurus or other fields, so that it answers as before
   * but has to be rebuilt.
   */
  boolean isStale();

  /**
   * Opens the index anew where a failure to write, such as a full disk, closed it. Snapshots answer
   * all the while.
   *
   * @return whether it did: what was applied after the last commit must be applied again
   */
  boolean reopenIfBroken();

  /**
   * Starts a new, empty index beside the one that answers; {@link #apply} fills the new one until
   * {@link #swap}.
   */
  void rebuild();

  /** Lets the index that {@link #rebuild} started answer from now on, and removes the old one. */
  void swap(long sequence);

  @Override
  void close();
}
