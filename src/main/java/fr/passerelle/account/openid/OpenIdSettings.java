package fr.passerelle.account.openid;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The provider and what it knows us by.
 *
 * @param issuer its address; over a safe line unless on this machine
 */
public record OpenIdSettings(URI issuer, String clientId, String clientSecret) {

  private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

  public OpenIdSettings {
    String host = issuer.getHost();
    boolean isSafe =
        "https".equals(issuer.getScheme())
            || ("http".equals(issuer.getScheme())
                && host != null
                && LOOPBACK.matcher(host).matches());
    if (!isSafe || host == null) {
      throw new IllegalArgumentException(
          "PASSERELLE_OIDC_ISSUER must begin with https://, but is " + issuer);
    }
  }

  /**
   * Reads the three settings.
   *
   * @return null where none is set
   * @throws IllegalArgumentException naming what is missing or wrong
   */
  public static @Nullable OpenIdSettings of(
      @Nullable String issuer, @Nullable String clientId, @Nullable String clientSecret) {
    if (issuer == null && clientId == null && clientSecret == null) {
      return null;
    }
    if (issuer == null || clientId == null || clientSecret == null) {
      throw new IllegalArgumentException(
          "PASSERELLE_OIDC_ISSUER, PASSERELLE_OIDC_CLIENT_ID and PASSERELLE_OIDC_CLIENT_SECRET"
              + " must be set together");
    }
    try {
      return new OpenIdSettings(URI.create(issuer.strip()), clientId, clientSecret);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "PASSERELLE_OIDC_ISSUER must be an address that begins with https://, but is " + issuer,
          e);
    }
  }

  /** The provider as people know it. */
  public String name() {
    return String.valueOf(issuer.getHost());
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return issuer.toString();
  }
}
