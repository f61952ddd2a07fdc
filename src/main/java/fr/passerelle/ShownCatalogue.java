package fr.passerelle;

import fr.passerelle.catalogue.Catalogue;
import fr.passerelle.catalogue.Corrections;
import fr.passerelle.catalogue.Quality;
import fr.passerelle.catalogue.RecordChange;
import fr.passerelle.http.reader.CatalogueView;
import java.util.List;

/** What pages tell of the catalogue. */
public record ShownCatalogue(Catalogue catalogue) implements CatalogueView {

  @Override
  public long lastSequence() {
    return catalogue.lastSequence();
  }

  @Override
  public Quality quality() {
    return catalogue.quality();
  }

  @Override
  public Corrections corrections() {
    return catalogue.corrections();
  }

  @Override
  public List<RecordChange> history(String organisationId, int limit) {
    return catalogue.history(organisationId, limit);
  }

  @Override
  public List<SourceCard> sources() {
    return catalogue.counts().sources().stream()
        .filter(source -> source.records() > 0)
        .map(
            source ->
                new SourceCard(
                    source.id(),
                    source.title(),
                    source.licence(),
                    source.homepage(),
                    source.records(),
                    source.lastImport()))
        .toList();
  }
}
