package fr.passerelle.http.seminar;

import fr.passerelle.http.mission.MissionHead;
import java.util.List;

/**
 * Who sits with whom at a meal.
 *
 * @param faults what is wrong with it, in words
 * @param standing who has no seat
 */
public record TablesPage(
    MissionHead head,
    String action,
    String back,
    String sheet,
    long version,
    List<String> faults,
    List<Table> tables,
    List<Seat> standing) {

  /** A table with why these sit there. */
  public record Table(int number, String title, List<String> reasons, List<Seat> seats) {
    public Table {
      reasons = List.copyOf(reasons);
      seats = List.copyOf(seats);
    }
  }

  /** Somebody at a table. */
  public record Seat(String id, String name, String about) {}

  public TablesPage {
    faults = List.copyOf(faults);
    tables = List.copyOf(tables);
    standing = List.copyOf(standing);
  }
}
