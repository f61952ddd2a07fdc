package fr.passerelle.delegation.outcome;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a meeting.
 *
 * @param meeting its id
 * @param notes in free words
 * @param visitorInterest of the visitor in the host, from 0 to 3; null where nobody said
 * @param hostInterest of the host in the visitor, from 0 to 3; null where nobody said
 * @param nextStep empty where none is agreed
 * @param who takes it
 * @param due the day by which it is to be taken; null where none
 * @param results each once, in their order
 * @param version grows with each change, so that two who write at once do not undo each other; 0
 *     where nothing was written yet
 */
public record Outcome(
    String meeting,
    Absence absent,
    String notes,
    @Nullable Integer visitorInterest,
    @Nullable Integer hostInterest,
    String nextStep,
    String who,
    @Nullable LocalDate due,
    List<Result> results,
    long version) {

  /** The highest interest. */
  public static final int MOST_INTEREST = 3;

  public Outcome {
    check(visitorInterest);
    check(hostInterest);
    results = results.stream().distinct().sorted().toList();
  }

  /** That of a meeting of which nothing was written yet. */
  public static Outcome unwritten(String meeting) {
    return new Outcome(meeting, Absence.NOBODY, "", null, null, "", "", null, List.<Result>of(), 0);
  }

  private static void check(@Nullable Integer interest) {
    if (interest != null && (interest < 0 || interest > MOST_INTEREST)) {
      throw new IllegalArgumentException("an interest is from 0 to 3, but is " + interest);
    }
  }
}
