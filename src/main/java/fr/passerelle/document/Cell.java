package fr.passerelle.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in one place of a table, with its kind. */
public sealed interface Cell {

  /** Nothing is known. */
  Cell NONE = new Text("");

  /** Whether nothing stands in a place. */
  static boolean isEmpty(Cell cell) {
    return switch (cell) {
      case Text(String text) -> text.isBlank();
      case Texts(List<String> texts) -> texts.stream().allMatch(String::isBlank);
      case Amount _, Whole _, Day _ -> false;
    };
  }

  /** A text; never taken for a formula, whatever it begins with. */
  record Text(String text) implements Cell {}

  /** Several texts; one a line where a cell can hold but one. */
  record Texts(List<String> texts) implements Cell {
    public Texts {
      texts = List.copyOf(texts);
    }
  }

  /** A number. */
  record Amount(double number) implements Cell {}

  /** A whole number. */
  record Whole(long number) implements Cell {}

  /** A day. */
  record Day(LocalDate day) implements Cell {}

  /** A text; nothing where it is null. */
  static Cell of(@Nullable String text) {
    return text == null ? NONE : new Text(text);
  }

  /** A day; nothing where it is null. */
  static Cell of(@Nullable LocalDate day) {
    return day == null ? NONE : new Day(day);
  }
}
