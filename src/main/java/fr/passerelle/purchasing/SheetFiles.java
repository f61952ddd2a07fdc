package fr.passerelle.purchasing;

/** Reads the rows of files that people send. Implementations must be thread-safe. */
@FunctionalInterface
public interface SheetFiles {

  /**
   * Reads a spreadsheet or a text file with separators.
   *
   * @throws SheetRefused where it is no table or holds more than {@link NeedReading#MOST_LINES}
   */
  SheetRows read(String fileName, byte[] bytes);
}
