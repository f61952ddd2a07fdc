package fr.passerelle.workspace.claim;

import fr.passerelle.account.AuditLog;
import fr.passerelle.account.Teams;
import fr.passerelle.storage.Database;
import fr.passerelle.storage.RandomId;
import fr.passerelle.storage.Row;
import fr.passerelle.storage.Transaction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes claims and what becomes of them. Of one organisation one claim at most is accepted at a
 * time, and a team has one open claim at most. Safe for use by many threads and processes at once.
 */
public final class ClaimDesk {

  /** How long the link in a letter can be used. */
  public static final Duration LETTER_VALID = Duration.ofDays(2);

  /** Characters of what a team says, and of what it is answered. */
  public static final int LONGEST_WORDS = 1_000;

  private static final String COLUMNS =
      "SELECT id, team, organisation, account, way, state, host, words, licence, created, decided,"
          + " decider, answer FROM claim ";

  /**
   * What a team asks for.
   *
   * @param ids the organisation's id first, then all those that it is or was known by
   * @param host of an address at its domain; empty for the word of staff
   * @param isProven whether the address is known to be the person's, so that no letter is needed;
   *     or, without a host, whether an administrator said already that the team speaks for it
   */
  public record Wish(
      String team,
      String account,
      List<String> ids,
      String host,
      boolean isProven,
      String words,
      String licence) {

    public Wish {
      ids = List.copyOf(ids);
      if (ids.isEmpty() || words.length() > LONGEST_WORDS) {
        throw new IllegalArgumentException("no organisation, or too many words");
      }
    }
  }

  /** What became of a wish. */
  public sealed interface Outcome {

    /**
     * It is entered.
     *
     * @param holder whose the organisation is until now; null where nobody's
     * @param secret to be sent in a letter; empty where none is wanted
     */
    record Entered(Claim claim, @Nullable Claim holder, String secret) implements Outcome {}

    /** The team has another open claim, which must be given up first. */
    record TeamHasOne(Claim claim) implements Outcome {}
  }

  private final Database database;
  private final InstantSource clock;

