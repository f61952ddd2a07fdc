package fr.passerelle.catalogue.source;

import fr.passerelle.catalogue.CleanText;
import fr.passerelle.catalogue.ColumnMapping;
import fr.passerelle.catalogue.ColumnMapping.Column;
import fr.passerelle.catalogue.ColumnMapping.Why;
import fr.passerelle.catalogue.DirectoryField;
import fr.passerelle.catalogue.SourceUnreadable;
import fr.passerelle.catalogue.TableChoices;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds which column tells which field: what somebody chose, then what was remembered, then the
 * names of columns, then their cells. Used once.
 */
final class ColumnMapper {

  private static final int SAMPLES = 3;
  private static final int LONGEST_SAMPLE = 60;

  /** Where cells speak so clearly against a column's name, its name does not count. */
  private static final Set<DirectoryField> CHECKED =
      EnumSet.of(DirectoryField.TYPE, DirectoryField.SIZE, DirectoryField.WEBSITE);

  private final List<String> headers;
  private final List<List<String>> cells;
  private final Map<Integer, Column> found = new TreeMap<>();

  /**
   * Looks at a table.
   *
   * @param headers what stands at the head of each column
   * @param rows the first rows below
   */
  ColumnMapper(List<String> headers, List<GridRow> rows) {
    this.headers = headers;
    var all = new ArrayList<List<String>>();
    for (int i = 0; i < headers.size(); i++) {
      int column = i;
      all.add(
          rows.stream()
              .map(row -> CleanText.of(row.cell(column)))
              .filter(cell -> !cell.isEmpty())
              .toList());
    }
    this.cells = List.copyOf(all);
  }

  /**
   * Returns the mapping.
   *
   * @throws SourceUnreadable where a choice names a column or a field that is not there
   */
  ColumnMapping map(TableHeader header, TableChoices chosen, TableChoices remembered) {
    choose(chosen, Why.CHOSEN, true);
    choose(remembered, Why.REMEMBERED, false);
    byName(header);
    for (int i = 0; i < headers.size(); i++) {
      if (!found.containsKey(i)) {
        byContent(i);
      }
    }
    return new ColumnMapping(List.copyOf(found.values()));
  }

  private void choose(TableChoices choices, Why why, boolean isStrict) {
    choices
        .fields()
        .forEach(
            (key, code) -> {
              int index = indexOf(key);
              index = isStrict && index < 0 ? indexOfEnd(key) : index;
              var field = DirectoryField.of(code);
              boolean isField = code.equals(TableChoices.LEFT_OUT) || field.isPresent();
              if (isStrict && index < 0) {
                throw new SourceUnreadable(
                    "there is no column %s, only %s"
                        .formatted(key, CleanText.excerpt(String.join(", ", headers), 300)));
              }
              if (isStrict && !isField) {
                throw new SourceUnreadable(
                    "there is no field %s: write one of %s"
                        .formatted(
                            code,
                            Arrays.stream(DirectoryField.values())
                                .map(DirectoryField::code)
                                .collect(Collectors.joining(", "))));
              }
              if (index >= 0
                  && isField
                  && !found.containsKey(index)
                  && field.filter(this::isTaken).isEmpty()) {
                put(index, field.orElse(null), why, 1);
              }
            });
  }

  private int indexOf(String key) {
    if (key.matches("#\\d{1,4}")) {
      int index = Integer.parseInt(key.substring(1)) - 1;
      return index >= 0 && index < headers.size() ? index : -1;
    }
    String wanted = TableChoices.key(key);
    for (int i = 0; i < headers.size(); i++) {
      if (!wanted.isEmpty() && TableChoices.key(headers.get(i)).equals(wanted)) {
        return i;
      }
    }
    return -1;
  }

  /** The only column whose name ends so, such as on the second of two lines. */
  private int indexOfEnd(String key) {
    String wanted = " " + TableChoices.key(key);
    int only = -1;
    for (int i = 0; i < headers.size(); i++) {
      if (wanted.length() > 1 && TableChoices.key(headers.get(i)).endsWith(wanted)) {
        if (only >= 0) {
          return -1;
        }
        only = i;
      }
    }
    return only;
  }

  /** The column with the surest name gets the field; of equals the first. */
  private void byName(TableHeader header) {
    var best = new EnumMap<DirectoryField, Integer>(DirectoryField.class);
    var meanings = new ArrayList<ColumnNames.@Nullable Meaning>();
    for (int i = 0; i < headers.size(); i++) {
      var meaning = header.meaning(i);
      meanings.add(meaning);
      if (!found.containsKey(i) && meaning != null) {
        var field = meaning.field();
        if (field == null) {
          put(i, null, Why.PERSONAL, meaning.confidence());
        } else if (!isTaken(field) && !isBelied(field, cells.get(i))) {
          int column = i;
          best.merge(
              field,
              column,
              (one, other) -> rank(meanings, other) < rank(meanings, one) ? other : one);
        }
      }
    }
    for (Map.Entry<DirectoryField, Integer> entry : best.entrySet()) {
      var meaning = meanings.get(entry.getValue());
      put(entry.getValue(), entry.getKey(), Why.NAME, meaning == null ? 0 : meaning.confidence());
    }
  }

  private static int rank(List<ColumnNames.@Nullable Meaning> meanings, int column) {
    var meaning = meanings.get(column);
    return meaning == null ? Integer.MAX_VALUE : meaning.rank();
  }

  private static boolean isBelied(DirectoryField field, List<String> cells) {
    return CHECKED.contains(field)
        && cells.stream().distinct().count() >= 3
        && cells.stream().noneMatch(cell -> ColumnContents.fits(field, cell));
  }

  private void byContent(int index) {
    var look = ColumnContents.of(cells.get(index));
    var field = look == null ? null : look.field();
    if (look == null || (field != null && isTaken(field))) {
      put(index, null, Why.UNKNOWN, 0);
    } else {
      put(index, field, field == null ? Why.PERSONAL : Why.CONTENT, look.confidence());
    }
  }

  private boolean isTaken(DirectoryField field) {
    return found.values().stream().anyMatch(column -> column.field() == field);
  }

  private void put(int index, @Nullable DirectoryField field, Why why, double confidence) {
    var samples =
        cells.get(index).stream()
            .distinct()
            .limit(SAMPLES)
            .map(cell -> CleanText.excerpt(cell, LONGEST_SAMPLE))
            .toList();
    found.put(index, new Column(index, headers.get(index), field, why, confidence, samples));
  }

  /** For messages: the columns by their order. */
  static String listed(ColumnMapping mapping) {
    return mapping.columns().stream()
        .sorted(Comparator.comparingInt(Column::index))
        .map(Column::title)
        .collect(Collectors.joining(", "));
  }
}
