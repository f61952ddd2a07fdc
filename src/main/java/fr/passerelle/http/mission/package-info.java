/**
 * How does a team prepare a mission?
 *
 * <p>{@link fr.passerelle.http.mission.MissionDesk} finds the mission of a request and puts its
 * pages under one head, with the ways to all rooms of the mission ({@link
 * fr.passerelle.http.mission.MissionPlace}); {@link fr.passerelle.http.mission.MissionRoutes}
 * gathers the routes of these rooms. Here are the list of missions, what a mission is, its calendar
 * and who takes part.
 */
@NullMarked
package fr.passerelle.http.mission;

import org.jspecify.annotations.NullMarked;
