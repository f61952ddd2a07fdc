package fr.passerelle.catalogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One import of one file.
 *
 * @param id counted from 1
 * @param fileDigest SHA-256 of the file, in hexadecimal
 * @param finished when it ended or failed; null while it runs
 * @param problem why it failed; null for all others
 */
public record ImportBatch(
    long id,
    String source,
    String fileName,
    String fileDigest,
    Instant started,
    @Nullable Instant finished,
    State state,
    @Nullable String problem,
    ImportCounts counts) {

  /** How far a batch has come. */
  public enum State {
    /** Under way, or interrupted; importing the same file again resumes it. */
    RUNNING,
    FINISHED,
    /** The file could not be read to its end; importing the same file again tries on. */
    FAILED,
    UNDONE
  }
}
