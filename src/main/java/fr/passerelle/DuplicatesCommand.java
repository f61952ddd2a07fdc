package fr.passerelle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.passerelle.catalogue.DoubtfulPair;
import fr.passerelle.catalogue.DoubtfulPair.PairedRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lists the pairs of records that may be one organisation. */
@Command(
    name = "duplicates",
    mixinStandardHelpOptions = true,
    description = "Lists pairs of records that may be one organisation, the likeliest first.",
    footer = {
      "",
      "Examples:",
      "  passerelle duplicates --limit 20",
      "  passerelle decide scs ror-03cve4549 different",
    })
final class DuplicatesCommand extends DataOptions implements Callable<Integer> {

  @Option(names = "--limit", description = "How many to list (20).")
  private int limit = 20;

  @Option(names = "--json", description = "As JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  DuplicatesCommand(Map<String, String> environment) {
    super(environment);
  }

  @Override
  public Integer call() throws JsonProcessingException {
    if (limit < 1) {
      throw new ParameterException(spec.commandLine(), "--limit must be 1 or more, not " + limit);
    }
    try (var application = new Application(settings())) {
      var queue = application.catalogue().duplicates().queue();
      var pairs = queue.subList(0, Math.min(limit, queue.size()));
      var out = spec.commandLine().getOut();
      if (json) {
        out.println(
            JsonMapper.builder()
                .build()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(pairs.stream().map(DuplicatesCommand::json).toList()));
      } else {
        for (var pair : pairs) {
          out.printf(
              Locale.ROOT,
              "%.2f  %s  %s%n",
              pair.judgement().score(),
              name(pair.one()),
              pair.one().ownId());
          out.printf("      %s  %s%n", name(pair.other()), pair.other().ownId());
          reasons(pair).forEach(reason -> out.printf("      %s%n", reason));
        }
        out.printf("%d of %d pairs%n", pairs.size(), queue.size());
      }
      out.flush();
      return 0;
    }
  }

  private static String name(PairedRecord side) {
    return Objects.requireNonNull(side.record().claims()).names().getFirst().text();
  }

  private static List<String> reasons(DoubtfulPair pair) {
    return pair.judgement().reasons().stream()
        .map(
            found ->
                String.format(
                        Locale.ROOT,
                        "%+.1f %s %s",
                        found.reason().weight(),
                        found.reason().code(),
                        found.detail())
                    .strip())
        .toList();
  }

  private static Map<String, Object> json(DoubtfulPair pair) {
    var json = new LinkedHashMap<String, Object>();
    json.put("score", pair.judgement().score());
    json.put("one", pair.one().ownId());
    json.put("oneName", name(pair.one()));
    json.put("other", pair.other().ownId());
    json.put("otherName", name(pair.other()));
    json.put("reasons", reasons(pair));
    return json;
  }
}
