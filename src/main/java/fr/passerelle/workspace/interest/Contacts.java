package fr.passerelle.workspace.interest;

import fr.passerelle.storage.Database;
import fr.passerelle.storage.Transaction;
import fr.passerelle.workspace.request.Act;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * How the sides of interests can be reached, as far as they say so themselves. Safe for use by many
 * threads at once.
 */
public final class Contacts {

  private final Database database;
  private final InstantSource clock;

  Contacts(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** What a team itself has given for an interest. */
  public Optional<Contact> own(String team, String interest) {
    return database.read(
        transaction ->
            InterestRows.find(transaction, team, interest)
                .flatMap(one -> contact(transaction, interest, team)));
  }

  /**
   * What the other side tells a team: nothing before the interest is accepted, and nothing that the
   * other side has not given.
   */
  public Optional<Contact> ofOther(String team, String interest) {
    return database.read(
        transaction ->
            InterestRows.find(transaction, team, interest)
                .filter(one -> one.state() == InterestState.ACCEPTED)
                .flatMap(one -> contact(transaction, interest, one.other(team).team())));
  }

  /** Gives a team's contact for an interest; returns whether the team has such an interest. */
  public boolean give(Act act, String interest, Contact contact) {
    return database.write(
        transaction -> {
          boolean isTheirs = InterestRows.find(transaction, act.team(), interest).isPresent();
          if (isTheirs) {
            turn(transaction, interest);
            give(transaction, act, interest, clock.instant(), contact);
          }
          return isTheirs;
        });
  }

  static void give(
      Transaction transaction, Act act, String interest, Instant now, Contact contact) {
    transaction.update(
        "DELETE FROM interest_contact WHERE interest = ? AND team = ?", interest, act.team());
    transaction.update(
        "INSERT INTO interest_contact (interest, team, name, email, account, given)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        interest,
        act.team(),
        contact.name(),
        contact.email(),
        act.account(),
        now.toEpochMilli());
    InterestRows.event(
        transaction,
        interest,
        now,
        act.team(),
        act.account(),
        InterestEvent.Kind.CONTACT_GIVEN,
        "");
  }

  /** Takes a team's contact back; returns whether it had given one. */
  public boolean takeBack(Act act, String interest) {
    return database.write(
        transaction -> {
          turn(transaction, interest);
          boolean had =
              transaction.update(
                      "DELETE FROM interest_contact WHERE interest = ? AND team = ?",
                      interest,
                      act.team())
                  == 1;
          if (had) {
            InterestRows.event(
                transaction,
                interest,
                clock.instant(),
                act.team(),
                act.account(),
                InterestEvent.Kind.CONTACT_TAKEN_BACK,
                "");
          }
          return had;
        });
  }

  /** Others who change it wait until the transaction ends. */
  private static void turn(Transaction transaction, String interest) {
    transaction.update("UPDATE interest SET state = state WHERE id = ?", interest);
  }

  private static Optional<Contact> contact(Transaction transaction, String interest, String team) {
    return transaction.first(
        "SELECT name, email FROM interest_contact WHERE interest = ? AND team = ?",
        row -> new Contact(row.text(1), row.text(2)),
        interest,
        team);
  }
}
