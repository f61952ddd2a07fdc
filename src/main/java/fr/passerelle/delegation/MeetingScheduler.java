package fr.passerelle.delegation;

import static fr.passerelle.delegation.Problem.NONE;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Makes programmes.
 *
 * <p>The first programme takes each pair in the order of its value where it still fits, which takes
 * milliseconds. From there two workers anneal drafts of their own in rounds, and now and then both
 * go on from the better one. At the end, meetings that can move to an emptier day of their visitor
 * without loss of value do so, unless there was a programme before. Every draft keeps all rules at
 * all times, so the search can be stopped whenever one likes. Immutable; safe for use by many
 * threads at once.
 */
public final class MeetingScheduler {

  private final int workers;

  /**
   * What to plan.
   *
   * @param pinned meetings that stay as they are
   * @param fairness how much it counts that meetings are evenly shared, from 0, not at all: the
   *     first meeting of a visitor or host counts so many units of value more than it is worth, the
   *     second half as many, the third a third. It never breaks a rule
   * @param seed what the search draws from: equal seeds and steps give equal programmes
   */
  public record Task(Instance instance, List<Meeting> pinned, int fairness, long seed) {
    public Task {
      pinned = List.copyOf(pinned);
      if (fairness < 0) {
        throw new IllegalArgumentException("fairness must be 0 or more, but is " + fairness);
      }
    }

    /** Nothing pinned, and the value alone counts. */
    public static Task of(Instance instance) {
      return new Task(instance, List.of(), 0, 1);
    }
  }

  /** A programme after a change, and all in which it differs from the one before. */
  public record Replanned(Timetable timetable, List<ProgrammeChange> changes) {
    public Replanned {
      changes = List.copyOf(changes);
    }
  }

  /** Two workers. */
  public MeetingScheduler() {
    this(2);
  }

  MeetingScheduler(int workers) {
    this.workers = workers;
  }

  /**
   * The best programme that the effort finds.
   *
   * @param watcher is told the first programme and each better one, on the calling thread
   * @param stopped asked often; once true, the best programme so far is returned
   * @throws IllegalArgumentException where a pinned meeting breaks a rule
   */
  public Timetable schedule(
      Task task, Effort effort, Consumer<SearchProgress> watcher, BooleanSupplier stopped) {
    var problem = new Problem(task.instance(), pairs(task.pinned()));
    var none = new Timetable(task.instance().name(), List.of(), List.of());
    var aim = new Aim(problem, wanted(task, none, Integer.MAX_VALUE));
    return search(problem, aim, task, none, new Rounds(effort, watcher, stopped));
  }

  /**
   * A programme for an instance that has changed since an earlier one was made. What can stay,
   * stays: of the earlier meetings that the change makes impossible, each allows one change more
   * beside its own, so that no more than twice as many meetings differ; pairs that must meet may
   * exceed this.
   *
   * @throws IllegalArgumentException where a pinned meeting breaks a rule
   */
  public Replanned replan(
      Task task,
      Timetable earlier,
      Effort effort,
      Consumer<SearchProgress> watcher,
      BooleanSupplier stopped) {
    var besides = new ArrayList<>(pairs(task.pinned()));
    besides.addAll(pairs(earlier.meetings()));
    var problem = new Problem(task.instance(), besides);
    var probe = draft(problem, new Aim(problem, wanted(task, earlier, 0)), task, earlier);
    int gone = 0;
    for (var meeting : earlier.meetings()) {
      gone += problem.pairIndex.containsKey(meeting.pair()) ? 0 : 1;
    }
    int lost = probe.changes() + gone;
    var aim = new Aim(problem, wanted(task, earlier, 2 * lost - gone));
    var later = search(problem, aim, task, earlier, new Rounds(effort, watcher, stopped));
    return new Replanned(later, ProgrammeChange.between(earlier, later));
  }

  /** Each move of an earlier meeting has to gain more than the dearest wish is worth. */
  private static Aim.Wanted wanted(Task task, Timetable earlier, int budget) {
    return new Aim.Wanted(
        task.fairness(),
        task.pinned(),
        earlier.meetings(),
        task.instance().options().mostValue(),
        budget);
  }

  private static List<Pair> pairs(List<Meeting> meetings) {
    return meetings.stream().map(Meeting::pair).toList();
  }

  private Timetable search(Problem problem, Aim aim, Task task, Timetable earlier, Rounds rounds) {
    var searches = new ArrayList<Annealing>();
    for (int worker = 0; worker < workers; worker++) {
      var search = new Annealing(draft(problem, aim, task, earlier), task.seed() * 31 + worker);
      search.fillUp();
      searches.add(search);
    }
    var best = rounds.run(searches);
    var draft = new Draft(problem, aim);
    draft.take(best.bestSlots(), best.bestInterpreters());
    var polish = new Annealing(draft, task.seed());
    polish.fillUp();
    if (earlier.meetings().isEmpty()) {
      new Spread(draft).run();
      polish.fillUp();
    }
    var seating = new Seating(problem, task.pinned(), earlier.meetings());
    return new Timetable(task.instance().name(), seating.meetings(draft), new Reasons(draft).all());
  }

  /** What is pinned, and of what was before as much as fits. */
  private static Draft draft(Problem problem, Aim aim, Task task, Timetable earlier) {
    var faults = new TimetableCheck(task.instance()).conflicts(task.pinned());
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException("a pinned meeting cannot be: " + faults.getFirst());
    }
    var draft = new Draft(problem, aim);
    task.pinned().forEach(meeting -> put(draft, meeting));
    earlier.meetings().forEach(meeting -> putWhereFits(draft, meeting));
    return draft;
  }

  static void put(Draft draft, Meeting meeting) {
    var problem = draft.problem;
    var pair = problem.pairIndex.get(meeting.pair());
    if (pair == null) {
      throw new IllegalArgumentException("a pinned meeting cannot be: " + meeting);
    }
    var interpreter = meeting.interpreter();
    draft.place(
        pair,
        problem.slotIndex.getOrDefault(meeting.slot(), 0),
        interpreter == null ? NONE : problem.interpreters.index.getOrDefault(interpreter, NONE));
  }

  static void putWhereFits(Draft draft, Meeting meeting) {
    var problem = draft.problem;
    var pair = problem.pairIndex.get(meeting.pair());
    var slot = problem.slotIndex.get(meeting.slot());
    if (pair != null && slot != null && !draft.isPlaced(pair) && problem.canMeet(pair, slot)) {
      int interpreter = draft.fit(pair, slot);
      if (interpreter != Draft.UNFIT) {
        draft.place(pair, slot, interpreter);
      }
    }
  }
}
