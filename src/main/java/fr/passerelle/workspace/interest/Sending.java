package fr.passerelle.workspace.interest;

import java.time.Instant;

/** What became of sending an interest. */
public sealed interface Sending {

  /** It is kept under this id. */
  record Sent(String id) implements Sending {}

  /** An earlier one to the same team or profile waits for its answer. */
  record Waiting(String id) implements Sending {}

  /** An earlier one to the same team or profile was declined; another may go from then on. */
  record TooSoon(Instant from) implements Sending {}

  /** The team has sent as many today as it may. */
  record TooMany() implements Sending {}

  /** Nobody sends one to themselves. */
  record ToOneself() implements Sending {}
}
