package fr.passerelle.http.reader;

import fr.passerelle.catalogue.Correction;
import fr.passerelle.catalogue.Corrections;
import fr.passerelle.catalogue.Duplicates;
import fr.passerelle.catalogue.FieldOrigin;
import fr.passerelle.catalogue.Opportunities;
import fr.passerelle.catalogue.Quality;
import fr.passerelle.catalogue.RecordChange;
import fr.passerelle.language.DictionaryPack;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Remembers a catalogue's sources for a while: every page names some, and they seldom change. */
public final class RememberedCatalogue implements CatalogueView {

  private static final Duration WHILE = Duration.ofSeconds(10);

  private record Remembered(Instant until, List<SourceCard> sources) {}

  private final CatalogueView catalogue;
  private final InstantSource clock;
  private final AtomicReference<Remembered> remembered =
      new AtomicReference<>(new Remembered(Instant.MIN, List.of()));

  public RememberedCatalogue(CatalogueView catalogue, InstantSource clock) {
    this.catalogue = catalogue;
    this.clock = clock;
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
  public Opportunities opportunities() {
    return catalogue.opportunities();
  }

  @Override
  public DirectoryDesk directories() {
    return catalogue.directories();
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
    return catalogue.corrected(organisationId);
  }

  @Override
  public List<RecordChange> history(String organisationId, int limit) {
    return catalogue.history(organisationId, limit);
  }

  @Override
  public List<DictionaryPack.Credit> dictionaries() {
    return catalogue.dictionaries();
  }

  @Override
  public List<SourceCard> sources() {
    var known = remembered.get();
    var now = clock.instant();
    if (now.isBefore(known.until())) {
      return known.sources();
    }
    var sources = List.copyOf(catalogue.sources());
    remembered.set(new Remembered(now.plus(WHILE), sources));
    return sources;
  }
}
