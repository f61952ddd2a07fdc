package fr.passerelle.diagnosis;

import fr.passerelle.language.Language;
import fr.passerelle.organisation.OrganisationType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** A line of a table that comes with the program, by the names of its columns. */
record TableRow(List<String> header, List<String> cells) {

  /** Reads each line of a table after its header. */
  static <T> List<T> all(String table, Function<TableRow, T> reader) {
    var read = new ArrayList<T>();
    int line = 1;
    try (var stream = TableRow.class.getResourceAsStream(table)) {
      if (stream == null) {
        throw new DiagnosisInvalid(table, 0, "is not there");
      }
      var lines =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
              .lines()
              .map(text -> Arrays.asList(text.split("\t", -1)))
              .toList();
      for (var cells : lines.subList(1, lines.size())) {
        line++;
        if (cells.size() != lines.getFirst().size()) {
          throw new DiagnosisInvalid(table, line, "has " + cells.size() + " columns");
        }
        read.add(reader.apply(new TableRow(lines.getFirst(), cells)));
      }
      return List.copyOf(read);
    } catch (IllegalArgumentException e) {
      throw new DiagnosisInvalid(table, line, String.valueOf(e.getMessage()));
    } catch (IOException _) {
      throw new DiagnosisInvalid(table, line, "cannot be read");
    }
  }

  /** A cell that must not be empty. */
  String text(String column) {
    String cell = cell(column);
    if (cell.isEmpty()) {
      throw new IllegalArgumentException(column + " is empty");
    }
    return cell;
  }

  /** A whole number within bounds. */
  int number(String column, int least, int most) {
    int number = Integer.parseInt(text(column));
    if (number < least || number > most) {
      throw new IllegalArgumentException(
          "%s must be from %d to %d, but is %d".formatted(column, least, most, number));
    }
    return number;
  }

  /** The parts of a cell that a bar separates; none where it is empty. */
  List<String> parts(String column) {
    String cell = cell(column);
    return cell.isEmpty() ? List.of() : List.of(cell.split("\\|", -1));
  }

  /** The types of organisations that a cell names. */
  List<OrganisationType> types(String column) {
    return parts(column).stream()
        .map(
            code ->
                OrganisationType.of(code)
                    .orElseThrow(() -> new IllegalArgumentException("no type: " + code)))
        .toList();
  }

  /** The cells of three columns, one a language; {@code prefix} stands before its code. */
  Map<Language, String> inEachLanguage(String prefix) {
    var all = new EnumMap<Language, String>(Language.class);
    Stream.of(Language.values())
        .forEach(language -> all.put(language, text(prefix + language.code())));
    return Map.copyOf(all);
  }

  private String cell(String column) {
    int at = header.indexOf(column);
    if (at < 0) {
      throw new IllegalArgumentException("there is no column " + column);
    }
    return cells.get(at).strip();
  }
}
