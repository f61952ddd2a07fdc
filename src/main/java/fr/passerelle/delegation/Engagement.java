package fr.passerelle.delegation;

/**
 * Somebody is somewhere for something else than meetings, such as a session of a seminar, and meets
 * nobody then.
 *
 * @param what the id of what keeps them
 * @param person a visitor, host or interpreter
 * @param city where; empty where nobody said, and then the way there takes no time
 * @param day as slots name it
 * @param from the first place of the day that it takes
 * @param to the last one; one less than {@code from} where it lies between two slots
 */
public record Engagement(String what, String person, String city, String day, int from, int to) {

  /** Whether it takes place during a slot. */
  public boolean covers(Slot slot) {
    return slot.day().equals(day) && slot.index() >= from && slot.index() <= to;
  }

  /** How many slots of the day lie free between it and a slot that it does not cover. */
  public int between(Slot slot) {
    return slot.index() < from ? from - slot.index() - 1 : slot.index() - to - 1;
  }
}
