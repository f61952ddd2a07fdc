package fr.passerelle.catalogue;

import java.time.Duration;
import java.util.stream.Stream;

/**
 * One place that organisations come from, and how its files are read. Implementations are immutable
 * and safe for use by many threads at once.
 */
public interface Source {

  /** Its name for ever, lower case {@code a-z 0-9 -}, such as {@code ror}. */
  String id();

  /** Its name for a reader, such as "Research Organization Registry". */
  String title();

  /** The licence of its records as SPDX or as the source names it, such as {@code CC0-1.0}. */
  String licence();

  /** Where a person finds the source. */
  String homepage();

  /** After how long its file is worth reading again. */
  default Duration period() {
    return Duration.ofDays(30);
  }

  /** Whether a file of no record at all may be right. */
  default boolean mayBeEmpty() {
    return false;
  }

  /** How much its word counts. */
  Authority authority();

  /**
   * Reads a file of this source, record by record, in the file's order; two readings of one file
   * are equal. The caller closes the stream, which may throw {@link SourceUnreadable} at any
   * record: those read before it hold.
   *
   * @throws SourceUnreadable where the file cannot be opened or is none of this source's
   */
  Stream<Reading> read(InputFile file);

  /**
   * The id in the catalogue of an organisation that only this source knows. The same for a key on
   * every call and in every version.
   */
  default String organisationId(String key) {
    return OrganisationIds.of(id(), key);
  }
}
