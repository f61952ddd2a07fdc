/**
 * What is a partner?
 *
 * <p>An organisation with its names, place, identifiers, themes and ties, and the evidence that
 * speaks for it. Values only; every claim names the source that made it.
 */
@NullMarked
package fr.passerelle.organisation;

import org.jspecify.annotations.NullMarked;
