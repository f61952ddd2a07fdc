package fr.passerelle.workspace.interest;

import fr.passerelle.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * What is to be sent.
 *
 * @param sender with the profile that is attached, and its terms or those that the form states
 * @param recipient with the profile that is answered; the names of both teams are not read
 * @param isAnonymous whether the profile that is answered names nobody
 * @param reason from 1 to {@link Interest#LONGEST_REASON} characters, without contact details
 * @param mediator who reads it first; null where nobody does
 * @param contact how to reach the sender, to be told once it is accepted; null where the sender has
 *     not said so
 */
public record Proposal(
    Side sender,
    Side recipient,
    boolean isAnonymous,
    String reason,
    Language language,
    @Nullable Mediator mediator,
    @Nullable Contact contact) {

  public Proposal {
    if (reason.isBlank() || reason.length() > Interest.LONGEST_REASON) {
      throw new IllegalArgumentException(
          "a reason has from 1 to %d characters, but %d"
              .formatted(Interest.LONGEST_REASON, reason.length()));
    }
  }
}
