package fr.passerelle.aid;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which countries a scheme takes.
 *
 * @param isAny whether it takes every country that it does not refuse
 * @param isOther whether it takes every country but that of the other side
 * @param mayBeMore whether it takes some that are not named, so that one has to ask
 * @param named those it takes for certain
 * @param refused those it never takes
 */
public record AdmittedCountries(
    boolean isAny, boolean isOther, boolean mayBeMore, Set<String> named, Set<String> refused) {

  /** The members of the European Union. */
  public static final Set<String> UNION =
      Set.of(
          "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE",
          "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

  public AdmittedCountries {
    named = Set.copyOf(named);
    refused = Set.copyOf(refused);
  }

  /**
   * Reads codes as the tables write them: {@code FR}, {@code EU}, {@code *} for any, {@code other}
   * for another than the other side's, {@code ?} for more that have to be asked for, {@code !CN}
   * for one that is refused.
   */
  static AdmittedCountries read(List<String> codes) {
    var named = new HashSet<String>();
    var refused = new HashSet<String>();
    for (String code : codes) {
      if (code.equals("EU")) {
        named.addAll(UNION);
      } else if (code.matches("![A-Z]{2}")) {
        refused.add(code.substring(1));
      } else if (code.matches("[A-Z]{2}")) {
        named.add(code);
      } else if (!List.of("*", "?", "other").contains(code)) {
        throw new IllegalArgumentException("no country: " + code);
      }
    }
    return new AdmittedCountries(
        codes.contains("*"), codes.contains("other"), codes.contains("?"), named, refused);
  }

  /** Whether it takes a country; {@code beside} is that of the other side. */
  Eligibility admits(String country, String beside, String schemeId, String side) {
    var unknown = new Eligibility.Unknown(Question.of(Question.Kind.COUNTRY, side + "-country"));
    if (country.isEmpty()) {
      return isAny && refused.isEmpty() ? Eligibility.YES : unknown;
    }
    if (refused.contains(country)) {
      return Eligibility.NO;
    }
    if (isAny || named.contains(country)) {
      return Eligibility.YES;
    }
    if (isOther) {
      return beside.isEmpty() ? unknown : Eligibility.of(!country.equals(beside));
    }
    return mayBeMore
        ? new Eligibility.Unknown(
            Question.of(Question.Kind.COUNTRY_ADMITTED, side + "-country." + schemeId))
        : Eligibility.NO;
  }
}
