package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.account.Role;
import fr.passerelle.purchasing.Multipart;
import fr.passerelle.purchasing.NeedSheet;
import fr.passerelle.purchasing.NeedSheets;
import fr.passerelle.storage.Dialect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A server that stops in the middle of a sheet. */
@NullMarked
class SheetRestartTest {

  private static final Path NEEDS = Path.of("src/test/resources/purchasing/needs-500.csv");

  @ParameterizedTest
  @EnumSource
  void theNextStartGoesOnWhereTheLastStopped(Dialect dialect, @TempDir Path folder)
      throws Exception {
    var place = dialect.newPlace(folder);
    String team;
    try (var server = new TeamServer(place.open(), InstantSource.system(), true)) {
      var account = server.person("buyer@example.org");
      team = server.team("Achats", account, Role.BUYER).id();
      var buyer = server.as(account);
      new Multipart(server.address, buyer.session(), Objects.requireNonNull(buyer.csrf()))
          .send("/fr/equipes/" + team + "/achats", "Besoins", "n.csv", Files.readAllBytes(NEEDS));
      while (sheet(server, team).searched() < 20) {
        Thread.sleep(20);
      }
    }
    try (var database = place.open()) {
      var kept = new NeedSheets(database, InstantSource.system()).of(team).getFirst();
      assertThat(kept.state()).isEqualTo(NeedSheet.State.SEARCHING);
      assertThat(kept.searched()).isBetween(20, 499);
      database.change(
          t -> t.update("DELETE FROM account WHERE email = ?", "admin@example.org")); // comes anew
    }
    try (var server = new TeamServer(place.open(), InstantSource.system(), true)) {
      long until = System.nanoTime() + 120_000_000_000L;
      while (sheet(server, team).state() != NeedSheet.State.READY) {
        assertThat(System.nanoTime()).isLessThan(until);
        Thread.sleep(50);
      }
      assertThat(sheet(server, team).searched()).isEqualTo(500);
      assertThat(server.stores.buyingRoom().sheets().plan(team, sheet(server, team).id()))
          .isPresent();
    }
  }

  private static NeedSheet sheet(TeamServer server, String team) {
    return server.stores.buyingRoom().sheets().of(team).getFirst();
  }
}
