package fr.passerelle.delegation.outcome;

import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.delegation.mission.Party;
import org.jspecify.annotations.Nullable;

/**
 * A visitor and a host of a mission, and how far they have come.
 *
 * @param meeting the id of their meeting; null where they have none
 */
public record FunnelPair(
    Mission mission, Party visitor, Party host, Stage reached, @Nullable String meeting) {

  /** Whether they came so far, or further. */
  public boolean came(Stage stage) {
    return reached.compareTo(stage) >= 0;
  }
}