  public ClaimDesk(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Enters a claim; accepts it at once where it is proven and nobody holds the organisation. */
  public Outcome enter(Wish wish) {
    return database.write(
        t -> {
          lock(t);
          dropStale(t);
          var open = open(t, wish.team());
          if (open.isPresent()) {
            return new Outcome.TeamHasOne(open.get());
          }
          var holder = holder(t, wish.ids());
          var state =
              wish.isProven()
                  ? proven(holder)
                  : wish.host().isEmpty() ? Claim.State.WAITING : Claim.State.LETTER;
          String id = RandomId.next();
          insert(t, id, wish, state);
          String secret = state == Claim.State.LETTER ? RandomId.secret() : "";
          if (!secret.isEmpty()) {
            t.update(
                "INSERT INTO claim_letter (digest, claim, expires) VALUES (?, ?, ?)",
                digest(secret),
                id,
                clock.instant().plus(LETTER_VALID).toEpochMilli());
          }
          note(t, wish.account(), wish.team(), "entered", id, wish.ids().getFirst());
          if (state == Claim.State.ACCEPTED) {
            accepted(t, id, wish.team(), wish.ids().getFirst(), wish.account());
          }
          return new Outcome.Entered(byId(t, id).orElseThrow(), holder.orElse(null), secret);
        });
  }

  /**
   * Takes the secret of a letter, once. Whoever has it must be of the team that it was sent for.
   *
   * @param ids all that the claim's organisation is or was known by
   * @return the claim as it is now; nothing where the secret is none, spent, too old or another
   *     team's
   */
  public Optional<Claim> prove(String team, String secret, String account, Ids ids) {
    return database.write(
        t -> {
          lock(t);
          var found =
              t.first(
                      "SELECT claim FROM claim_letter WHERE digest = ? AND expires > ?",
                      row -> row.text(1),
                      digest(secret),
                      clock.millis())
                  .flatMap(id -> byId(t, id))
                  .filter(claim -> claim.team().equals(team))
                  .filter(claim -> claim.state() == Claim.State.LETTER);
          if (found.isEmpty()) {
            return Optional.<Claim>empty();
          }
          var claim = found.get();
          t.update("DELETE FROM claim_letter WHERE claim = ?", claim.id());
          var state = proven(holder(t, ids.of(claim.organisation())));
          set(t, claim.id(), state, null, "");
          note(t, account, team, "proven", claim.id(), claim.organisation());
          if (state == Claim.State.ACCEPTED) {
            accepted(t, claim.id(), team, claim.organisation(), account);
          }
          return byId(t, claim.id());
        });
  }

  /** Tells by what ids an organisation is known. */
  @FunctionalInterface
  public interface Ids {
    List<String> of(String organisation);
  }

  /** What was decided, and whom that took the organisation from; null where nobody. */
  public record Decision(Claim claim, @Nullable Claim before) {}

  /** Accepts or refuses a claim that waits; nothing where it does not. */
  public Optional<Decision> decide(
      String id, boolean isAccepted, String answer, String by, Ids ids) {
    return database.write(
        t -> {
          lock(t);
          var waiting = byId(t, id).filter(claim -> claim.state() == Claim.State.WAITING);
          if (waiting.isEmpty()) {
            return Optional.<Decision>empty();
          }
          var claim = waiting.get();
          var holder =
              isAccepted
                  ? holder(t, ids.of(claim.organisation())).orElse(null)
                  : (@Nullable Claim) null;
          if (holder != null) {
            end(t, holder, by, answer);
          }
          set(t, id, isAccepted ? Claim.State.ACCEPTED : Claim.State.REFUSED, by, answer);
          note(t, by, claim.team(), isAccepted ? "accepted" : "refused", id, "");
          if (isAccepted) {
            Teams.speakFor(t, claim.team(), claim.organisation());
          }
          return Optional.of(new Decision(byId(t, id).orElseThrow(), holder));
        });
  }

  /** Gives up a team's open claim; returns it as it was, nothing where there is none. */
  public Optional<Claim> withdraw(String team, String by) {
    return database.write(
        t -> {
          lock(t);
          var open = open(t, team);
          open.ifPresent(claim -> end(t, claim, by, ""));
          return open;
        });
  }

  /** The open claim of a team. */
  public Optional<Claim> of(String team) {
    return database.read(t -> open(t, team));
  }

  /** The latest claim of a team, open or not. */
  public Optional<Claim> latest(String team) {
    return database.read(
        t ->
            t.first(
                COLUMNS + "WHERE team = ? ORDER BY created DESC, id LIMIT 1",
                ClaimDesk::claim,
                team));
  }

  /** Who holds an organisation that is known by these ids. */
  public Optional<Claim> holder(Collection<String> ids) {
    return database.read(t -> holder(t, ids));
  }

  /** A claim, for those who decide. */
  public Optional<Claim> claim(String id) {
    return database.read(t -> byId(t, id));
  }

  /** The claims that wait for somebody to decide, the oldest first. */
  public List<Claim> waiting(int limit) {
    return database.read(
        t ->
            t.query(
                COLUMNS + "WHERE state = 'WAITING' ORDER BY created, id LIMIT ?",
                ClaimDesk::claim,
                limit));
  }

  private static Claim.State proven(Optional<Claim> holder) {
    return holder.isPresent() ? Claim.State.WAITING : Claim.State.ACCEPTED;
  }

  private void insert(Transaction t, String id, Wish wish, Claim.State state) {
    t.update(
        "INSERT INTO claim (id, team, organisation, account, way, state, host, words, licence,"
            + " created, decided, answer) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '')",
        id,
        wish.team(),
        wish.ids().getFirst(),
        wish.account(),
        (wish.host().isEmpty() ? Claim.Way.STAFF : Claim.Way.DOMAIN).name(),
        state.name(),
        wish.host(),
        wish.words(),
        wish.licence(),
        clock.millis(),
        state == Claim.State.ACCEPTED ? (Long) clock.millis() : null);
  }

  private void accepted(Transaction t, String id, String team, String organisation, String by) {
    Teams.speakFor(t, team, organisation);
    note(t, by, team, "accepted", id, organisation);
  }

  private void end(Transaction t, Claim claim, String by, String answer) {
    set(t, claim.id(), Claim.State.WITHDRAWN, by, answer);
    t.update("DELETE FROM claim_letter WHERE claim = ?", claim.id());
    if (claim.state() == Claim.State.ACCEPTED) {
      t.update("DELETE FROM own_facts WHERE claim = ?", claim.id());
      Teams.speakFor(t, claim.team(), null);
    }
    note(t, by, claim.team(), "withdrawn", claim.id(), claim.organisation());
  }

  private void set(
      Transaction t, String id, Claim.State state, @Nullable String by, String answer) {
    t.update(
        "UPDATE claim SET state = ?, decided = ?, decider = ?, answer = ? WHERE id = ?",
        state.name(),
        clock.millis(),
        by == null || by.isEmpty() ? null : by,
        answer,
        id);
  }

  /** A letter that nobody answered keeps a team from nothing. */
  private void dropStale(Transaction t) {
    t.update(
        "UPDATE claim SET state = 'WITHDRAWN', decided = ? WHERE state = 'LETTER' AND created < ?",
        clock.millis(),
        clock.instant().minus(LETTER_VALID).toEpochMilli());
    t.update("DELETE FROM claim_letter WHERE expires < ?", clock.millis());
  }

  /** Two who claim at the same moment come one after the other, on PostgreSQL as well. */
  private static void lock(Transaction t) {
    t.update("UPDATE counter SET value = value + 1 WHERE name = 'claim'");
  }

  private void note(
      Transaction t, String by, String team, String action, String id, String detail) {
    AuditLog.note(t, clock.instant(), by, team, "claim." + action, id, detail);
  }

  private static Optional<Claim> byId(Transaction t, String id) {
    return t.first(COLUMNS + "WHERE id = ?", ClaimDesk::claim, id);
  }

  private static Optional<Claim> open(Transaction t, String team) {
    return t.first(
        COLUMNS + "WHERE team = ? AND state IN ('LETTER', 'WAITING', 'ACCEPTED')",
        ClaimDesk::claim,
        team);
  }

  private static Optional<Claim> holder(Transaction t, Collection<String> ids) {
    return t
        .queryIn(COLUMNS + "WHERE state = 'ACCEPTED' AND organisation IN", ids, ClaimDesk::claim)
        .stream()
        .findFirst();
  }

  private static Claim claim(Row row) {
    Long decided = row.numberOrNull(11);
    return new Claim(
        row.text(1),
        row.text(2),
        row.text(3),
        row.textOrNull(4),
        Claim.Way.valueOf(row.text(5)),
        Claim.State.valueOf(row.text(6)),
        row.text(7),
        row.text(8),
        row.text(9),
        Instant.ofEpochMilli(row.number(10)),
        decided == null ? null : Instant.ofEpochMilli(decided),
        row.textOrNull(12),
        row.text(13));
  }

  private static String digest(String secret) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
