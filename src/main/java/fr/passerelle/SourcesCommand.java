package fr.passerelle;

import fr.passerelle.catalogue.CatalogueCounts;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists what can be imported and what has been. */
@Command(
    name = "sources",
    mixinStandardHelpOptions = true,
    description = "Lists the sources: licence, records, last import.")
final class SourcesCommand extends DataOptions implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  SourcesCommand(Map<String, String> environment) {
    super(environment);
  }

  @Override
  public Integer call() {
    try (var application = new Application(settings())) {
      var out = spec.commandLine().getOut();
      Map<String, CatalogueCounts.OfSource> known =
          application.catalogue().counts().sources().stream()
              .collect(Collectors.toMap(CatalogueCounts.OfSource::id, Function.identity()));
      for (var source : application.sources()) {
        var counts = known.get(source.id());
        out.printf(
            "%-10s %-36s %-16s %,9d records  last import %s%n           %s%n",
            source.id(),
            source.title(),
            source.licence(),
            counts == null ? 0 : counts.records(),
            counts == null || counts.lastImport() == null ? "never" : counts.lastImport(),
            source.homepage());
      }
      out.flush();
      return 0;
    }
  }
}
