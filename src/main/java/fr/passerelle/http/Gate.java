package fr.passerelle.http;

import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Route;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Lets so many requests in at once, and no more. */
final class Gate {

  private final Semaphore places;

  Gate(int places) {
    this.places = new Semaphore(places);
  }

  /** Answers a request; null where there is no place. What tells of the server's health passes. */
  @Nullable Answer pass(Route route, Asking asking) {
    if (route.path().equals("/healthz") || route.path().equals("/metrics")) {
      return route.handler().answer(asking);
    }
    if (!places.tryAcquire()) {
      return null;
    }
    try {
      return route.handler().answer(asking);
    } finally {
      places.release();
    }
  }
}
