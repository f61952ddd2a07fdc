package fr.passerelle.delegation;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A wish that a timetable does not fulfil, and the reason: each holds of the timetable it stands
 * in, and can be found out again from it.
 */
public sealed interface Unplaced {

  /** Whose wish. */
  Pair pair();

  /** The reason's short name, as the exchange form writes it, such as "no-common-slot". */
  String code();

  /** The reason as an English sentence without its full stop. */
  String words();

  /** The pair is among those that may not meet. */
  record Never(Pair pair) implements Unplaced {
    @Override
    public String code() {
      return "never";
    }

    @Override
    public String words() {
      return "this pair is among those that may not meet";
    }
  }

  /** They are never available at the same time. */
  record NoCommonSlot(Pair pair) implements Unplaced {
    @Override
    public String code() {
      return "no-common-slot";
    }

    @Override
    public String words() {
      return "they are never available in the same slot";
    }
  }

  /** Whenever both are available, meetings are held elsewhere, or a session keeps one of them. */
  record Elsewhere(Pair pair) implements Unplaced {
    @Override
    public String code() {
      return "elsewhere";
    }

    @Override
    public String words() {
      return "in each slot in which both are available, meetings are held in another city, or a"
          + " session keeps one of them";
    }
  }

  /** No table stands in the host's city. */
  record NoTable(Pair pair) implements Unplaced {
    @Override
    public String code() {
      return "no-table";
    }

    @Override
    public String words() {
      return "there is no table in the host's city";
    }
  }

  /** They share no language, and no interpreter who speaks with both is there in a common slot. */
  record NoInterpreter(Pair pair) implements Unplaced {
    @Override
    public String code() {
      return "no-interpreter";
    }

    @Override
    public String words() {
      return "they share no language, and no interpreter who speaks with both is available"
          + " when they are";
    }
  }

  /** One of them has as many meetings as they may have. */
  record CapReached(Pair pair, String participant, int most) implements Unplaced {
    @Override
    public String code() {
      return "cap-reached";
    }

    @Override
    public String words() {
      return "%s has as many meetings as allowed (%d)".formatted(participant, most);
    }
  }

  /** What stands in the way in one slot. */
  enum Obstacle {
    VISITOR_BUSY("gave-way", "the visitor has another meeting"),
    HOST_BUSY("gave-way", "the host has another meeting"),
    TRAVEL("travel", "the visitor cannot travel in time"),
    DAY_FULL("day-full", "the day has as many meetings as allowed"),
    TABLES_FULL("tables-full", "all tables of the city are taken"),
    INTERPRETERS_BUSY("interpreters-busy", "no fitting interpreter is free"),
    COST("city-change", "the change of city costs more than the meeting is worth"),
    KEPT("kept", "it would be one change too many of the known programme");

    private final String code;
    private final String words;

    Obstacle(String code, String words) {
      this.code = code;
      this.words = words;
    }
  }

  /**
   * Something else is in the way in each of their common slots.
   *
   * @param slots in how many slots each obstacle is the first in the way; their sum is the number
   *     of common slots
   */
  record InTheWay(Pair pair, Map<Obstacle, Integer> slots) implements Unplaced {
    public InTheWay {
      slots = Map.copyOf(slots);
    }

    /** The one obstacle's; "gave-way" where meetings of the two are among several obstacles. */
    @Override
    public String code() {
      if (slots.containsKey(Obstacle.VISITOR_BUSY) || slots.containsKey(Obstacle.HOST_BUSY)) {
        return Obstacle.HOST_BUSY.code;
      }
      return slots.entrySet().stream()
          .max(
              Map.Entry.<Obstacle, Integer>comparingByValue()
                  .thenComparing(Map.Entry.comparingByKey()))
          .map(most -> most.getKey().code)
          .orElse("no-common-slot");
    }

    @Override
    public String words() {
      int all = slots.values().stream().mapToInt(Integer::intValue).sum();
      return "of %d common slots: ".formatted(all)
          + new TreeMap<>(slots)
              .entrySet().stream()
                  .map(one -> "in %d %s".formatted(one.getValue(), one.getKey().words))
                  .collect(Collectors.joining(", "));
    }
  }

  /** As a timetable from elsewhere says it, which nobody here has found out. */
  record Told(Pair pair, String code) implements Unplaced {
    @Override
    public String words() {
      return code;
    }
  }
}
