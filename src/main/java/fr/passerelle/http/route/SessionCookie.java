package fr.passerelle.http.route;

import java.util.stream.Stream;

/**
 * The one cookie there is, for people who have signed in. Its name makes browsers take it from this
 * host alone, over a safe line (or on this machine), for every path.
 */
public final class SessionCookie {

  public static final String NAME = "__Host-passerelle";
  private static final String LIMITS = "; Path=/; Secure; HttpOnly; SameSite=Lax";
  private static final long SECONDS = 60L * 24 * 60 * 60;

  private SessionCookie() {}

  /** The secret in a header {@code Cookie}; empty where there is none that could be one. */
  public static String value(String header) {
    return Stream.of(header.split(";", -1))
        .map(String::strip)
        .filter(pair -> pair.startsWith(NAME + "="))
        .map(pair -> pair.substring(NAME.length() + 1))
        .filter(value -> value.matches("[a-z2-7]{40}"))
        .findFirst()
        .orElse("");
  }

  /** The header {@code Set-Cookie} that gives a secret; an empty one takes the cookie away. */
  public static String header(String secret) {
    return NAME + "=" + secret + LIMITS + "; Max-Age=" + (secret.isEmpty() ? 0 : SECONDS);
  }
}
