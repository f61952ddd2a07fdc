package fr.passerelle.http.page;

import fr.passerelle.http.need.NeedParameters;
import fr.passerelle.http.need.NeedReader;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.matching.Interpretation;
import fr.passerelle.search.Filter;
import java.util.List;
import java.util.stream.Stream;

/** The filters that a page's parameters ask for, and the parameters with one more or one less. */
record AskedFilters(Parameters asked) {

  /** The values asked for of a dimension. */
  List<String> chosen(Filter.Dimension dimension) {
    return dimension == Filter.Dimension.REGION
        ? NeedReader.regions(asked)
        : asked.each(NeedParameters.of(dimension));
  }

  /** With one more value of a dimension. */
  Parameters with(Filter.Dimension dimension, String value) {
    return valued(dimension, Stream.concat(chosen(dimension).stream(), Stream.of(value)));
  }

  /** Without one of the values of a dimension. */
  Parameters without(Filter.Dimension dimension, String value) {
    return valued(
        dimension, chosen(dimension).stream().filter(other -> !other.equalsIgnoreCase(value)));
  }

  /** Whether partners are to be near this place. */
  boolean isNear(Interpretation.SuggestedPlace place) {
    return asked.all(NeedParameters.NEAR).contains(NeedParameters.near(place.near()));
  }

  private Parameters valued(Filter.Dimension dimension, Stream<String> values) {
    return asked.with(NeedParameters.of(dimension), values.distinct().toArray(String[]::new));
  }
}
