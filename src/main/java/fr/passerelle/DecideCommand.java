package fr.passerelle;

import fr.passerelle.catalogue.PairVerdict;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Decides of two records whether they are one organisation. */
@Command(
    name = "decide",
    mixinStandardHelpOptions = true,
    description = "Decides whether two records are one organisation; holds across imports.")
final class DecideCommand extends DataOptions implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "A", description = "A record, as `duplicates` names it.")
  private String one = "";

  @Parameters(index = "1", paramLabel = "B", description = "The other.")
  private String other = "";

  @Parameters(index = "2", paramLabel = "VERDICT", description = "same, different or later.")
  private PairVerdict verdict = PairVerdict.LATER;

  @Spec private CommandSpec spec = CommandSpec.create();

  DecideCommand(Map<String, String> environment) {
    super(environment);
  }

  @Override
  public Integer call() {
    try (var application = new Application(settings())) {
      application.catalogue().duplicates().decide(one, other, verdict);
      application.finishIndexing();
      var out = spec.commandLine().getOut();
      out.printf("%s and %s: %s%n", one, other, verdict.code());
      out.flush();
      return 0;
    }
  }
}
