package fr.passerelle.http.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is inside, and where it comes from.
 *
 * @param inside the counts, a sentence each
 * @param isAtTheDesk whether the reader may open what is for who runs the server
 */
public record DataPage(
    Frame frame,
    List<String> inside,
    List<SourceLine> sources,
    List<DictionaryLine> dictionaries,
    List<Table> tables,
    boolean isAtTheDesk) {

  /** A dictionary pack. */
  public record DictionaryLine(String name, String licence, String terms) {}

  /** A source with what came from it. */
  public record SourceLine(
      String name, @Nullable String url, String licence, String records, String read) {}

  /** How the organisations spread over a dimension. */
  public record Table(String title, List<Row> rows) {}

  /** A value with its count and the list of what is counted. */
  public record Row(String label, String href, String count) {}

  public DataPage {
    inside = List.copyOf(inside);
    sources = List.copyOf(sources);
    dictionaries = List.copyOf(dictionaries);
    tables = List.copyOf(tables);
  }
}
