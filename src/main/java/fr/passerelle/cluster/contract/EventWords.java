package fr.passerelle.cluster.contract;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words in which people tell of events.
 *
 * @param columns by folded title
 * @param kinds by folded label
 * @param sizes by folded word, such as PME
 * @param names who is meant by a name or a country
 */
public record EventWords(
    Map<String, EventColumn> columns,
    Map<String, EventKind> kinds,
    Map<String, Sme> sizes,
    Names names) {

  /** Knows who is meant. Implementations need not be thread-safe. */
  public interface Names {

    /** A firm by the name or the id that somebody wrote; one without id where it is not known. */
    Firm firm(String written);

    /** A country as ISO 3166-1 names it; null where there is none of this name. */
    @Nullable String country(String written);
  }

  public EventWords {
    columns = Map.copyOf(columns);
    kinds = Map.copyOf(kinds);
    sizes = Map.copyOf(sizes);
  }
}
