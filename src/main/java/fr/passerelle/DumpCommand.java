package fr.passerelle;

import fr.passerelle.catalogue.ReleaseReader;
import fr.passerelle.document.Dump;
import fr.passerelle.document.DumpSource;
import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.FieldSource;
import fr.passerelle.organisation.LicenceTerms;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.SourceMark;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the whole catalogue into files for others. */
@Command(
    name = "dump",
    mixinStandardHelpOptions = true,
    description = "Writes organisations and evidence as JSON lines and CSV, each with its source.",
    footer = {
      "",
      "Examples:",
      "  passerelle dump --out dump",
      "  passerelle dump --out open-dump --licence open",
    })
final class DumpCommand extends DataOptions implements Callable<Integer> {

  /** Which records may be in a dump. */
  enum Licences {
    ALL,
    OPEN
  }

  @Option(names = "--out", paramLabel = "DIR", description = "Where to write (dump).")
  private Path out = Path.of("dump");

  @Option(
      names = "--licence",
      description =
          "open leaves out what records say whose licence is unknown, asks to share alike, or"
              + " forbids commercial use or changes; else all (${COMPLETION-CANDIDATES}).")
  private Licences licence = Licences.ALL;

  @Spec private CommandSpec spec = CommandSpec.create();

  DumpCommand(Map<String, String> environment) {
    super(environment);
  }

  @Override
  public Integer call() {
    try (var application = new Application(settings());
        var dump = new Dump(out)) {
      Predicate<SourceMark> kept =
          mark -> licence == Licences.ALL || LicenceTerms.of(mark.licence()) == LicenceTerms.OPEN;
      application.catalogue().release(kept, into(dump));
      var sources =
          application.catalogue().counts().sources().stream()
              .map(one -> new DumpSource(one.id(), one.title(), one.licence(), one.homepage()))
              .toList();
      var today = LocalDate.ofInstant(application.clock().instant(), ZoneOffset.UTC);
      String heading =
          "Made on %s. %s"
              .formatted(
                  today,
                  licence == Licences.ALL
                      ? "Every record of every source; mind the licence of each."
                      : "Records under open licences alone; what others said is left out.");
      var counts = dump.finish(heading, sources);
      var told = spec.commandLine().getOut();
      told.printf(
          "%,d organisations and %,d pieces of evidence in %s%n",
          counts.getFirst(), counts.getLast(), out);
      told.flush();
      return 0;
    }
  }

  private static ReleaseReader into(Dump dump) {
    return new ReleaseReader() {
      @Override
      public void organisation(Organisation organisation, List<FieldSource> fields) {
        dump.organisation(organisation, fields);
      }

      @Override
      public void evidence(Evidence evidence) {
        dump.evidence(evidence);
      }
    };
  }
}
