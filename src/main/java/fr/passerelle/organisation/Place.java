package fr.passerelle.organisation;

import fr.passerelle.language.Language;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where an organisation is.
 *
 * @param country ISO 3166-1 alpha-2, upper case; empty where the sources do not say
 * @param region by its one name in {@link Regions}, such as Anhui or Occitanie; where the table
 *     does not know it, as the source writes it
 * @param department the code of a French department, such as 06
 * @param city the city in its country's own Latin form, such as Hefei
 * @param cityNames the city's name in the languages that the source gives
 * @param location null where no source gives coordinates
 */
public record Place(
    String country,
    @Nullable String region,
    @Nullable String department,
    @Nullable String city,
    Map<Language, String> cityNames,
    @Nullable Location location) {

  /** A point on the Earth: degrees north from -90 to 90, and degrees east from -180 to 180. */
  public record Location(double latitude, double longitude) {
    public Location {
      if (!(latitude >= -90 && latitude <= 90)) {
        throw new IllegalArgumentException("latitude must be from -90 to 90, but is " + latitude);
      }
      if (!(longitude >= -180 && longitude <= 180)) {
        throw new IllegalArgumentException(
            "longitude must be from -180 to 180, but is " + longitude);
      }
    }

    /** The distance to another point along the Earth's surface (haversine, mean radius). */
    public double distanceInKilometres(Location other) {
      double phi = Math.toRadians(other.latitude - latitude) / 2;
      double lambda = Math.toRadians(other.longitude - longitude) / 2;
      double chord =
          Math.pow(Math.sin(phi), 2)
              + Math.cos(Math.toRadians(latitude))
                  * Math.cos(Math.toRadians(other.latitude))
                  * Math.pow(Math.sin(lambda), 2);
      return 2 * 6371.0088 * Math.asin(Math.min(1, Math.sqrt(chord)));
    }
  }

  /** Nowhere known. */
  public static final Place UNKNOWN = new Place("", null, null, null, Map.of(), null);

  public Place {
    if (!country.isEmpty() && !country.matches("[A-Z]{2}")) {
      throw new IllegalArgumentException("country must be two capital letters, but is " + country);
    }
    region = region == null ? null : Regions.known().name(country, region);
    cityNames = Map.copyOf(cityNames);
  }

  /** The city in a language where known, else as its country writes it in Latin letters. */
  public @Nullable String city(Language language) {
    String named = cityNames.get(language);
    return named == null ? city : named;
  }
}
