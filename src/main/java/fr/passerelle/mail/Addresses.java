package fr.passerelle.mail;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a mail address is: one plain mailbox, without name, comment, quotes or route. */
public final class Addresses {

  /** RFC 5321, 4.5.3.1.3: a path has at most 256 octets with its angle brackets. */
  public static final int LONGEST = 254;

  private static final int LONGEST_LOCAL = 64;
  private static final Pattern LOCAL =
      Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
  private static final Pattern DOMAIN =
      Pattern.compile(
          "([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]*[A-Za-z0-9]");

  private Addresses() {}

  /** Whether a letter can be sent to this. */
  public static boolean isAddress(String written) {
    try {
      checked(written);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /**
   * The address as it goes onto a letter: a domain with accents or hanzi in its ASCII form.
   *
   * @throws IllegalArgumentException where it is none
   */
  static String checked(String written) {
    int at = written.lastIndexOf('@');
    if (at <= 0 || at > LONGEST_LOCAL || written.length() > LONGEST) {
      throw invalid();
    }
    String local = written.substring(0, at);
    String domain = ascii(written.substring(at + 1));
    boolean known = domain.equals("localhost") || DOMAIN.matcher(domain).matches();
    if (!LOCAL.matcher(local).matches() || !known || at + 1 + domain.length() > LONGEST) {
      throw invalid();
    }
    return local + "@" + domain;
  }

  /** The domain of an address, for logs, which name no person. */
  static String domain(String address) {
    return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
  }

  private static String ascii(String domain) {
    try {
      return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES);
    } catch (IllegalArgumentException e) {
      throw invalid();
    }
  }

  /** Without the address itself: it may be a whole header, and is a person's. */
  private static IllegalArgumentException invalid() {
    return new IllegalArgumentException("this is no mail address");
  }
}
