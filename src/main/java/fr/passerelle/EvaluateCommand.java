package fr.passerelle;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.passerelle.evaluation.Ablation;
import fr.passerelle.evaluation.Baseline;
import fr.passerelle.evaluation.Evaluation;
import fr.passerelle.evaluation.JudgedIndex;
import fr.passerelle.evaluation.JudgedSet;
import fr.passerelle.evaluation.Learning;
import fr.passerelle.matching.Signal;
import fr.passerelle.search.SearchEngine;
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
      "  passerelle evaluate --catalogue fp7/train --queries fp7/dev,short-fr/dev --keep judged",
      "  passerelle evaluate --catalogue fp7/train --queries fp7/dev --keep judged --ablate",
      "  passerelle evaluate --catalogue fp7/train --queries fp7/dev --keep judged --learn",
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

  @Option(
      names = "--queries",
      split = ",",
      paramLabel = "DIR",
      description = "The folders of the queries, each a set of its own.")
  private List<Path> queries = new ArrayList<>();

  @Option(
      names = "--run",
      paramLabel = "FILE",
      description = "Writes the run as TREC does; of several sets one file each, FILE.SET.")
  private @Nullable Path run;

  @Option(
      names = "--keep",
      paramLabel = "DIR",
      description = "Keeps the index with its vectors there, for a quicker next run.")
  private @Nullable Path keep;

  @Option(names = "--no-meaning", description = "Leaves out the vectors of meaning.")
  private boolean withoutMeaning;

  @Option(
      names = "--baseline",
      paramLabel = "NAME",
      description = "Measures a simple ranking instead: ${COMPLETION-CANDIDATES}.")
  private @Nullable Baseline baseline;

  @Option(
      names = "--ablate",
      description = "Measures also without each signal, and the difference.")
  private boolean ablate;

  @Option(names = "--learn", description = "Learns weights of signals, and tells what they gain.")
  private boolean learn;

  @Option(
      names = "--teach",
      split = ",",
      paramLabel = "SIGNAL",
      description = "With --learn: the signals to learn; the others keep their weights.")
  private List<String> taught = new ArrayList<>();

  @Option(names = "--json", description = "Prints the figures as JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  EvaluateCommand(Map<String, String> environment) {
    super(environment);
  }

  @Override
  public Integer call() throws IOException {
    var folders = catalogue.isEmpty() && both != null ? List.of(both) : catalogue;
    var asked = queries.isEmpty() && both != null ? List.of(both) : queries;
    if (folders.isEmpty() || asked.isEmpty()) {
      throw new IllegalArgumentException("give a folder, or --catalogue and --queries");
    }
    var sets = asked.stream().map(JudgedSet::read).toList();
    var temporary = Files.createTempDirectory("passerelle-evaluation");
    var judged = keep == null ? temporary.resolve("judged") : keep;
    var settings = settings().withData(temporary.resolve("data"));
    try (var application = new Application(withoutMeaning ? settings.withoutMeaning() : settings);
        var engine = application.engineIn(judged)) {
      try (var shown = new ShownMeanings(spec.commandLine().getErr())) {
        new JudgedIndex(engine, judged).fill(folders, shown::waiting);
      }
      var evaluation = new Evaluation(application.finder(engine), engine);
      boolean names = folders.stream().anyMatch(EvaluateCommand::holdsNames);
      if (learn) {
        var learning = new Learning(signals(), application.weights());
        var learned = learning.learn(evaluation, sets);
        print(learned, learning.table(learned));
      } else if (ablate) {
        ablate(evaluation, sets, application, judged);
      } else {
        var rows = new ArrayList<Evaluation.Row>();
        for (var set : sets) {
          var answers = names ? evaluation.names(set) : answers(set, evaluation, engine);
          write(set, answers, sets.size() > 1);
          rows.addAll(Evaluation.measure(set, answers));
        }
        print(rows, Evaluation.table(rows));
      }
      return 0;
    } finally {
      try (var files = Files.walk(temporary)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private Map<String, List<String>> answers(
      JudgedSet set, Evaluation evaluation, SearchEngine engine) {
    if (baseline == null) {
      return evaluation.partners(set);
    }
    if (baseline == Baseline.RANDOM) {
      spec.commandLine().getErr().println("seed " + Baseline.SEED);
    }
    return baseline.run(set, engine);
  }

  /** Leaves out each signal, and then the leg of meaning, by an engine that has no encoder. */
  private void ablate(
      Evaluation evaluation, List<JudgedSet> sets, Application application, Path judged)
      throws IOException {
    try (var words = application.wordsAloneIn(judged)) {
      var legs = Map.of("without vectors at all", new Evaluation(application.finder(words), words));
      var ablation = new Ablation(evaluation);
      var lines = new ArrayList<Ablation.Line>();
      for (var set : sets) {
        lines.addAll(ablation.lines(set, withoutMeaning ? Map.of() : legs));
      }
      print(lines, Ablation.table(lines));
    }
  }

  private List<Signal> signals() {
    return taught.isEmpty()
        ? Learning.TEACHABLE
        : taught.stream()
            .map(
                code ->
                    Signal.of(code)
                        .orElseThrow(
                            () -> new IllegalArgumentException("there is no signal " + code)))
            .toList();
  }

  private void write(JudgedSet set, Map<String, List<String>> answers, boolean several) {
    if (run != null) {
      String name = run.getFileName() + (several ? "." + set.name().replace('/', '-') : "");
      Evaluation.write(answers, run.resolveSibling(name));
    }
  }

  private void print(Object figures, String table) throws IOException {
    var out = spec.commandLine().getOut();
    out.print(
        json
            ? new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(figures)
            : table);
    out.flush();
  }

  private static boolean holdsNames(Path folder) {
    return Files.exists(folder.resolve("names.jsonl"))
        || Files.exists(folder.resolve("names.jsonl.gz"));
  }
}
