package fr.passerelle;

import fr.passerelle.delegation.Effort;
import fr.passerelle.delegation.Instance;
import fr.passerelle.delegation.Meeting;
import fr.passerelle.delegation.MeetingScheduler;
import fr.passerelle.delegation.ProgrammeInvalid;
import fr.passerelle.delegation.SearchProgress;
import fr.passerelle.delegation.Timetable;
import fr.passerelle.delegation.TimetableCheck;
import fr.passerelle.delegation.Unplaced;
import fr.passerelle.delegation.ValueBound;
import fr.passerelle.delegation.exchange.InstanceFile;
import fr.passerelle.delegation.exchange.TimetableFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Programmes of delegations, from files in the exchange form. */
@Command(
    name = "delegation",
    mixinStandardHelpOptions = true,
    description = "Plans who meets whom on a mission, and checks such plans.",
    subcommands = {
      DelegationCommand.Solve.class,
      DelegationCommand.Replan.class,
      DelegationCommand.Check.class,
      DelegationCommand.Bound.class
    },
    footer = {
      "",
      "Examples:",
      "  passerelle delegation solve mission.json --seconds 20 --out programme.json",
      "  passerelle delegation replan changed.json programme.json --out later.json",
    })
final class DelegationCommand {

  /** What these commands share. */
  abstract static class OnFiles implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    void say(String format, Object... parts) {
      spec.commandLine().getOut().printf(Locale.ROOT, format + "%n", parts);
      spec.commandLine().getOut().flush();
    }

    static Instance instance(Path file) throws IOException {
      return InstanceFile.read(read(file));
    }

    static Timetable timetable(Path file) throws IOException {
      return TimetableFile.read(read(file));
    }

    private static String read(Path file) throws IOException {
      try {
        return Files.readString(file);
      } catch (NoSuchFileException _) {
        throw new ProgrammeInvalid(file.toString(), "there is no such file; check the path");
      } catch (CharacterCodingException _) {
        throw new ProgrammeInvalid(file.toString(), "is no UTF-8; save it as UTF-8");
      }
    }

    /** Prints the value beside the bound; returns 1 where rules are broken. */
    int judged(Instance instance, Timetable timetable, int bound) {
      var check = new TimetableCheck(instance);
      int value = check.value(timetable);
      say("value %,d, %,d meetings", value, timetable.meetings().size());
      say("bound %,d", bound);
      say("ratio %.4f", ratio(value, bound));
      unplaced(timetable.unplaced());
      return faults(check.faults(timetable));
    }

    private static double ratio(int value, int bound) {
      return bound == 0 ? 1 : (double) value / bound;
    }

    private void unplaced(List<Unplaced> unplaced) {
      var counts =
          unplaced.stream()
              .collect(Collectors.groupingBy(Unplaced::code, TreeMap::new, Collectors.counting()));
      say("unplaced %,d wishes", unplaced.size());
      counts.forEach((code, count) -> say("  %s %,d", code, count));
    }

    int faults(List<String> faults) {
      faults.forEach(fault -> say("broken: %s", fault));
      say(faults.isEmpty() ? "no rule broken" : "%,d rules broken", faults.size());
      return faults.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    void progress(SearchProgress progress, CompletableFuture<ValueBound> bound) {
      var known = bound.getNow(null);
      var err = spec.commandLine().getErr();
      err.printf(
          Locale.ROOT,
          "%3.0f %%: value %,d%s, %,d meetings%s%n",
          100 * progress.spent(),
          progress.value(),
          known == null ? "" : " (ratio %.4f)".formatted(ratio(progress.value(), known.value())),
          progress.meetings(),
          progress.missing() == 0
              ? ", no conflict"
              : ", %d that must be are missing".formatted(progress.missing()));
      err.flush();
    }
  }

  /** What the two that search share. */
  abstract static class Searching extends OnFiles {

    @Parameters(index = "0", paramLabel = "INSTANCE", description = "The mission's file.")
    private Path mission = Path.of("mission.json");

    @Option(names = "--seconds", paramLabel = "N", description = "How long to search (20).")
    private double seconds = 20;

    @Option(names = "--out", paramLabel = "TIMETABLE", description = "Where to write it.")
    private @Nullable Path out;

    @Option(
        names = "--fair",
        paramLabel = "WEIGHT",
        description =
            "How many units of value it counts that somebody has a first meeting, half as many"
                + " for a second, and so on (0).")
    private int fairness;

