package fr.passerelle.http.watch;

import fr.passerelle.http.need.NeedParameters;
import fr.passerelle.http.need.NeedReader;
import fr.passerelle.http.need.NeedReading;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.matching.Need;
import java.util.ArrayList;
import java.util.List;

/**
 * What a watch asks, as it is shown.
 *
 * @param need in words; empty where a filter alone is watched
 * @param offer what the team brings; empty where that is not told
 * @param filters what a partner must be
 */
public record Watched(String need, String offer, List<String> filters) {

  private static final int TITLE = 60;

  public Watched {
    filters = List.copyOf(filters);
  }

  /** What these parameters ask. */
  static Watched of(Parameters asked, NeedReader reader, Labels labels) {
    return reader.read(asked, labels.wording(), 0, id -> true)
            instanceof NeedReading.Understood(Need need)
        ? new Watched(need.text(), need.offer(), filters(need, labels))
        : new Watched(
            asked.first(NeedParameters.NEED), asked.first(NeedParameters.OFFER), List.of());
  }

  private static List<String> filters(Need need, Labels labels) {
    var filters = new ArrayList<String>();
    need.filter()
        .values()
        .forEach(
            (dimension, values) ->
                values.forEach(value -> filters.add(labels.of(dimension, value))));
    var near = need.filter().near();
    if (near != null) {
      filters.add(labels.wording().say("near", "km", Math.round(near.withinKilometres())));
    }
    return filters;
  }

  /** A name for the watch where the team gives none. */
  String title(Labels labels) {
    String told = need.isBlank() ? offer : need;
    String whole = told.isBlank() ? labels.wording().list(filters) : told;
    return whole.codePointCount(0, whole.length()) <= TITLE
        ? whole
        : whole.substring(0, whole.offsetByCodePoints(0, TITLE)) + "…";
  }
}
