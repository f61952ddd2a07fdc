package fr.passerelle.cluster.visibility;

import java.time.YearMonth;
import java.util.List;

/**
 * The needs of a month that hardly anybody answered, as far as they may be told: nothing that fewer
 * than {@link ListReports#FEWEST_NEEDS} needs or {@link ListReports#FEWEST_DAYS} different days
 * stand behind.
 *
 * @param concepts the most asked for first
 * @param isMoreHidden whether some are left out since too few asked for them
 */
public record UnmetNeeds(YearMonth month, List<OfConcept> concepts, boolean isMoreHidden) {

  /**
   * The needs for a concept.
   *
   * @param concept its id; empty for needs of which nothing was understood
   * @param needs how many
   * @param empty how many of these found nobody
   * @param languages of the needs, those alone that are asked for often enough
   * @param countries that they were confined to, the same
   */
  public record OfConcept(
      String concept, long needs, long empty, List<Share> languages, List<Share> countries) {
    public OfConcept {
      languages = List.copyOf(languages);
      countries = List.copyOf(countries);
    }
  }

  /** How many of the needs have a code; that of a country is empty for any. */
  public record Share(String code, long needs) {}

  public UnmetNeeds {
    concepts = List.copyOf(concepts);
  }
}
