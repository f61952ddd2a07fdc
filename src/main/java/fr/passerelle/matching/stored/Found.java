package fr.passerelle.matching.stored;

import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.Organisation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organisation, or a partnering profile of its, that answers a stored need and did not before.
 *
 * @param need the id of the stored need
 * @param evidence the text that answers; null where that is the organisation's own entry
 * @param isProfile whether it is the profile that is new, rather than the organisation
 * @param concepts ids of the need's concepts that the text tells, or tells a narrower one of
 * @param words the need's other words that it tells, as the need writes them; concepts and words
 *     are both empty where the need is a filter alone
 * @param share how much of the need the text holds, above 0 and at most 1
 */
public record Found(
    String need,
    Organisation organisation,
    @Nullable Evidence evidence,
    boolean isProfile,
    List<String> concepts,
    List<String> words,
    double share) {
  public Found {
    concepts = List.copyOf(concepts);
    words = List.copyOf(words);
  }
}
