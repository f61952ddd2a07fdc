package fr.passerelle.http.reader;

import fr.passerelle.delegation.application.ApplicationTable;
import java.util.List;

/** Reads the lines of a table in a file that somebody sent. Must be thread-safe. */
@FunctionalInterface
public interface TableFile {

  /**
   * The lines of a spreadsheet or of text with separators.
   *
   * @throws fr.passerelle.catalogue.SourceUnreadable where it is no table
   */
  List<ApplicationTable.Line> lines(byte[] bytes);
}
