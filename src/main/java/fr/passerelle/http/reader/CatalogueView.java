package fr.passerelle.http.reader;

import fr.passerelle.catalogue.Correction;
import fr.passerelle.catalogue.Corrections;
import fr.passerelle.catalogue.Duplicates;
import fr.passerelle.catalogue.FieldOrigin;
import fr.passerelle.catalogue.Opportunities;
import fr.passerelle.catalogue.Quality;
import fr.passerelle.catalogue.RecordChange;
import fr.passerelle.language.DictionaryPack;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What pages tell of the catalogue beside what is searched. Safe for use by many threads at once.
 */
public interface CatalogueView {

  /** The sequence of the catalogue's last change; an index that has committed it is caught up. */
  long lastSequence();

  /** What its entries lack. */
  Quality quality();

  /** What readers say is wrong. */
  Corrections corrections();

  /** Where each field of an organisation comes from that does not tell it itself. */
  List<FieldOrigin> origins(String organisationId);

  /** What readers corrected of an organisation and somebody accepted, in the order it came. */
  List<Correction> corrected(String organisationId);

  /** When which source changed what of an organisation, the newest first. */
  List<RecordChange> history(String organisationId, int limit);

  /** The sources that anything came from, in the order to show them. */
  List<SourceCard> sources();

  /** The pairs of records that may be one organisation, and what people decide of them. */
  Duplicates duplicates();

  /** What organisations may answer together. */
  default Opportunities opportunities() {
    throw new UnsupportedOperationException("no opportunities are known here");
  }

  /** Where directories come in. */
  default DirectoryDesk directories() {
    throw new UnsupportedOperationException("no directory comes in here");
  }

  /** The dictionary packs that texts are glossed with beside our own dictionaries. */
  List<DictionaryPack.Credit> dictionaries();

  /**
   * A source as it is shown.
   *
   * @param id such as {@code ror}
   * @param name as it calls itself
   * @param licence as SPDX, or as the source names it
   * @param url its own page; null where it has none
   * @param records how many records came from it
   * @param read when it was last read; null where it never was
   */
  record SourceCard(
      String id,
      String name,
      String licence,
      @Nullable String url,
      long records,
      @Nullable Instant read) {}
}
