/**
 * Which of our organisations does a row of somebody's table mean?
 *
 * <p>The Reconciliation Service API 0.2 of the W3C's Entity Reconciliation Community Group, as
 * OpenRefine speaks it: batches of names with constraints are answered by scored candidates, and
 * columns of reconciled organisations by what the catalogue knows of them.
 */
@NullMarked
package fr.passerelle.http.reconcile;

import org.jspecify.annotations.NullMarked;
