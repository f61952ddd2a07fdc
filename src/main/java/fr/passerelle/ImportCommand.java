package fr.passerelle;

import fr.passerelle.catalogue.ImportReport;
import fr.passerelle.catalogue.InputFile;
import fr.passerelle.catalogue.Progress;
import fr.passerelle.catalogue.Source;
import fr.passerelle.catalogue.web.Offer;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
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
      "  passerelle import ror                                  (downloads its official file)",
      "  passerelle import web-directory members.properties --preview",
      "  passerelle import site scs",
      "  passerelle import site --all --limit 50",
      "  passerelle import calls open_calls_2026-08.jsonl.gz",
    })
final class ImportCommand extends DataOptions implements Callable<Integer> {

  private static final String DIRECTORY = "directory";
  private static final String PROFILES = "profiles";
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

  @Mixin private DirectoryOptions directory = new DirectoryOptions();

  @Option(
      names = "--preview",
      description = "Of a directory or web-directory: tells how it is read, and imports nothing.")
  private boolean preview;

  @Option(names = "--all", description = "With site: those visited longest ago.")
  private boolean all;

  @Option(names = "--limit", paramLabel = "N", description = "With --all: how many sites (100).")
  private int limit = 100;

  @Spec private CommandSpec spec = CommandSpec.create();

  /** What brings in a file, however its source is read. */
  private record Run(Path file, Function<Progress, ImportReport> with) {}

  ImportCommand(Map<String, String> environment) {
    super(environment);
  }

  @Override
  public Integer call() {
    check();
    try (var application = new Application(settings());
        var web = new WebImports(application)) {
      if (preview) {
        return preview(application, web) ? ExitCode.OK : ExitCode.SOFTWARE;
      }
      var run = run(application, web);
      if (application.writesIndex()) {
        application.indexing().start();
      }
      long started = System.nanoTime();
      ImportReport report;
      try (var shown = new ShownProgress("import " + source, spec.commandLine().getErr())) {
        report = run.with().apply(shown);
      }
      if (application.writesIndex()) {
        application.indexing().close();
        application.finishIndexing();
      }
      double seconds = (System.nanoTime() - started) / 1e9;
      tell(spec.commandLine().getOut(), application, report, seconds);
      if (source.equals(PROFILES) && given != null) {
        tellWaiting(spec.commandLine().getOut(), application, given);
      }
      boolean useless = report.counts().accepted() == 0 && report.counts().read() > 0;
      if (useless) {
        spec.commandLine().getErr().println("no record of " + run.file() + " is one of " + source);
      }
      return useless ? ExitCode.SOFTWARE : ExitCode.OK;
    }
  }

  private void check() {
    directory.check(source.equals(DIRECTORY));
    if (all != (source.equals(WebImports.SITE) && given == null) || limit < 1) {
      throw wrong("import site ORGANISATION-ID, or import site --all --limit N");
    }
    if (preview && !List.of(DIRECTORY, WebImports.DIRECTORY).contains(source)) {
      throw wrong(
          "--preview is for a directory: import directory FILE --as ID --preview,"
              + " or import web-directory FILE --preview");
    }
    if (given == null && (source.equals(DIRECTORY) || source.equals(WebImports.DIRECTORY))) {
      throw wrong("which file? import %s FILE".formatted(source));
    }
  }

  /** Whether anything could be imported. */
  private boolean preview(Application application, WebImports web) {
    var out = spec.commandLine().getOut();
    var file = file(web);
    if (source.equals(DIRECTORY)) {
      var table = directory.directory(application.catalogue(), file, application.tableWords());
      PreviewText.print(table.layout(), out);
      var would = table.preview(REJECTIONS_SHOWN);
      PreviewText.print(would, out);
      out.flush();
      return would.read() > would.rejectedInAll();
    }
    return web.preview(file, out);
  }

  private Run run(Application application, WebImports web) {
    if (source.equals(WebImports.SITE)) {
      return run(application, web.sites(), file(web));
    }
    if (source.equals(WebImports.DIRECTORY)) {
      return run(application, web.directory(file(web)), file(web));
    }
    if (source.equals(DIRECTORY)) {
      var file = file(web);
      return new Run(
          file, directory.directory(application.catalogue(), file, application.tableWords())::run);
    }
    return run(application, known(application), file(web));
  }

  private static Run run(Application application, Source source, Path file) {
    return new Run(file, shown -> application.catalogue().importFrom(source, file, shown));
  }

  private Source known(Application application) {
    return application.sources().stream()
        .filter(known -> known.id().equals(source))
        .findFirst()
        .orElseThrow(
            () ->
                wrong(
                    "there is no source %s: choose one of %s"
                        .formatted(
                            source,
                            Stream.concat(
                                    application.sources().stream().map(Source::id),
                                    Stream.of(DIRECTORY, WebImports.DIRECTORY, WebImports.SITE))
                                .distinct()
                                .collect(Collectors.joining(", ")))));
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

  /** A profile of somebody unknown is taken, and silently matched with nobody. */
  private void tellWaiting(PrintWriter out, Application application, Path file) {
    var waiting =
        WaitingProfiles.of(known(application), InputFile.of(file), application.catalogue());
    waiting.stream().limit(REJECTIONS_SHOWN).forEach(line -> out.println("  " + line));
    if (waiting.size() > REJECTIONS_SHOWN) {
      out.printf("  and %,d more that wait%n", waiting.size() - REJECTIONS_SHOWN);
    }
    out.flush();
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
    if (counts.accepted() > 0) {
      out.println(
          application.writesIndex()
              ? "  searchable: %,.0f records a second from file to searchable"
                  .formatted(counts.accepted() / Math.max(seconds, 1e-3))
              : "  the running server is indexing them");
    }
    out.flush();
  }
}
