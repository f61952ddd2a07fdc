/**
 * How does a mission get its programme?
 *
 * <p>{@link fr.passerelle.delegation.programme.MissionInstance} says what a mission asks of the
 * solver, {@link fr.passerelle.delegation.programme.ProgrammeRuns} lets it search while people
 * watch, {@link fr.passerelle.delegation.programme.Placing} moves single meetings by hand, and
 * {@link fr.passerelle.delegation.programme.Programmes} keeps how it is made and what was told.
 */
@NullMarked
package fr.passerelle.delegation.programme;

import org.jspecify.annotations.NullMarked;
