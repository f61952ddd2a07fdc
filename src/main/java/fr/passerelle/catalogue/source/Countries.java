package fr.passerelle.catalogue.source;

import fr.passerelle.organisation.CountryNames;
import org.jspecify.annotations.Nullable;

/** ISO 3166-1 codes by code and by name in French, English and Chinese. */
final class Countries {

  private Countries() {}

  /** The two capital letters of a country told by its code or name; null where unknown. */
  static @Nullable String code(String text) {
    return CountryNames.code(text);
  }
}
