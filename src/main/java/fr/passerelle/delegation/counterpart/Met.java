package fr.passerelle.delegation.counterpart;

import java.time.LocalDate;

/**
 * That a host was met in an earlier mission.
 *
 * @param mission what that mission was called
 * @param visitor who met it
 */
public record Met(Somebody host, String mission, LocalDate day, String visitor) {}
