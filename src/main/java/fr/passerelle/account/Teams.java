package fr.passerelle.account;

import fr.passerelle.storage.Database;
import fr.passerelle.storage.RandomId;
import fr.passerelle.storage.Row;
import fr.passerelle.storage.Transaction;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The teams, and who is what in each. Safe for use by many threads at once. */
public final class Teams {

  private static final String COLUMNS = "team.id, team.name, team.organisation, team.created";

  /** Somebody of a team. */
  public record Member(Account account, Role role, boolean manages) {}

  private final Database database;
  private final InstantSource clock;

  public Teams(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Makes a team that somebody manages. */
  public Team create(String name, String account, Role role) {
    return database.write(
        t -> {
          String id = RandomId.next();
          t.update(
              "INSERT INTO team (id, name, created) VALUES (?, ?, ?)", id, name, clock.millis());
          join(t, account, id, role, true, clock.instant());
          return team(t, id).orElseThrow();
        });
  }

  public Optional<Team> team(String id) {
    return database.read(t -> team(t, id));
  }

  /** All teams by name. */
  public List<Team> all(int limit) {
    return database.read(
        t ->
            t.query(
                "SELECT " + COLUMNS + " FROM team ORDER BY name, id LIMIT " + limit, Teams::team));
  }

  /** The teams that speak for an organisation. */
  public List<Team> speakingFor(String organisation) {
    return database.read(
        t ->
            t.query(
                "SELECT " + COLUMNS + " FROM team WHERE organisation = ? ORDER BY created, id",
                Teams::team,
                organisation));
  }

  /** Who is in a team, by name. */
  public List<Member> members(String team) {
    return database.read(
        t ->
            t.query(
                "SELECT "
                    + Accounts.columns()
                    + ", role, manages FROM membership"
                    + " JOIN account ON account.id = membership.account"
                    + " WHERE team = ? ORDER BY account.name, account.id",
                row ->
                    new Member(
                        Accounts.account(row),
                        Role.of(row.text(9)).orElse(Role.MEMBER),
                        row.number(10) == 1),
                team));
  }

  /** The teams that somebody is in, by name. */
  public List<Membership> of(String account) {
    return database.read(t -> of(t, account));
  }

  /** Gives a team another name. */
  public void rename(String team, String name, String by) {
    database.change(
        t -> {
          t.update("UPDATE team SET name = ? WHERE id = ?", name, team);
          AuditLog.note(t, clock.instant(), by, team, "team.renamed", team, name);
        });
  }

  /** Lets a team speak for an organisation, or for none. */
  public static void speakFor(Transaction transaction, String team, @Nullable String organisation) {
    transaction.update("UPDATE team SET organisation = ? WHERE id = ?", organisation, team);
  }

  /** The same, in a transaction of its own, as an administrator does for clusters. */
  public void speakFor(String team, @Nullable String organisation, @Nullable String by) {
    database.change(
        t -> {
          speakFor(t, team, organisation);
          AuditLog.note(
              t,
              clock.instant(),
              by,
              team,
              "team.organisation",
              team,
              organisation == null ? "" : organisation);
        });
  }

  /**
   * Changes what somebody is in a team, or brings somebody in.
   *
   * @return false where the team would have nobody left who manages it: nothing changes then
   */
  public boolean change(
      String team, String account, Role role, boolean manages, @Nullable String by) {
    return database.write(
        t -> {
          if (!manages && isLastManager(t, team, account)) {
            return false;
          }
          join(t, account, team, role, manages, clock.instant());
          t.update(
              "UPDATE membership SET role = ?, manages = ? WHERE team = ? AND account = ?",
              role.code(),
              manages ? 1 : 0,
              team,
              account);
          if (!manages) { // keys are for managers to make
            t.update("DELETE FROM api_key WHERE team = ? AND account = ?", team, account);
          }
          AuditLog.note(t, clock.instant(), by, team, "member.changed", account, role.code());
          return true;
        });
  }

  /**
   * Takes somebody out of a team, with the keys that the person made for it.
   *
   * @return false where the team would have nobody left who manages it: nothing changes then
   */
  public boolean remove(String team, String account, @Nullable String by) {
    return database.write(
        t -> {
          if (isLastManager(t, team, account)) {
            return false;
          }
          t.update("DELETE FROM api_key WHERE team = ? AND account = ?", team, account);
          t.update("DELETE FROM membership WHERE team = ? AND account = ?", team, account);
          AuditLog.note(t, clock.instant(), by, team, "member.removed", account, "");
          return true;
        });
  }

  private static boolean isLastManager(Transaction transaction, String team, String account) {
    var managers =
        transaction.query(
            "SELECT account FROM membership WHERE team = ? AND manages = 1",
            row -> row.text(1),
            team);
    return managers.equals(List.of(account));
  }

  /** Brings somebody in who is not; whoever is in already stays what they are. */
  static void join(
      Transaction transaction,
      String account,
      String team,
      Role role,
      boolean manages,
      Instant now) {
    boolean isIn =
        transaction
            .first(
                "SELECT role FROM membership WHERE team = ? AND account = ?",
                row -> row.text(1),
                team,
                account)
            .isPresent();
    if (!isIn) {
      transaction.update(
          "INSERT INTO membership (account, team, role, manages) VALUES (?, ?, ?, ?)",
          account,
          team,
          role.code(),
          manages ? 1 : 0);
      AuditLog.note(transaction, now, account, team, "member.joined", account, role.code());
    }
  }

  /** What somebody is, in which teams, by name. */
  static List<Membership> of(Transaction transaction, String account) {
    return transaction.query(
        "SELECT "
            + COLUMNS
            + ", role, manages FROM membership JOIN team ON team.id = membership.team"
            + " WHERE account = ? ORDER BY team.name, team.id",
        row ->
            new Membership(team(row), Role.of(row.text(5)).orElse(Role.MEMBER), row.number(6) == 1),
        account);
  }

  static Optional<Team> team(Transaction transaction, String id) {
    return transaction.first("SELECT " + COLUMNS + " FROM team WHERE id = ?", Teams::team, id);
  }

  private static Team team(Row row) {
    return new Team(
        row.text(1), row.text(2), row.textOrNull(3), Instant.ofEpochMilli(row.number(4)));
  }
}
