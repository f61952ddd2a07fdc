package fr.passerelle;

import fr.passerelle.catalogue.ImportReport;
import fr.passerelle.catalogue.Source;
import fr.passerelle.catalogue.TableChoices;
import fr.passerelle.catalogue.source.DirectorySource;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings a file of a source into the catalogue and the index. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Imports a file of a source; an interrupted import is resumed.",
    footer = {
      "",
      "Examples:",
      "  passerelle import ror v2.0-ror-data.zip",
      "  passerelle import cordis cordis-HORIZONprojects-csv.zip",
      "  passerelle import directory members.csv --as members-of-systematic",
      "  passerelle import directory members.xlsx --as members-of-scs --preview",
      "  passerelle import directory members.xlsx --as members-of-scs --country FR"
          + " --column \"Raison sociale=name\"",
      "  passerelle import profiles offers-and-requests.jsonl",
    })
final class ImportCommand extends DataOptions implements Callable<Integer> {

  private static final int REJECTIONS_SHOWN = 20;

  @Parameters(index = "0", paramLabel = "SOURCE", description = "See `passerelle sources`.")
  private String source = "";

  @Parameters(index = "1", paramLabel = "FILE", description = "The file or folder to read.")
  private Path file = Path.of("");

  @Option(
      names = "--as",
      paramLabel = "ID",
      description = "For a directory: its own name for ever, such as members-of-systematic.")
  private @Nullable String directory;

  @Option(names = "--title", description = "With --as: the directory's name for readers.")
  private @Nullable String title;

  @Option(names = "--licence", description = "With --as: the licence of its rows, as SPDX.")
  private String licence = "unknown";

  @Option(names = "--homepage", description = "With --as: where a person finds it.")
  private String homepage = "";

  @Option(
      names = "--preview",
      description = "With --as: tells how the table is understood, and imports nothing.")
  private boolean preview;

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

  @Spec private CommandSpec spec = CommandSpec.create();

  ImportCommand(Map<String, String> environment) {
    super(environment);
  }

  @Override
  public Integer call() {
    try (var application = new Application(settings())) {
      var out = spec.commandLine().getOut();
      var table = directory == null ? null : directory(application, directory);
      var wanted = table == null ? source(application) : null;
      if (table != null && preview) {
        PreviewText.print(table.layout(), out);
        PreviewText.print(table.preview(REJECTIONS_SHOWN), out);
        out.flush();
        return ExitCode.OK;
      }
      if (application.writesIndex()) {
        application.indexing().start();
      }
      long started = System.nanoTime();
      ImportReport report;
      try (var shown = new ShownProgress("import " + source, spec.commandLine().getErr())) {
        report =
            wanted == null
                ? Objects.requireNonNull(table).run(shown)
                : application.catalogue().importFrom(wanted, file, shown);
      }
      if (application.writesIndex()) {
        application.indexing().close();
        application.finishIndexing();
      }
      double seconds = (System.nanoTime() - started) / 1e9;
      tell(out, application, report, seconds);
      boolean useless = report.counts().accepted() == 0 && report.counts().read() > 0;
      if (useless) {
        spec.commandLine().getErr().println("no record of " + file + " is one of " + source);
      }
      return useless ? ExitCode.SOFTWARE : ExitCode.OK;
    }
  }

  private DirectoryImport directory(Application application, String id) {
    if (!source.equals("directory")) {
      throw wrong("--as names a directory, and " + source + " is none: import directory " + file);
    }
    if (!id.matches("[a-z][a-z0-9-]*")) {
      throw wrong("--as takes a-z, 0-9 and -, but is " + id);
    }
    var card =
        new DirectoryImport.Card(id, title == null ? id : title, licence, homepage, modified());
    return new DirectoryImport(application.catalogue(), file, card, choices());
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

  private CommandLine.ParameterException wrong(String message) {
    return new CommandLine.ParameterException(spec.commandLine(), message);
  }

  private Source source(Application application) {
    if (source.equals("directory")) {
      throw wrong(
          "a directory needs a name of its own: add --as, such as --as members-of-systematic");
    }
    if (preview || !columns.isEmpty() || country != null || sheet != null) {
      throw wrong("--preview, --column, --country and --sheet are for a directory");
    }
    return application.sources().stream()
        .filter(known -> known.id().equals(source))
        .findFirst()
        .orElseThrow(
            () ->
                new CommandLine.ParameterException(
                    spec.commandLine(),
                    "there is no source %s: choose one of %s"
                        .formatted(
                            source,
                            application.sources().stream()
                                .map(Source::id)
                                .collect(Collectors.joining(", ")))));
  }

  /** When the file was last written: its rows were right then. */
  private LocalDate modified() {
    try {
      return LocalDate.ofInstant(Files.getLastModifiedTime(file).toInstant(), ZoneOffset.UTC);
    } catch (IOException e) {
      return LocalDate.EPOCH; // the import tells what is wrong with the file
    }
  }

  private void tell(PrintWriter out, Application application, ImportReport report, double seconds) {
    var counts = report.counts();
    out.printf(
        "import %d %s: %,d read, %,d accepted, %,d rejected in %.1f s%n",
        report.batchId(),
        report.resumed() ? "resumed and finished" : "finished",
        counts.read(),
        counts.accepted(),
        counts.rejectedInAll(),
        seconds);
    out.printf(
        "  %,d new, %,d merged into known organisations, %,d changed, %,d unchanged%n",
        counts.created(), counts.merged(), counts.changed(), counts.unchanged());
    counts.rejected().forEach((reason, count) -> out.printf("  rejected: %s %,d%n", reason, count));
    for (var rejection :
        application.catalogue().rejections(report.batchId(), 0, REJECTIONS_SHOWN)) {
      String field = rejection.field() == null ? "" : ", " + rejection.field();
      out.printf("  line %d%s: %s%n", rejection.line(), field, rejection.message());
    }
    out.println(
        application.writesIndex()
            ? "  searchable: %,.0f organisations a second from file to searchable"
                .formatted(counts.accepted() / Math.max(seconds, 1e-3))
            : "  the running server is indexing them");
    out.flush();
  }
}
