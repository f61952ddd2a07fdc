package fr.passerelle.purchasing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Searches for the lines of sheets and makes plans, beside the requests: two sheets at once, one a
 * team, the lines of a sheet on all processors. What is done is kept line by line, and what is
 * still to do stands in the sheet's state, so that after a stop everything goes on where it was.
 * Safe for use by many threads at once.
 */
public final class SheetWork implements AutoCloseable {

  /** How many sheets of one team may wait. */
  private static final int MOST_WAITING = 10;

  private static final int SHEETS_AT_ONCE = 2;
  private static final int SECONDS_TO_STOP = 20;

  private record Job(String team, String sheet) {}

  private final NeedSheets sheets;
  private final ExecutorService jobs =
      Executors.newFixedThreadPool(
          SHEETS_AT_ONCE, Thread.ofPlatform().daemon().name("need-sheet-", 1).factory());
  private final ExecutorService searches =
      Executors.newFixedThreadPool(
          Runtime.getRuntime().availableProcessors(),
          Thread.ofPlatform().daemon().name("need-line-", 1).factory());
  private final Map<String, Deque<Job>> waiting = new HashMap<>();
  private final Set<String> known = new HashSet<>();
  private final Set<String> again = new HashSet<>();
  private volatile @Nullable LongLists lists;
  private volatile boolean isStopping;

  public SheetWork(NeedSheets sheets) {
    this.sheets = sheets;
  }

  /** Says who finds suppliers; nothing can be done before. */
  public void findBy(LongLists finder) {
    lists = finder;
  }

  /** Goes on with what was not finished when the server stopped. */
  public synchronized void resume() {
    for (var one : sheets.unfinished()) {
      if (!add(new Job(one.team(), one.sheet()))) {
        sheets.become(one.team(), one.sheet(), NeedSheet.State.FAILED); // says so on its page
      }
    }
  }

  /** Whether something is done for a sheet, or waits to be. */
  public synchronized boolean isAtWork(String sheet) {
    return known.contains(sheet);
  }

  /**
   * Searches for the lines of a team's sheet that have no long list, then makes a plan under the
   * constraints of the last one.
   *
   * @return false where the team has too many sheets waiting
   */
  public synchronized boolean search(String team, String sheet) {
    var job = new Job(team, sheet);
    if (isFull(job)) {
      return false;
    }
    if (!known.contains(sheet)) { // else it may hold the constraints of a plan to come
      sheets.become(team, sheet, NeedSheet.State.SEARCHING);
    }
    return add(job);
  }

  /** Makes a plan for a team's sheet; false where the team has too many sheets waiting. */
  public synchronized boolean plan(String team, String sheet, PlanWishes wishes) {
    var job = new Job(team, sheet);
    if (isFull(job)) {
      return false;
    }
    sheets.wish(team, sheet, wishes);
    return add(job);
  }

  /** Stops after the lines that are being searched for; the rest goes on after the next start. */
  @Override
  public void close() {
    isStopping = true;
    jobs.shutdown();
    try {
      if (!jobs.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
        jobs.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    searches.shutdown();
  }

  private boolean isFull(Job job) {
    var queue = waiting.get(job.team());
    return !known.contains(job.sheet()) && queue != null && queue.size() >= MOST_WAITING;
  }

  private boolean add(Job job) {
    if (isFull(job) || isStopping) {
      return false;
    }
    if (!known.add(job.sheet())) {
      again.add(job.sheet());
      return true;
    }
    var queue = waiting.get(job.team());
    if (queue == null) {
      waiting.put(job.team(), new ArrayDeque<>());
      jobs.execute(() -> run(job));
    } else {
      queue.add(job);
    }
    return true;
  }

  private void run(Job job) {
    try {
      do {
        search(job);
        if (!isStopping) {
          plan(job);
        }
      } while (!isDone(job));
    } catch (RuntimeException e) {
      if (!isStopping) {
        sheets.become(job.team(), job.sheet(), NeedSheet.State.FAILED);
        throw e;
      }
    } finally {
      next(job);
    }
  }

  /** Whether nothing else was asked for in the meantime. */
  private synchronized boolean isDone(Job job) {
    if (isStopping) {
      return true;
    }
    if (again.remove(job.sheet())) {
      return false;
    }
    sheets.become(job.team(), job.sheet(), NeedSheet.State.READY);
    known.remove(job.sheet());
    return true;
  }

  private synchronized void next(Job done) {
    known.remove(done.sheet());
    again.remove(done.sheet());
    var queue = waiting.get(done.team());
    var following = queue == null ? null : queue.poll();
    if (following == null) {
      waiting.remove(done.team());
    } else if (!isStopping) {
      jobs.execute(() -> run(following));
    }
  }

  private void search(Job job) {
    var kept = sheets.sheet(job.team(), job.sheet());
    var finder = Objects.requireNonNull(lists, "nobody finds suppliers");
    if (kept.isEmpty()) {
      return;
    }
    var lines = sheets.lines(job.team(), job.sheet());
    var left = sheets.unsearched(job.team(), job.sheet());
    var latch = new CountDownLatch(left.size());
    var failure = new AtomicReference<RuntimeException>();
    for (int position : left) {
      searches.execute(
          () -> {
            try {
              if (failure.get() == null && !isStopping) {
                var line = lines.get(position);
                sheets.keep(job.team(), job.sheet(), line, finder.of(line, kept.get().language()));
              }
            } catch (RuntimeException e) {
              failure.set(e);
            } finally {
              latch.countDown();
            }
          });
    }
    await(latch);
    var failed = failure.get();
    if (failed != null) {
      throw failed;
    }
  }

  private void plan(Job job) {
    var lines = sheets.lines(job.team(), job.sheet());
    var listed = sheets.candidates(job.team(), job.sheet());
    var wishes = sheets.wishes(job.team(), job.sheet());
    var candidates = new ArrayList<List<Candidate>>();
    for (var line : lines) {
      candidates.add(
          listed.getOrDefault(line.position(), List.of()).stream()
              .map(ListedCandidate::candidate)
              .toList());
    }
    var problem = wishes.problem(lines, candidates);
    var plan = SourcingPlanner.plan(problem);
    sheets.keep(job.team(), job.sheet(), wishes, plan, SourcingPlanner.prices(problem, plan));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while searching", e);
    }
  }
}
