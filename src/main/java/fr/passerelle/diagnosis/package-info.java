/**
 * What does a firm need next?
 *
 * <p>Two answers, both from tables of ours. {@link fr.passerelle.diagnosis.Diagnosis} turns the
 * answers to a short questionnaire about digital tools into levels and needs, in order of priority.
 * {@link fr.passerelle.diagnosis.ProductLadder} tells from how ready a technology is which kind of
 * partner comes next: a laboratory, an integrator, a manufacturer, a distributor.
 */
@NullMarked
package fr.passerelle.diagnosis;

import org.jspecify.annotations.NullMarked;
