package fr.passerelle.workspace.interest;

import fr.passerelle.language.Language;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a team would like to work with another one, and why.
 *
 * @param isAnonymous whether the sender learns who receives it only once it is accepted
 * @param reason at most {@value #LONGEST_REASON} characters
 * @param mediator who reads it first; null where nobody does
 * @param expires when it stops waiting for an answer
 * @param decided when it was answered, expired or taken back; null where it waits
 */
public record Interest(
    String id,
    Side sender,
    Side recipient,
    boolean isAnonymous,
    String reason,
    Language language,
    @Nullable Mediator mediator,
    InterestState state,
    Instant created,
    Instant expires,
    @Nullable Instant decided) {

  public static final int LONGEST_REASON = 500;

  /** How long it waits for an answer, from the mediator and again from the recipient. */
  public static final Duration WAITS = Duration.ofDays(30);

  /** After how long one that was declined may be sent again. */
  public static final Duration AGAIN = Duration.ofDays(90);

  /** How many a team may send within a day. */
  public static final int MOST_A_DAY = 30;

  /** Whether a team sent it. */
  public boolean isFrom(String team) {
    return sender.team().equals(team);
  }

  /** The side that a team is not. */
  public Side other(String team) {
    return isFrom(team) ? recipient : sender;
  }

  /** The side that a team is. */
  public Side own(String team) {
    return isFrom(team) ? sender : recipient;
  }

  /** Whether a team may know which team the other side is. */
  public boolean tellsOther(String team) {
    return !isAnonymous || !isFrom(team) || state == InterestState.ACCEPTED;
  }
}
