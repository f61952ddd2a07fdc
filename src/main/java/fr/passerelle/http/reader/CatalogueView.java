package fr.passerelle.http.reader;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What pages tell of the catalogue beside what is searched. Safe for use by many threads at once.
 */
public interface CatalogueView {

  /** The sequence of the catalogue's last change; an index that has committed it is caught up. */
  long lastSequence();

  /** The sources that anything came from, in the order to show them. */
  List<SourceCard> sources();

  /**
   * A source as it is shown.
   *
   * @param id such as {@code ror}
   * @param name as it calls itself
   * @param licence as SPDX, or as the source names it
   * @param url its own page; null where it has none
   * @param organisations how many organisations name it among their sources
   * @param evidence how many pieces of evidence came from it
   * @param freshest the newest date of its records; null where nothing came
   */
  record SourceCard(
      String id,
      String name,
      String licence,
      @Nullable String url,
      int organisations,
      int evidence,
      @Nullable LocalDate freshest) {}
}
