/**
 * Who speaks when and where at a seminar, and who sits with whom? Sessions with what clashes
 * between them, and table plans from the wishes of the mission.
 */
@NullMarked
package fr.passerelle.delegation.seminar;

import org.jspecify.annotations.NullMarked;
