package fr.passerelle.http.api;

import fr.passerelle.http.api.OrganisationRecord.TodayEntry;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The partners for a need.
 *
 * @param total how many organisations fit; where {@code capped}, at least so many
 * @param facets by dimension
 * @param diversity how varied the first ten are; absent where the list is not by match
 * @param relaxations where nothing fits: which filter to drop
 * @param known how many more fit, but are left out since onlyNew was asked
 * @param next the cursor of the next stretch; absent at the end
 */
record PartnersAnswer(
    int total,
    boolean capped,
    List<PartnerEntry> partners,
    Map<String, List<FacetEntry>> facets,
    InterpretationEntry interpretation,
    @Nullable DiversityEntry diversity,
    List<RelaxationEntry> relaxations,
    int known,
    @Nullable String next) {

  /** A partner; the score from 0 to 1 is the sum of its reasons' strengths times weights. */
  record PartnerEntry(
      String id,
      String name,
      Map<String, String> names,
      String type,
      @Nullable TodayEntry today,
      String country,
      @Nullable String city,
      @Nullable LocationEntry location,
      double score,
      List<ReasonEntry> reasons,
      List<String> silent,
      List<String> covered,
      @Nullable Double distance) {}

  /** Degrees north and east. */
  record LocationEntry(double lat, double lon) {}

  /** A sentence that speaks for the partner, with strength and weight from 0 to 1. */
  record ReasonEntry(
      String signal, double strength, double weight, String text, List<EvidenceEntry> evidence) {}

  /** What was found; the licence is its source's. */
  record EvidenceEntry(
      String id,
      String title,
      String source,
      @Nullable String date,
      @Nullable String url,
      String licence) {}

  /** How many of the found organisations have a value. */
  record FacetEntry(String value, String label, int count) {}

  /** How the need was read. */
  record InterpretationEntry(
      String language,
      @Nullable String otherLanguage,
      List<ConceptEntry> concepts,
      List<ConceptEntry> removed,
      String gloss,
      List<SuggestedFilterEntry> suggestedFilters,
      List<SensitiveEntry> sensitive,
      @Nullable String didYouMean) {}

  /** A concept of the thesaurus. */
  record ConceptEntry(String id, String label) {}

  /**
   * A filter that words of the need suggest; none is applied unasked. The dimension {@code near}
   * has a latitude and longitude for a value, and kilometres within which.
   */
  record SuggestedFilterEntry(
      String dimension, String value, String label, String words, @Nullable Double within) {}

  /** A parameter to drop and how many organisations would fit then. */
  record RelaxationEntry(String dropped, int total) {}

  /** What the first ten are by their scores alone and as given, and whose organisations moved. */
  record DiversityEntry(MixEntry before, MixEntry after, List<MovedEntry> moved) {}

  /**
   * Of the first so many: of known size, micro to medium firms, and the shares of these; and how
   * many distinct parents.
   */
  record MixEntry(
      int first, int sized, int smes, @Nullable Double ofSized, double ofAll, int parents) {}

  /** How many organisations of a parent moved behind the first ten. */
  record MovedEntry(String id, String name, int count) {}
}
