package fr.passerelle;

import fr.passerelle.catalogue.Catalogue;
import fr.passerelle.catalogue.Correction;
import fr.passerelle.catalogue.Corrections;
import fr.passerelle.catalogue.Duplicates;
import fr.passerelle.catalogue.FieldOrigin;
import fr.passerelle.catalogue.Opportunities;
import fr.passerelle.catalogue.Quality;
import fr.passerelle.catalogue.RecordChange;
import fr.passerelle.catalogue.source.TableWords;
import fr.passerelle.http.reader.CatalogueView;
import fr.passerelle.http.reader.DirectoryDesk;
import fr.passerelle.language.DictionaryPack;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** What pages tell of the catalogue, and of the dictionary packs beside it. */
public record ShownCatalogue(
    Catalogue catalogue, DirectoryDesk directories, List<DictionaryPack.Credit> dictionaries)
    implements CatalogueView {

  public ShownCatalogue {
    dictionaries = List.copyOf(dictionaries);
  }

  /** Without packs, and with uploads kept among the system's temporary files. */
  public ShownCatalogue(Catalogue catalogue) {
    this(
        catalogue,
        Path.of(System.getProperty("java.io.tmpdir", "."), "passerelle-uploads"),
        InstantSource.system(),
        List.of());
  }

  /** A catalogue whose uploads are kept in a folder. */
  public ShownCatalogue(
      Catalogue catalogue,
      Path uploads,
      InstantSource clock,
      List<DictionaryPack.Credit> dictionaries) {
    this(catalogue, uploads, clock, dictionaries, TableWords.PLAIN);
  }

  /** The same, in whose directories words are understood so. */
  ShownCatalogue(
      Catalogue catalogue,
      Path uploads,
      InstantSource clock,
      List<DictionaryPack.Credit> dictionaries,
      TableWords words) {
    this(catalogue, new DirectoryUploads(catalogue, uploads, clock, words), dictionaries);
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
  public Quality quality() {
    return catalogue.quality();
  }

  @Override
  public Corrections corrections() {
    return catalogue.corrections();
  }

  @Override
  public List<FieldOrigin> origins(String organisationId) {
    return catalogue.origins(organisationId);
  }

  @Override
  public List<Correction> corrected(String organisationId) {
    return catalogue.corrections().accepted(organisationId);
  }

  @Override
  public List<RecordChange> history(String organisationId, int limit) {
    return catalogue.history(organisationId, limit);
  }

  @Override
  public Opportunities opportunities() {
    return catalogue.opportunities();
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
