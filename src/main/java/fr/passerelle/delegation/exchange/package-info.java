/**
 * How do programmes travel?
 *
 * <p>Reads and writes instances and timetables as JSON in the form "passerelle-delegation/1", so
 * that any solver, checker or spreadsheet can take part. Whatever does not fit is refused with the
 * name of its field and what to do.
 */
@NullMarked
package fr.passerelle.delegation.exchange;

import org.jspecify.annotations.NullMarked;
