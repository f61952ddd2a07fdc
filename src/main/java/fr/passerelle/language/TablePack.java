package fr.passerelle.language;

import fr.passerelle.language.DictionaryInvalid.Fault;
import fr.passerelle.language.DictionaryPack.Term;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a pack of tab-separated tables: lines of remarks that begin with #, a row that names the
 * columns, then a term a row.
 */
final class TablePack {

  private static final String ENDING = ".tsv";
  private static final List<String> COLUMNS = List.of("source", "term", "target", "translation");
  private static final List<String> LICENCES =
      List.of("LICENCE", "LICENCE.txt", "LICENCE.md", "LICENSE", "LICENSE.txt", "LICENSE.md");
  private static final Pattern REMARK =
      Pattern.compile("#\\s*(name|licence|license)\\s*:\\s*(.+)", Pattern.CASE_INSENSITIVE);

  private final Collection<String> names = new LinkedHashSet<>();
  private final Collection<String> licences = new LinkedHashSet<>();
  private final List<Term> terms = new ArrayList<>();

  private TablePack() {}

  static DictionaryPack read(Path place) {
    var pack = new TablePack();
    var tables = tables(place);
    if (tables.isEmpty()) {
      throw new DictionaryInvalid(Fault.EMPTY, place, 0, "");
    }
    String beside = Files.isDirectory(place) ? licenceBeside(place) : null;
    tables.forEach(table -> pack.add(table, beside));
    String name = String.join(", ", pack.names);
    return new DictionaryPack(
        name.isEmpty() ? nameOf(place) : name, String.join("; ", pack.licences), pack.terms);
  }

  private static String nameOf(Path place) {
    String name = String.valueOf(place.toAbsolutePath().normalize().getFileName());
    return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
  }

  private static List<Path> tables(Path place) {
    if (Files.isRegularFile(place)) {
      return place.toString().endsWith(ENDING) ? List.of(place) : List.of();
    }
    try (var inside = Files.list(place)) {
      return inside.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
    } catch (IOException e) {
      throw new DictionaryInvalid(Fault.UNREADABLE, place, 0, e.toString());
    }
  }

  /** The first line with words of the licence's file; null where there is none. */
  private static @Nullable String licenceBeside(Path folder) {
    return LICENCES.stream()
        .map(folder::resolve)
        .filter(Files::isRegularFile)
        .flatMap(file -> lines(file).stream())
        .map(line -> line.replaceFirst("^[#\\s]+", "").strip())
        .filter(line -> !line.isEmpty())
        .findFirst()
        .orElse(null);
  }

  private void add(Path file, @Nullable String licenceBeside) {
    var lines = lines(file);
    String licence = licenceBeside;
    Map<String, Integer> header = Map.of();
    int width = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("#")) {
        var remark = REMARK.matcher(line);
        if (remark.matches()) {
          String value = remark.group(2).strip();
          if (remark.group(1).equalsIgnoreCase("name")) {
            names.add(value);
          } else {
            licence = value;
          }
        }
      } else if (!line.isBlank()) {
        String[] cells = line.split("\t", -1);
        if (header.isEmpty()) {
          header = header(cells, file, i + 1);
          width = cells.length;
        } else if (cells.length != width) {
          throw new DictionaryInvalid(Fault.COLUMNS, file, i + 1, cells.length + " ≠ " + width);
        } else {
          add(cells, header, file, i + 1);
        }
      }
    }
    if (header.isEmpty()) {
      throw new DictionaryInvalid(Fault.HEADER, file, 1, COLUMNS.getFirst());
    }
    if (licence == null) {
      throw new DictionaryInvalid(Fault.LICENCE, file, 1, "");
    }
    licences.add(licence);
  }

  private static Map<String, Integer> header(String[] cells, Path file, int line) {
    var header = new TreeMap<String, Integer>();
    for (int i = 0; i < cells.length; i++) {
      header.putIfAbsent(cells[i].strip().toLowerCase(Locale.ROOT), i);
    }
    for (String column : COLUMNS) {
      if (!header.containsKey(column)) {
        throw new DictionaryInvalid(Fault.HEADER, file, line, column);
      }
    }
    return header;
  }

  private void add(String[] cells, Map<String, Integer> header, Path file, int line) {
    var values = new TreeMap<String, String>();
    for (String column : COLUMNS) {
      String value = cells[header.getOrDefault(column, 0)].strip();
      if (value.isEmpty()) {
        throw new DictionaryInvalid(Fault.BLANK, file, line, column);
      }
      values.put(column, value);
    }
    var source = language(values.getOrDefault("source", ""), file, line);
    var target = language(values.getOrDefault("target", ""), file, line);
    if (target == Language.ENGLISH && source != Language.ENGLISH) {
      terms.add(
          new Term(
              source, values.getOrDefault("term", ""), values.getOrDefault("translation", "")));
    }
  }

  private static Language language(String code, Path file, int line) {
    return Language.of(code)
        .orElseThrow(() -> new DictionaryInvalid(Fault.LANGUAGE, file, line, code));
  }

  /** The lines of a file, each of them checked to be UTF-8. */
  private static List<String> lines(Path file) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new DictionaryInvalid(Fault.UNREADABLE, file, 0, e.toString());
    }
    var lines = new ArrayList<String>();
    int start = 0;
    for (int i = 0; i <= bytes.length; i++) {
      if (i == bytes.length || bytes[i] == '\n') {
        lines.add(line(bytes, start, i, file, lines.size() + 1));
        start = i + 1;
      }
    }
    return lines;
  }

  private static String line(byte[] bytes, int start, int end, Path file, int number) {
    try {
      String line =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(bytes, start, end - start))
              .toString();
      String bare = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
      return number == 1 && bare.startsWith("\uFEFF") ? bare.substring(1) : bare;
    } catch (CharacterCodingException e) {
      throw new DictionaryInvalid(Fault.NOT_UTF8, file, number, "");
    }
  }
}
