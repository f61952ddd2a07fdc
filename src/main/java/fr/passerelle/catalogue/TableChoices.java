package fr.passerelle.catalogue;

import fr.passerelle.language.Folding;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said of how a directory's table is to be read.
 *
 * @param fields the code of a {@link DirectoryField}, or {@link #LEFT_OUT}, by the column's {@link
 *     #key} or by its number such as {@code #3}
 * @param country two capital letters: where organisations are whose row tells no country
 * @param sheet of a spreadsheet; null where the one that looks like a table will do
 */
public record TableChoices(
    Map<String, String> fields, @Nullable String country, @Nullable String sheet) {

  /** In place of a field: the column is not read. */
  public static final String LEFT_OUT = "";

  /** Nothing was said. */
  public static final TableChoices NONE = new TableChoices(Map.of(), null, null);

  public TableChoices {
    fields = Map.copyOf(fields);
  }

  /** What a column is remembered by: its header without accents, case and signs. */
  public static String key(String header) {
    return header.startsWith("#") ? header : Folding.fold(header);
  }
}
