package fr.passerelle.sensitive;

import fr.passerelle.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads tables with a tab between columns, of which the header names each. */
final class Rows {

  private static final List<Language> LANGUAGES =
      List.of(Language.ENGLISH, Language.FRENCH, Language.CHINESE);

  private Rows() {}

  /** A row by the names of its columns. */
  record Row(List<String> header, List<String> cells) {

    /** A cell that must not be empty. */
    String text(String column) {
      String cell = cells.get(header.indexOf(column)).strip();
      if (cell.isEmpty()) {
        throw new IllegalArgumentException(column + " is empty");
      }
      return cell;
    }

    /** The parts of a cell that a bar separates; none empty. */
    List<String> parts(String column) {
      return parted(text(column), "\\|");
    }

    /** The cells of three columns, one a language. */
    <T> Map<Language, T> each(String prefix, Function<String, T> reader) {
      var read = new EnumMap<Language, T>(Language.class);
      LANGUAGES.forEach(
          language -> read.put(language, reader.apply(text(prefix + language.code()))));
      return read;
    }
  }

  /** The parts of a text; none empty. */
  static List<String> parted(String text, String separator) {
    var parts = Stream.of(text.split(separator, -1)).map(String::strip).toList();
    if (parts.contains("")) {
      throw new IllegalArgumentException("a part is empty in " + text);
    }
    return parts;
  }

  /**
   * Reads a table.
   *
   * @throws VocabularyInvalid naming the file and the line that the reader refuses
   */
  static <T> List<T> read(Path file, String header, Function<Row, T> reader) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw new VocabularyInvalid(file, 0, "cannot be read", e);
    }
    if (lines.isEmpty() || !lines.getFirst().equals(header)) {
      throw new VocabularyInvalid(
          file, 1, "the columns must be " + header.replace('\t', ' '), null);
    }
    var columns = Arrays.asList(header.split("\t", -1));
    var read = new ArrayList<T>();
    for (int i = 1; i < lines.size(); i++) {
      var cells = Arrays.asList(lines.get(i).split("\t", -1));
      try {
        if (cells.size() != columns.size()) {
          throw new IllegalArgumentException(
              "must have %d columns, but has %d".formatted(columns.size(), cells.size()));
        }
        read.add(reader.apply(new Row(columns, cells)));
      } catch (IllegalArgumentException | DateTimeException e) {
        throw new VocabularyInvalid(file, i + 1, String.valueOf(e.getMessage()), e);
      }
    }
    return read;
  }
}
