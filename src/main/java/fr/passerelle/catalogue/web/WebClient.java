package fr.passerelle.catalogue.web;

import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;

/**
 * A client that connects to public addresses alone, keeps no cookies and follows nothing itself.
 */
final class WebClient implements AutoCloseable {

  /** Ends the way to a page; never leaves this package. */
  static final class Stopped extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Fetched outcome;

    Stopped(Fetched outcome) {
      super(outcome.toString(), null, false, false);
      this.outcome = outcome;
    }

    Fetched outcome() {
      return outcome;
    }

    static Stopped refused(String reason) {
      return new Stopped(new Fetched.Refused(reason));
    }

    static Stopped failed(String reason) {
      return new Stopped(new Fetched.Failed(reason));
    }
  }

  private static final Duration CONNECTING = Duration.ofSeconds(10);
  private static final Duration SILENCE = Duration.ofSeconds(60);

  private final HttpClient client = new HttpClient();
  private final AddressFilter filter;

  /**
   * A client that has been started.
   *
   * @param agent how it calls itself
   * @param unpacks whether compressed content is unpacked
   */
  WebClient(AddressFilter filter, String agent, boolean unpacks) {
    this.filter = filter;
    client.setFollowRedirects(false);
    client.setSocketAddressResolver(new FilteringResolver(filter));
    client.setConnectTimeout(CONNECTING.toMillis());
    client.setIdleTimeout(SILENCE.toMillis());
    client.setHttpCookieStore(new HttpCookieStore.Empty());
    client.setUserAgentField(new HttpField(HttpHeader.USER_AGENT, agent));
    try {
      client.start();
    } catch (Exception e) {
      throw new IllegalStateException("the web client cannot start", e);
    }
    if (!unpacks) {
      client.getContentDecoderFactories().clear();
    }
  }

  HttpClient http() {
    return client;
  }

  /** The address that a text is; of the web, without a password or a fragment. */
  URI address(String text) throws Stopped {
    URI read;
    try {
      read = new URI(text.strip().replace(" ", "%20").replace("|", "%7C")).normalize();
    } catch (URISyntaxException _) {
      throw Stopped.refused("no web address: " + text);
    }
    String scheme = read.getScheme() == null ? "" : read.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw Stopped.refused("no address of the web (http or https): " + text);
    }
    if (read.getHost() == null) {
      throw Stopped.refused("no host in the address: " + text);
    }
    if (read.getRawUserInfo() != null) {
      throw Stopped.refused("an address with a user's name: " + read.getHost());
    }
    String refusal = filter.refusalOfName(read.getHost());
    if (refusal != null) {
      throw Stopped.refused(refusal);
    }
    String path =
        read.getRawPath() == null || read.getRawPath().isEmpty() ? "/" : read.getRawPath();
    String query = read.getRawQuery() == null ? "" : "?" + read.getRawQuery();
    String port = read.getPort() < 0 ? "" : ":" + read.getPort();
    return URI.create(
        scheme + "://" + read.getHost().toLowerCase(Locale.ROOT) + port + path + query);
  }

  /** Where a redirect leads. */
  URI redirected(URI from, @Nullable String location) throws Stopped {
    if (location == null || location.isBlank()) {
      throw Stopped.failed("a redirect that leads nowhere");
    }
    try {
      return address(from.resolve(location.strip().replace(" ", "%20")).toString());
    } catch (IllegalArgumentException _) {
      throw Stopped.failed("a redirect to no address: " + location);
    }
  }

  static boolean isRedirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  }

  /** What an exception of the client means for a reader. */
  static Stopped stopped(Throwable failure) {
    Throwable cause =
        failure instanceof ExecutionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    if (cause instanceof FilteringResolver.AddressRefused) {
      return Stopped.refused(String.valueOf(cause.getMessage()));
    }
    String message = String.valueOf(cause.getMessage());
    if (message.startsWith("Buffering capacity")) {
      return Stopped.refused("it is larger than a page may be");
    }
    return Stopped.failed(
        switch (cause) {
          case TimeoutException _ -> "it did not answer in time";
          case UnknownHostException _ -> "its host is not known";
          case ConnectException _ -> "its host takes no connection";
          case SSLException _ -> "its certificate is not valid: " + message;
          default -> "the connection broke: " + cause.getClass().getSimpleName() + " " + message;
        });
  }

  @Override
  public void close() {
    try {
      client.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the web client cannot stop", e);
    }
  }
}
