package fr.passerelle.catalogue;

/** Told how far an import has come, after every chunk, on the thread that imports. */
public interface Progress {

  /** Tells nobody. */
  Progress SILENT = (counts, bytesRead, bytes) -> {};

  /**
   * Called with what has been done.
   *
   * @param counts all since the batch began
   * @param bytesRead how much of the file, as it lies on the disk, has been read
   * @param bytes the file's size
   */
  void advanced(ImportCounts counts, long bytesRead, long bytes);
}
