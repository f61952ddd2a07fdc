package fr.passerelle.delegation.programme;

import fr.passerelle.delegation.Instance;
import fr.passerelle.delegation.Meeting;
import fr.passerelle.delegation.Pair;
import fr.passerelle.delegation.ProgrammeChange;
import fr.passerelle.delegation.Timetable;
import fr.passerelle.delegation.TimetableCheck;
import fr.passerelle.delegation.mission.Party;
import fr.passerelle.delegation.mission.PlannedMeeting;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A programme that may take the place of a mission's: nothing of it is kept until somebody says so.
 * Safe for use by many threads at once.
 */
public final class Trial {

  /**
   * What to make.
   *
   * @param before the plan as it was when this was asked
   * @param isChange whether as little as possible is to move
   * @param changed who has changed, which is kept together with the programme; null where nobody
   */
  public record Request(
      Instance instance,
      List<PlannedMeeting> before,
      boolean isChange,
      int fairness,
      int seconds,
      @Nullable Party changed) {
    public Request {
      before = List.copyOf(before);
    }
  }

  /**
   * How far it is.
   *
   * @param timetable the best so far; null before the first
   * @param version grows with each timetable
   * @param value of the best that is known, which may be ahead of the timetable's
   * @param bound what no programme can exceed; 0 as long as it is not known
   * @param spent how much of the time is spent, from 0 to 1
   */
  public record State(
      @Nullable Timetable timetable,
      int version,
      int value,
      int meetings,
      int bound,
      double spent,
      boolean isDone,
      boolean isFailed) {

    static final State WAITING = new State(null, 0, 0, 0, 0, 0, false, false);

    /** The value as a part of the bound; 0 as long as it is not known. */
    public double ratio() {
      return bound == 0 ? 0 : Math.min(1, (double) value / bound);
    }
  }

  private final Request request;
  private State state = State.WAITING;
  private volatile boolean isStopped;

  Trial(Request request) {
    this.request = request;
  }

  public Request request() {
    return request;
  }

  public synchronized State state() {
    return state;
  }

  void stop() {
    isStopped = true;
  }

  boolean isStopped() {
    return isStopped;
  }

  synchronized void progress(int value, int meetings, double spent) {
    boolean isBetter = value > state.value();
    state =
        new State(
            state.timetable(),
            state.version(),
            isBetter ? value : state.value(),
            isBetter ? meetings : state.meetings(),
            state.bound(),
            Math.max(spent, state.spent()),
            state.isDone(),
            false);
  }

  synchronized void bound(int bound) {
    state =
        new State(
            state.timetable(),
            state.version(),
            state.value(),
            state.meetings(),
            bound,
            state.spent(),
            state.isDone(),
            state.isFailed());
  }

  /** Takes a timetable where it is better than the one before. */
  synchronized void take(Timetable timetable) {
    var before = state.timetable();
    var best = before == null || score(timetable) >= score(before) ? timetable : before;
    state =
        new State(
            best,
            state.version() + (best.equals(before) ? 0 : 1),
            new TimetableCheck(request.instance()).value(best),
            best.meetings().size(),
            state.bound(),
            state.spent(),
            state.isDone(),
            false);
  }

  synchronized void end(boolean isFailed) {
    state =
        new State(
            state.timetable(),
            state.version(),
            state.value(),
            state.meetings(),
            state.bound(),
            1,
            true,
            isFailed);
  }

  /** What the search seeks the most of: no pair missing that must meet, value, fair shares. */
  private double score(Timetable timetable) {
    var held = timetable.meetings().stream().map(Meeting::pair).collect(Collectors.toSet());
    long missing = request.instance().must().stream().filter(one -> !held.contains(one)).count();
    var counts = new HashMap<String, Integer>();
    double fair = 0;
    for (Pair pair : held) {
      for (String who : List.of(pair.visitor(), pair.host())) {
        fair += (double) request.fairness() / counts.merge(who, 1, Integer::sum);
      }
    }
    return new TimetableCheck(request.instance()).value(timetable) + fair - 1e9 * missing;
  }

  /** In what a timetable differs from the plan before. */
  public List<ProgrammeChange> changes(Timetable timetable) {
    var before =
        new Timetable(request.instance().name(), Plans.meetings(request.before()), List.of());
    return ProgrammeChange.between(before, timetable);
  }
}
