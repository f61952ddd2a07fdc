package fr.passerelle.http.page;

import org.jspecify.annotations.Nullable;

/** Addresses that sources give, before they become links. */
public final class Web {

  private Web() {}

  /** The address, where it is one of the web; a bare host gets its scheme; else null. */
  public static @Nullable String address(@Nullable String given) {
    if (given == null || given.isBlank() || given.length() > 2_000) {
      return null;
    }
    if (given.matches("(?i)https?://[^\\s\"'<>]+")) {
      return given;
    }
    return given.matches("(?i)[a-z0-9-]+(\\.[a-z0-9-]+)++(/[^\\s\"'<>]*)?")
        ? "https://" + given
        : null;
  }

  /** A short form of an address, as people read it. */
  public static String shown(String address) {
    return address.replaceFirst("(?i)^https?://(www\\.)?", "").replaceFirst("/$", "");
  }
}
