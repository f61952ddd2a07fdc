package fr.passerelle.workspace.interest;

import java.util.Locale;

/** Where an expression of interest stands. */
public enum InterestState {
  /** A mediator has not read it yet; the recipient does not know of it. */
  MEDIATION,
  /** The recipient has not answered yet. */
  PENDING,
  ACCEPTED,
  DECLINED,
  /** The mediator did not pass it on; the recipient never knew of it. */
  RETURNED,
  /** Nobody answered in time. */
  EXPIRED,
  /** The sender took it back. */
  WITHDRAWN;

  /** Whether somebody may still answer. */
  public boolean isOpen() {
    return this == MEDIATION || this == PENDING;
  }

  /** As in messages and the API. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
