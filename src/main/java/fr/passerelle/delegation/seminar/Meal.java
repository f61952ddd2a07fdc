package fr.passerelle.delegation.seminar;

import java.util.HashSet;
import java.util.List;

/**
 * Who is to be seated, and what is to be kept in mind.
 *
 * @param seats at each table
 * @param nevers pairs that may not sit at one table
 * @param wishes pairs that should
 * @param before pairs that sat together at an earlier meal and should have other neighbours now
 */
public record Meal(
    List<Diner> diners,
    int tables,
    int seats,
    List<Tie> nevers,
    List<Tie> wishes,
    List<Tie> before) {

  /**
   * Two of them, by id, in either order.
   *
   * @param value how much it counts, from 1 to 10
   */
  public record Tie(String one, String other, int value) {}

  public Meal {
    diners = List.copyOf(diners);
    nevers = List.copyOf(nevers);
    wishes = List.copyOf(wishes);
    before = List.copyOf(before);
    if (tables < 1 || seats < 1) {
      throw new IllegalArgumentException("no seat: %d × %d".formatted(tables, seats));
    }
    var ids = new HashSet<String>();
    for (var diner : diners) {
      if (!ids.add(diner.id())) {
        throw new IllegalArgumentException("seated twice: " + diner.id());
      }
    }
  }
}
