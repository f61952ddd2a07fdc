package fr.passerelle;

import fr.passerelle.catalogue.Catalogue;
import fr.passerelle.catalogue.Duplicates;
import fr.passerelle.http.reader.CatalogueView;
import fr.passerelle.language.DictionaryPack;
import java.util.List;

/** What pages tell of the catalogue, and of the dictionary packs beside it. */
public record ShownCatalogue(Catalogue catalogue, List<DictionaryPack.Credit> dictionaries)
    implements CatalogueView {

  public ShownCatalogue {
    dictionaries = List.copyOf(dictionaries);
  }

  /** Without packs. */
  public ShownCatalogue(Catalogue catalogue) {
    this(catalogue, List.of());
  }

  @Override
  public long lastSequence() {
    return catalogue.lastSequence();
  }

  @Override
  public Duplicates duplicates() {
    return catalogue.duplicates();
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
