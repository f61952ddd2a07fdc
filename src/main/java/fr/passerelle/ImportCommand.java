package fr.passerelle;

import fr.passerelle.catalogue.ImportReport;
import fr.passerelle.catalogue.Source;
import fr.passerelle.catalogue.source.DirectorySource;
import fr.passerelle.catalogue.web.Offer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
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
      "  passerelle import directory members.csv --as members-of-systematic",
      "  passerelle import profiles offers-and-requests.jsonl",
      "  passerelle import ror                                  (downloads its official file)",
      "  passerelle import web-directory members.properties --preview",
      "  passerelle import site scs",
      "  passerelle import site --all --limit 50",
    })
final class ImportCommand extends DataOptions implements Callable<Integer> {

  private static final int REJECTIONS_SHOWN = 20;

  @Parameters(index = "0", paramLabel = "SOURCE", description = "See `passerelle sources`.")
  private String source = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "FILE",
      description = {
        "The file or folder to read; for `site` an organisation's id. Without it, the official"
            + " file",
        "is downloaded where the source has one."
      })
  private @Nullable Path given;

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

  @Option(names = "--preview", description = "Of a web-directory: shows ten entries, takes none.")
  private boolean preview;

  @Option(names = "--all", description = "With site: those visited longest ago.")
  private boolean all;

  @Option(names = "--limit", paramLabel = "N", description = "With --all: how many sites (100).")
  private int limit = 100;

  @Spec private CommandSpec spec = CommandSpec.create();

  ImportCommand(Map<String, String> environment) {
    super(environment);
  }

  @Override
  public Integer call() {
    try (var application = new Application(settings());
        var web = new WebImports(application)) {
      var out = spec.commandLine().getOut();
      if (preview) {
        web.preview(previewed(), out);
        return ExitCode.OK;
      }
      var known = source(application, web);
      var file = file(web);
      var wanted = known == null ? directory(web, file) : known;
      if (application.writesIndex()) {
        application.indexing().start();
      }
      long started = System.nanoTime();
      ImportReport report;
      try (var shown = new ShownProgress("import " + source, spec.commandLine().getErr())) {
        report = application.catalogue().importFrom(wanted, file, shown);
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

  /** The source by its name; null for one that its file must tell. */
  private @Nullable Source source(Application application, WebImports web) {
    boolean ofDirectory = source.equals("directory");
    if (ofDirectory != (directory != null)) {
      throw wrong(
          ofDirectory
              ? "a directory needs a name of its own: add --as, such as --as members-of-systematic"
              : "--as names a directory, and " + source + " is none: import directory FILE");
    }
    if (all != (source.equals(WebImports.SITE) && given == null) || limit < 1) {
      throw wrong("import site ORGANISATION-ID, or import site --all --limit N");
    }
    if (source.equals(WebImports.SITE)) {
      return web.sites();
    }
    if (ofDirectory || source.equals(WebImports.DIRECTORY)) {
      return null;
    }
    return application.sources().stream()
        .filter(known -> known.id().equals(source))
        .findFirst()
        .orElseThrow(
            () ->
                wrong(
                    "there is no source %s: choose one of %s, %s, %s"
                        .formatted(
                            source,
                            application.sources().stream()
                                .map(Source::id)
                                .collect(Collectors.joining(", ")),
                            WebImports.DIRECTORY,
                            WebImports.SITE)));
  }

  private Source directory(WebImports web, Path file) {
    return directory == null
        ? web.directory(file)
        : new DirectorySource(
            directory, title == null ? directory : title, licence, homepage, modified(file));
  }

  private Path previewed() {
    if (!source.equals(WebImports.DIRECTORY) || given == null) {
      throw wrong("--preview shows a directory: import web-directory FILE --preview");
    }
    return given;
  }

  /** What to read: the file given, a list of sites, or the official file once it is here. */
  private Path file(WebImports web) {
    if (source.equals(WebImports.SITE)) {
      return given == null ? web.listOfOldest(limit) : web.listOf(given.toString());
    }
    if (given != null) {
      return given;
    }
    return web.download(
        Offer.of(source)
            .orElseThrow(() -> wrong("%s has no official file: give a FILE".formatted(source))),
        spec.commandLine().getOut());
  }

  private CommandLine.ParameterException wrong(String message) {
    return new CommandLine.ParameterException(spec.commandLine(), message);
  }

  /** When the file was last written: its rows were right then. */
  private static LocalDate modified(Path file) {
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
