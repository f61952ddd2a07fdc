package fr.passerelle.catalogue.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row as the file has it.
 *
 * @param line on which it begins, from 1
 * @param excerpt how it begins, for a reader
 * @param refusal why it could not be cut into cells; null where it could
 */
record GridRow(long line, List<String> cells, String excerpt, @Nullable Refusal refusal) {

  GridRow {
    cells = List.copyOf(cells);
  }

  /** A cell; empty beyond the last. */
  String cell(int index) {
    return index < cells.size() ? cells.get(index) : "";
  }

  boolean isBlank() {
    return refusal == null && cells.stream().allMatch(String::isBlank);
  }

  /** How many cells hold something. */
  long filled() {
    return cells.stream().filter(cell -> !cell.isBlank()).count();
  }
}
