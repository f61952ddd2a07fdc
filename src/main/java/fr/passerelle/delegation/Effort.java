package fr.passerelle.delegation;

import java.time.Duration;

/** How long to search. */
public sealed interface Effort {

  /** So many steps of each worker: equal seeds give equal programmes on any machine. */
  record Steps(long each) implements Effort {
    public Steps {
      if (each < 0) {
        throw new IllegalArgumentException("steps must be 0 or more, but are " + each);
      }
    }
  }

  /** So long. */
  record Lasting(Duration time) implements Effort {
    public Lasting {
      if (time.isNegative()) {
        throw new IllegalArgumentException("time must be 0 or more, but is " + time);
      }
    }
  }
}
