package fr.passerelle.matching;

import fr.passerelle.language.Concept;
import fr.passerelle.language.Language;
import fr.passerelle.search.Filter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a need was read.
 *
 * @param language the language it was taken to be in
 * @param otherLanguage the language it was read in as well, since its few words could be of either;
 *     null where it is sure
 * @param concepts the concepts found in it, most telling first
 * @param removed the concepts that the reader took out or the need refuses
 * @param refused the words by which it says what it does not want, as they stand in it
 * @param gloss the need in English words, as it is searched in texts of other languages
 * @param suggestedFilters what the need seems to ask of a partner; none is applied unasked
 * @param suggestedPlaces the towns near which the need seems to ask for a partner
 * @param didYouMean the need as it would be spelled; null where its words occur
 */
public record Interpretation(
    Language language,
    @Nullable Language otherLanguage,
    List<Concept> concepts,
    List<Concept> removed,
    List<String> refused,
    String gloss,
    List<SuggestedFilter> suggestedFilters,
    List<SuggestedPlace> suggestedPlaces,
    @Nullable String didYouMean) {

  /** A filter that words of the need suggest: {@code words} as they stand in it. */
  public record SuggestedFilter(Filter.Dimension dimension, String value, String words) {}

  /** A circle around a town that the need names: {@code words} as they stand in it. */
  public record SuggestedPlace(Filter.Near near, String words) {}

  public Interpretation {
    concepts = List.copyOf(concepts);
    removed = List.copyOf(removed);
    refused = List.copyOf(refused);
    suggestedFilters = List.copyOf(suggestedFilters);
    suggestedPlaces = List.copyOf(suggestedPlaces);
  }

  /** The same reading of a need that would be spelled otherwise. */
  Interpretation meaning(String spelled) {
    return new Interpretation(
        language,
        otherLanguage,
        concepts,
        removed,
        refused,
        gloss,
        suggestedFilters,
        suggestedPlaces,
        spelled);
  }
}
