package fr.passerelle;

import fr.passerelle.catalogue.CatalogueCounts;
import fr.passerelle.language.DictionaryPack;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
              .collect(
                  Collectors.toMap(
                      CatalogueCounts.OfSource::id,
                      Function.identity(),
                      (first, second) -> first,
                      TreeMap::new));
      for (var source : application.sources()) {
        var counts = known.remove(source.id());
        tell(
            out,
            new CatalogueCounts.OfSource(
                source.id(),
                source.title(),
                source.licence(),
                source.homepage(),
                counts == null ? 0 : counts.records(),
                counts == null ? null : counts.lastImport()));
      }
      known.values().stream()
          .filter(directory -> directory.records() > 0)
          .forEach(directory -> tell(out, directory));
      tell(out, application.dictionaries());
      out.flush();
      return 0;
    }
  }

  /** Names the dictionary packs with their licences. */
  static void tell(PrintWriter out, List<DictionaryPack.Credit> dictionaries) {
    for (var pack : dictionaries) {
      out.printf(
          "dictionary %s%n           licence %s, %,d terms%n",
          pack.name(), pack.licence(), pack.terms());
    }
  }

  private static void tell(PrintWriter out, CatalogueCounts.OfSource source) {
    out.printf(
        "%-10s %s%n           licence %s, %,d records, last import %s%s%n",
        source.id(),
        source.title(),
        source.licence(),
        source.records(),
        source.lastImport() == null ? "never" : source.lastImport(),
        source.homepage().isEmpty() ? "" : ", " + source.homepage());
  }
}
