package fr.passerelle.workspace.interest;

import fr.passerelle.storage.Database;
import fr.passerelle.storage.Transaction;
import fr.passerelle.workspace.request.Act;
import fr.passerelle.workspace.shortlist.Addition;
import fr.passerelle.workspace.shortlist.Entries;
import fr.passerelle.workspace.shortlist.EntryState;
import fr.passerelle.workspace.shortlist.Found;
import fr.passerelle.workspace.shortlist.Shortlists;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of interests. Each changes at most once from one state to the next: of two who
 * answer at once, the second finds it answered. Safe for use by many threads at once.
 */
public final class Decisions {

  /** How long the words of an answer may be, in characters. */
  public static final int LONGEST_WORDS = 1_000;

  private final Database database;
  private final InstantSource clock;

  Decisions(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Where the other side is kept once an interest is accepted.
   *
   * @param name of the list that is made where a side has none of this name
   * @param list one of the recipient's own; empty for the one of that name
   * @param state of the entry in the recipient's list
   */
  public record Keeping(String name, String list, EntryState state) {}

  /** What a mediator may read of one that waits; none where it is not for these or not there. */
  public Optional<Interest> mediated(
      Collection<Mediator> mediators, Collection<String> teams, String id) {
    return database.read(transaction -> mediated(transaction, mediators, teams, id));
  }

  /** Passes one on to its recipient; empty where it does not wait for a mediator of these kinds. */
  public Optional<Interest> passOn(
      Collection<Mediator> mediators, Collection<String> teams, String account, String id) {
    return mediate(mediators, teams, account, id, null);
  }

  /** Returns one to its sender with words; empty where it does not wait for such a mediator. */
  public Optional<Interest> giveBack(
      Collection<Mediator> mediators,
      Collection<String> teams,
      String account,
      String id,
      String words) {
    return mediate(mediators, teams, account, id, checked(words));
  }

  private Optional<Interest> mediate(
      Collection<Mediator> mediators,
      Collection<String> teams,
      String account,
      String id,
      @Nullable String words) {
    return database.write(
        transaction -> {
          var now = clock.instant();
          settle(transaction, now);
          var waiting = mediated(transaction, mediators, teams, id);
          boolean isOn = words == null;
          if (waiting.isEmpty()
              || !change(
                  transaction,
                  id,
                  InterestState.MEDIATION,
                  isOn ? InterestState.PENDING : InterestState.RETURNED,
                  now)) {
            return Optional.<Interest>empty();
          }
          if (isOn) {
            transaction.update(
                "UPDATE interest SET expires = ?, decided = NULL WHERE id = ?",
                now.plus(Interest.WAITS).toEpochMilli(),
                id);
          }
          InterestRows.event(
              transaction,
              id,
              now,
              "",
              account,
              isOn ? InterestEvent.Kind.PASSED_ON : InterestEvent.Kind.RETURNED,
              words == null ? "" : words);
          return InterestRows.find(transaction, waiting.get().sender().team(), id);
        });
  }

  private static Optional<Interest> mediated(
      Transaction transaction,
      Collection<Mediator> mediators,
      Collection<String> teams,
      String id) {
    return transaction
        .first(
            InterestRows.SELECT + "WHERE i.id = ? AND i.state = 'MEDIATION'",
            InterestRows::interest,
            id)
        .filter(one -> mediators.contains(one.mediator()))
        .filter(one -> !teams.contains(one.sender().team()));
  }

  /**
   * Accepts one for its recipient, and puts each side into a list of the other; empty where the
   * team received none such that waits.
   */
  public Optional<Interest> accept(Act act, String id, String words, Keeping keeping) {
    String said = checked(words);
    return database.write(
        transaction -> {
          var now = clock.instant();
          var interest = answered(transaction, act, id, InterestState.ACCEPTED, now, said);
          interest.ifPresent(
              one -> {
                var own = new Act(act.team(), act.account(), null);
                boolean hasList =
                    !keeping.list().isEmpty()
                        && added(transaction, own, now, keeping.list(), one, keeping.state());
                if (!hasList) {
                  keep(transaction, own, now, keeping.name(), one, keeping.state());
                }
                var theirs = new Act(one.sender().team(), null, null);
                keep(transaction, theirs, now, keeping.name(), one, EntryState.CONTACTED);
              });
          return interest;
        });
  }

  /** Declines one for its recipient; empty where the team received none such that waits. */
  public Optional<Interest> decline(Act act, String id, String words) {
    String said = checked(words);
    return database.write(
        transaction ->
            answered(transaction, act, id, InterestState.DECLINED, clock.instant(), said));
  }

  private static Optional<Interest> answered(
      Transaction transaction,
      Act act,
      String id,
      InterestState answer,
      Instant now,
      String words) {
    settle(transaction, now);
    boolean isTheirs =
        InterestRows.find(transaction, act.team(), id)
            .filter(one -> one.recipient().team().equals(act.team()))
            .isPresent();
    if (!isTheirs || !change(transaction, id, InterestState.PENDING, answer, now)) {
      return Optional.empty();
    }
    var kind =
        answer == InterestState.ACCEPTED
            ? InterestEvent.Kind.ACCEPTED
            : InterestEvent.Kind.DECLINED;
    InterestRows.event(transaction, id, now, act.team(), act.account(), kind, words);
    return InterestRows.find(transaction, act.team(), id);
  }

  /** Takes one back for its sender; returns whether the team sent such a one that waits. */
  public boolean withdraw(Act act, String id) {
    return database.write(
        transaction -> {
          var now = clock.instant();
          settle(transaction, now);
          boolean isOwn =
              InterestRows.find(transaction, act.team(), id)
                  .filter(one -> one.isFrom(act.team()))
                  .isPresent();
          boolean taken =
              isOwn
                  && (change(transaction, id, InterestState.PENDING, InterestState.WITHDRAWN, now)
                      || change(
                          transaction, id, InterestState.MEDIATION, InterestState.WITHDRAWN, now));
          if (taken) {
            InterestRows.event(
                transaction, id, now, act.team(), act.account(), InterestEvent.Kind.WITHDRAWN, "");
          }
          return taken;
        });
  }

  /** The ids of those that wait though their time is over. */
  static List<String> overdue(Transaction transaction, Instant now) {
    return transaction.query(
        "SELECT id FROM interest WHERE state IN ('MEDIATION', 'PENDING') AND expires <= ?"
            + " ORDER BY id",
        row -> row.text(1),
        now.toEpochMilli());
  }

  /** Lets those expire whose time is over. */
  static void settle(Transaction transaction, Instant now) {
    for (String id : overdue(transaction, now)) {
      int expired =
          transaction.update(
              "UPDATE interest SET state = 'EXPIRED', decided = expires"
                  + " WHERE id = ? AND state IN ('MEDIATION', 'PENDING')",
              id);
      if (expired == 1) {
        InterestRows.event(transaction, id, now, "", null, InterestEvent.Kind.EXPIRED, "");
      }
    }
  }

  private static boolean change(
      Transaction transaction, String id, InterestState from, InterestState to, Instant now) {
    return transaction.update(
            "UPDATE interest SET state = ?, decided = ? WHERE id = ? AND state = ?",
            to.name(),
            now.toEpochMilli(),
            id,
            from.name())
        == 1;
  }

  /** Puts the other side into the list of a name, where it is an organisation of the catalogue. */
  private static void keep(
      Transaction transaction,
      Act act,
      Instant now,
      String name,
      Interest interest,
      EntryState state) {
    if (!interest.other(act.team()).organisation().isEmpty()) {
      Shortlists.named(transaction, act, now, name, interest.language())
          .ifPresent(list -> added(transaction, act, now, list, interest, state));
    }
  }

  private static boolean added(
      Transaction transaction,
      Act act,
      Instant now,
      String list,
      Interest interest,
      EntryState state) {
    var other = interest.other(act.team());
    if (other.organisation().isEmpty()) {
      return false;
    }
    var answered = interest.recipient();
    String need = answered.profile().isEmpty() ? "" : answered.title();
    var found = new Found(other.organisation(), other.teamName(), need, interest.language());
    return !(Entries.add(transaction, act, now, list, found, state) instanceof Addition.Unknown);
  }

  private static String checked(String words) {
    if (words.length() > LONGEST_WORDS) {
      throw new IllegalArgumentException(
          "an answer has at most " + LONGEST_WORDS + " characters, but " + words.length());
    }
    return words;
  }
}
