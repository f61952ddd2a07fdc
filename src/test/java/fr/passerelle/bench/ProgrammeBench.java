package fr.passerelle.bench;

import fr.passerelle.delegation.Effort;
import fr.passerelle.delegation.GeneratedMission;
import fr.passerelle.delegation.GeneratedMission.Size;
import fr.passerelle.delegation.Instance;
import fr.passerelle.delegation.MeetingScheduler;
import fr.passerelle.delegation.ReferenceMission;
import fr.passerelle.delegation.TimetableCheck;
import fr.passerelle.delegation.ValueBound;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Solves missions and prints how soon the first programme without conflict is there, what the best
 * is worth, and what none can exceed.
 *
 * <p>Run by {@code mvn -q -Pbench -Dbench=fr.passerelle.bench.ProgrammeBench -Dbench.count=20
 * process-test-classes}, where the count is of seconds for each mission.
 */
final class ProgrammeBench {

  private static final List<Size> SIZES =
      List.of(
          new Size(12, 20, 2, 6, 2),
          new Size(20, 40, 3, 8, 3),
          new Size(60, 100, 5, 8, 4),
          new Size(120, 200, 5, 8, 4),
          new Size(200, 300, 5, 8, 4));

  private ProgrammeBench() {}

  public static void main(String[] arguments) {
    int seconds = Math.min(600, Integer.getInteger("bench.count", 20));
    var missions = new ArrayList<Instance>();
    for (long seed : new long[] {42, 7, 2027}) {
      missions.add(ReferenceMission.of(seed));
    }
    for (var size : SIZES) {
      missions.add(GeneratedMission.of(11, size));
    }
    System.out.println(
        "| mission | wishes | first ms | value | bound | ratio | bound s | faults |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    for (var mission : missions) {
      measure(mission, Duration.ofSeconds(seconds));
    }
  }

  private static void measure(Instance mission, Duration time) {
    long begun = System.nanoTime();
    var first = new AtomicLong(-1);
    var timetable =
        new MeetingScheduler()
            .schedule(
                MeetingScheduler.Task.of(mission),
                new Effort.Lasting(time),
                progress -> {
                  if (progress.missing() == 0) {
                    first.compareAndSet(-1, (System.nanoTime() - begun) / 1_000_000);
                  }
                },
                () -> false);
    long solved = System.nanoTime();
    int bound = ValueBound.of(mission).value();
    double took = (System.nanoTime() - solved) / 1e9;
    var check = new TimetableCheck(mission);
    int value = check.value(timetable);
    System.out.printf(
        Locale.ROOT,
        "| %s | %,d | %d | %,d | %,d | %.4f | %.1f | %d |%n",
        mission.name(),
        mission.wishes().size(),
        first.get(),
        value,
        bound,
        (double) value / bound,
        took,
        check.faults(timetable).size());
  }
}
