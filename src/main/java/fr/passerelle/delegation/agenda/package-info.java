/**
 * What does each of those who take part in a mission do, when, where and with whom?
 *
 * <p>An {@link fr.passerelle.delegation.agenda.Agenda} is the {@link
 * fr.passerelle.delegation.agenda.Programme} as one party sees it: its meetings by day, the ways
 * between places, the pauses, and for a vehicle the trips that it makes. It is worked out afresh
 * from what is planned, and never kept: the same programme gives the same agendas. It says nothing
 * in words; who shows it does.
 */
@NullMarked
package fr.passerelle.delegation.agenda;

import org.jspecify.annotations.NullMarked;
