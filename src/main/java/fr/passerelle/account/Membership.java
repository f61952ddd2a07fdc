package fr.passerelle.account;

/**
 * What somebody is in a team.
 *
 * @param manages whether the person may ask others in and out
 */
public record Membership(Team team, Role role, boolean manages) {}
