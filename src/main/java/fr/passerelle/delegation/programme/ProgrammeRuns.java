package fr.passerelle.delegation.programme;

import fr.passerelle.delegation.Effort;
import fr.passerelle.delegation.MeetingScheduler;
import fr.passerelle.delegation.SearchProgress;
import fr.passerelle.delegation.Timetable;
import fr.passerelle.delegation.ValueBound;
import java.lang.System.Logger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Lets programmes be searched for while people watch: two at once, one a mission; further ones wait
 * for their turn. What is found is in memory alone until it is kept. Safe for use by many threads.
 */
public final class ProgrammeRuns implements AutoCloseable {

  /** The longest that somebody may wait for. */
  public static final int MOST_SECONDS = 60;

  private static final int AT_ONCE = 2;
  private static final int MOST_TRIALS = 100;
  private static final Logger LOG = System.getLogger(ProgrammeRuns.class.getName());

  private final Map<String, Trial> trials = new ConcurrentHashMap<>();
  private final ExecutorService searching = threads("programme", AT_ONCE);
  private final ExecutorService bounding = threads("programme-bound", 1);

  private static ExecutorService threads(String name, int most) {
    return Executors.newFixedThreadPool(
        most, Thread.ofPlatform().name(name + "-", 0).daemon(true).factory());
  }

  /** The programme that is tried for a mission. */
  public Optional<Trial> of(String mission) {
    return Optional.ofNullable(trials.get(mission));
  }

  /**
   * Begins to search in place of what was tried before.
   *
   * @return false where too many are being tried already
   */
  public boolean start(String mission, Trial.Request request) {
    if (!hasRoom(mission)) {
      return false;
    }
    var trial = new Trial(request);
    end(trials.put(mission, trial));
    searching.execute(() -> search(trial));
    return true;
  }

  /** Offers a timetable from elsewhere in place of what was tried before. */
  public boolean offer(String mission, Trial.Request request, Timetable timetable) {
    if (!hasRoom(mission)) {
      return false;
    }
    var trial = new Trial(request);
    trial.take(timetable);
    trial.end(false);
    end(trials.put(mission, trial));
    return true;
  }

  /** Makes room by forgetting what has ended and nobody kept. */
  private boolean hasRoom(String mission) {
    if (trials.size() >= MOST_TRIALS && !trials.containsKey(mission)) {
      trials.values().removeIf(one -> one.state().isDone());
    }
    return trials.size() < MOST_TRIALS || trials.containsKey(mission);
  }

  private static void end(@org.jspecify.annotations.Nullable Trial trial) {
    if (trial != null) {
      trial.stop();
    }
  }

  /** Ends the search of a mission; the best so far stands. Returns at once. */
  public void stop(String mission) {
    end(trials.get(mission));
  }

  /** Ends the search of a mission and forgets what it found. */
  public void discard(String mission) {
    end(trials.remove(mission));
  }

  @Override
  public void close() {
    trials.values().forEach(Trial::stop);
    searching.shutdownNow();
    bounding.shutdownNow();
  }

  private void search(Trial trial) {
    try {
      if (!trial.isStopped() || trial.state().timetable() == null) {
        bounding.execute(
            () -> {
              if (!trial.isStopped()) {
                trial.bound(ValueBound.of(trial.request().instance()).value());
              }
            });
        efforts(trial);
      }
      trial.end(false);
    } catch (RuntimeException e) {
      LOG.log(Logger.Level.ERROR, "a programme cannot be made", e);
      trial.end(true);
    }
  }

  /**
   * The first programme at once, then a better one soon, then the best: so that there is always one
   * to look at while the search goes on.
   */
  private static void efforts(Trial trial) {
    var time = Duration.ofSeconds(trial.request().seconds());
    var soon = time.dividedBy(10);
    trial.take(timetable(trial, new Effort.Steps(0), _ -> {}));
    if (!trial.isStopped()) {
      trial.take(timetable(trial, new Effort.Lasting(soon), now -> progress(trial, now, 0, 0.1)));
    }
    if (!trial.isStopped()) {
      trial.take(
          timetable(
              trial, new Effort.Lasting(time.minus(soon)), now -> progress(trial, now, 0.1, 0.9)));
    }
  }

  private static void progress(Trial trial, SearchProgress now, double from, double part) {
    if (now.missing() == 0) {
      trial.progress(now.value(), now.meetings(), from + part * now.spent());
    }
  }

  private static Timetable timetable(Trial trial, Effort effort, Consumer<SearchProgress> watcher) {
    var request = trial.request();
    var instance = request.instance();
    var scheduler = new MeetingScheduler();
    if (!request.isChange()) {
      var task =
          new MeetingScheduler.Task(instance, Plans.fixed(request.before()), request.fairness(), 1);
      return scheduler.schedule(task, effort, watcher, trial::isStopped);
    }
    var fixed = Plans.stillFixed(request.before(), instance);
    var task = new MeetingScheduler.Task(instance, fixed, request.fairness(), 1);
    var earlier = new Timetable(instance.name(), Plans.meetings(request.before()), List.of());
    return scheduler.replan(task, earlier, effort, watcher, trial::isStopped).timetable();
  }
}
