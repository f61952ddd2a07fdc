package fr.passerelle.catalogue.source;

import fr.passerelle.catalogue.TableLayout.Note;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a table, one after the other, whatever file they are in. For one thread. */
interface Grid extends AutoCloseable {

  /** The next row, or null at the end. */
  @Nullable GridRow next();

  /** What a reader should know of the file. */
  List<Note> notes();

  /** The sheet that the rows are of; null where the file has none. */
  @Nullable String sheet();

  /** Whether a row may have fewer cells than the header, the last being empty. */
  boolean isRagged();

  @Override
  void close();
}
