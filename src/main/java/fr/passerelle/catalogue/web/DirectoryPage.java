package fr.passerelle.catalogue.web;

import fr.passerelle.catalogue.Authority;
import fr.passerelle.catalogue.InputFile;
import fr.passerelle.catalogue.Reading;
import fr.passerelle.catalogue.Source;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A directory on the web, read by a selector file that says where its entries are. What a reading
 * gives depends on the pages of that moment; those that cannot be read are rejected readings.
 */
public final class DirectoryPage implements Source {

  /** What a look at a directory found of one entry, or why it found none. */
  public record Glance(String url, List<String> found, List<String> missing) {
    public Glance {
      found = List.copyOf(found);
      missing = List.copyOf(missing);
    }
  }

  private final DirectorySelectors directory;
  private final PageFetcher fetcher;
  private final InstantSource clock;

  /**
   * The directory that a selector file describes.
   *
   * @param fetcher stays the caller's to close
   * @throws fr.passerelle.catalogue.SourceUnreadable where the file is not as it must be
   */
  public DirectoryPage(Path selectors, PageFetcher fetcher, InstantSource clock) {
    this.directory = DirectorySelectors.read(InputFile.of(selectors));
    this.fetcher = fetcher;
    this.clock = clock;
  }

  @Override
  public String id() {
    return directory.id();
  }

  @Override
  public String title() {
    return directory.title();
  }

  @Override
  public String licence() {
    return directory.licence();
  }

  @Override
  public String homepage() {
    return directory.homepage();
  }

  @Override
  public Authority authority() {
    return Authority.DIRECTORY;
  }

  /** Reads the directory; the file is that of the selectors. */
  @Override
  public Stream<Reading> read(InputFile file) {
    var selectors = DirectorySelectors.read(file);
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Iterator<DirectoryWalk.Step> walk = new DirectoryWalk(fetcher, selectors);
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(walk, Spliterator.ORDERED | Spliterator.NONNULL),
            false)
        .map(
            step ->
                switch (step) {
                  case DirectoryWalk.Step.Found(long line, DirectoryEntry entry) ->
                      entry.reading(selectors, line, today);
                  case DirectoryWalk.Step.Missed(Reading.Rejected rejected) -> rejected;
                });
  }

  /** Looks at the first entries, for whoever writes a selector file. */
  public List<Glance> preview(int limit) {
    var glances = new ArrayList<Glance>();
    var walk = new DirectoryWalk(fetcher, directory);
    while (glances.size() < limit && walk.hasNext()) {
      glances.add(
          switch (walk.next()) {
            case DirectoryWalk.Step.Found(long _, DirectoryEntry entry) -> glance(entry);
            case DirectoryWalk.Step.Missed(Reading.Rejected rejected) ->
                new Glance(rejected.excerpt(), List.of(), List.of(rejected.message()));
          });
    }
    return glances;
  }

  private Glance glance(DirectoryEntry entry) {
    var found = new ArrayList<String>();
    var missing = new ArrayList<String>();
    for (String field : DirectorySelectors.FIELDS) {
      var texts = entry.values().get(field);
      if (texts != null) {
        found.add(field + ": " + String.join(" | ", texts));
      } else if (directory.fields().containsKey(field)) {
        missing.add(field);
      }
    }
    return new Glance(entry.url(), found, missing);
  }
}
