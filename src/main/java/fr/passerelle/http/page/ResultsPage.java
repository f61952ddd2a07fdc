package fr.passerelle.http.page;

import fr.passerelle.http.map.DrawnMap;
import fr.passerelle.http.route.Parameters;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The partners for a need.
 *
 * @param offer what the asker brings, as it was told; empty where it was not
 * @param kept parameters that the search field carries on
 * @param askers who asks; null where it is a visitor
 * @param sensitive what needs an office's word; null where nothing does
 * @param total how many fit, as a sentence
 * @param purposes what the partner may be sought for
 * @param weights to be moved
 * @param filters the filters that hold, each with a way to lift it
 * @param yours ids of the organisations for which the reader's teams speak; they keep their places
 * @param mix how varied the first ten are, in sentences; empty beyond the first stretch
 * @param zero where nothing fits: why, and what to do
 * @param relaxations where nothing fits: which filter to drop
 * @param named organisations whose name was asked for
 * @param consortium where one for this need is composed; null where no need is asked
 * @param ladder which kind of partner comes next; null where neither the need nor who asks tells a
 *     readiness
 * @param export where the list can be taken away; null where it is empty
 */
public record ResultsPage(
    Frame frame,
    String need,
    String offer,
    List<Hidden> kept,
    @Nullable Askers askers,
    Understood understood,
    @Nullable SensitiveShown sensitive,
    String total,
    List<Choice> purposes,
    WeightsForm weights,
    List<Choice> filters,
    List<FacetGroup> facets,
    List<Choice> sorts,
    List<Choice> views,
    View view,
    List<ResultItem> items,
    Set<String> yours,
    List<String> mix,
    List<DrawnMap> maps,
    @Nullable Zero zero,
    List<Choice> relaxations,
    List<Choice> named,
    @Nullable String consortium,
    @Nullable LadderShown ladder,
    @Nullable String export,
    Stretch.Shown stretch) {

  /** How the list is shown. */
  public enum View {
    LIST,
    MAP,
    TABLE,
    MATRIX;

    public String code() {
      return Codes.of(this);
    }
  }

  /**
   * Who asks.
   *
   * @param asking links to their pages, the seeker's first
   * @param left how many are left out since they have worked together; empty where none is
   */
  public record Askers(
      List<Choice> asking, boolean onlyNew, String left, @Nullable Choice others) {}

  /** A parameter that a form carries on. */
  public record Hidden(String name, String value) {

    /** What a form carries on that is to keep all of these. */
    static List<Hidden> of(Parameters kept) {
      return kept.values().entrySet().stream()
          .flatMap(entry -> entry.getValue().stream().map(v -> new Hidden(entry.getKey(), v)))
          .toList();
    }
  }

  /**
   * Something to choose by a link; {@code current} where it holds already.
   *
   * @param lang the label's language as HTML writes it; null where it is the page's or unknown
   */
  public record Choice(
      String label, @Nullable String lang, String href, boolean current, String note) {

    /** A choice in the page's own language. */
    public Choice(String label, String href, boolean current, String note) {
      this(label, null, href, current, note);
    }
  }

  /**
   * The values of a dimension.
   *
   * @param shown those that are always shown
   * @param more those that open on request
   */
  public record FacetGroup(String title, List<Choice> shown, List<Choice> more) {}

  /**
   * How the need was read.
   *
   * @param language a sentence; empty where nothing of the need was understood
   * @param concepts each with a way to take it out
   * @param removed each with a way to put it back
   * @param refused that the need says itself what it does not want; empty where it does not
   * @param suggested filters to accept
   * @param didYouMean another spelling; null where none is better
   */
  public record Understood(
      String language,
      List<ConceptChip> concepts,
      List<Choice> removed,
      String refused,
      List<Choice> suggested,
      @Nullable Choice didYouMean) {}

  /**
   * That nothing fits.
   *
   * @param examples needs to try; empty where the need was understood
   */
  public record Zero(String heading, String advice, List<Choice> examples) {}

  /** A concept that the need was read to hold. */
  public record ConceptChip(String id, String label, String href, String removeHref) {}

  public ResultsPage {
    kept = List.copyOf(kept);
    items = List.copyOf(items);
    yours = Set.copyOf(yours);
  }

  /** Whether any filter holds. */
  public boolean isFiltered() {
    return !filters.isEmpty();
  }
}
