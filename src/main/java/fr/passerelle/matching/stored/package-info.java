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
 * <p>No loop runs over all needs. Each stands in an inverted table under its terms, and under the
 * countries that its filter names; the terms of a text sum up, for the needs that stand there
 * alone, how much of each is held, and only a need of which half is held is looked at. A need
 * without words stands under the rarest dimension of its filter. The sums lie side by side in one
 * array: looking at each candidate instead, even those few that share the rarest terms alone, cost
 * more, since the memory of a hundred thousand needs is far apart.
 */
@NullMarked
package fr.passerelle.matching.stored;

import org.jspecify.annotations.NullMarked;
