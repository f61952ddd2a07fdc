package fr.passerelle.http.api;

import fr.passerelle.http.api.PartnersAnswer.EvidenceEntry;
import fr.passerelle.http.api.PartnersAnswer.LocationEntry;
import fr.passerelle.http.api.PartnersAnswer.PartnerEntry;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The whole of an organisation, each claim with the id of its source. */
record OrganisationRecord(
    String id,
    String name,
    Map<String, String> names,
    List<NameEntry> allNames,
    String type,
    String status,
    @Nullable TodayEntry today,
    String country,
    @Nullable String region,
    @Nullable String city,
    @Nullable LocationEntry location,
    @Nullable String size,
    @Nullable Integer established,
    @Nullable String website,
    List<IdentifierEntry> identifiers,
    List<PartnersAnswer.ConceptEntry> themes,
    List<AffiliationEntry> affiliations,
    List<TextEntry> texts,
    @Nullable ClusterEntry cluster,
    List<FieldEntry> fields,
    List<EvidenceEntry> evidence,
    List<SourceEntry> sources,
    @Nullable String updated) {

  /** A name as its source writes it. */
  record NameEntry(String text, @Nullable String language, String kind, String source) {}

  /**
   * Where a field comes from that does not tell it itself, and what other records say instead.
   *
   * @param field such as {@code website} or {@code identifier.siren}
   */
  record FieldEntry(
      String field,
      String value,
      String source,
      String record,
      @Nullable String date,
      List<SaidEntry> others) {}

  /** What a record says that was not taken. */
  record SaidEntry(String value, String source, String record, @Nullable String date) {}

  /** What became of an organisation, through mergers and new names. */
  record TodayEntry(String id, String name) {}

  /** An identifier, its check digits valid. */
  record IdentifierEntry(String scheme, String value, @Nullable String url) {}

  /** A tie to another organisation. */
  record AffiliationEntry(
      String kind,
      String organisation,
      @Nullable String name,
      @Nullable Integer since,
      @Nullable Integer until,
      String source) {}

  /** A passage that describes it. */
  record TextEntry(String topic, @Nullable String language, String text, String source) {}

  /** What the register of French clusters says. */
  record ClusterEntry(
      List<Integer> phases,
      String scale,
      List<String> departments,
      @Nullable Integer awarded,
      @Nullable Integer members,
      @Nullable Integer membersYear) {}

  /** A source's record. */
  record SourceEntry(
      String source,
      String record,
      @Nullable String date,
      String licence,
      @Nullable String url,
      List<String> citations) {}

  /** An organisation found by name; the score is 1 where a name is exactly what was asked. */
  record NamedEntry(
      String id,
      String name,
      String matched,
      Map<String, String> names,
      List<IdentifierEntry> identifiers,
      String type,
      String status,
      @Nullable TodayEntry today,
      String country,
      @Nullable String city,
      double score) {}

  /** Organisations by name, best first. */
  record NamedAnswer(List<NamedEntry> organisations) {}

  /** Organisations that do nearly the same, most alike first. */
  record SimilarAnswer(List<PartnerEntry> organisations) {}

  /** A name or a concept that a reader who typed the beginning may mean. */
  record SuggestionEntry(String kind, String text, String target) {}

  /** What a reader may mean, best first. */
  record SuggestAnswer(List<SuggestionEntry> suggestions) {}

  /** A concept with its labels: for each language the preferred one, then the synonyms. */
  record ConceptRecord(
      String id,
      String kind,
      String label,
      Map<String, List<String>> labels,
      List<PartnersAnswer.ConceptEntry> broader,
      List<PartnersAnswer.ConceptEntry> narrower,
      int organisations) {}
}
