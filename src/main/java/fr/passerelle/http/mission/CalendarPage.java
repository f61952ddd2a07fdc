package fr.passerelle.http.mission;

import fr.passerelle.http.route.Problem.FieldError;
import java.util.List;

/**
 * Where and when people can meet in a mission, as forms.
 *
 * @param action where all forms go; {@code do} says which it is
 * @param making what the form that cuts days into slots proposes
 * @param holidays that are not known, as a sentence; empty where all are
 */
public record CalendarPage(
    MissionHead head,
    String action,
    List<FieldError> errors,
    List<City> cities,
    List<Way> ways,
    Making making,
    List<Day> days,
    List<Seat> seats,
    String holidays) {

  /** A city, or an empty row for one; its id is empty there. */
  public record City(String id, String name, String local) {}

  /** Between two cities. */
  public record Way(String field, String one, String other, int slots) {}

  /** How days are cut into slots. */
  public record Making(
      String starts, String ends, String length, String pause, String lunchFrom, String lunchTo) {}

  /**
   * A day of the mission.
   *
   * @param note that it is a holiday, or of the weekend; empty for neither
   * @param city the id of the city that it is for; empty for any
   */
  public record Day(
      String day, String shown, String note, boolean isChosen, List<Slot> slots, String city) {
    public Day {
      slots = List.copyOf(slots);
    }
  }

  /** A slot of a day. */
  public record Slot(String id, String shown) {}

  /** A table, or an empty row for one. */
  public record Seat(String id, String city, String name, String address, String local) {}

  public CalendarPage {
    errors = List.copyOf(errors);
    cities = List.copyOf(cities);
    ways = List.copyOf(ways);
    days = List.copyOf(days);
    seats = List.copyOf(seats);
  }
}
