/**
 * Who is asked for an offer on a line, what do they answer, and what is decided for which reason?
 *
 * <p>Suppliers of a line's long list go onto its shortlist as {@link
 * fr.passerelle.purchasing.consult.Entry entries}, are invited by a link that needs no account, and
 * answer by it. A {@link fr.passerelle.purchasing.consult.Decision decision} shares the line among
 * them. Every act is noted and never changed. A line without a supplier may be shown to clusters,
 * who do not learn whose it is.
 */
@NullMarked
package fr.passerelle.purchasing.consult;

import org.jspecify.annotations.NullMarked;
