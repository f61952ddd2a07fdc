package fr.passerelle.catalogue;

import fr.passerelle.language.Folding;
import java.util.Locale;

/** Makes ids of source keys: {@code ror-03cve4549}, {@code mesr-acme-toulouse}. */
final class OrganisationIds {

  private static final int LONGEST_SLUG = 60;

  private OrganisationIds() {}

  /**
   * Returns the source's id and the key. A key that holds anything but {@code a-z 0-9 . _ -} is
   * turned into such letters, and a hash of the key keeps it apart from those that look alike then.
   */
  static String of(String source, String key) {
    String stripped = key.strip();
    if (stripped.length() <= 2 * LONGEST_SLUG && stripped.matches("[a-z0-9][a-z0-9._-]*")) {
      return source + "-" + stripped;
    }
    String slug = Folding.fold(stripped).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    slug = slug.substring(0, Math.min(slug.length(), LONGEST_SLUG)).replaceAll("^-+|-+$", "");
    String hash = Digest.of(stripped).substring(0, 10);
    return source + "-" + (slug.isEmpty() ? hash : slug + "-" + hash);
  }
}
