package fr.passerelle.delegation.seminar;

import fr.passerelle.delegation.mission.Side;
import java.util.List;

/**
 * Somebody to be seated.
 *
 * @param languages the codes of the languages spoken; none where nobody said
 */
public record Diner(String id, String name, Side side, List<String> languages) {
  public Diner {
    languages = List.copyOf(languages);
  }
}
