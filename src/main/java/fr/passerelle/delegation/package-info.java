/**
 * Who meets whom, when and where?
 *
 * <p>An {@link fr.passerelle.delegation.Instance} says who may come when and who wishes to meet
 * whom; {@link fr.passerelle.delegation.MeetingScheduler} makes a {@link
 * fr.passerelle.delegation.Timetable} of it that breaks no rule, and tells of every wish that is
 * not in it why. {@link fr.passerelle.delegation.TimetableCheck} judges any timetable by the rules
 * alone, and {@link fr.passerelle.delegation.ValueBound} tells how much none can exceed.
 *
 * <p>The solver is our own: Timefold reached 92 to 93 % of the bound on missions of the size that
 * an embassy has, this reaches more, explains what it leaves out, and moves little when plans
 * change.
 */
@NullMarked
package fr.passerelle.delegation;

import org.jspecify.annotations.NullMarked;
