package fr.passerelle.http.potential;

import fr.passerelle.matching.potential.Potential;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * The pairs of a ranking that are worth a look.
 *
 * @param best the best first, none below {@link #LEAST}
 * @param weak how many pairs are below it
 * @param all how many pairs something speaks for
 * @param millis how long it took to rank them, in milliseconds
 */
record Ranked(List<Potential> best, int weak, int all, long millis) {

  /**
   * A pair below this figure is left out: so little comes from one theme of one member, or from the
   * size of the two alone.
   */
  static final double LEAST = 0.05;

  Ranked {
    best = List.copyOf(best);
  }

  /** Ranks, and takes the time. */
  static Ranked of(Supplier<List<Potential>> ranking, int most) {
    long begun = System.nanoTime();
    var all = ranking.get();
    long millis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
    int strong = (int) all.stream().filter(one -> one.score() >= LEAST).count();
    return new Ranked(
        all.stream().limit(Math.min(strong, most)).toList(),
        all.size() - strong,
        all.size(),
        millis);
  }
}
