package fr.passerelle.delegation.mission;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * Where and when people can meet in a mission.
 *
 * @param slots by day and time
 */
public record Calendar(List<City> cities, List<Travel> travel, List<Slot> slots, List<Seat> seats) {

  public static final Calendar EMPTY = new Calendar(List.of(), List.of(), List.of(), List.of());

  private static final int USUAL_DAY = 8;

  /** A city, with its name in the host country's own script, which may be empty. */
  public record City(String id, String name, String local) {}

  /** So many free slots are needed between two cities on one day, either way. */
  public record Travel(String one, String other, int slots) {}

  /**
   * A stretch of time at the mission's own place that holds one meeting.
   *
   * @param nth its place within the day, from 0; a number left out is a pause
   * @param city the id of the city where alone meetings are held then; empty for anywhere
   */
  public record Slot(
      String id, LocalDate day, int nth, LocalTime starts, LocalTime ends, String city) {

    /** A slot for meetings anywhere. */
    public Slot(String id, LocalDate day, int nth, LocalTime starts, LocalTime ends) {
      this(id, day, nth, starts, ends, "");
    }

    /** The same for meetings in a city alone; anywhere where it is empty. */
    public Slot in(String place) {
      return new Slot(id, day, nth, starts, ends, place);
    }

    /** A slot that is named by when it starts, such as {@code 2027-03-15T0930}. */
    public static Slot at(LocalDate day, int nth, LocalTime starts, LocalTime ends) {
      return new Slot(day + "T" + starts.toString().replace(":", ""), day, nth, starts, ends);
    }
  }

  /**
   * Where two can sit.
   *
   * @param local the address in the host country's own script, for the taxi
   */
  public record Seat(String id, String city, String name, String address, String local) {}

  public Calendar {
    cities = List.copyOf(cities);
    travel = List.copyOf(travel);
    slots = List.copyOf(slots);
    seats = List.copyOf(seats);
  }

  /** The city that all slots of a day are for; empty where they are for none or for several. */
  public String cityOf(LocalDate day) {
    var all = slots.stream().filter(slot -> slot.day().equals(day)).map(Slot::city).distinct();
    var cities = all.toList();
    return cities.size() == 1 ? cities.getFirst() : "";
  }

  /**
   * So many slots that two places are not reached within one day: as far apart are cities of which
   * nobody has said how far they are.
   */
  public int wholeDay() {
    return slots.stream().mapToInt(Slot::nth).max().orElse(USUAL_DAY - 1) + 1;
  }
}
