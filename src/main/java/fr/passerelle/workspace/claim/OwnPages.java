package fr.passerelle.workspace.claim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.passerelle.account.AuditLog;
import fr.passerelle.storage.Database;
import fr.passerelle.storage.Row;
import fr.passerelle.storage.Transaction;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what organisations say of themselves, and shows it. What is kept comes first: what a crash
 * keeps from being shown is shown at the next start, by {@link #mend}. Safe for use by many threads
 * at once.
 */
public final class OwnPages {

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private static final String SELECT =
      "SELECT f.claim, f.version, f.body, f.confirmed FROM own_facts f JOIN claim c ON c.id ="
          + " f.claim WHERE c.state = 'ACCEPTED' ";

  /**
   * What is kept of a claim.
   *
   * @param version counted from 1; 0 where nothing is said yet
   * @param confirmed when the team last said that all of it is right
   */
  public record Kept(String claim, long version, OwnFacts facts, Instant confirmed) {}

  private final Database database;
  private final InstantSource clock;
  private final Publication publication;

  public OwnPages(Database database, InstantSource clock, Publication publication) {
    this.database = database;
    this.clock = clock;
    this.publication = publication;
  }

  /** What a team says of its organisation; nothing where it has none, or said nothing yet. */
  public Optional<Kept> of(String team) {
    return database.read(t -> kept(t, team));
  }

  /**
   * Keeps and shows what a team says.
   *
   * @param version of what was changed; 0 where nothing was said before
   * @return nothing where somebody changed it meanwhile: nothing is kept then
   * @throws IllegalArgumentException where the claim is not accepted
   */
  public Optional<Kept> save(Claim claim, long version, OwnFacts facts, String account) {
    if (claim.state() != Claim.State.ACCEPTED) {
      throw new IllegalArgumentException("not accepted: " + claim.id());
    }
    var saved =
        database.write(
            t -> {
              boolean isKept =
                  version == 0
                      ? insert(t, claim, facts, account)
                      : t.update(
                              "UPDATE own_facts SET version = version + 1, body = ?, confirmed = ?,"
                                  + " account = ? WHERE claim = ? AND team = ? AND version = ?",
                              written(facts),
                              clock.millis(),
                              account.isEmpty() ? null : account,
                              claim.id(),
                              claim.team(),
                              version)
                          == 1;
              if (!isKept) {
                return Optional.<Kept>empty();
              }
              note(t, account, claim, "stated");
              return kept(t, claim.team());
            });
    saved.ifPresent(kept -> show(claim));
    return saved;
  }

  /** Keeps and shows that all a team said is still right; nothing where it said nothing. */
  public Optional<Kept> confirm(Claim claim, String account) {
    var confirmed =
        database.write(
            t -> {
              int changed =
                  t.update(
                      "UPDATE own_facts SET confirmed = ?, account = ? WHERE claim = ? AND team ="
                          + " ?",
                      clock.millis(),
                      account.isEmpty() ? null : account,
                      claim.id(),
                      claim.team());
              if (changed == 1) {
                note(t, account, claim, "confirmed");
              }
              return kept(t, claim.team());
            });
    confirmed.ifPresent(kept -> show(claim));
    return confirmed;
  }

  /** One at a time, and what is kept now: of two who save at once the latter is shown last. */
  private synchronized void show(Claim claim) {
    of(claim.team())
        .filter(kept -> kept.claim().equals(claim.id()))
        .ifPresent(kept -> publication.publish(claim, kept));
  }

  /** Shows nothing more of a claim that was given up, or passed on. */
  public void retract(String claim) {
    publication.retract(claim);
  }

  /** Brings what is shown in line with what is kept, such as after a crash. */
  public void mend(ClaimDesk desk) {
    var kept = database.read(t -> t.query(SELECT + "ORDER BY f.claim", OwnPages::kept));
    var gone = new HashSet<>(publication.shown());
    for (var one : kept) {
      gone.remove(one.claim());
      desk.claim(one.claim()).ifPresent(claim -> publishIfKnown(claim, one));
    }
    gone.forEach(publication::retract);
  }

  private void publishIfKnown(Claim claim, Kept kept) {
    try {
      publication.publish(claim, kept);
    } catch (IllegalArgumentException _) {
      // The organisation is gone with an import that was undone; it may come back.
    }
  }

  private boolean insert(Transaction t, Claim claim, OwnFacts facts, String account) {
    return t.update(
            "INSERT INTO own_facts (claim, team, version, body, confirmed, account)"
                + " VALUES (?, ?, 1, ?, ?, ?) ON CONFLICT (claim) DO NOTHING",
            claim.id(),
            claim.team(),
            written(facts),
            clock.millis(),
            account.isEmpty() ? null : account)
        == 1;
  }

  private void note(Transaction t, @Nullable String account, Claim claim, String action) {
    AuditLog.note(
        t, clock.instant(), account, claim.team(), "own." + action, claim.organisation(), "");
  }

  private static Optional<Kept> kept(Transaction t, String team) {
    return t.first(SELECT + "AND f.team = ? AND c.team = ?", OwnPages::kept, team, team);
  }

  private static Kept kept(Row row) {
    return new Kept(
        row.text(1), row.number(2), read(row.text(3)), Instant.ofEpochMilli(row.number(4)));
  }

  private static String written(OwnFacts facts) {
    try {
      return JSON.writeValueAsString(facts);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("facts cannot be written", e);
    }
  }

  private static OwnFacts read(String body) {
    try {
      return JSON.readValue(body, OwnFacts.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("facts cannot be read: " + body, e);
    }
  }
}
