package fr.passerelle.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.passerelle.http.reader.Parts;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Route;
import fr.passerelle.search.SearchFailed;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.function.IntSupplier;

/** What those who run the server want to know: is it alive, is it ready, what has it done? */
final class Operations implements AutoCloseable {

  /** How ready the server is. */
  record Readiness(boolean ready, long catalogue, long index) {}

  private static final String PLAIN = "text/plain; charset=utf-8";
  private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

  private static final String ROBOTS =
      """
      User-agent: *
      Disallow: /api/
      Disallow: /fr/partenaires
      Disallow: /en/partners
      Disallow: /zh/partners
      """;

  private final Parts parts;
  private final PrometheusMeterRegistry meters =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();

  Operations(Parts parts) {
    this.parts = parts;
    new JvmMemoryMetrics().bindTo(meters);
    new ProcessorMetrics().bindTo(meters);
    collections.bindTo(meters);
  }

  List<Route> routes() {
    return List.of(
        Route.page("/healthz", "Is it alive?", _ -> new Answer.Plain("ok\n", PLAIN, 200)),
        Route.page("/readyz", "Is it ready?", this::ready),
        Route.page(
            "/metrics",
            "What has it done?",
            _ -> new Answer.Plain(meters.scrape(), PROMETHEUS, 200)),
        Route.page(
            "/robots.txt", "What robots may read", _ -> new Answer.Plain(ROBOTS, PLAIN, 200)));
  }

  /** The route of the description of the API. */
  Route description(ObjectNode description) {
    return Route.page(
        "/openapi.json", "The description of the API", _ -> new Answer.Json(description, null));
  }

  /** Runs what answers a route and takes its time under the status that it returns. */
  void time(Route route, IntSupplier answer) {
    var sample = Timer.start(meters);
    int status = 500;
    try {
      status = answer.getAsInt();
    } finally {
      sample.stop(
          Timer.builder("passerelle.http.requests")
              .description("Requests answered, by route and status")
              .tag("method", route.method().name())
              .tag("route", route.path())
              .tag("status", Integer.toString(status))
              .serviceLevelObjectives(
                  Duration.ofMillis(10),
                  Duration.ofMillis(50),
                  Duration.ofMillis(200),
                  Duration.ofSeconds(1),
                  Duration.ofSeconds(5))
              .register(meters));
    }
  }

  @Override
  public void close() {
    collections.close();
    meters.close();
  }

  private Answer ready(Asking asking) {
    long catalogue = parts.catalogue().lastSequence();
    long index = parts.engine().committedSequence();
    boolean ready = index >= catalogue && opens();
    return ready
        ? new Answer.Json(new Readiness(true, catalogue, index), null)
        : new Answer.Plain(
            "not ready: the index is at " + index + " of " + catalogue + "\n", PLAIN, 503);
  }

  private boolean opens() {
    try (var snapshot = parts.engine().snapshot()) {
      return snapshot.organisations() >= 0;
    } catch (SearchFailed _) { // told by the answer
      return false;
    }
  }
}
