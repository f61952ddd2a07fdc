package fr.passerelle.purchasing.consult;

/**
 * A line of a team's need sheet.
 *
 * @param position its place in the sheet, from 0
 */
public record LineKey(String team, String sheet, int position) {}
