package fr.passerelle.http.claim;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the API says of a team's own organisation, and takes. */
final class OwnAnswers {

  private OwnAnswers() {}

  /**
   * A team's organisation.
   *
   * @param state letter, waiting, accepted, refused or withdrawn
   * @param facts null as long as nothing is said
   */
  record OwnOrganisation(
      String organisation,
      String state,
      String licence,
      @Nullable String confirmed,
      @Nullable OwnFactsEntry facts,
      CompletenessEntry completeness) {}

  /**
   * What it says of itself; texts by the codes of their languages.
   *
   * @param version of what is changed; 0 where nothing is said yet
   * @param consent that the contact may be shown to anybody
   */
  record OwnFactsEntry(
      long version,
      Map<String, String> name,
      Map<String, String> description,
      Map<String, String> offers,
      Map<String, String> seeks,
      @Nullable String site,
      @Nullable String size,
      @Nullable Integer staff,
      List<String> certificates,
      List<String> language,
      List<String> exports,
      @Nullable String contact,
      boolean consent) {}

  /** How much is told: {@code percent} of {@code of} facts. */
  record CompletenessEntry(int percent, int of, List<String> told, List<String> missing) {}

  /** How often it was shown, by month and by concept, with nothing that few asked for. */
  record ExposureEntry(List<MonthEntry> months, List<ConceptCount> concepts, boolean moreHidden) {}

  /** A month such as {@code 2026-11}; how often at ranks 1–3, 4–12 and beyond. */
  record MonthEntry(String month, long first, long middle, long beyond) {}

  /** A concept of the thesaurus. */
  record ConceptCount(String concept, long first, long middle, long beyond) {}
}
