package fr.passerelle.workspace.claim;

import fr.passerelle.account.Accounts;
import fr.passerelle.account.Role;
import fr.passerelle.account.Teams;
import fr.passerelle.storage.Database;
import fr.passerelle.storage.Dialect;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A database with three teams of one person each, and a clock that a test turns. */
final class ClaimRoom implements AutoCloseable {

  final Database database;
  final Teams teams;
  final ClaimDesk desk;
  final String lea;
  final String mei;
  final String staff;
  final String acme;
  final String rival;
  final String cluster;
  private Instant now = Instant.parse("2026-11-28T10:00:00Z");

  ClaimRoom(Dialect dialect, Path folder) {
    database = dialect.newPlace(folder).open();
    var accounts = new Accounts(database, this::now);
    teams = new Teams(database, this::now);
    desk = new ClaimDesk(database, this::now);
    lea = accounts.open("lea@acme.example", "Lea", "fr", false).id();
    mei = accounts.open("mei@rival.example", "Mei", "zh", false).id();
    staff = accounts.open("sam@cluster.example", "Sam", "en", false).id();
    acme = teams.create("Acme", lea, Role.MEMBER).id();
    rival = teams.create("Rival", mei, Role.MEMBER).id();
    cluster = teams.create("Cluster", staff, Role.CLUSTER_STAFF).id();
  }

  Instant now() {
    return now;
  }

  void later(Duration by) {
    now = now.plus(by);
  }

  ClaimDesk.Outcome claim(String team, String account, String host, boolean isProven) {
    return desk.enter(
        new ClaimDesk.Wish(
            team, account, List.of("list-a", "ror-a"), host, isProven, "We are Acme", "CC-BY-4.0"));
  }

  ClaimDesk.Outcome.Entered entered(String team, String account, String host, boolean isProven) {
    return (ClaimDesk.Outcome.Entered) claim(team, account, host, isProven);
  }

  @Override
  public void close() {
    database.close();
  }
}
