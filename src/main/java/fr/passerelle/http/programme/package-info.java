/**
 * How does a team make the programme of a mission?
 *
 * <p>{@link fr.passerelle.http.programme.ProgrammeRoutes} shows the grid, takes what is moved by
 * hand and lets the solver search while people watch; nothing that it finds takes the plan's place
 * before somebody keeps it.
 */
@NullMarked
package fr.passerelle.http.programme;

import org.jspecify.annotations.NullMarked;
