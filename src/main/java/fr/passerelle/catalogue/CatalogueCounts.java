package fr.passerelle.catalogue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much the catalogue holds; the sources by id. */
public record CatalogueCounts(long organisations, long evidence, List<OfSource> sources) {

  /**
   * How much of it a source brought.
   *
   * @param records how many records it has now
   * @param lastImport when its last import ended; null where none has
   */
  public record OfSource(
      String id,
      String title,
      String licence,
      String homepage,
      long records,
      @Nullable Instant lastImport) {}

  public CatalogueCounts {
    sources = List.copyOf(sources);
  }
}
