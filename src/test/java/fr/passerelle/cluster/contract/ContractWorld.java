package fr.passerelle.cluster.contract;

import fr.passerelle.account.Accounts;
import fr.passerelle.account.Role;
import fr.passerelle.account.Teams;
import fr.passerelle.storage.Database;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** A team of a cluster with its log and a clock that tests move. */
@NullMarked
final class ContractWorld {

  static final Firm OPTIQUE = Firm.named("Optique du Sud", Sme.YES);
  static final Firm GRANDE = Firm.named("Grande Industrie", Sme.NO);
  static final Firm WUHAN = Firm.named("Wuhan Optics", Sme.UNKNOWN);

  final Database database;
  final String account;
  final String team;
  final String otherTeam;
  final EventLog log;
  final Contracts contracts;
  final Accounts accounts;
  Instant now = Instant.parse("2027-03-01T09:00:00Z");

  ContractWorld(Database database, String name) {
    this.database = database;
    InstantSource clock = () -> now;
    accounts = new Accounts(database, clock);
    account = accounts.open(name + "@example.org", "Ada " + name, "fr", false).id();
    var teams = new Teams(database, clock);
    team = teams.create("Pôle " + name, account, Role.CLUSTER_STAFF).id();
    String other = accounts.open(name + ".other@example.org", "Bo", "fr", false).id();
    teams.change(team, other, Role.CLUSTER_STAFF, true, null);
    otherTeam = teams.create("Autre " + name, other, Role.CLUSTER_STAFF).id();
    log = new EventLog(database, clock);
    contracts = new Contracts(database, clock);
  }

  void on(String day) {
    now = Instant.parse(day + "T10:00:00Z");
  }

  static Facts facts(EventKind kind, String day, Firm partner, Firm... members) {
    return new Facts(kind, LocalDate.parse(day), List.of(members), partner, "CN", null, "");
  }

  static Facts export(String day, @Nullable Long amount, String country, Firm... members) {
    return new Facts(
        EventKind.EXPORT, LocalDate.parse(day), List.of(members), WUHAN, country, amount, "");
  }

  /** Records an event by hand and returns its id. */
  String record(Facts facts) {
    return log.record(team, account, List.of(facts), Origin.HAND).getFirst();
  }

  Standing event(String id) {
    return log.event(team, id).orElseThrow();
  }

  boolean correct(String id, Facts facts, String reason) {
    return log.correct(team, account, id, event(id).last().id(), facts, reason);
  }

  boolean withdraw(String id, String reason) {
    return log.withdraw(team, account, id, event(id).last().id(), reason);
  }

  List<Standing> asOf(String day) {
    return log.standings(team, Instant.parse(day + "T00:00:00Z").plusSeconds(86_400));
  }

  static Scope year(int year) {
    return new Scope(
        LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), "", java.util.Set.of(), "");
  }
}
