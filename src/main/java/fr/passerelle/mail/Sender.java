package fr.passerelle.mail;

import java.util.regex.Pattern;

/**
 * Whom a letter is from.
 *
 * @param name shown before the address; may be empty
 */
public record Sender(String name, String address) {

  private static final Pattern NAMED = Pattern.compile("([^<>\"\\p{Cntrl}]*)<([^<>]*)>");

  public Sender {
    name = name.strip();
    address = Addresses.checked(address);
  }

  /**
   * Reads {@code Name <address>} or an address alone.
   *
   * @throws IllegalArgumentException naming the setting where it is neither
   */
  static Sender of(String written) {
    var named = NAMED.matcher(written.strip());
    try {
      return named.matches()
          ? new Sender(named.group(1), named.group(2).strip())
          : new Sender("", written.strip());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "PASSERELLE_MAIL_FROM must be an address such as Passerelle <post@example.org>", e);
    }
  }

  @Override
  public String toString() {
    return name.isEmpty() ? address : name + " <" + address + ">";
  }
}
