package fr.passerelle;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads again what is due. */
@Command(
    name = "refresh",
    mixinStandardHelpOptions = true,
    description = "Imports again the files that have changed since their source's last period.",
    footer = {"", "Examples:", "  passerelle refresh --dry-run", "  passerelle refresh"})
final class RefreshCommand extends DataOptions implements Callable<Integer> {

  @Option(names = "--dry-run", description = "Tell what is due, and import nothing.")
  private boolean dryRun;

  @Spec private CommandSpec spec = CommandSpec.create();

  RefreshCommand(Map<String, String> environment) {
    super(environment);
  }

  @Override
  public Integer call() {
    try (var application = new Application(settings())) {
      var out = spec.commandLine().getOut();
      var refresh = application.refresh();
      if (dryRun) {
        var due = refresh.due();
        if (due.isEmpty()) {
          out.println("nothing is due");
        }
        due.forEach(
            file ->
                out.printf(
                    "%s is due: last read %s from %s%n",
                    file.source(), file.finished(), file.path()));
        refresh
            .waiting()
            .forEach(
                file ->
                    out.printf(
                        "%s next on %s%n",
                        file.source(), refresh.next(file).toString().substring(0, 10)));
      } else {
        refresh.run(out::println);
        application.finishIndexing();
      }
      out.flush();
      return 0;
    }
  }
}
