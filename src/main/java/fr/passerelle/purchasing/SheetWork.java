package fr.passerelle.purchasing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Searches for the lines of sheets and makes plans, beside the requests: two sheets at once, one a
 * team, the lines of a sheet on all processors. What is done is kept line by line, so that a sheet
 * goes on where it stopped. Safe for use by many threads at once.
 */
public final class SheetWork implements AutoCloseable {

  /** How many sheets of one team may wait. */
  private static final int MOST_WAITING = 10;

  private static final int SHEETS_AT_ONCE = 2;

  private record Job(String team, String sheet, Runnable work) {}

  private final NeedSheets sheets;
  private final LongLists lists;
  private final ExecutorService jobs =
      Executors.newFixedThreadPool(
          SHEETS_AT_ONCE, Thread.ofPlatform().daemon().name("need-sheet-", 1).factory());
  private final ExecutorService searches =
      Executors.newFixedThreadPool(
          Runtime.getRuntime().availableProcessors(),
          Thread.ofPlatform().daemon().name("need-line-", 1).factory());
  private final Map<String, Deque<Job>> waiting = new HashMap<>();
  private final Set<String> known = new HashSet<>();

  public SheetWork(NeedSheets sheets, LongLists lists) {
    this.sheets = sheets;
    this.lists = lists;
  }

  /** Whether something is done for a sheet, or waits to be. */
  public synchronized boolean isAtWork(String sheet) {
    return known.contains(sheet);
  }

  /**
   * Searches for the lines of a team's sheet that have no long list, then makes a plan.
   *
   * @return false where the team has too many sheets waiting
   */
  public boolean search(String team, String sheet) {
    return add(new Job(team, sheet, () -> runSearch(team, sheet)));
  }

  /** Makes a plan for a team's sheet; false where the team has too many sheets waiting. */
  public boolean plan(String team, String sheet, PlanWishes wishes) {
    sheets.become(team, sheet, NeedSheet.State.PLANNING);
    return add(new Job(team, sheet, () -> runPlan(team, sheet, wishes)));
  }

  @Override
  public void close() {
    jobs.shutdownNow();
    searches.shutdownNow();
  }

  private synchronized boolean add(Job job) {
    var queue = waiting.get(job.team());
    if (known.contains(job.sheet())) {
      return true;
    }
    if (queue != null && queue.size() >= MOST_WAITING) {
      return false;
    }
    known.add(job.sheet());
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
      job.work().run();
      sheets.become(job.team(), job.sheet(), NeedSheet.State.READY);
    } catch (RuntimeException e) {
      sheets.become(job.team(), job.sheet(), NeedSheet.State.FAILED);
      throw e;
    } finally {
      next(job);
    }
  }

  private synchronized void next(Job done) {
    known.remove(done.sheet());
    var queue = waiting.get(done.team());
    var following = queue == null ? null : queue.poll();
    if (following == null) {
      waiting.remove(done.team());
    } else if (!jobs.isShutdown()) {
      jobs.execute(() -> run(following));
    }
  }

  private void runSearch(String team, String sheet) {
    var kept = sheets.sheet(team, sheet);
    if (kept.isEmpty()) {
      return;
    }
    sheets.become(team, sheet, NeedSheet.State.SEARCHING);
    var lines = sheets.lines(team, sheet);
    var left = sheets.unsearched(team, sheet);
    var latch = new CountDownLatch(left.size());
    var failure = new AtomicReference<RuntimeException>();
    for (int position : left) {
      searches.execute(
          () -> {
            try {
              if (failure.get() == null) {
                var found = lists.of(lines.get(position), kept.get().language());
                sheets.keep(team, sheet, position, found);
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
    runPlan(team, sheet, PlanWishes.USUAL);
  }

  private void runPlan(String team, String sheet, PlanWishes wishes) {
    var lines = sheets.lines(team, sheet);
    var listed = sheets.candidates(team, sheet);
    var candidates = new ArrayList<List<Candidate>>();
    for (var line : lines) {
      candidates.add(
          listed.getOrDefault(line.position(), List.of()).stream()
              .map(ListedCandidate::candidate)
              .toList());
    }
    var problem = wishes.problem(lines, candidates);
    var plan = SourcingPlanner.plan(problem);
    sheets.keep(team, sheet, wishes, plan, SourcingPlanner.prices(problem, plan));
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
