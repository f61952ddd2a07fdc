package fr.passerelle.http.reader;

import fr.passerelle.catalogue.ImportBatch;
import fr.passerelle.catalogue.ImportPreview;
import fr.passerelle.catalogue.Reading;
import fr.passerelle.catalogue.SourceUnreadable;
import fr.passerelle.catalogue.TableChoices;
import fr.passerelle.catalogue.TableLayout;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where directories come in: files are kept for a while, looked at, imported, and their imports
 * taken back. Safe for use by many threads at once.
 */
public interface DirectoryDesk {

  /**
   * What is asked of a file.
   *
   * @param upload as {@link #keep} named it
   * @param id the directory's own for ever, {@code a-z 0-9 -}
   * @param title for readers
   */
  record Order(String upload, String id, String title, TableChoices choices) {}

  /**
   * How a file is laid out.
   *
   * @param country where organisations are whose row tells no country; null where nobody said
   */
  record Look(String fileName, TableLayout layout, @Nullable String country) {}

  /** Keeps a file for a day, and names it. */
  String keep(String fileName, byte[] bytes);

  /** Whether a file is still kept. */
  boolean has(String upload);

  /**
   * How a file is laid out.
   *
   * @throws SourceUnreadable where it is no table
   */
  Look look(Order order);

  /**
   * What importing a file would do.
   *
   * @throws SourceUnreadable where it cannot be read to its end
   */
  ImportPreview preview(Order order, int rowsOfAKind);

  /**
   * Imports a file, and remembers how its columns were taken.
   *
   * @throws SourceUnreadable where it cannot be read to its end; what was read before is kept
   */
  ImportBatch run(Order order);

  /** An import by its number. */
  Optional<ImportBatch> batch(long id);

  /** What an import could not take, in the file's order. */
  List<Reading.Rejected> rejections(long id, int limit);

  /**
   * Takes an import back.
   *
   * @throws IllegalArgumentException where there is no such import, or it is undone already
   */
  ImportBatch undo(long id);

  /** The code of a country told by its code or name. */
  Optional<String> country(String text);
}
