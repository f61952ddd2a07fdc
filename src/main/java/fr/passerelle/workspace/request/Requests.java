package fr.passerelle.workspace.request;

import fr.passerelle.storage.RandomId;
import fr.passerelle.storage.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Lets each change with a key happen once. */
public final class Requests {

  /** How long a key is known. */
  public static final Duration KEPT = Duration.ofDays(30);

  private Requests() {}

  /** A key that nobody else has, for a form. */
  public static String newKey() {
    return RandomId.next();
  }

  /**
   * Does the work, or returns what it answered when it was done under the same key.
   *
   * @param kind of the work: one key may stand for one of each kind
   * @param work whose answer is an id or a code; its changes are kept together with the key
   */
  public static String once(
      Transaction transaction, Act act, String kind, Instant now, Supplier<String> work) {
    if (act.key() == null) {
      return work.get();
    }
    String request = kind + ":" + act.key();
    transaction.update(
        "DELETE FROM workspace_request WHERE made < ?", now.minus(KEPT).toEpochMilli());
    int fresh =
        transaction.update(
            "INSERT INTO workspace_request (team, request, answer, made) VALUES (?, ?, '', ?)"
                + " ON CONFLICT (team, request) DO NOTHING",
            act.team(),
            request,
            now.toEpochMilli());
    if (fresh == 0) {
      return transaction
          .first(
              "SELECT answer FROM workspace_request WHERE team = ? AND request = ?",
              row -> row.text(1),
              act.team(),
              request)
          .orElse("");
    }
    String answer = work.get();
    transaction.update(
        "UPDATE workspace_request SET answer = ? WHERE team = ? AND request = ?",
        answer,
        act.team(),
        request);
    return answer;
  }
}
