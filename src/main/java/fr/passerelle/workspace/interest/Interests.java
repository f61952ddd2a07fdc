package fr.passerelle.workspace.interest;

import fr.passerelle.storage.Database;
import fr.passerelle.storage.RandomId;
import fr.passerelle.storage.Transaction;
import fr.passerelle.workspace.request.Act;
import fr.passerelle.workspace.request.Requests;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The expressions of interest of teams. Safe for use by many threads at once. */
public final class Interests {

  /** How many a list shows. */
  public static final int MOST_SHOWN = 500;

  private static final Duration DAY = Duration.ofDays(1);
  private static final String WAITING = "waiting ";
  private static final String SOON = "soon ";
  private static final String MANY = "many";

  /**
   * The earlier ones that decide whether another may go: those about the same profile, and by name
   * those to the same team that went by name. Others must not tell who is behind a profile.
   */
  private static final String EARLIER =
      " FROM interest WHERE sender = ? AND recipient = ?"
          + " AND (recipient_profile = ? OR (anonymous = 0 AND ? = 0)) AND state IN ";

  private final Database database;
  private final InstantSource clock;
  private final Decisions decisions;
  private final Contacts contacts;
  private final Dossiers dossiers;
  private final Mediations mediations;

  public Interests(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
    this.decisions = new Decisions(database, clock);
    this.contacts = new Contacts(database, clock);
    this.dossiers = new Dossiers(database, clock);
    this.mediations = new Mediations(database);
  }

  /** What becomes of them. */
  public Decisions decisions() {
    return decisions;
  }

  /** How the sides can be reached. */
  public Contacts contacts() {
    return contacts;
  }

  /** What each side keeps of them. */
  public Dossiers dossiers() {
    return dossiers;
  }

  /** What mediators passed on. */
  public Mediations mediations() {
    return mediations;
  }

  /** Sends one for the team of the act, which is the sender's. */
  public Sending send(Act act, Proposal proposal) {
    String sender = proposal.sender().team();
    String recipient = proposal.recipient().team();
    if (!act.team().equals(sender)) {
      throw new IllegalArgumentException(act.team() + " cannot send for " + sender);
    }
    if (sender.equals(recipient)) {
      return new Sending.ToOneself();
    }
    String answer =
        database.write(
            transaction -> {
              var now = clock.instant();
              Decisions.settle(transaction, now);
              // One at a time of a team: what it has sent decides what it may send.
              transaction.update("UPDATE team SET name = name WHERE id = ?", sender);
              return Requests.once(
                  transaction, act, "interest", now, () -> sent(transaction, act, now, proposal));
            });
    if (answer.startsWith(WAITING)) {
      return new Sending.Waiting(answer.substring(WAITING.length()));
    }
    if (answer.startsWith(SOON)) {
      return new Sending.TooSoon(
          Instant.ofEpochMilli(Long.parseLong(answer.substring(SOON.length()))));
    }
    return answer.equals(MANY) ? new Sending.TooMany() : new Sending.Sent(answer);
  }

  private static String sent(Transaction transaction, Act act, Instant now, Proposal proposal) {
    var sender = proposal.sender();
    var recipient = proposal.recipient();
    long anonymous = proposal.isAnonymous() ? 1 : 0;
    var waiting =
        transaction.first(
            "SELECT id" + EARLIER + "('MEDIATION', 'PENDING') ORDER BY created, id",
            row -> row.text(1),
            sender.team(),
            recipient.team(),
            recipient.profile(),
            anonymous);
    if (waiting.isPresent()) {
      return WAITING + waiting.get();
    }
    long declined =
        transaction
            .first(
                "SELECT MAX(decided)" + EARLIER + "('DECLINED', 'RETURNED')",
                row -> row.number(1),
                sender.team(),
                recipient.team(),
                recipient.profile(),
                anonymous)
            .orElse(0L);
    var again = Instant.ofEpochMilli(declined).plus(Interest.AGAIN);
    if (declined > 0 && now.isBefore(again)) {
      return SOON + again.toEpochMilli();
    }
    long today =
        transaction
            .first(
                "SELECT COUNT(*) FROM interest WHERE sender = ? AND created > ?",
                row -> row.number(1),
                sender.team(),
                now.minus(DAY).toEpochMilli())
            .orElse(0L);
    if (today >= Interest.MOST_A_DAY) {
      return MANY;
    }
    String id = RandomId.next();
    var mediator = proposal.mediator();
    transaction.update(
        "INSERT INTO interest (id, sender, recipient, account, reason, language, sender_profile,"
            + " sender_title, sender_organisation, sender_terms, recipient_profile,"
            + " recipient_title, recipient_organisation, recipient_terms, anonymous, mediator,"
            + " state, created, expires)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        sender.team(),
        recipient.team(),
        act.account(),
        proposal.reason(),
        proposal.language().code(),
        sender.profile(),
        sender.title(),
        sender.organisation(),
        InterestRows.written(sender.terms()),
        recipient.profile(),
        recipient.title(),
        recipient.organisation(),
        InterestRows.written(recipient.terms()),
        anonymous,
        mediator == null ? "" : mediator.name(),
        (mediator == null ? InterestState.PENDING : InterestState.MEDIATION).name(),
        now.toEpochMilli(),
        now.plus(Interest.WAITS).toEpochMilli());
    InterestRows.event(
        transaction,
        id,
        now,
        sender.team(),
        act.account(),
        InterestEvent.Kind.SENT,
        proposal.reason());
    var contact = proposal.contact();
    if (contact != null) {
      Contacts.give(transaction, act, id, now, contact);
    }
    return id;
  }

