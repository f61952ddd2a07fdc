package fr.passerelle.delegation.counterpart;

import fr.passerelle.language.Folding;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that may be in the catalogue or not.
 *
 * @param key its id in the catalogue; for others an equals sign and the folded name
 */
public record Somebody(String key, String name) {

  private static final String TYPED = "=";

  /** One of the catalogue; by its name alone where the id is null or empty. */
  public static Somebody of(@Nullable String organisation, String name) {
    return new Somebody(
        organisation == null || organisation.isEmpty() ? TYPED + Folding.fold(name) : organisation,
        name);
  }

  /** Its id in the catalogue; null where it is not in it. */
  public @Nullable String organisation() {
    return key.startsWith(TYPED) ? null : key;
  }
}
