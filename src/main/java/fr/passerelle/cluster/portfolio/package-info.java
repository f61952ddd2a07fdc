/**
 * What are the members of a cluster, of several clusters or of a territory together, and whom do
 * they lack?
 *
 * <p>{@link fr.passerelle.cluster.portfolio.WorldReader} reads the members of all clusters once for
 * a state of the index, and {@link fr.passerelle.cluster.portfolio.KeptWorld} keeps what was read,
 * so that no page goes through all organisations. Everything else reckons with {@link
 * fr.passerelle.cluster.portfolio.Member}s alone: a {@link fr.passerelle.cluster.portfolio.Tally}
 * counts them by a criterion, and a {@link fr.passerelle.cluster.portfolio.MemberFilter} lists
 * those behind each count by the same rule; {@link fr.passerelle.cluster.portfolio.Specialisation}
 * tells strengths, {@link fr.passerelle.cluster.portfolio.Gap} what is lacking, {@link
 * fr.passerelle.cluster.portfolio.Complement} which other cluster has it, {@link
 * fr.passerelle.cluster.portfolio.Overlap} who is member of several, and {@link
 * fr.passerelle.cluster.portfolio.Territory} who is where.
 *
 * <p>It imports {@code organisation} for the register of clusters, {@code language} for the
 * thesaurus by which themes are rolled up, and {@code search} for the index.
 */
@NullMarked
package fr.passerelle.cluster.portfolio;

import org.jspecify.annotations.NullMarked;
