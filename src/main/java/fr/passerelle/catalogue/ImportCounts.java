package fr.passerelle.catalogue;

import java.util.EnumMap;
import java.util.Map;

/**
 * What an import did, counted in records. {@code read} is accepted and rejected; each accepted one
 * is created, merged, changed or unchanged.
 *
 * @param created new records that became an organisation, evidence or an opportunity of their own
 * @param merged new records that joined an organisation known from another source
 * @param changed records that were known, and said something else before
 * @param rejected how many for which reason
 */
public record ImportCounts(
    long read,
    long accepted,
    long created,
    long merged,
    long changed,
    long unchanged,
    Map<RejectionReason, Long> rejected) {

  /** Nothing yet. */
  public static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0, 0, Map.of());

  public ImportCounts {
    rejected = Map.copyOf(rejected);
  }

  /** How many were rejected for any reason. */
  public long rejectedInAll() {
    return read - accepted;
  }

  /** These and those. */
  public ImportCounts plus(ImportCounts more) {
    var sum = new EnumMap<RejectionReason, Long>(RejectionReason.class);
    sum.putAll(rejected);
    more.rejected.forEach((reason, count) -> sum.merge(reason, count, Long::sum));
    return new ImportCounts(
        read + more.read,
        accepted + more.accepted,
        created + more.created,
        merged + more.merged,
        changed + more.changed,
        unchanged + more.unchanged,
        sum);
  }
}
