package fr.passerelle;

import fr.passerelle.catalogue.SourceUnreadable;
import fr.passerelle.delegation.ProgrammeInvalid;
import fr.passerelle.embedding.EmbeddingFailed;
import fr.passerelle.language.DictionaryInvalid;
import fr.passerelle.language.Language;
import fr.passerelle.search.SearchFailed;
import fr.passerelle.storage.BackupInvalid;
import fr.passerelle.storage.StorageFailed;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** The command line. */
@Command(
    name = "passerelle",
    description = "Finds the partner an organisation needs, and says why.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    subcommands = {
      ServeCommand.class,
      ImportCommand.class,
      ImportsCommand.class,
      UndoCommand.class,
      DuplicatesCommand.class,
      DecideCommand.class,
      SourcesCommand.class,
      PartnersCommand.class,
      EvaluateCommand.class,
      ReindexCommand.class,
      CheckCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      DumpCommand.class,
      QualityCommand.class,
      RefreshCommand.class,
      AccountCommand.class,
      DelegationCommand.class,
    },
    footer = {
      "",
      "Examples:",
      "  passerelle serve",
      "  passerelle partners \"capteurs lidar pour véhicules autonomes\" --country CN",
      "  passerelle import ror v2.0-ror-data.zip",
      "",
      "Settings may also come from the environment: PASSERELLE_PORT, PASSERELLE_DATA, …",
      "Exit codes: 0 done, 1 failed, 2 the command or a setting is not right.",
    })
public final class Main {

  /** The version that the build wrote into the jar. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"passerelle " + (version == null ? "of the working tree" : version)};
    }
  }

  /** Kept here, since a logger that nothing holds is collected and its level with it. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private Main() {}

  public static void main(String[] arguments) {
    LUCENE.setLevel(Level.WARNING); // it greets on the error stream
    String packed = System.getProperty("passerelle.arguments");
    System.exit(run(System.getenv(), packed == null ? arguments : unpacked(packed)));
  }

  /** The arguments as the launcher packs them: Base64 of UTF-8, each ended by a zero. */
  static String[] unpacked(String packed) {
    String joined = new String(Base64.getDecoder().decode(packed), StandardCharsets.UTF_8);
    String[] all = joined.split("\0", -1);
    return Arrays.copyOf(all, all.length - 1);
  }

  /** Runs one command and returns its exit code. */
  static int run(Map<String, String> environment, String... arguments) {
    var line =
        new CommandLine(new Main(), new Environment(environment))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionExceptionHandler(
                (failure, command, parsed) -> {
                  command
                      .getErr()
                      .println(command.getColorScheme().errorText(told(failure, environment)));
                  return failure instanceof Settings.SettingInvalid
                          || failure instanceof DictionaryInvalid
                          || failure instanceof ProgrammeInvalid
                      ? ExitCode.USAGE
                      : ExitCode.SOFTWARE;
                });
    return line.execute(arguments);
  }

  /** What went wrong, without a trace where the message tells what to do. */
  private static String told(Exception failure, Map<String, String> environment) {
    return switch (failure) {
      case DictionaryInvalid invalid -> invalid.message(reader(environment));
      case Settings.SettingInvalid _,
          SourceUnreadable _,
          ProgrammeInvalid _,
          IllegalArgumentException _ ->
          String.valueOf(failure.getMessage());
      case StorageFailed _,
          BackupInvalid _,
          SearchFailed _,
          EmbeddingFailed _,
          UncheckedIOException _ ->
          failure.getMessage() + cause(failure);
      default -> {
        var trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        yield trace.toString();
      }
    };
  }

  /** The language of who runs the command, as the environment tells it; else English. */
  private static Language reader(Map<String, String> environment) {
    return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
        .map(name -> environment.getOrDefault(name, ""))
        .filter(value -> !value.isBlank())
        .findFirst()
        .flatMap(Language::of)
        .orElse(Language.ENGLISH);
  }

  private static String cause(Exception failure) {
    return failure.getCause() == null ? "" : ": " + failure.getCause().getMessage();
  }

  /** Makes commands that need the environment with it. */
  private record Environment(Map<String, String> values) implements CommandLine.IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
      try {
        return type.getDeclaredConstructor(Map.class).newInstance(values);
      } catch (NoSuchMethodException e) {
        return CommandLine.defaultFactory().create(type);
      }
    }
  }
}
