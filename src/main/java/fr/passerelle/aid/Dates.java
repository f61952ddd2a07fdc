package fr.passerelle.aid;

import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a scheme takes applications.
 *
 * @param from the first day of the scheme; null where unknown
 * @param until the last day of the scheme; null where no end is known
 * @param cutOffs the last days of single calls, past and to come
 * @param months in which calls came so far
 * @param checked when the row was last compared with its sources
 */
public record Dates(
    Standing standing,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    List<LocalDate> cutOffs,
    List<Month> months,
    LocalDate checked) {

  /** After so long without a look at its sources nothing is said to be open any more. */
  private static final Period TRUSTED = Period.ofYears(2);

  public Dates {
    cutOffs = cutOffs.stream().sorted().toList();
    months = List.copyOf(months);
    if (from != null && until != null && until.isBefore(from)) {
      throw new IllegalArgumentException("the last day " + until + " is before the first " + from);
    }
  }

  /** Whether applications are taken on a day. What is over is never open. */
  public Availability on(LocalDate day) {
    if (standing == Standing.ENDED || (until != null && day.isAfter(until))) {
      return new Availability.Closed(until);
    }
    if (from != null && day.isBefore(from)) {
      return new Availability.Forthcoming(from);
    }
    var next = cutOffs.stream().filter(cutOff -> !cutOff.isBefore(day)).findFirst();
    if (next.isPresent()) {
      return new Availability.Open(next.get());
    }
    return standing == Standing.CONTINUOUS && !day.isAfter(checked.plus(TRUSTED))
        ? new Availability.Open(until)
        : new Availability.ToCheck(last(day).orElse(null), months);
  }

  /** The days that still matter to who applies: cut-offs and the last day, from a day on. */
  public List<LocalDate> deadlines(LocalDate day) {
    return standing == Standing.ENDED
        ? List.of()
        : Stream.concat(cutOffs.stream(), Stream.ofNullable(until))
            .filter(deadline -> !deadline.isBefore(day))
            .distinct()
            .sorted()
            .toList();
  }

  private Optional<LocalDate> last(LocalDate day) {
    return cutOffs.stream().filter(cutOff -> cutOff.isBefore(day)).reduce((one, next) -> next);
  }
}
