package fr.passerelle.http.shortlist;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a form made that the page after it shows, once. It is held in memory alone, since the tokens
 * of links are kept nowhere else than as digests. Safe for use by many threads at once.
 */
final class ShownOnce {

  /** So many wait at most; a browser asks for the page at once, so that hardly one does. */
  static final int MOST = 100;

  private final Map<String, String> waiting = new LinkedHashMap<>();

  /** Holds something for a reader; what was held under the same name before is forgotten. */
  synchronized void hold(String name, String shown) {
    waiting.remove(name);
    waiting.put(name, shown);
    if (waiting.size() > MOST) {
      waiting.remove(waiting.keySet().iterator().next());
    }
  }

  /** What is held; after this it is no longer. */
  synchronized Optional<String> take(String name) {
    return Optional.ofNullable(waiting.remove(name));
  }
}
