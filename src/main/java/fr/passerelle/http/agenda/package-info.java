/**
 * How do those who take part in a mission get their days?
 *
 * <p>The team sees all agendas of a mission and takes them away: on paper in two languages, for
 * calendars, as a grid and as badges. Who has a link to answer with sees the own agenda by it.
 */
@NullMarked
package fr.passerelle.http.agenda;

import org.jspecify.annotations.NullMarked;
