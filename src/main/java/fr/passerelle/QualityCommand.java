package fr.passerelle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.passerelle.catalogue.Quality;
import fr.passerelle.catalogue.QualityCheck;
import fr.passerelle.catalogue.QualityReport;
import fr.passerelle.document.CsvRow;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells what the entries lack. */
@Command(
    name = "quality",
    mixinStandardHelpOptions = true,
    description = "Counts what entries lack, by source and by cluster.",
    footer = {"", "Examples:", "  passerelle quality", "  passerelle quality --csv > quality.csv"})
final class QualityCommand extends DataOptions implements Callable<Integer> {

  /** How it is written. */
  static final class Form {
    @Option(names = "--json", description = "Counts as JSON.")
    private boolean json;

    @Option(names = "--csv", description = "Every entry that a check finds, as CSV.")
    private boolean csv;
  }

  @ArgGroup private Form form = new Form();

  @Spec private CommandSpec spec = CommandSpec.create();

  QualityCommand(Map<String, String> environment) {
    super(environment);
  }

  @Override
  public Integer call() throws JsonProcessingException {
    try (var application = new Application(settings())) {
      var catalogue = application.catalogue();
      var today = LocalDate.ofInstant(application.clock().instant(), ZoneOffset.UTC);
      var out = spec.commandLine().getOut();
      if (form.csv) {
        entries(catalogue.quality(), today, out);
      } else {
        var report = catalogue.quality().report(catalogue.lastSequence(), today);
        if (form.json) {
          out.println(
              JsonMapper.builder()
                  .build()
                  .writerWithDefaultPrettyPrinter()
                  .writeValueAsString(report));
        } else {
          var checks = catalogue.quality().checks();
          tell(out, "all", List.of(report.all()), checks);
          tell(out, "source", report.sources(), checks);
          tell(out, "cluster", report.clusters(), checks);
        }
      }
      out.flush();
      return 0;
    }
  }

  private static void tell(
      PrintWriter out, String what, List<QualityReport.Tally> tallies, List<QualityCheck> checks) {
    for (var tally : tallies) {
      var line = new ArrayList<String>();
      for (var check : checks) {
        line.add("%s %,d".formatted(check.code(), tally.found().getOrDefault(check.code(), 0L)));
      }
      out.printf(
          "%s: %,d organisations; %s%n",
          (what + " " + tally.id()).strip(), tally.organisations(), String.join(", ", line));
    }
  }

  private static void entries(Quality quality, LocalDate today, PrintWriter out) {
    out.print(CsvRow.of(List.of("id", "name", "country", "updated", "check")));
    for (var check : quality.checks()) {
      var wanted = new Quality.Wanted(check, "", "");
      String after = "";
      var page = quality.found(wanted, after, 1_000, today);
      while (!page.isEmpty()) {
        for (var one : page) {
          out.print(
              CsvRow.of(
                  List.of(
                      one.id(),
                      one.name(fr.passerelle.language.Language.ENGLISH),
                      one.place().country(),
                      one.day().map(LocalDate::toString).orElse(""),
                      check.code())));
        }
        after = page.getLast().id();
        page = quality.found(wanted, after, 1_000, today);
      }
    }
  }
}
