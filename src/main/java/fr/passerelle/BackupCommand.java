package fr.passerelle;

import fr.passerelle.storage.Backup;
import fr.passerelle.storage.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes all that is kept into one file, while the server serves. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = {
      "Writes catalogue, accounts and all that teams keep into one file, as they stand at one",
      "moment, while the server serves. The index is not in it: it is made anew from the catalogue."
    },
    footer = {
      "",
      "Examples:",
      "  passerelle backup",
      "  passerelle backup passerelle.backup.zip",
      "  passerelle backup --verify passerelle.backup.zip   # reads it, and changes nothing",
    })
final class BackupCommand extends DataOptions implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "Where to write (passerelle-DAY.backup.zip).")
  private @Nullable Path file;

  @Option(names = "--verify", description = "Only reads a backup, and says whether it is whole.")
  private boolean verifies;

  @Spec private CommandSpec spec = CommandSpec.create();

  BackupCommand(Map<String, String> environment) {
    super(environment);
  }

  @Override
  public Integer call() {
    Instant now = InstantSource.system().instant();
    Path named = file;
    if (verifies) {
      if (named == null) {
        throw new IllegalArgumentException("--verify needs the file to read");
      }
      tell("%s is whole: %,d rows of %d tables, as of %s%n", named, Backup.check(named));
      return 0;
    }
    var target =
        named == null
            ? Path.of("passerelle-" + LocalDate.ofInstant(now, ZoneOffset.UTC) + ".backup.zip")
            : named;
    var settings = settings();
    if (settings.databaseUrl() == null
        && !Files.exists(settings.data().resolve(Database.FILE_NAME))) {
      throw new IllegalArgumentException(
          "there is no catalogue in "
              + settings.data()
              + ": name the server's data folder with --data");
    }
    var out = spec.commandLine().getOut();
    try (var database = Application.database(settings)) {
      var backup =
          Backup.write(
              database,
              target,
              now,
              (table, rows) -> {
                out.printf("%s: %,d rows%n", table, rows);
                out.flush();
              });
      tell("%s: %,d rows of %d tables, as of %s%n", target, backup);
    }
    return 0;
  }

  private void tell(String form, Path target, Backup backup) {
    var out = spec.commandLine().getOut();
    out.printf(form, target, backup.rows(), backup.tables().size(), backup.made());
    out.flush();
  }
}
