package fr.passerelle.delegation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Lets workers anneal side by side: a quick cooling first, so that something good is there soon,
 * then slower ones from the best so far.
 */
final class Rounds {

  private static final int ROUNDS = 100;
  private static final int CHUNK = 256;

  /** Where each cooling begins, as a part of the effort. */
  private static final double[] COOLINGS = {0, 0.05, 0.2, 1};

  /** At the first and last step of a cooling, in mean values of a wish. */
  private static final double HOT = 0.25;

  private static final double COLD = 0.02;

  private final Effort effort;
  private final Consumer<SearchProgress> watcher;
  private final BooleanSupplier stopped;
  private final long begun = System.nanoTime();

  Rounds(Effort effort, Consumer<SearchProgress> watcher, BooleanSupplier stopped) {
    this.effort = effort;
    this.watcher = watcher;
    this.stopped = stopped;
  }

  /** Runs until the effort is spent or somebody stops it; returns the search that found most. */
  Annealing run(List<Annealing> searches) {
    var best = best(searches);
    long told = Long.MIN_VALUE;
    var workers = searches.stream().map(Worker::new).toList();
    try (var threads = Executors.newFixedThreadPool(searches.size())) {
      for (int round = 1; round <= ROUNDS && !stopped.getAsBoolean(); round++) {
        if (best.best() > told) {
          told = best.best();
          watcher.accept(best.progress((round - 1.0) / ROUNDS));
        }
        double to = (double) round / ROUNDS;
        var tasks = new ArrayList<Callable<Boolean>>();
        for (var worker : workers) {
          tasks.add(() -> worker.runTo(to));
        }
        for (var done : threads.invokeAll(tasks)) {
          done.get();
        }
        best = best(searches);
        if (beginsCooling(to)) {
          for (var search : searches) {
            search.take(best.bestSlots(), best.bestInterpreters());
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the best so far is returned
    } catch (ExecutionException e) {
      throw new IllegalStateException("a worker failed", e.getCause());
    }
    if (best.best() > told) {
      watcher.accept(best.progress(1));
    }
    return best;
  }

  private static Annealing best(List<Annealing> searches) {
    var best = searches.getFirst();
    for (var search : searches) {
      best = search.best() > best.best() ? search : best;
    }
    return best;
  }

  private static boolean beginsCooling(double spent) {
    for (double begin : COOLINGS) {
      if (begin < 1 && Math.abs(begin - spent) < 0.5 / ROUNDS) {
        return true;
      }
    }
    return false;
  }

  /** In mean values of a wish. */
  private static double temperature(double spent) {
    int cooling = 0;
    while (cooling < COOLINGS.length - 2 && spent >= COOLINGS[cooling + 1]) {
      cooling++;
    }
    double within = (spent - COOLINGS[cooling]) / (COOLINGS[cooling + 1] - COOLINGS[cooling]);

    return HOT * Math.pow(COLD / HOT, Math.min(1, within));
  }

  private final class Worker {
    private final Annealing search;
    private long steps;

    Worker(Annealing search) {
      this.search = search;
    }

    boolean runTo(double to) {
      double spent = spent();
      while (spent < to && !stopped.getAsBoolean()) {
        int chunk =
            switch (effort) {
              case Effort.Steps all -> (int) Math.min(CHUNK, all.each() - steps);
              case Effort.Lasting _ -> CHUNK;
            };
        search.run(chunk, temperature(spent));
        steps += chunk;
        spent = spent();
      }
      return true;
    }

    private double spent() {
      return switch (effort) {
        case Effort.Steps all -> all.each() == 0 ? 1 : (double) steps / all.each();
        case Effort.Lasting all ->
            all.time().isZero() ? 1 : (double) (System.nanoTime() - begun) / all.time().toNanos();
      };
    }
  }
}
