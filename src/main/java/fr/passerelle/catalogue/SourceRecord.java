package fr.passerelle.catalogue;

import fr.passerelle.opportunity.Opportunity;
import fr.passerelle.organisation.SourceMark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record of one source.
 *
 * @param mark the source, its key of the record, the date, licence, address and citations
 * @param claims what it says of an organisation; null where it says nothing of one
 * @param evidence what it brings to show what organisations can do
 * @param opportunity what organisations may answer together; null where it tells of none
 */
public record SourceRecord(
    SourceMark mark,
    @Nullable Claims claims,
    List<EvidenceClaim> evidence,
    @Nullable Opportunity opportunity) {

  public SourceRecord {
    evidence = List.copyOf(evidence);
    if (claims == null && evidence.isEmpty() && opportunity == null) {
      throw new IllegalArgumentException("record " + mark.record() + " says nothing");
    }
  }

  /** A record that tells of no opportunity. */
  public SourceRecord(SourceMark mark, @Nullable Claims claims, List<EvidenceClaim> evidence) {
    this(mark, claims, evidence, null);
  }
}
