package fr.passerelle.catalogue.source;

import fr.passerelle.catalogue.InputFile;
import fr.passerelle.catalogue.SourceUnreadable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Which tables of CORDIS an input holds: a folder of CSV files, of zip archives as they are
 * downloaded, or of both, or one archive. Tables are known by their names, such as {@code
 * organization.csv}; those of other names are passed over.
 */
final class CordisDump {

  /** What a table tells of, in the order of reading. */
  enum Kind {
    ORGANISATIONS,
    SUBJECTS,
    TOPICS,
    PROJECTS
  }

  private record Part(Path path, String entry) {}

  private final InputFile file;
  private final Map<Kind, List<Part>> parts = new EnumMap<>(Kind.class);
  private boolean isOneTable;

  private CordisDump(InputFile file) {
    this.file = file;
  }

  /**
   * Looks for the tables.
   *
   * @throws SourceUnreadable where an archive cannot be read
   */
  static CordisDump of(InputFile file) {
    var dump = new CordisDump(file);
    for (var part : file.parts()) {
      String name = part.getFileName().toString();
      if (isArchive(file, part)) {
        dump.addEntries(part);
      } else if (part.equals(file.path())) {
        dump.isOneTable = true;
      } else if (NamedReadings.isTable(name)) {
        dump.add(part, name);
      }
    }
    // Horizon sorts after H2020, and that after FP7: the newest word on an organisation is first.
    dump.parts.values().forEach(Collections::reverse);
    return dump;
  }

  private static boolean isArchive(InputFile file, Path part) {
    try (var bytes = file.open(part)) {
      byte[] first = bytes.readNBytes(4);
      return first.length == 4 && first[0] == 'P' && first[1] == 'K' && first[2] == 3;
    } catch (IOException e) {
      throw new SourceUnreadable("the file " + part.getFileName() + " could not be read on", e);
    }
  }

  private void addEntries(Path archive) {
    try (var zip = new ZipFile(archive.toFile())) {
      zip.stream()
          .filter(entry -> !entry.isDirectory() && NamedReadings.isTable(entry.getName()))
          .forEach(entry -> add(archive, entry.getName()));
    } catch (ZipException e) {
      throw new SourceUnreadable(
          "the file "
              + archive.getFileName()
              + " is damaged in its compressed data: fetch it again",
          e);
    } catch (IOException e) {
      throw new SourceUnreadable("the file " + archive.getFileName() + " could not be read on", e);
    }
  }

  private void add(Path path, String entry) {
    String name = entry.substring(entry.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    for (String word : name.split("[^a-z]+", -1)) {
      var kind =
          switch (word) {
            case "organization", "organizations", "organisation", "organisations" ->
                Kind.ORGANISATIONS;
            case "project", "projects" -> Kind.PROJECTS;
            case "euroscivoc" -> Kind.SUBJECTS;
            case "topics" -> Kind.TOPICS;
            default -> null;
          };
      if (kind != null) {
        parts.computeIfAbsent(kind, none -> new ArrayList<>()).add(new Part(path, entry));
        return;
      }
    }
  }

  /** Whether the input is one table, neither folder nor archive, whatever its name. */
  boolean isOneTable() {
    return isOneTable;
  }

  /** How many tables of a kind there are. */
  int count(Kind kind) {
    return parts.getOrDefault(kind, List.of()).size();
  }

  /** Opens one of the tables of a kind; the caller closes it. */
  NamedTable open(Kind kind, int number) {
    var part = parts.getOrDefault(kind, List.of()).get(number);
    return NamedTable.open(file, part.path(), part.entry()::equals);
  }
}
