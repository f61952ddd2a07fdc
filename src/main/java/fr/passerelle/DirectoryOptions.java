package fr.passerelle;

import fr.passerelle.catalogue.Catalogue;
import fr.passerelle.catalogue.SourceIds;
import fr.passerelle.catalogue.TableChoices;
import fr.passerelle.catalogue.source.DirectorySource;
import fr.passerelle.catalogue.source.TableWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What is told of a directory on the command line. */
final class DirectoryOptions {

  @Option(
      names = "--as",
      paramLabel = "ID",
      description =
          "For a directory: its own name for ever, such as members-of-systematic; not the name of"
              + " another source, and not ror-, site- or the like before it.")
  private @Nullable String id;

  @Option(names = "--title", description = "With --as: the directory's name for readers.")
  private @Nullable String title;

  @Option(names = "--licence", description = "With --as: the licence of its rows, as SPDX.")
  private String licence = "unknown";

  @Option(names = "--homepage", description = "With --as: where a person finds it.")
  private String homepage = "";

  @Option(
      names = "--column",
      paramLabel = "COLUMN=FIELD",
      description =
          "With --as: the column of this name, or number such as #3, holds this field;"
              + " nothing after = leaves it out.")
  private List<String> columns = List.of();

  @Option(
      names = "--country",
      paramLabel = "COUNTRY",
      description = "With --as: where organisations are whose row tells no country.")
  private @Nullable String country;

  @Option(names = "--sheet", description = "With --as: the sheet of a spreadsheet to read.")
  private @Nullable String sheet;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  /**
   * Refuses options that the source does not take.
   *
   * @param isDirectory whether the source is a directory
   */
  void check(boolean isDirectory) {
    if (isDirectory && id == null) {
      throw wrong(
          "a directory needs a name of its own: add --as, such as --as members-of-systematic");
    }
    if (isDirectory && !Objects.requireNonNull(id).matches("[a-z][a-z0-9-]*")) {
      throw wrong("--as takes a-z, 0-9 and -, but is " + id);
    }
    if (isDirectory && SourceIds.isReserved(Objects.requireNonNull(id))) {
      throw wrong("--as: " + SourceIds.refusal(id));
    }
    if (!isDirectory && id != null) {
      throw wrong("--as names a directory: import directory FILE --as " + id);
    }
    if (!isDirectory && (!columns.isEmpty() || country != null || sheet != null)) {
      throw wrong("--column, --country and --sheet are for a directory: import directory FILE");
    }
  }

  /** The directory in the file, once {@link #check} has passed. */
  DirectoryImport directory(Catalogue catalogue, Path file, TableWords words) {
    String name = Objects.requireNonNull(id);
    var card =
        new DirectoryImport.Card(
            name, title == null ? name : title, licence, homepage, modified(file));
    return new DirectoryImport(catalogue, file, card, choices(), words);
  }

  private TableChoices choices() {
    var fields = new HashMap<String, String>();
    for (String column : columns) {
      int equals = column.lastIndexOf('=');
      if (equals < 1) {
        throw wrong("--column takes COLUMN=FIELD, such as \"Raison sociale=name\"");
      }
      fields.put(column.substring(0, equals).strip(), column.substring(equals + 1).strip());
    }
    String code =
        country == null
            ? null
            : DirectorySource.countryCode(country)
                .orElseThrow(() -> wrong(country + " is no country: write its code, such as FR"));
    return new TableChoices(fields, code, sheet);
  }

  /** When the file was last written: its rows were right then. */
  static LocalDate modified(Path file) {
    try {
      return LocalDate.ofInstant(Files.getLastModifiedTime(file).toInstant(), ZoneOffset.UTC);
    } catch (IOException e) {
      return LocalDate.EPOCH; // the import tells what is wrong with the file
    }
  }

  private CommandLine.ParameterException wrong(String message) {
    return new CommandLine.ParameterException(spec.commandLine(), message);
  }
}
