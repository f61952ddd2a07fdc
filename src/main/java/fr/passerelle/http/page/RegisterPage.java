package fr.passerelle.http.page;

import fr.passerelle.http.page.OrganisationPage.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The register of French clusters, or a part of it.
 *
 * @param count how many clusters are listed, as a sentence
 * @param years how many held the label in each year, under the other criteria
 * @param choices what the list can be narrowed by
 * @param all the whole register; null where it is shown whole
 * @param ways what to lift where nothing is listed; empty where something is
 * @param regions clusters by the region of their seat; none empty
 */
public record RegisterPage(
    Frame frame,
    String count,
    List<Year> years,
    List<Choice> choices,
    @Nullable String all,
    List<Tag> ways,
    List<Region> regions) {

  /** A year with the number of clusters that held the label in it. */
  public record Year(String year, String clusters, String href, boolean current) {}

  /** A field to choose one of several values; the first, of value "", stands for any. */
  public record Choice(String name, String label, List<Option> options) {}

  /** A value to choose. */
  public record Option(String value, String label, boolean chosen) {}

  /** The clusters of a region, by name. */
  public record Region(String name, String count, List<Row> clusters) {}

  /**
   * A cluster.
   *
   * @param formerly the names it had, as a sentence; empty where none is known
   * @param facts scale, seat and members, each where known
   * @param notice that it or its label is no more; empty where it lives on
   * @param portfolio what its members are together
   */
  public record Row(
      ShownName name,
      String href,
      String formerly,
      PhasesShown phases,
      List<String> facts,
      String notice,
      @Nullable TodayShown today,
      String portfolio) {}

  /**
   * The five phases of the label.
   *
   * @param text the phases it held, in words
   * @param held for each phase whether it held the label
   */
  public record PhasesShown(String text, List<Boolean> held) {}

  /** What became of a cluster: {@code label} says whether it lives on so or only was so last. */
  public record TodayShown(String label, Tag cluster, @Nullable String lang) {}
}
