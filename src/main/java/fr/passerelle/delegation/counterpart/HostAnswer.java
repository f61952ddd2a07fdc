package fr.passerelle.delegation.counterpart;

import fr.passerelle.delegation.mission.WishKind;
import java.util.List;

/**
 * What a host answers to its invitation.
 *
 * @param person whom to ask for there
 * @param address where it receives, in its own script
 * @param absent ids of the slots in which it cannot meet
 * @param most how many meetings it has at most
 */
public record HostAnswer(
    boolean comes,
    String person,
    String address,
    List<String> absent,
    List<String> languages,
    int most,
    List<Wish> wishes) {

  /** What it wishes of a visitor. */
  public record Wish(String visitor, WishKind kind, int value, String reason) {}

  public HostAnswer {
    absent = List.copyOf(absent);
    languages = List.copyOf(languages);
    wishes = List.copyOf(wishes);
  }
}
