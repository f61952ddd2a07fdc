package fr.passerelle.workspace.profile;

import fr.passerelle.organisation.Organisation;

/**
 * Whose a profile is.
 *
 * @param organisation that the team speaks for
 * @param team the team's name
 */
public record ProfileOwner(Organisation organisation, String team) {

  /** The country that can be no target. */
  public String country() {
    return organisation.place().country();
  }
}
