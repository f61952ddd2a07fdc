package fr.passerelle;

import fr.passerelle.catalogue.CatalogueChange;
import fr.passerelle.catalogue.Source;
import fr.passerelle.catalogue.web.AddressFilter;
import fr.passerelle.catalogue.web.DirectoryPage;
import fr.passerelle.catalogue.web.Download;
import fr.passerelle.catalogue.web.FetchLimits;
import fr.passerelle.catalogue.web.Offer;
import fr.passerelle.catalogue.web.PageFetcher;
import fr.passerelle.catalogue.web.PageStore;
import fr.passerelle.catalogue.web.WebSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is imported from the web: directories, sites, and official files. */
final class WebImports implements AutoCloseable {

  /** The source of directories on the web, on the command line. */
  static final String DIRECTORY = "web-directory";

  /** The source of organisations' own sites, on the command line. */
  static final String SITE = "site";

  private static final int PAGE = 1_000;
  private static final int ENTRIES_SHOWN = 10;

  private final Application application;
  private final PageFetcher fetcher;
  private final Path folder;

  WebImports(Application application) {
    this.application = application;
    this.folder = application.settings().data().resolve("web");
    this.fetcher =
        new PageFetcher(
            AddressFilter.PUBLIC_ONLY, FetchLimits.POLITE, new PageStore(folder.resolve("pages")));
  }

  Source directory(Path selectors) {
    return new DirectoryPage(selectors, fetcher, application.clock());
  }

  Source sites() {
    return new WebSource(
        application.catalogue(),
        application.siteStatuses(),
        fetcher,
        application.detector(),
        application.clock());
  }

  /**
   * Prints what the first entries of a directory hold, and lack.
   *
   * @return whether any holds anything
   */
  boolean preview(Path selectors, PrintWriter out) {
    var source = new DirectoryPage(selectors, fetcher, application.clock());
    int number = 0;
    boolean isUseful = false;
    for (var glance : source.preview(ENTRIES_SHOWN)) {
      out.printf("%d %s%n", ++number, glance.url());
      isUseful |= !glance.found().isEmpty();
      glance.found().forEach(found -> out.println("  " + found));
      if (!glance.missing().isEmpty()) {
        out.println("  missing: " + String.join(", ", glance.missing()));
      }
    }
    out.flush();
    return isUseful;
  }

  /**
   * Writes the file of one site.
   *
   * @throws IllegalArgumentException where the catalogue knows no such organisation
   */
  Path listOf(String organisation) {
    var found =
        application
            .catalogue()
            .organisation(organisation)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "there is no organisation " + organisation + ": give its id"));
    return list(List.of(found.id()));
  }

  /** Writes the file of the sites that were visited longest ago, those never visited first. */
  Path listOfOldest(int limit) {
    var checked = application.siteStatuses().checked();
    var ids = new ArrayList<String>();
    long after = 0;
    var changes = application.catalogue().changes(after, PAGE);
    while (!changes.isEmpty()) {
      for (var change : changes) {
        if (change instanceof CatalogueChange.OrganisationPut put
            && put.organisation().website() != null) {
          ids.add(put.organisation().id());
        }
      }
      after = changes.getLast().sequence();
      changes = application.catalogue().changes(after, PAGE);
    }
    return list(
        ids.stream()
            .distinct()
            .sorted(
                Comparator.comparing((String id) -> checked.getOrDefault(id, Instant.MIN))
                    .thenComparing(Comparator.naturalOrder()))
            .limit(limit)
            .toList());
  }

  /** Every list is a file of its own: a visit is never taken for an earlier one that stopped. */
  private Path list(List<String> ids) {
    try {
      Files.createDirectories(folder);
      long now = application.clock().instant().toEpochMilli();
      return Files.write(folder.resolve("sites-" + now + ".txt"), ids);
    } catch (IOException e) {
      throw new UncheckedIOException("the list of sites cannot be written", e);
    }
  }

  /** Downloads the official file of a source and tells what came. */
  Path download(Offer offer, PrintWriter out) {
    out.println("downloading " + offer.address());
    out.flush();
    try (var download = new Download(AddressFilter.PUBLIC_ONLY)) {
      var arrived =
          download.fetch(offer, application.settings().data().resolve("downloads"), lines(out));
      out.printf(
          "%s: %,d bytes, %sSHA-256 %s%n",
          arrived.file(),
          arrived.size(),
          arrived.checked() ? "as its publisher says, " : "",
          arrived.sha256());
      out.flush();
      return arrived.file();
    }
  }

  private static Download.Listener lines(PrintWriter out) {
    long step = 16L << 20;
    var next = new long[] {step};
    return (bytes, size) -> {
      if (bytes >= next[0]) {
        next[0] = bytes + step;
        out.printf("  %,d MB%s%n", bytes >> 20, size < 0 ? "" : " of %,d".formatted(size >> 20));
        out.flush();
      }
    };
  }

  @Override
  public void close() {
    fetcher.close();
  }
}
