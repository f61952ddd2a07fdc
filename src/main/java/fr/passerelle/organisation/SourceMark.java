package fr.passerelle.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where claims come from: one record of one source.
 *
 * @param source the id of the source, such as {@code ror}
 * @param record the source's own key of the record
 * @param date when the source says the record was last right; the epoch where it does not say
 * @param licence as SPDX or as the source names it, such as {@code CC0-1.0}
 * @param url where a person can see the record, where there is such a page
 * @param citations what the source itself cites, shown as it stands
 */
public record SourceMark(
    String source,
    String record,
    LocalDate date,
    String licence,
    @Nullable String url,
    List<String> citations) {

  public SourceMark {
    citations = List.copyOf(citations);
  }

  /** The date to show; empty where the source tells none. */
  public Optional<LocalDate> day() {
    return known(date);
  }

  /** The date, unless it is the epoch, which stands for none. */
  static Optional<LocalDate> known(LocalDate date) {
    return date.equals(LocalDate.EPOCH) ? Optional.empty() : Optional.of(date);
  }
}
