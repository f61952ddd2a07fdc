/**
 * How often was an organisation shown, and for what?
 *
 * <p>{@link fr.passerelle.workspace.exposure.Exposures} counts each organisation that stands in a
 * list that is shown, by day, by rank and by the concepts of what was asked for: never the words,
 * and nothing of who asked. Counts are gathered in memory and written every half minute; a killed
 * process loses what it counted since. {@link fr.passerelle.workspace.exposure.ExposureReport} is
 * what an organisation is told, with nothing in it that so few asked for that they could be known
 * by it.
 */
@NullMarked
package fr.passerelle.workspace.exposure;

import org.jspecify.annotations.NullMarked;
