/**
 * Who can supply what a buyer needs, line by line, and which suppliers together?
 *
 * <p>A sheet of needs becomes {@link fr.passerelle.purchasing.Requirement requirements}, each gets
 * a long list of {@link fr.passerelle.purchasing.Candidate candidates} from the same ranking as all
 * partners, and a {@link fr.passerelle.purchasing.SourcingPlan plan} chooses among them over the
 * whole sheet. What may go wrong is told as {@link fr.passerelle.purchasing.Risk risks}.
 */
@NullMarked
package fr.passerelle.purchasing;

import org.jspecify.annotations.NullMarked;
