package fr.passerelle;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Makes the index anew. */
@Command(
    name = "reindex",
    mixinStandardHelpOptions = true,
    description = "Makes the index anew from the catalogue, beside the old one, and swaps.")
final class ReindexCommand extends DataOptions implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  ReindexCommand(Map<String, String> environment) {
    super(environment);
  }

  @Override
  public Integer call() {
    try (var application = new Application(settings())) {
      if (!application.writesIndex()) {
        throw new IllegalArgumentException(
            "a running server writes this index: stop it first, then reindex");
      }
      application.indexing().rebuild();
      try (var index = application.engine().snapshot()) {
        var out = spec.commandLine().getOut();
        out.printf(
            "%,d organisations and %,d pieces of evidence indexed%n",
            index.organisations(), index.evidence());
        out.flush();
      }
      return 0;
    }
  }
}
