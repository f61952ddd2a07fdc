package fr.passerelle;

import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the imports. */
@Command(
    name = "imports",
    mixinStandardHelpOptions = true,
    description = "Lists the imports, newest first; or what one of them could not take.",
    footer = {"", "Examples:", "  passerelle imports", "  passerelle imports 3"})
final class ImportsCommand extends DataOptions implements Callable<Integer> {

  private static final int PAGE = 1_000;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "N",
      description = "The number of an import: lists what it could not take.")
  private @Nullable Long number;

  @Spec private CommandSpec spec = CommandSpec.create();

  ImportsCommand(Map<String, String> environment) {
    super(environment);
  }

  @Override
  public Integer call() {
    try (var application = new Application(settings())) {
      var out = spec.commandLine().getOut();
      if (number != null) {
        return tell(application, number);
      }
      for (var batch : application.catalogue().batches()) {
        out.printf(
            "%4d  %-10s %-9s %s  %,d read, %,d rejected  %s%s%n",
            batch.id(),
            batch.source(),
            batch.state(),
            batch.started(),
            batch.counts().read(),
            batch.counts().rejectedInAll(),
            batch.fileName(),
            batch.problem() == null ? "" : "  " + batch.problem());
      }
      out.flush();
      return 0;
    }
  }

  private int tell(Application application, long batch) {
    var catalogue = application.catalogue();
    if (catalogue.batches().stream().noneMatch(known -> known.id() == batch)) {
      spec.commandLine().getErr().println("there is no import " + batch + ": see imports");
      return 1;
    }
    var out = spec.commandLine().getOut();
    int told = 0;
    var rejections = catalogue.rejections(batch, 0, PAGE);
    while (!rejections.isEmpty()) {
      for (var rejection : rejections) {
        String field = rejection.field() == null ? "" : ", " + rejection.field();
        out.printf("line %d%s: %s%n", rejection.line(), field, rejection.message());
      }
      told += rejections.size();
      rejections = catalogue.rejections(batch, told, PAGE);
    }
    out.printf("import %d rejected %,d%n", batch, told);
    out.flush();
    return 0;
  }
}
