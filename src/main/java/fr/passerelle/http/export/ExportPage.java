package fr.passerelle.http.export;

import fr.passerelle.document.Colophon.Line;
import fr.passerelle.http.page.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list can be taken away as, told before anything is.
 *
 * @param backHref the list
 * @param asked what was asked
 * @param total how many fit, as a sentence
 * @param files each kind with how much it would hold; none where nothing fits
 * @param columns of the tables, in a sentence
 * @param sources of what the largest file would hold, each with its licence
 * @param signIn where to sign in to take more; null where nothing more is to be had so
 */
public record ExportPage(
    Frame frame,
    String backHref,
    List<Line> asked,
    String total,
    List<Offered> files,
    String columns,
    List<String> sources,
    @Nullable String signIn) {

  /** How many organisations a file holds at most for who has signed in. */
  public int mostSignedIn() {
    return Format.XLSX.most(true);
  }

  /**
   * A file on offer.
   *
   * @param name such as XLSX
   * @param text what it is for
   * @param held how many of how many it holds
   */
  public record Offered(String href, String name, String text, String held) {}

  public ExportPage {
    asked = List.copyOf(asked);
    files = List.copyOf(files);
    sources = List.copyOf(sources);
  }
}
