package fr.passerelle;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.passerelle.evaluation.Evaluation;
import fr.passerelle.evaluation.JudgedCatalogue;
import fr.passerelle.evaluation.JudgedSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures the ranking on a judged set. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = "Measures the ranking on a judged set, in an index of its own.",
    footer = {
      "",
      "Examples:",
      "  passerelle evaluate DIR",
      "  passerelle evaluate --catalogue fp7/train --queries fp7/dev --run fp7-dev.run",
      "  passerelle evaluate --catalogue fp7/train,eu-cn/train --queries eu-cn/dev",
      "A catalogue with names.jsonl is asked for names, any other for partners.",
    })
final class EvaluateCommand extends DataOptions implements Callable<Integer> {

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "DIR",
      description = "A folder that holds both catalogue and queries.")
  private @Nullable Path both;

  @Option(names = "--catalogue", split = ",", paramLabel = "DIR", description = "Its folders.")
  private List<Path> catalogue = new ArrayList<>();

  @Option(names = "--queries", paramLabel = "DIR", description = "The folder of the queries.")
  private @Nullable Path queries;

  @Option(names = "--run", paramLabel = "FILE", description = "Writes the run as TREC does.")
  private @Nullable Path run;

  @Option(names = "--json", description = "Prints the figures as JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  EvaluateCommand(Map<String, String> environment) {
    super(environment);
  }

  @Override
  public Integer call() throws IOException {
    var folders = catalogue.isEmpty() && both != null ? List.of(both) : catalogue;
    var asked = queries == null ? both : queries;
    if (folders.isEmpty() || asked == null) {
      throw new IllegalArgumentException("give a folder, or --catalogue and --queries");
    }
    var temporary = Files.createTempDirectory("passerelle-evaluation");
    try (var application = new Application(settings().withData(temporary.resolve("data")));
        var engine = application.engineIn(temporary.resolve("judged"))) {
      new JudgedCatalogue(engine).read(folders);
      var set = JudgedSet.read(asked);
      var evaluation = new Evaluation(application.finder(engine), engine);
      boolean names = folders.stream().anyMatch(EvaluateCommand::holdsNames);
      var answers = names ? evaluation.names(set) : evaluation.partners(set);
      if (run != null) {
        Evaluation.write(answers, run);
      }
      var rows = Evaluation.measure(set, answers);
      var out = spec.commandLine().getOut();
      out.print(
          json
              ? new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(rows)
              : Evaluation.table(rows));
      out.flush();
      return 0;
    } finally {
      try (var files = Files.walk(temporary)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static boolean holdsNames(Path folder) {
    return Files.exists(folder.resolve("names.jsonl"))
        || Files.exists(folder.resolve("names.jsonl.gz"));
  }
}
