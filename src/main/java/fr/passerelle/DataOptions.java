package fr.passerelle;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that every command over the data folder has. */
abstract class DataOptions {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where catalogue and index are kept (index-data/live).")
  private @Nullable Path data;

  private final Map<String, String> environment;

  DataOptions(Map<String, String> environment) {
    this.environment = environment;
  }

  /** The settings of the environment, with this command's options over them. */
  Settings settings() {
    var settings = Settings.from(environment);
    return data == null ? settings : settings.withData(data);
  }
}
