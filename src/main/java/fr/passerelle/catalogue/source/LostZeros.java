package fr.passerelle.catalogue.source;

import fr.passerelle.organisation.Identifier;
import java.math.BigDecimal;
import java.util.Map;

/**
 * Numbers that are names, as a spreadsheet writes them that took them for amounts: without their
 * leading zeros, with an exponent, or with a decimal point.
 */
final class LostZeros {

  /** How many digits an identifier has. */
  private static final Map<String, Integer> DIGITS = Map.of("siren", 9, "siret", 14);

  private LostZeros() {}

  /** The identifier with its zeros again, where its check digit confirms them; else as it was. */
  static String identifier(String scheme, String text) {
    int wanted = DIGITS.getOrDefault(scheme, 0);
    String digits = whole(text.replaceAll("[\\s\\u00a0\\u202f]", ""));
    if (digits.isEmpty()) {
      digits = whole(text.replaceAll("[\\s\\u00a0\\u202f.-]", "")); // 552.100.554
    }
    if (wanted == 0 || !digits.matches("\\d{" + wanted / 2 + "," + wanted + "}")) {
      return text;
    }
    String whole = "0".repeat(wanted - digits.length()) + digits;
    try {
      return Identifier.of(scheme, whole).value();
    } catch (IllegalArgumentException _) { // the check digit says that something else is wrong
      return text;
    }
  }

  /** A French postcode with its zero again: one of four digits is always of 01 to 09. */
  static String postcode(String text) {
    String digits = whole(text.replaceAll("[\\s\\u00a0\\u202f]|^F-?", ""));
    return digits.matches("\\d{4}") ? "0" + digits : digits.matches("\\d{5}") ? digits : text;
  }

  /** A whole number's digits; empty where it is none. */
  private static String whole(String text) {
    if (!text.matches("\\d{1,20}([.,]\\d{1,10})?([eE]\\+?\\d{1,2})?")) {
      return "";
    }
    var number = new BigDecimal(text.replace(',', '.'));
    if (number.stripTrailingZeros().scale() > 0) {
      return "";
    }
    return text.matches("\\d+") ? text : number.toBigInteger().toString();
  }
}
