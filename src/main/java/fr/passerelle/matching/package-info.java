/**
 * Whom should I work with, and why?
 *
 * <p>A need is read (language, concepts, gloss), evidence and profiles that fit it vote for their
 * organisations, the candidates are judged by named signals, in both directions (what they offer to
 * the asker, and what they seek that the asker brings), and each partner's score is the weighted
 * sum of its signals, told as sentences that name their evidence.
 */
@NullMarked
package fr.passerelle.matching;

import org.jspecify.annotations.NullMarked;
