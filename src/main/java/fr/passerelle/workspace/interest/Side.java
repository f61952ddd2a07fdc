package fr.passerelle.workspace.interest;

import fr.passerelle.workspace.profile.IpTerms;

/**
 * One of the two sides, as it was when the interest was sent.
 *
 * @param team its id
 * @param teamName what the team is called now
 * @param profile the id of its profile; empty where there is none
 * @param title of the profile, or the organisation's name; empty where neither is told
 * @param organisation the id of the organisation that the team speaks for; empty where for none
 */
public record Side(
    String team,
    String teamName,
    String profile,
    String title,
    String organisation,
    IpTerms terms) {}
