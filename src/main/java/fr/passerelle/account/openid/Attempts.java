package fr.passerelle.account.openid;

import fr.passerelle.storage.RandomId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The attempts to sign in that are under way, each under the secret of its browser. Kept in memory:
 * a restart costs whoever is just signing in a second try. Safe for use by many threads.
 */
final class Attempts {

  /** How long a person may take at the provider. */
  static final Duration LONGEST = Duration.ofMinutes(10);

  /** When there are more, the eldest go: so many at once are no people. */
  private static final int MOST = 10_000;

  /**
   * An attempt.
   *
   * @param verifier of which the provider was given the digest (RFC 7636)
   * @param next where to go on
   */
  record Attempt(String state, String nonce, String verifier, String next, Instant begun) {}

  private final InstantSource clock;
  private final Map<String, Attempt> underWay =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Attempt> eldest) {
          return size() > MOST;
        }
      };

  Attempts(InstantSource clock) {
    this.clock = clock;
  }

  synchronized Attempt begin(String secret, String next) {
    // A verifier must have at least 43 characters (RFC 7636, 4.1).
    var attempt =
        new Attempt(
            RandomId.secret(),
            RandomId.secret(),
            RandomId.secret() + RandomId.secret(),
            next,
            clock.instant());
    underWay.put(secret, attempt);
    return attempt;
  }

  /** Ends the attempt of a browser; none where there is none that is young enough. */
  synchronized Optional<Attempt> end(String secret) {
    return Optional.ofNullable(underWay.remove(secret))
        .filter(attempt -> attempt.begun().plus(LONGEST).isAfter(clock.instant()));
  }
}
