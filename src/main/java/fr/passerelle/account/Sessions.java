package fr.passerelle.account;

import fr.passerelle.storage.Database;
import fr.passerelle.storage.RandomId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Who has signed in. A session is a secret that the browser alone holds; here stands its digest. It
 * ends after two quiet weeks, and after two months at the latest. Safe for use by many threads.
 */
public final class Sessions {

  /** After so long without use a session ends. */
  public static final Duration QUIET = Duration.ofDays(14);

  /** After so long it ends in any case. */
  public static final Duration LONGEST = Duration.ofDays(60);

  /** How often a session notes that it is used: rarely, so that reading pages writes little. */
  private static final Duration NOTED = Duration.ofHours(1);

  /**
   * A session as its person sees it.
   *
   * @param id the head of its digest, which opens nothing
   */
  public record Session(String id, Instant created, Instant seen, boolean isThis) {}

  private final Database database;
  private final InstantSource clock;

  public Sessions(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Begins a session and ends the one that the browser had, so that nobody can have chosen it.
   *
   * @return the secret for the browser
   */
  public String begin(String account, String former) {
    String secret = RandomId.secret();
    long now = clock.millis();
    database.change(
        t -> {
          t.update("DELETE FROM session WHERE digest = ?", Digests.of(former));
          t.update(
              "DELETE FROM session WHERE seen < ? OR created < ?",
              now - QUIET.toMillis(),
              now - LONGEST.toMillis());
          t.update(
              "INSERT INTO session (digest, account, csrf, created, seen) VALUES (?, ?, ?, ?, ?)",
              Digests.of(secret),
              account,
              RandomId.secret(),
              now,
              now);
          t.update("UPDATE account SET seen = ? WHERE id = ?", now, account);
        });
    return secret;
  }

  /** Who holds a secret; none where the session has ended, or the account is closed. */
  public Optional<Asker.Person> person(String secret) {
    record Found(Account account, String csrf, long seen) {}
    long now = clock.millis();
    String digest = Digests.of(secret);
    var found =
        database.read(
            t ->
                t.first(
                        "SELECT "
                            + Accounts.columns()
                            + ", session.csrf, session.seen FROM session"
                            + " JOIN account ON account.id = session.account WHERE digest = ?"
                            + " AND account.closed = 0 AND session.seen > ?"
                            + " AND session.created > ?",
                        row -> new Found(Accounts.account(row), row.text(9), row.number(10)),
                        digest,
                        now - QUIET.toMillis(),
                        now - LONGEST.toMillis())
                    .map(
                        one ->
                            new Seen(
                                new Asker.Person(
                                    one.account(), Teams.of(t, one.account().id()), one.csrf()),
                                one.seen())));
    if (found.isPresent() && found.get().at() < now - NOTED.toMillis()) {
      database.change(t -> t.update("UPDATE session SET seen = ? WHERE digest = ?", now, digest));
    }
    return found.map(Seen::person);
  }

  /** Ends a session. */
  public void end(String secret) {
    database.change(t -> t.update("DELETE FROM session WHERE digest = ?", Digests.of(secret)));
  }

  /** The sessions of a person, the newest first. */
  public List<Session> of(String account, String secret) {
    String mine = Digests.of(secret);
    return database.read(
        t ->
            t.query(
                "SELECT digest, created, seen FROM session WHERE account = ? ORDER BY seen DESC",
                row ->
                    new Session(
                        row.text(1).substring(0, 12),
                        Instant.ofEpochMilli(row.number(2)),
                        Instant.ofEpochMilli(row.number(3)),
                        row.text(1).equals(mine)),
                account));
  }

  /** Ends every session of a person but the one that asks for it. */
  public void endOthers(String account, String secret) {
    database.change(
        t ->
            t.update(
                "DELETE FROM session WHERE account = ? AND digest <> ?",
                account,
                Digests.of(secret)));
  }

  private record Seen(Asker.Person person, long at) {}
}
