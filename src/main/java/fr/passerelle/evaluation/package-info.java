/**
 * How good is that ranking?
 *
 * <p>Runs the queries of a judged set through the same {@code PartnerFinder} that the web page uses
 * and compares its rankings with what is known to be right, by the field's standard measures.
 */
@NullMarked
package fr.passerelle.evaluation;

import org.jspecify.annotations.NullMarked;
