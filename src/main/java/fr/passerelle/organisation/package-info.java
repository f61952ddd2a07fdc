/**
 * What is a partner?
 *
 * <p>An organisation with its names, place, identifiers, themes and ties, the evidence that speaks
 * for it, and the profiles that tell what it offers and what it seeks. Values only; every claim
 * names the source that made it.
 */
@NullMarked
package fr.passerelle.organisation;

import org.jspecify.annotations.NullMarked;