  /** Those that a team sent, the newest first. */
  public List<Interest> sent(String team) {
    return some("WHERE i.sender = ?", team);
  }

  /** Those that a team received, the newest first; without those that were not passed on. */
  public List<Interest> received(String team) {
    return some("WHERE i.recipient = ? AND " + InterestRows.TOLD, team);
  }

  /** One that a team sent or received. */
  public Optional<Interest> find(String team, String id) {
    settle();
    return database.read(transaction -> InterestRows.find(transaction, team, id));
  }

  /** Those that wait for mediators of these kinds, the oldest first; none of the teams' own. */
  public List<Interest> toMediate(Collection<Mediator> mediators, Collection<String> teams) {
    settle();
    return database.read(
        transaction ->
            transaction
                .query(
                    InterestRows.SELECT
                        + "WHERE i.state = 'MEDIATION' ORDER BY i.created, i.id LIMIT "
                        + MOST_SHOWN,
                    InterestRows::interest)
                .stream()
                .filter(one -> mediators.contains(one.mediator()))
                .filter(one -> !teams.contains(one.sender().team()))
                .toList());
  }

  /**
   * What happened to one, in its order; none where the team has no such. A person is told to the
   * person's own team alone.
   */
  public List<InterestEvent> history(String team, String id) {
    return database.read(
        transaction ->
            InterestRows.find(transaction, team, id).isEmpty()
                ? List.of()
                : transaction.query(
                    "SELECT e.position, e.at, e.team,"
                        + " CASE WHEN e.team = ? THEN a.name ELSE NULL END, e.kind, e.words"
                        + " FROM interest_event e LEFT JOIN account a ON a.id = e.account"
                        + " WHERE e.interest = ? ORDER BY e.position",
                    row -> {
                      String by = row.textOrNull(4);
                      return new InterestEvent(
                          row.number(1),
                          Instant.ofEpochMilli(row.number(2)),
                          row.text(3),
                          by == null ? "" : by,
                          InterestEvent.Kind.valueOf(row.text(5)),
                          row.text(6));
                    },
                    team,
                    id));
  }

  /** All that a team sent or received, the oldest first; without those that it may not know of. */
  public List<Interest> all(String team) {
    settle();
    return database.read(
        transaction ->
            transaction.query(
                InterestRows.SELECT
                    + "WHERE i.sender = ? OR (i.recipient = ? AND "
                    + InterestRows.TOLD
                    + ") ORDER BY i.created, i.id",
                InterestRows::interest,
                team,
                team));
  }

  private List<Interest> some(String where, String team) {
    settle();
    return database.read(
        transaction ->
            transaction.query(
                InterestRows.SELECT + where + " ORDER BY i.created DESC, i.id LIMIT " + MOST_SHOWN,
                InterestRows::interest,
                team));
  }

  /** Lets those expire that nobody answered in time, where there are any. */
  public void settle() {
    var now = clock.instant();
    boolean isDue = database.read(transaction -> !Decisions.overdue(transaction, now).isEmpty());
    if (isDue) {
      database.change(transaction -> Decisions.settle(transaction, now));
    }
  }
}
