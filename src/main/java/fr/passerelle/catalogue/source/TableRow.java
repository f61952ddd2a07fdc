package fr.passerelle.catalogue.source;

import fr.passerelle.catalogue.CleanText;
import fr.passerelle.catalogue.RejectionReason;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table by the codes of its fields.
 *
 * @param columns the place of each column, from 0
 */
record TableRow(Map<String, Integer> columns, List<String> fields) {

  /** What people write where they know nothing. */
  private static final Set<String> NOTHING =
      Set.of("-", "–", "—", "/", "n/a", "n.c.", "néant", "null", "无", "暂无");

  /** What spreadsheets write in place of a cell that they cannot calculate. */
  private static final Set<String> ERRORS =
      Set.of(
          "#n/a",
          "#ref!",
          "#value!",
          "#name?",
          "#div/0!",
          "#null!",
          "#num!",
          "#valeur!",
          "#nom?",
          "#nul!",
          "#nombre!");

  /** The text in a column, clean; null where the column or the text is missing. */
  @Nullable String text(String column) {
    Integer index = columns.get(column);
    String text = index == null || index >= fields.size() ? "" : CleanText.of(fields.get(index));
    String small = text.toLowerCase(Locale.ROOT);
    return text.isEmpty() || NOTHING.contains(small) || ERRORS.contains(small) ? null : text;
  }

  /** The text in a column that must not be empty. */
  String requiredText(String column) {
    String text = text(column);
    if (text == null) {
      throw new Refusal(column, RejectionReason.MISSING_FIELD);
    }
    return text;
  }

  /** The texts in a column, between {@code |} or semicolons. */
  List<String> texts(String column) {
    return texts(column, "[|;；]");
  }

  /** The texts in a column, between what matches a pattern. */
  List<String> texts(String column, String between) {
    String text = text(column);
    return text == null
        ? List.of()
        : Stream.of(text.split(between, -1))
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .distinct()
            .toList();
  }

  /** The number in a column, with a point or a comma; null where it is empty. */
  @Nullable Double number(String column, double least, double most) {
    String text = text(column);
    if (text == null) {
      return null;
    }
    double number;
    try {
      number = Double.parseDouble(text.replace(',', '.'));
    } catch (NumberFormatException e) {
      throw new Refusal(column, RejectionReason.BAD_NUMBER, text);
    }
    if (!(number >= least && number <= most)) {
      throw new Refusal(
          column,
          RejectionReason.OUT_OF_RANGE,
          text,
          Long.toString((long) least),
          Long.toString((long) most));
    }
    return number;
  }
}
