package fr.passerelle;

import fr.passerelle.storage.Restore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings a backup back. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = {
      "Brings a backup into an empty data folder (or the empty database that",
      "PASSERELLE_DATABASE_URL names), of either kind: all of it or nothing. A damaged file is",
      "refused. The server makes the index anew when it starts."
    },
    footer = {
      "",
      "Examples:",
      "  passerelle restore passerelle-2026-11-28.backup.zip --data fresh",
    })
final class RestoreCommand extends DataOptions implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "What backup wrote.")
  private Path file = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  RestoreCommand(Map<String, String> environment) {
    super(environment);
  }

  @Override
  public Integer call() {
    var settings = settings();
    var index = settings.data().resolve("index");
    if (Files.exists(index)) {
      throw new IllegalArgumentException(
          index + " is the index of another catalogue: name an empty folder with --data");
    }
    var url = settings.databaseUrl();
    var backup = url == null ? Restore.intoFolder(file, settings.data()) : Restore.at(file, url);
    var out = spec.commandLine().getOut();
    out.printf(
        "%,d rows of %d tables are back, as of %s; start the server, which makes the index%n",
        backup.rows(), backup.tables().size(), backup.made());
    out.flush();
    return 0;
  }
}
