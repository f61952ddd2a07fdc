package fr.passerelle.account;

import fr.passerelle.storage.RandomId;
import fr.passerelle.storage.Row;
import fr.passerelle.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of what the links in letters allow. */
final class LetterTokens {

  private LetterTokens() {}

  /**
   * Makes what a link holds. Earlier ones of the same purpose for the same address and team no
   * longer work.
   *
   * @return the secret for the link
   */
  static String make(
      Transaction t,
      LetterToken.Purpose purpose,
      @Nullable String account,
      @Nullable String team,
      String email,
      @Nullable Role role,
      Instant now) {
    var valid =
        purpose == LetterToken.Purpose.RESET ? Accounts.RESET_VALID : Accounts.INVITATION_VALID;
    String secret = RandomId.secret();
    t.update("DELETE FROM letter_token WHERE expires < ?", now.toEpochMilli());
    t.update(
        "DELETE FROM letter_token WHERE purpose = ? AND lower(email) = ?"
            + " AND coalesce(team, '') = ?",
        purpose.name(),
        EmailAddress.compared(email),
        team == null ? "" : team);
    t.update(
        "INSERT INTO letter_token"
            + " (digest, purpose, account, team, email, role, created, expires)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        Digests.of(secret),
        purpose.name(),
        account,
        team,
        email.strip(),
        role == null ? null : role.code(),
        now.toEpochMilli(),
        now.plus(valid).toEpochMilli());
    return secret;
  }

  /** The invitations into a team that nobody has answered yet. */
  static List<LetterToken> invitations(Transaction t, String team, Instant now) {
    return t.query(
        "SELECT purpose, account, team, email, role, expires FROM letter_token"
            + " WHERE team = ? AND purpose = ? AND expires > ? ORDER BY email",
        LetterTokens::token,
        team,
        LetterToken.Purpose.INVITATION.name(),
        now.toEpochMilli());
  }

  /** What a link allows, which it does no more. */
  static Optional<LetterToken> use(Transaction transaction, String secret, Instant now) {
    var token = token(transaction, secret, now);
    boolean used =
        transaction.update("DELETE FROM letter_token WHERE digest = ?", Digests.of(secret)) == 1;
    return used ? token : Optional.empty();
  }

  /** What a link allows; none where it was used, has run out or never was. */
  static Optional<LetterToken> token(Transaction transaction, String secret, Instant now) {
    return transaction
        .first(
            "SELECT purpose, account, team, email, role, expires FROM letter_token"
                + " WHERE digest = ?",
            LetterTokens::token,
            Digests.of(secret))
        .filter(token -> token.expires().isAfter(now));
  }

  private static LetterToken token(Row row) {
    String role = row.textOrNull(5);
    return new LetterToken(
        LetterToken.Purpose.of(row.text(1)),
        row.textOrNull(2),
        row.textOrNull(3),
        row.text(4),
        role == null ? null : Role.of(role).orElse(Role.MEMBER),
        Instant.ofEpochMilli(row.number(6)));
  }
}
