package fr.passerelle;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Compares catalogue and index. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Compares catalogue, index and their sequence; exits with 1 where they differ.")
final class CheckCommand extends DataOptions implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  CheckCommand(Map<String, String> environment) {
    super(environment);
  }

  @Override
  public Integer call() {
    try (var application = new Application(settings());
        var index = application.engine().snapshot()) {
      var out = spec.commandLine().getOut();
      var counts = application.catalogue().counts();
      long sequence = application.catalogue().lastSequence();
      long committed = application.engine().committedSequence();
      out.printf(
          "catalogue: %,d organisations, %,d pieces of evidence, sequence %d%n",
          counts.organisations(), counts.evidence(), sequence);
      out.printf(
          "index:     %,d organisations, %,d pieces of evidence, sequence %d%s%n",
          index.organisations(),
          index.evidence(),
          committed,
          application.engine().isStale() ? ", made with another thesaurus or encoder" : "");
      boolean sound =
          counts.organisations() == index.organisations()
              && counts.evidence() == index.evidence()
              && sequence == committed
              && !application.engine().isStale();
      out.println(
          sound
              ? "sound"
              : "they differ: start the server, which catches up, or run `passerelle reindex`");
      out.flush();
      return sound ? 0 : 1;
    }
  }
}
