/**
 * What are the members of a cluster together, against others, with others, and where?
 *
 * <p>Five pages of one shape, each with tables whose figures lead to the members behind them: the
 * portfolio of a cluster, who completes it, several clusters together, territories, and the scales
 * of clusters. {@link fr.passerelle.cluster.portfolio} reckons; this package says it in words.
 */
@NullMarked
package fr.passerelle.http.portfolio;

import org.jspecify.annotations.NullMarked;
