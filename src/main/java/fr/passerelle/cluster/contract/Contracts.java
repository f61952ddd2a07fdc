package fr.passerelle.cluster.contract;

import fr.passerelle.account.AuditLog;
import fr.passerelle.storage.Database;
import fr.passerelle.storage.RandomId;
import fr.passerelle.storage.Row;
import fr.passerelle.storage.Transaction;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The contracts of teams and their objectives, as they are and as they were. Safe for use by many
 * threads at once.
 */
public final class Contracts {

  /** How many a team may have. */
  public static final int MOST = 20;

  private static final String SELECT =
      "SELECT c.id, c.team, v.version, v.recorded, v.title, v.starts, v.mid_term, v.ends,"
          + " v.markets, v.industries FROM cluster_contract c"
          + " JOIN cluster_contract_version v ON v.contract = c.id ";

  private static final String OBJECTIVE =
      "SELECT o.id, o.contract, o.indicator, o.market, o.due, o.target, o.recorded, o.ended"
          + " FROM cluster_objective o JOIN cluster_contract c ON c.id = o.contract"
          + " WHERE c.team = ? AND c.id = ? ";

  private final Database database;
  private final InstantSource clock;

  public Contracts(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Makes a contract and returns its id. */
  public String create(String team, String account, Terms terms) {
    return database.write(
        t -> {
          String id = RandomId.next();
          long now = clock.millis();
          t.update(
              "INSERT INTO cluster_contract (id, team, created) VALUES (?, ?, ?)", id, team, now);
          write(t, id, 1, account, terms);
          AuditLog.note(t, clock.instant(), account, team, "contract.made", id, terms.title());
          return id;
        });
  }

  /** What the contracts of a team say now, the one that ends last first. */
  public List<Contract> of(String team) {
    return database.read(
        t ->
            t.query(
                SELECT
                    + "WHERE c.team = ? AND v.version = (SELECT MAX(w.version)"
                    + " FROM cluster_contract_version w WHERE w.contract = c.id)"
                    + " ORDER BY v.ends DESC, c.id",
                Contracts::contract,
                team));
  }

  /** What a contract says now. */
  public Optional<Contract> contract(String team, String id) {
    return contract(team, id, Instant.ofEpochMilli(Long.MAX_VALUE));
  }

  /** What a contract said just before a moment; its first words where it was made later. */
  public Optional<Contract> contract(String team, String id, Instant asOf) {
    return database.read(
        t -> {
          var versions =
              t.query(
                  SELECT + "WHERE c.team = ? AND c.id = ? ORDER BY v.version DESC",
                  Contracts::contract,
                  team,
                  id);
          return versions.stream()
              .filter(one -> one.recorded().isBefore(asOf))
              .findFirst()
              .or(() -> versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast()));
        });
  }

  /**
   * Lets a contract say something else from now on.
   *
   * @param version that it was changed from
   * @return false where somebody else changed it since or the team has none such: nothing is kept
   */
  public boolean change(String team, String id, long version, String account, Terms terms) {
    return database.write(
        t -> {
          if (!turn(t, team, id)) {
            return false;
          }
          long last =
              t.first(
                      "SELECT MAX(version) FROM cluster_contract_version WHERE contract = ?",
                      row -> row.number(1),
                      id)
                  .orElse(0L);
          if (last != version) {
            return false;
          }
          write(t, id, version + 1, account, terms);
          AuditLog.note(t, clock.instant(), account, team, "contract.changed", id, terms.title());
          return true;
        });
  }

  private void write(Transaction t, String contract, long version, String account, Terms terms) {
    t.update(
        "INSERT INTO cluster_contract_version (contract, version, recorded, account, title, starts,"
            + " mid_term, ends, markets, industries) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        contract,
        version,
        clock.millis(),
        account,
        terms.title(),
        terms.start().toString(),
        terms.midTerm().toString(),
        terms.end().toString(),
        String.join("\n", terms.markets()),
        String.join("\n", terms.industries()));
  }

  /** The objectives of a contract as they were just before a moment, by indicator. */
  public List<Objective> objectives(String team, String contract, Instant asOf) {
    return database.read(
        t ->
            t
                .query(
                    OBJECTIVE + "ORDER BY o.recorded, o.id", Contracts::objective, team, contract)
                .stream()
                .filter(one -> one.holds(asOf))
                .sorted(
                    java.util.Comparator.comparing(Objective::indicator)
                        .thenComparing(Objective::due)
                        .thenComparing(Objective::market))
                .toList());
  }

  /**
   * Adds an objective; one for the same indicator, market and date ends.
   *
   * @return false where the team has no such contract, or it has too many
   */
  public boolean add(
      String team,
      String contract,
      String account,
      Indicator indicator,
      String market,
      Due due,
      long target) {
    if (target < 1 || target > indicator.most()) {
      throw new IllegalArgumentException("no target of " + indicator + ": " + target);
    }
    return database.write(
        t -> {
          if (!turn(t, team, contract)) {
            return false;
          }
          long now = clock.millis();
          t.update(
              "UPDATE cluster_objective SET ended = ?, ended_by = ? WHERE contract = ?"
                  + " AND indicator = ? AND market = ? AND due = ? AND ended IS NULL",
              now,
              account,
              contract,
              indicator.code(),
              market,
              due.code());
          long there =
              t.first(
                      "SELECT COUNT(*) FROM cluster_objective WHERE contract = ?"
                          + " AND ended IS NULL",
                      row -> row.number(1),
                      contract)
                  .orElse(0L);
          if (there >= Objective.MOST) {
            return false;
          }
          t.update(
              "INSERT INTO cluster_objective (id, contract, indicator, market, due, target,"
                  + " recorded, account) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
              RandomId.next(),
              contract,
              indicator.code(),
              market,
              due.code(),
              target,
              now,
              account);
          AuditLog.note(
              t,
              clock.instant(),
              account,
              team,
              "contract.objective",
              contract,
              indicator.code() + " " + target);
          return true;
        });
  }

  /** Lets an objective end; returns whether the team had such a one. */
  public boolean end(String team, String contract, String account, String objective) {
    return database.write(
        t -> {
          boolean isEnded =
              turn(t, team, contract)
                  && t.update(
                          "UPDATE cluster_objective SET ended = ?, ended_by = ?"
                              + " WHERE id = ? AND contract = ? AND ended IS NULL",
                          clock.millis(),
                          account,
                          objective,
                          contract)
                      == 1;
          if (isEnded) {
            AuditLog.note(t, clock.instant(), account, team, "contract.ended", contract, objective);
          }
          return isEnded;
        });
  }

  private static boolean turn(Transaction t, String team, String contract) {
    return t.update(
            "UPDATE cluster_contract SET created = created WHERE id = ? AND team = ?",
            contract,
            team)
        == 1;
  }

  private static Contract contract(Row row) {
    return new Contract(
        row.text(1),
        row.text(2),
        row.number(3),
        Instant.ofEpochMilli(row.number(4)),
        new Terms(
            row.text(5),
            LocalDate.parse(row.text(6)),
            LocalDate.parse(row.text(7)),
            LocalDate.parse(row.text(8)),
            row.text(9).lines().toList(),
            row.text(10).lines().toList()));
  }

  private static Objective objective(Row row) {
    Long ended = row.numberOrNull(8);
    return new Objective(
        row.text(1),
        row.text(2),
        Indicator.of(row.text(3)).orElseThrow(),
        row.text(4),
        Due.of(row.text(5)).orElseThrow(),
        row.number(6),
        Instant.ofEpochMilli(row.number(7)),
        ended == null ? null : Instant.ofEpochMilli(ended));
  }
}
