/**
 * Which evidence and organisations fit these words?
 *
 * <p>The question in terms of the domain ({@link Query}, {@link Filter}) and the answer as values;
 * which engine answers is the business of the packages below. All that one request asks is asked of
 * one {@link Snapshot}, so that an answer never mixes two states of the index.
 */
@NullMarked
package fr.passerelle.search;

import org.jspecify.annotations.NullMarked;
