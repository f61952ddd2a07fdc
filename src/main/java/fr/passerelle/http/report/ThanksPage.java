package fr.passerelle.http.report;

import fr.passerelle.http.mission.MissionHead;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The hosts to thank. */
public record ThanksPage(MissionHead head, String back, List<File> files, List<Line> hosts) {

  /** A file to take away. */
  public record File(String label, String href) {}

  /**
   * A host that was met.
   *
   * @param discussed what was spoken of, a line a visitor
   * @param lang of the letter, as HTML names it
   * @param shortlist where it is kept in a list; null where it is not in the catalogue
   */
  public record Line(
      String id,
      String name,
      String person,
      String email,
      String address,
      List<String> discussed,
      String language,
      String lang,
      String letter,
      @Nullable String shortlist) {
    public Line {
      discussed = List.copyOf(discussed);
    }
  }

  public ThanksPage {
    files = List.copyOf(files);
    hosts = List.copyOf(hosts);
  }
}
