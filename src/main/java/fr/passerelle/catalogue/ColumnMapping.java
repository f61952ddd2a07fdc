package fr.passerelle.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which column of a table tells which field, and how that is known. */
public record ColumnMapping(List<Column> columns) {

  /** How it is known what a column holds. */
  public enum Why {
    /** Somebody said so just now. */
    CHOSEN,
    /** The last import of this directory took it so. */
    REMEMBERED,
    /** By what stands at its head. */
    NAME,
    /** By what stands in its cells. */
    CONTENT,
    /** It holds what belongs to persons, and is left out. */
    PERSONAL,
    /** It is not known, and is left out. */
    UNKNOWN
  }

  /**
   * A column.
   *
   * @param index from 0
   * @param header what stands at its head; empty where nothing does
   * @param field null where it is left out
   * @param confidence from 0 to 1
   * @param samples the first few values, for a reader
   */
  public record Column(
      int index,
      String header,
      @Nullable DirectoryField field,
      Why why,
      double confidence,
      List<String> samples) {

    public Column {
      samples = List.copyOf(samples);
      if (!(confidence >= 0 && confidence <= 1)) {
        throw new IllegalArgumentException("confidence is from 0 to 1, not " + confidence);
      }
    }

    /** How a choice names it: by its header, or by its number where it has none. */
    public String key() {
      String folded = TableChoices.key(header);
      return folded.isEmpty() ? numberKey() : folded;
    }

    /** Its number, such as {@code #3}, which names it whatever its header. */
    public String numberKey() {
      return "#" + (index + 1);
    }

    /** The header, or the number where there is none. */
    public String title() {
      return header.isEmpty() ? numberKey() : header;
    }
  }

  public ColumnMapping {
    columns = List.copyOf(columns);
  }

  /** The column that tells a field. */
  public Optional<Column> columnOf(DirectoryField field) {
    return columns.stream().filter(column -> column.field() == field).findFirst();
  }

  /** Whether some column holds a name. */
  public boolean hasName() {
    return columns.stream().anyMatch(column -> column.field() != null && column.field().isName());
  }

  /** The mapping as choices: what to remember of it for the next file of the directory. */
  public TableChoices choices(@Nullable String country, @Nullable String sheet) {
    var count = new HashMap<String, Integer>();
    columns.forEach(column -> count.merge(column.key(), 1, Integer::sum));
    var fields = new HashMap<String, String>();
    for (var column : columns) {
      boolean alone = count.getOrDefault(column.key(), 0) == 1;
      var field = column.field();
      if (field != null) {
        fields.put(alone ? column.key() : column.numberKey(), field.code());
      } else if (column.why() == Why.CHOSEN || column.why() == Why.REMEMBERED) {
        fields.put(alone ? column.key() : column.numberKey(), TableChoices.LEFT_OUT);
      }
    }
    return new TableChoices(Map.copyOf(fields), country, sheet);
  }
}
