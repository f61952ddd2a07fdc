package fr.passerelle.organisation;

import java.math.BigInteger;
import java.util.regex.Pattern;

/** The check-digit rules of the identifier schemes. */
final class CheckDigits {

  private static final String BASE32 = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final String USCC = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

  // Compiled once: an import checks some hundred thousand identifiers.
  private static final Pattern ROR = Pattern.compile("0[a-hj-km-np-tv-z0-9]{6}\\d{2}");
  private static final Pattern SPACING = Pattern.compile("[\\s\\u00a0\\u202f-]");

  private CheckDigits() {}

  /** Without spaces, no-break spaces, dots and hyphens. */
  static String compact(String value) {
    return SPACING.matcher(value).replaceAll("");
  }

  /** What follows the last slash: the identifier in an address. */
  static String lastSegment(String value) {
    String stripped = value.strip();
    return stripped.substring(stripped.lastIndexOf('/') + 1);
  }

  /** Luhn's sum (ISO/IEC 7812-1): doubled every second digit from the right. */
  static boolean luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighted = i % 2 == 0 ? digit : digit * 2;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum % 10 == 0;
  }

  /** Luhn, or for La Poste (SIREN 356000000) a digit sum that five divides. */
  static boolean siret(String digits) {
    if (luhn(digits)) {
      return true;
    }
    return digits.startsWith("356000000")
        && digits.chars().map(digit -> digit - '0').sum() % 5 == 0;
  }

  /** ISO 7064 MOD 97-10 over the base-32 value, as ROR computes it. */
  static boolean ror(String value) {
    if (!ROR.matcher(value).matches()) {
      return false;
    }
    long number = 0;
    for (int i = 0; i < 7; i++) {
      number = number * 32 + BASE32.indexOf(value.charAt(i));
    }
    long expected = 98 - (number * 100) % 97;
    return expected == Long.parseLong(value.substring(7));
  }

  /** ISO 7064 MOD 11-2 with X for ten. */
  static boolean mod11radix2(String value) {
    int sum = 0;
    for (int i = 0; i < value.length() - 1; i++) {
      sum = (sum + value.charAt(i) - '0') * 2 % 11;
    }
    int expected = (12 - sum) % 11;
    char last = value.charAt(value.length() - 1);
    return expected == (last == 'X' ? 10 : last - '0');
  }

  /** ISO 7064 MOD 97-10 over letters read as 10 to 35, whose check digits are 02 to 98. */
  static boolean lei(String value) {
    if (!value.matches("[A-Z0-9]{18}(0[2-9]|[1-8]\\d|9[0-8])")) {
      return false;
    }
    var digits = new StringBuilder();
    value.chars().forEach(c -> digits.append(Character.digit(c, 36)));
    return new BigInteger(digits.toString()).mod(NINETY_SEVEN).equals(BigInteger.ONE);
  }

  /** Two letters of a country, then 2 to 13 characters; a numeric French key is checked. */
  static boolean vat(String value) {
    if (!value.matches("[A-Z]{2}[A-Z0-9]{2,13}")) {
      return false;
    }
    if (!value.startsWith("FR")) {
      return true;
    }
    if (!value.matches("FR[A-HJ-NP-Z0-9]{2}\\d{9}") || !luhn(value.substring(4))) {
      return false;
    }
    String key = value.substring(2, 4);
    return !key.matches("\\d{2}")
        || Long.parseLong(key) == (12 + 3 * (Long.parseLong(value.substring(4)) % 97)) % 97;
  }

  /** GB 32100-2015: weights are powers of 3 modulo 31, the last character completes the sum. */
  static boolean uscc(String value) {
    if (!value.matches("[0-9A-HJ-NP-RTUWXY]{18}")) {
      return false;
    }
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < 17; i++) {
      sum += USCC.indexOf(value.charAt(i)) * weight;
      weight = weight * 3 % 31;
    }
    return (31 - sum % 31) % 31 == USCC.indexOf(value.charAt(17));
  }
}
