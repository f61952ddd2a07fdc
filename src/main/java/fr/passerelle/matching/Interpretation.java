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
 * @param concepts the concepts found in it, most telling first
 * @param removed the concepts that the reader took out
 * @param gloss the need in English words, as it is searched in texts of other languages
 * @param suggestedFilters what the need seems to ask of a partner; none is applied unasked
 * @param didYouMean the need as it would be spelled; null where its words occur
 */
public record Interpretation(
    Language language,
    List<Concept> concepts,
    List<Concept> removed,
    String gloss,
    List<SuggestedFilter> suggestedFilters,
    @Nullable String didYouMean) {

  /** A filter that words of the need suggest: {@code words} as they stand in it. */
  public record SuggestedFilter(Filter.Dimension dimension, String value, String words) {}

  public Interpretation {
    concepts = List.copyOf(concepts);
    removed = List.copyOf(removed);
    suggestedFilters = List.copyOf(suggestedFilters);
  }
}
