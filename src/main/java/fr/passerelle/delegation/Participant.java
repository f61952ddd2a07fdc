package fr.passerelle.delegation;

import java.util.List;

/**
 * A visitor, host or interpreter, as far as a programme asks.
 *
 * @param languages codes such as "fr", "en" and "zh"
 * @param available ids of the slots in which they can meet
 * @param maxMeetings how many meetings they have at most
 * @param maxPerDay how many they have at most in one day; {@link #UNLIMITED} where nobody said
 */
public record Participant(
    String id,
    String name,
    List<String> languages,
    List<String> available,
    int maxMeetings,
    int maxPerDay) {

  /** So many meetings that nobody has them. */
  public static final int UNLIMITED = 1_000_000;

  public Participant {
    languages = List.copyOf(languages);
    available = List.copyOf(available);
  }

  /** The same, available in other slots: a late flight, a cancelled day. */
  public Participant withAvailable(List<String> slots) {
    return new Participant(id, name, languages, slots, maxMeetings, maxPerDay);
  }
}
