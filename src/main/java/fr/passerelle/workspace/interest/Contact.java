package fr.passerelle.workspace.interest;

/**
 * How to reach a side, as it chose to say.
 *
 * @param name of a person, at most {@value #LONGEST} characters
 * @param email at most {@value #LONGEST} characters
 */
public record Contact(String name, String email) {

  public static final int LONGEST = 200;

  public Contact {
    if (name.isBlank() || name.length() > LONGEST || email.length() > LONGEST) {
      throw new IllegalArgumentException("a contact has a name and an address: " + name);
    }
    if (!isAddress(email)) {
      throw new IllegalArgumentException("no address: " + email);
    }
  }

  /** Whether a text can be an address: one @ with something on both sides, and no spaces. */
  public static boolean isAddress(String text) {
    return text.length() <= LONGEST
        && text.matches("[^\\s@<>,;:\"]+@[^\\s@<>,;:\"]+\\.[^\\s@<>,;:\"]+");
  }
}
