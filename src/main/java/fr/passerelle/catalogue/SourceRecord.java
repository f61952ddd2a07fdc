package fr.passerelle.catalogue;

import fr.passerelle.organisation.SourceMark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record of one source.
 *
 * @param mark the source, its key of the record, the date, licence, address and citations
 * @param claims what it says of an organisation; null where it holds evidence alone
 * @param evidence what it brings to show what organisations can do
 */
public record SourceRecord(SourceMark mark, @Nullable Claims claims, List<EvidenceClaim> evidence) {

  public SourceRecord {
    evidence = List.copyOf(evidence);
    if (claims == null && evidence.isEmpty()) {
      throw new IllegalArgumentException("record " + mark.record() + " says nothing");
    }
  }
}
