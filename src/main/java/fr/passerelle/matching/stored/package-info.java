/**
 * Which of the needs that were saved does a changed organisation answer, that it did not answer
 * before?
 *
 * <p>A search finds organisations for a need; here it is the other way round. A {@link
 * fr.passerelle.matching.stored.StoredNeed} is read once into a question: the weighted concepts
 * that {@link fr.passerelle.matching.NeedTopics} finds in it, its other telling words in English,
 * and its filter. What changes is read into terms of the same kind. An organisation answers by
 * <em>one</em> of its texts: its own entry (names, descriptions, themes) or a piece of evidence
 * that holds at least half of the question's weight, as the search's votes are cast by single
 * documents too; so the reason can name the text, and a change touches no text but its own. A
 * partnering profile answers for itself.
 *
 * <p>No loop runs over all needs. Each stands in an inverted table under the fewest of its terms of
 * which an answer must hold one (of a set that must be shared by half, all but the rarest half can
 * be left out: the prefix filter of set-similarity joins), and under the countries that its filter
 * names, so that a change meets those needs alone that share a rare term and the country with it. A
 * need without words stands under the rarest dimension of its filter. Terms are numbers and texts
 * are bit sets, so that meeting one that does not fit costs some tens of nanoseconds.
 */
@NullMarked
package fr.passerelle.matching.stored;

import org.jspecify.annotations.NullMarked;
