package fr.passerelle;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes an import back. */
@Command(
    name = "undo",
    mixinStandardHelpOptions = true,
    description =
        "Takes back what an import brought; what later imports brought or confirmed stays.")
final class UndoCommand extends DataOptions implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "IMPORT", description = "Its number in `imports`.")
  private long batch;

  @Spec private CommandSpec spec = CommandSpec.create();

  UndoCommand(Map<String, String> environment) {
    super(environment);
  }

  @Override
  public Integer call() {
    try (var application = new Application(settings())) {
      var undone = application.catalogue().undo(batch);
      if (application.writesIndex()) {
        application.finishIndexing();
      }
      var out = spec.commandLine().getOut();
      out.printf("import %d of %s is undone%n", undone.id(), undone.fileName());
      out.flush();
      return 0;
    }
  }
}
