package fr.passerelle.http.legal;

import org.jspecify.annotations.Nullable;

/**
 * Who runs this installation.
 *
 * @param name empty where nobody has said
 * @param email empty where nobody has said
 */
public record Operator(String name, String email) {

  /** Nobody has said. */
  public static final Operator UNKNOWN = new Operator("", "");

  /**
   * Reads the two settings.
   *
   * @throws IllegalArgumentException naming the setting that is wrong
   */
  public static Operator of(@Nullable String name, @Nullable String email) {
    String address = email == null ? "" : email.strip();
    if (!address.isEmpty() && !address.matches("[^\\s@<>\"]+@[^\\s@<>\"]+")) {
      throw new IllegalArgumentException(
          "PASSERELLE_OPERATOR_EMAIL must be an address such as contact@example.org, but is "
              + address);
    }
    return new Operator(name == null ? "" : name.strip(), address);
  }
}
