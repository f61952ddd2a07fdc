package fr.passerelle.http.potential;

import fr.passerelle.http.page.Frame;
import fr.passerelle.http.page.SensitiveShown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cluster and a park side by side, or those that suit one of them.
 *
 * @param cluster what stands in the field of the cluster; empty for nothing
 * @param notes what is to be known before reading on
 * @param ways to the rankings and to the paper
 * @param sensitive null where nothing is
 */
public record PotentialPage(
    Frame frame,
    String action,
    String cluster,
    String park,
    List<String> clusters,
    List<String> parks,
    List<String> notes,
    List<Way> ways,
    @Nullable SensitiveShown sensitive,
    List<Section> sections) {

  /** A way on. */
  public record Way(String label, String href) {}

  /** A part of the page: words, and a table where there are rows. */
  public record Section(
      String id, String heading, List<String> words, List<String> columns, List<Row> rows) {
    public Section {
      words = List.copyOf(words);
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /**
   * A row.
   *
   * @param href where its head leads; null where nowhere
   */
  public record Row(String head, @Nullable String href, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  public PotentialPage {
    clusters = List.copyOf(clusters);
    parks = List.copyOf(parks);
    notes = List.copyOf(notes);
    ways = List.copyOf(ways);
    sections = List.copyOf(sections);
  }
}
