package fr.passerelle.http.page;

import java.util.Locale;

/** The codes of the domain's constants in keys of messages. */
final class Codes {

  private Codes() {}

  /** The name in lower case, its words joined by hyphens. */
  static String of(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