    @Option(names = "--seed", paramLabel = "N", description = "What the search draws from (1).")
    private long seed = 1;

    Instance mission() throws IOException {
      return instance(mission);
    }

    MeetingScheduler.Task task(Instance instance, List<Meeting> pinned) {
      return new MeetingScheduler.Task(instance, pinned, fairness, seed);
    }

    Effort effort() {
      if (!(seconds >= 0 && seconds <= 86_400)) {
        throw new IllegalArgumentException("--seconds must be from 0 to 86400, but is " + seconds);
      }
      return new Effort.Lasting(Duration.ofNanos((long) (seconds * 1e9)));
    }

    void write(Timetable timetable) throws IOException {
      if (out != null) {
        Files.writeString(out, TimetableFile.write(timetable));
      }
    }
  }

  /** Makes a programme. */
  @Command(
      name = "solve",
      mixinStandardHelpOptions = true,
      description = "Makes a programme without conflict, and tells how good it is.")
  static final class Solve extends Searching {

    @Option(
        names = "--pinned",
        paramLabel = "TIMETABLE",
        description = "A timetable whose meetings stay as they are.")
    private @Nullable Path pinned;

    @Override
    public Integer call() throws IOException {
      var instance = mission();
      List<Meeting> fixed = pinned == null ? List.of() : timetable(pinned).meetings();
      var bound = CompletableFuture.supplyAsync(() -> ValueBound.of(instance));
      var timetable =
          new MeetingScheduler()
              .schedule(
                  task(instance, fixed),
                  effort(),
                  progress -> progress(progress, bound),
                  () -> false);
      write(timetable);
      return judged(instance, timetable, bound.join().value());
    }
  }

  /** Makes a programme again after a change. */
  @Command(
      name = "replan",
      mixinStandardHelpOptions = true,
      description = "Fits a programme to a mission that has changed, and lists what moved.")
  static final class Replan extends Searching {

    @Parameters(index = "1", paramLabel = "TIMETABLE", description = "The programme so far.")
    private Path earlier = Path.of("programme.json");

    @Override
    public Integer call() throws IOException {
      var instance = mission();
      var bound = CompletableFuture.supplyAsync(() -> ValueBound.of(instance));
      var replanned =
          new MeetingScheduler()
              .replan(
                  task(instance, List.of()),
                  timetable(earlier),
                  effort(),
                  progress -> progress(progress, bound),
                  () -> false);
      write(replanned.timetable());
      say("changed %,d meetings", replanned.changes().size());
      for (var change : replanned.changes()) {
        say(
            "  %s %s and %s: %s → %s",
            change.kind().name().toLowerCase(Locale.ROOT),
            change.pair().visitor(),
            change.pair().host(),
            told(change.before()),
            told(change.after()));
      }
      return judged(instance, replanned.timetable(), bound.join().value());
    }

    private static String told(@Nullable Meeting meeting) {
      if (meeting == null) {
        return "none";
      }
      var interpreter = meeting.interpreter();
      return meeting.slot()
          + " at "
          + meeting.table()
          + (interpreter == null ? "" : " with " + interpreter);
    }
  }

  /** Lists what a programme breaks. */
  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = "Lists every rule that a programme breaks; exit code 1 where it breaks one.")
  static final class Check extends OnFiles {

    @Parameters(index = "0", paramLabel = "INSTANCE", description = "The mission's file.")
    private Path mission = Path.of("mission.json");

    @Parameters(index = "1", paramLabel = "TIMETABLE", description = "The programme's file.")
    private Path programme = Path.of("programme.json");

    @Override
    public Integer call() throws IOException {
      var check = new TimetableCheck(instance(mission));
      return faults(check.faults(timetable(programme)));
    }
  }

  /** Tells how much no programme can exceed. */
  @Command(
      name = "bound",
      mixinStandardHelpOptions = true,
      description = "Tells what no programme of a mission can exceed, and how near one comes.")
  static final class Bound extends OnFiles {

    @Parameters(index = "0", paramLabel = "INSTANCE", description = "The mission's file.")
    private Path mission = Path.of("mission.json");

    @Parameters(
        index = "1",
        arity = "0..1",
        paramLabel = "TIMETABLE",
        description = "The programme's file.")
    private @Nullable Path programme;

    @Override
    public Integer call() throws IOException {
      var instance = instance(mission);
      int bound = ValueBound.of(instance).value();
      if (programme != null) {
        return judged(instance, timetable(programme), bound);
      }
      say("bound %,d", bound);
      return ExitCode.OK;
    }
  }
}
