package fr.passerelle.account;

import java.util.Locale;

/** Addresses of e-mail as people type them: ASCII before the @, a domain in any script. */
public final class EmailAddress {

  /** The longest address that SMTP carries (RFC 5321, 4.5.3.1.3, without its brackets). */
  public static final int LONGEST = 254;

  private static final String LOCAL = "[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+";
  private static final String LABEL = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?";

  private EmailAddress() {}

  /** Whether letters can be sent there: no quoted parts, no comments, a domain of two labels. */
  public static boolean isValid(String address) {
    return address.length() <= LONGEST
        && address.matches(LOCAL + "(?:\\." + LOCAL + ")*@" + LABEL + "(?:\\." + LABEL + ")+");
  }

  /** The address as it is compared: no two accounts differ by case alone. */
  public static String compared(String address) {
    return address.strip().toLowerCase(Locale.ROOT);
  }
}
