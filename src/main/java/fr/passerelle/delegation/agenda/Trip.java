package fr.passerelle.delegation.agenda;

import fr.passerelle.delegation.mission.Party;
import java.util.List;

/**
 * A vehicle carries visitors from one place to another.
 *
 * @param riders in the order of their names
 * @param seats how many of them they take
 */
public record Trip(Party vehicle, Span span, Venue from, Venue to, List<Party> riders, int seats) {

  public Trip {
    riders = List.copyOf(riders);
  }
}
