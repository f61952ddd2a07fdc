package fr.passerelle.matching;

import fr.passerelle.language.Language;
import fr.passerelle.search.NameMatch;
import fr.passerelle.search.Query;
import java.util.List;
import java.util.Set;

/**
 * A need as it is searched.
 *
 * @param asked the need's text without what it refuses
 * @param content the need's own words without those that tell nothing of its topic
 * @param gloss the same in English words
 * @param concepts the concepts asked for, with their weights
 * @param wider those and the concepts one step broader, for finding
 * @param unread the telling words of the need that belong to no concept
 * @param readShare how much of the need its concepts tell, from 0 to 1
 * @param named the organisations that it names beside what it asks of them
 * @param portrait whether it tells what an organisation does, rather than what a reader asks
 * @param refused ids of the concepts that speak for nobody: those it refuses, and others of its
 *     concepts' kin that are labelled with words it refuses
 * @param interpretation the same for the reader
 */
record ReadNeed(
    Need need,
    Language language,
    String asked,
    String content,
    String gloss,
    List<Query.Weighted> concepts,
    List<Query.Weighted> wider,
    List<String> unread,
    double readShare,
    List<NameMatch> named,
    boolean portrait,
    Set<String> refused,
    Interpretation interpretation) {

  /** Whether nothing was asked, so that everything that passes the filter is an answer. */
  boolean isBlank() {
    return need.text().isBlank() && need.offer().isBlank();
  }

  /** Whether nothing is asked for but who seeks what the asker brings. */
  boolean isOfferAlone() {
    return need.text().isBlank() && !need.offer().isBlank();
  }

  /** The same, where nobody wrote the words: they are not « vos mots ». */
  ReadNeed asPortrait() {
    return new ReadNeed(
        need,
        language,
        asked,
        content,
        gloss,
        concepts,
        wider,
        unread,
        readShare,
        named,
        true,
        refused,
        interpretation);
  }

  /** What the need means, whatever its words. */
  Query.Meaning meaning() {
    return new Query.Meaning(language, asked);
  }
}
