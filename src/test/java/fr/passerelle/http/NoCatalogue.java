package fr.passerelle.http;

import fr.passerelle.catalogue.Correction;
import fr.passerelle.catalogue.Corrections;
import fr.passerelle.catalogue.Duplicates;
import fr.passerelle.catalogue.FieldOrigin;
import fr.passerelle.catalogue.Quality;
import fr.passerelle.catalogue.RecordChange;
import fr.passerelle.http.reader.CatalogueView;
import fr.passerelle.language.DictionaryPack;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** What pages are told where tests fill an index by themselves: of the catalogue, nothing. */
@NullMarked
class NoCatalogue implements CatalogueView {

  @Override
  public List<DictionaryPack.Credit> dictionaries() {
    return List.of();
  }

  @Override
  public Duplicates duplicates() {
    throw new UnsupportedOperationException("no catalogue here");
  }

  @Override
  public Quality quality() {
    throw new IllegalStateException("no page of this test tells of quality");
  }

  @Override
  public Corrections corrections() {
    throw new IllegalStateException("no page of this test tells of corrections");
  }

  @Override
  public List<Correction> corrected(String organisation) {
    return List.of();
  }

  @Override
  public List<RecordChange> history(String organisation, int limit) {
    return List.of();
  }

  @Override
  public List<FieldOrigin> origins(String organisation) {
    return List.of();
  }

  @Override
  public long lastSequence() {
    return 1;
  }

  @Override
  public List<SourceCard> sources() {
    return List.of();
  }
}
