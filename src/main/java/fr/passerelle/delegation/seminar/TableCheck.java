package fr.passerelle.delegation.seminar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Tells what is wrong with who sits where; knows nothing of how it came about. */
public final class TableCheck {

  /** What is wrong. */
  public enum Kind {
    /** Two sit at one table who may not. */
    NEVER,
    /** More sit at a table than it has seats. */
    SEATS,
    /** There is no such table. */
    TABLE,
    /** Somebody has no seat. */
    STANDING;

    /** Its name in messages. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Something wrong.
   *
   * @param table its number; 0 for none
   * @param one an id; empty where it is about nobody
   * @param other an id; empty where it is about no pair
   */
  public record Fault(Kind kind, int table, String one, String other) {}

  private TableCheck() {}

  /** All that is wrong; nothing where the list is empty. */
  public static List<Fault> faults(Meal meal, Map<String, Integer> seated) {
    var faults = new ArrayList<Fault>();
    var taken = new TreeMap<Integer, Integer>();
    for (var diner : meal.diners()) {
      Integer table = seated.get(diner.id());
      if (table == null) {
        faults.add(new Fault(Kind.STANDING, 0, diner.id(), ""));
      } else {
        taken.merge(table, 1, Integer::sum);
        if (table < 1 || table > meal.tables()) {
          faults.add(new Fault(Kind.TABLE, table, diner.id(), ""));
        }
      }
    }
    taken.forEach(
        (table, count) -> {
          if (count > meal.seats()) {
            faults.add(new Fault(Kind.SEATS, table, "", ""));
          }
        });
    for (var never : meal.nevers()) {
      Integer table = seated.get(never.one());
      if (table != null && table.equals(seated.get(never.other()))) {
        faults.add(new Fault(Kind.NEVER, table, never.one(), never.other()));
      }
    }
    return faults;
  }
}
