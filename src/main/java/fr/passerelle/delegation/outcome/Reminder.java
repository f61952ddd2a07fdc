package fr.passerelle.delegation.outcome;

import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.language.Language;

/**
 * A letter that somebody is to get: it is time to ask how things stand after a mission.
 *
 * @param months how many after its last day
 * @param open how many meetings nothing was answered about
 * @param account who gets it
 */
public record Reminder(
    Mission mission, int months, int open, String account, String email, Language language) {}
