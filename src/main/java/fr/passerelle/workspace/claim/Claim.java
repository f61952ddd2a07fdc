package fr.passerelle.workspace.claim;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * That a team says an organisation is theirs, and what became of it.
 *
 * @param organisation its id in the catalogue when it was claimed
 * @param account who claimed it; null where the account was erased
 * @param host the host of the address at the organisation's domain; empty where none was shown
 * @param words what the team said to those who decide
 * @param licence of what the team will say of the organisation
 * @param decided when it got its present state; null as long as it waits
 * @param decider who decided; null where an address did, or the account was erased
 * @param answer what was said with the decision
 */
public record Claim(
    String id,
    String team,
    String organisation,
    @Nullable String account,
    Way way,
    State state,
    String host,
    String words,
    String licence,
    Instant created,
    @Nullable Instant decided,
    @Nullable String decider,
    String answer) {

  /** How it is to be proven. */
  public enum Way {
    /** By an address at the organisation's web domain. */
    DOMAIN,
    /** By the word of a cluster's staff, or of an administrator. */
    STAFF
  }

  /** How far it has come. */
  public enum State {
    /** A letter is on its way to an address at the domain. */
    LETTER,
    /** Somebody must decide. */
    WAITING,
    ACCEPTED,
    REFUSED,
    /** Given up by the team, or passed on to another. */
    WITHDRAWN;

    /** Whether the team can claim nothing else meanwhile. */
    public boolean isOpen() {
      return this == LETTER || this == WAITING || this == ACCEPTED;
    }

    /** As in messages and the API. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
