/**
 * What may come of a French cluster and a technology park abroad? Their themes, people,
 * laboratories and projects are laid side by side, and each signal is named with its weight.
 */
@NullMarked
package fr.passerelle.matching.potential;

import org.jspecify.annotations.NullMarked;
