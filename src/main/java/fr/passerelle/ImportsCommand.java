package fr.passerelle;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the imports. */
@Command(
    name = "imports",
    mixinStandardHelpOptions = true,
    description = "Lists the imports, newest first.")
final class ImportsCommand extends DataOptions implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  ImportsCommand(Map<String, String> environment) {
    super(environment);
  }

  @Override
  public Integer call() {
    try (var application = new Application(settings())) {
      var out = spec.commandLine().getOut();
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
}
