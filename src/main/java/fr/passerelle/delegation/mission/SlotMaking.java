package fr.passerelle.delegation.mission;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts days into slots.
 *
 * @param starts when the first meeting of a day begins
 * @param ends by when the last one is over
 * @param lengthInMinutes of a meeting
 * @param pauseInMinutes between two meetings
 * @param lunchFrom no meeting runs between this and {@code lunchTo}; equal for no lunch
 */
public record SlotMaking(
    LocalTime starts,
    LocalTime ends,
    int lengthInMinutes,
    int pauseInMinutes,
    LocalTime lunchFrom,
    LocalTime lunchTo) {

  /** More in a day than anybody sits through. */
  public static final int MOST_A_DAY = 40;

  public SlotMaking {
    if (!starts.isBefore(ends)) {
      throw new IllegalArgumentException(starts + " is not before " + ends);
    }
    if (lengthInMinutes < 5 || pauseInMinutes < 0 || lunchTo.isBefore(lunchFrom)) {
      throw new IllegalArgumentException(
          "no slots of " + lengthInMinutes + " and " + pauseInMinutes + " minutes");
    }
  }

  /**
   * The slots of some days, in order. Over lunch the numbers within the day go on as if meetings
   * went on, so that who counts slots for travel counts that time as well.
   */
  public List<Calendar.Slot> of(List<LocalDate> days) {
    return days.stream().sorted().distinct().flatMap(day -> of(day).stream()).toList();
  }

  private List<Calendar.Slot> of(LocalDate day) {
    var slots = new ArrayList<Calendar.Slot>();
    int step = lengthInMinutes + pauseInMinutes;
    int at = minutes(starts);
    int nth = 0;
    boolean isBeforeLunch = true;
    while (at + lengthInMinutes <= minutes(ends) && slots.size() < MOST_A_DAY) {
      boolean meetsLunch =
          isBeforeLunch
              && lunchFrom.isBefore(lunchTo)
              && at + lengthInMinutes > minutes(lunchFrom)
              && at < minutes(lunchTo);
      if (meetsLunch) {
        isBeforeLunch = false;
        nth += Math.max(1, (minutes(lunchTo) - at) / step);
        at = minutes(lunchTo);
      } else {
        slots.add(Calendar.Slot.at(day, nth++, time(at), time(at + lengthInMinutes)));
        at += step;
      }
    }
    return slots;
  }

  private static int minutes(LocalTime time) {
    return (int) Duration.between(LocalTime.MIDNIGHT, time).toMinutes();
  }

  private static LocalTime time(int minutes) {
    return LocalTime.MIDNIGHT.plusMinutes(minutes);
  }
}
