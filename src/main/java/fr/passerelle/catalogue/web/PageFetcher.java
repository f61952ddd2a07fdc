package fr.passerelle.catalogue.web;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import fr.passerelle.catalogue.web.WebClient.Stopped;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.client.CompletableResponseListener;
import org.eclipse.jetty.client.ContentResponse;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;

/**
 * Fetches pages of the web. A page that is gone, slow, huge, forbidden or at an address that is not
 * public is an outcome, never an exception. Safe for use by many threads at once; a host is asked
 * by one at a time.
 */
public final class PageFetcher implements AutoCloseable {

  /** The name to which a {@code robots.txt} may speak. */
  static final String ROBOT = "passerelle";

  private static final int LARGEST_RULES = 500 << 10;
  private static final int MEANS_NO_RULES = 404;

  private final WebClient client;
  private final FetchLimits limits;
  private final @Nullable PageStore store;
  private final Manners manners;

  /**
   * A fetcher that must be closed.
   *
   * @param store keeps pages for conditional requests; null keeps none
   */
  public PageFetcher(AddressFilter filter, FetchLimits limits, @Nullable PageStore store) {
    this.client = new WebClient(filter, "Mozilla/5.0 (compatible; " + ROBOT + "/1.0)", true);
    this.limits = limits;
    this.store = store;
    this.manners = new Manners(limits);
  }

  /** Fetches the page at an address. */
  public Fetched fetch(String address) {
    try {
      return fetch(client.address(address));
    } catch (Stopped stopped) {
      return stopped.outcome();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Fetched.Failed("the fetching was stopped");
    }
  }

  private Fetched fetch(URI asked) throws Stopped, InterruptedException {
    var earlier = store == null ? null : store.page(asked);
    long left = limits.time().toNanos();
    var seen = new HashSet<URI>();
    URI at = asked;
    while (seen.size() <= limits.redirects()) {
      if (!seen.add(at)) {
        throw Stopped.failed("it redirects in a circle");
      }
      permit(at);
      manners.waitFor(at);
      long began = System.nanoTime();
      var response = ask(at, earlier, limits.bytes(), Duration.ofNanos(left));
      left -= System.nanoTime() - began;
      if (!WebClient.isRedirect(response.getStatus())) {
        return outcome(asked, at, response, earlier);
      }
      at = client.redirected(at, response.getHeaders().get(HttpHeader.LOCATION));
    }
    throw Stopped.failed("it redirects more than " + limits.redirects() + " times");
  }

  private Fetched outcome(URI asked, URI at, ContentResponse response, @Nullable Page earlier)
      throws Stopped {
    int status = response.getStatus();
    if (status == 304 && earlier != null) {
      return new Fetched.NotModified(earlier);
    }
    if (status != 200) {
      throw Stopped.failed("it answers " + status);
    }
    String type = response.getHeaders().get(HttpHeader.CONTENT_TYPE);
    String kind = type == null ? "text/html" : type.toLowerCase(Locale.ROOT);
    if (!kind.startsWith("text/") && !kind.contains("html") && !kind.contains("xml")) {
      throw Stopped.refused("it is no page but " + type);
    }
    var page =
        new Page(
            at,
            PageCharset.decode(response.getContent(), charset(type)),
            response.getHeaders().get(HttpHeader.ETAG),
            response.getHeaders().get(HttpHeader.LAST_MODIFIED));
    if (store != null) {
      store.keep(asked, page);
    }
    return new Fetched.Read(page, earlier);
  }

  private static @Nullable String charset(@Nullable String type) {
    int at = type == null ? -1 : type.toLowerCase(Locale.ROOT).indexOf("charset=");
    return type == null || at < 0
        ? null
        : type.substring(at + "charset=".length()).replaceAll("[\"';].*|^\"", "").strip();
  }

  /** Asks the host's rules whether the page may be read. */
  private void permit(URI address) throws Stopped, InterruptedException {
    var rules = manners.rules(address);
    if (rules == null) {
      rules = rulesOf(address);
      manners.learn(address, rules);
    }
    if (!rules.isAllowed(address.toString())) {
      throw Stopped.refused("the robots.txt of " + address.getHost() + " does not allow it");
    }
    var pause = manners.pause(rules);
    if (pause.compareTo(limits.longestPause()) > 0) {
      throw Stopped.refused(
          "the robots.txt of %s asks for a pause of %d s"
              .formatted(address.getHost(), pause.toSeconds()));
    }
  }

  private BaseRobotRules rulesOf(URI address) throws Stopped, InterruptedException {
    var parser = new SimpleRobotRulesParser(Long.MAX_VALUE / 2, 0);
    URI at = URI.create(Manners.origin(address) + "/robots.txt");
    ContentResponse response;
    for (int hop = 0; ; hop++) {
      manners.waitFor(at);
      try {
        response = ask(at, null, LARGEST_RULES, limits.time());
      } catch (Stopped stopped) {
        // Rules beyond all measure are no rules; a host that does not answer has no page either.
        if (stopped.outcome() instanceof Fetched.Refused(String reason)
            && reason.contains("larger")) {
          return new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL);
        }
        throw stopped;
      }
      if (!WebClient.isRedirect(response.getStatus())) {
        break;
      }
      if (hop == limits.redirects()) {
        return parser.failedFetch(MEANS_NO_RULES);
      }
      at = client.redirected(at, response.getHeaders().get(HttpHeader.LOCATION));
    }
    return response.getStatus() == 200
        ? parser.parseContent(at.toString(), response.getContent(), "text/plain", List.of(ROBOT))
        : parser.failedFetch(response.getStatus());
  }

  private ContentResponse ask(URI at, @Nullable Page earlier, int bytes, Duration time)
      throws Stopped, InterruptedException {
    if (time.isNegative() || time.isZero()) {
      throw Stopped.failed("it did not answer in time");
    }
    var request =
        client
            .http()
            .newRequest(at)
            .timeout(time.toNanos(), TimeUnit.NANOSECONDS)
            .headers(
                fields -> {
                  fields.put(HttpHeader.ACCEPT, "text/html,application/xhtml+xml;q=0.9,*/*;q=0.1");
                  fields.put(HttpHeader.ACCEPT_LANGUAGE, "fr,en;q=0.9,zh;q=0.8");
                  if (earlier != null && earlier.etag() != null) {
                    fields.put(HttpHeader.IF_NONE_MATCH, earlier.etag());
                  }
                  if (earlier != null && earlier.modified() != null) {
                    fields.put(HttpHeader.IF_MODIFIED_SINCE, earlier.modified());
                  }
                });
    try {
      return new CompletableResponseListener(request, bytes)
          .send()
          .get(time.toNanos() + TimeUnit.SECONDS.toNanos(1), TimeUnit.NANOSECONDS);
    } catch (ExecutionException | TimeoutException e) {
      var _ = request.abort(e); // whether it was in time to matter is no matter
      throw WebClient.stopped(e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
