package fr.passerelle.http.need;

import fr.passerelle.http.route.Parameters;
import fr.passerelle.organisation.Place.Location;
import fr.passerelle.search.Filter;
import org.jspecify.annotations.Nullable;

/** Reads a circle on the Earth, and plain numbers. */
final class CircleReader {

  private static final double USUAL_CIRCLE = 100;
  private static final double WIDEST_CIRCLE = 20_040;

  private CircleReader() {}

  /** The circle that parameters ask for; null where they ask for none, or for what is wrong. */
  static Filter.@Nullable Near near(Parameters asked, FieldErrors errors) {
    String near = asked.first(NeedParameters.NEAR);
    String within = asked.first(NeedParameters.WITHIN);
    double circle = within.isEmpty() ? USUAL_CIRCLE : number(within);
    if (!(circle > 0 && circle <= WIDEST_CIRCLE)) {
      errors.add(NeedParameters.WITHIN, "within", "value", FieldErrors.shown(within));
      circle = USUAL_CIRCLE;
    }
    if (near.isEmpty()) {
      if (!within.isEmpty()) {
        errors.add(NeedParameters.NEAR, "near-missing");
      }
      return null;
    }
    String[] numbers = near.split(",", -1);
    double latitude = number(numbers[0]);
    double longitude = numbers.length == 2 ? number(numbers[1]) : Double.NaN;
    if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
      errors.add(NeedParameters.NEAR, "near", "value", FieldErrors.shown(near));
      return null;
    }
    return new Filter.Near(new Location(latitude, longitude), circle);
  }

  /** The number that a text writes in plain decimals; not a number where it does not. */
  static double number(String text) {
    String plain = text.strip();
    return plain.matches("[+-]?\\d{1,9}(\\.\\d{1,15})?") ? Double.parseDouble(plain) : Double.NaN;
  }
}
