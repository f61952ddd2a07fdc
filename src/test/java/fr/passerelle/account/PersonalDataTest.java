package fr.passerelle.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.storage.Dialect;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PersonalDataTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-28T08:00:00Z"));
  private static final Pattern OWNER = Pattern.compile("(\\w+)\\s+TEXT[^,]*?REFERENCES account");

  @Test
  void everyColumnThatNamesAnAccountIsTold(@TempDir Path folder) {
    record Table(String name, String sql) {}
    try (var database = Dialect.SQLITE.newPlace(folder).open()) {
      var tables =
          database.read(
              t ->
                  t.query(
                      "SELECT name, sql FROM sqlite_master WHERE type = 'table'",
                      row -> new Table(row.text(1), row.text(2))));
      var owners = new TreeSet<String>();
      for (var table : tables) {
        OWNER
            .matcher(table.sql())
            .results()
            .forEach(found -> owners.add(table.name() + "." + found.group(1)));
      }
      assertThat(owners).hasSizeGreaterThan(10);
      assertThat(PersonalData.owners()).containsAll(owners);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatIsKeptIsTakenAwayAndGoneOnceErased(Dialect dialect, @TempDir Path folder) {
    try (var database = dialect.newPlace(folder).open()) {
      var accounts = new Accounts(database, CLOCK);
      var account = accounts.open("me@example.org", "Me", "fr", false);
      new Teams(database, CLOCK).create("Mine", account.id(), Role.MEMBER);
      var data = new PersonalData(database);
      assertThat(data.of(account.id()).get("account"))
          .singleElement()
          .satisfies(row -> assertThat(row).containsEntry("email", "me@example.org"));
      assertThat(data.of(account.id()).get("membership")).hasSize(1);
      accounts.erase(account.id());
      assertThat(data.of(account.id()).values()).allMatch(rows -> rows.isEmpty());
    }
  }
}
