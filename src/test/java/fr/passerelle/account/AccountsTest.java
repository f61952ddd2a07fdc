package fr.passerelle.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.storage.Database;
import fr.passerelle.storage.Dialect;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
class AccountsTest {

  private static final String PASSWORD = "trois vélos bleus au port";

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-28T08:00:00Z"));
  private final Map<Dialect, Database> databases = new EnumMap<>(Dialect.class);

  @BeforeAll
  void open(@TempDir Path folder) {
    for (var dialect : Dialect.values()) {
      databases.put(dialect, dialect.newPlace(folder).open());
    }
  }

  @AfterAll
  void close() {
    databases.values().forEach(Database::close);
  }

  private Database database(Dialect dialect) {
    return java.util.Objects.requireNonNull(databases.get(dialect));
  }

  private Accounts accounts(Dialect dialect) {
    return new Accounts(database(dialect), now::get);
  }

  private Account withPassword(Dialect dialect, String email) {
    var accounts = accounts(dialect);
    var account = accounts.open(email, "Name", "fr", false);
    String token =
        accounts.letter(LetterToken.Purpose.RESET, account.id(), null, account.email(), null);
    return accounts.reset(token, PASSWORD).orElseThrow();
  }

  private void later(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void anAddressHasOneAccountWhateverItsCase(Dialect dialect) {
    withPassword(dialect, "Case@Example.org");
    var accounts = accounts(dialect);
    assertThat(accounts.signIn("case@example.ORG", PASSWORD)).isPresent();
    assertThatThrownBy(() -> accounts.open("CASE@EXAMPLE.ORG", "Other", "fr", false))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatIsKeptOpensNothing(Dialect dialect) {
    var account = withPassword(dialect, "kept@example.org");
    String session = new Sessions(database(dialect), now::get).begin(account.id(), "");
    var kept =
        database(dialect)
            .read(
                t ->
                    t.query(
                        "SELECT password FROM account WHERE id = ?"
                            + " UNION ALL SELECT digest FROM session WHERE account = ?",
                        row -> row.text(1),
                        account.id(),
                        account.id()));
    assertThat(kept).hasSize(2).noneMatch(text -> text.contains(PASSWORD) || text.equals(session));
    assertThat(kept.getFirst()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aLinkWorksOnceForAWhileAndUntilTheNextIsSent(Dialect dialect) {
    var accounts = accounts(dialect);
    var account = accounts.open("links@example.org", "L", "fr", false);
    String first =
        accounts.letter(LetterToken.Purpose.RESET, account.id(), null, account.email(), null);
    String second =
        accounts.letter(LetterToken.Purpose.RESET, account.id(), null, account.email(), null);
    assertThat(accounts.reset(first, PASSWORD)).as("the one before").isEmpty();
    assertThat(accounts.reset(second, PASSWORD)).isPresent();
    assertThat(accounts.reset(second, PASSWORD)).as("twice").isEmpty();
    String late =
        accounts.letter(LetterToken.Purpose.RESET, account.id(), null, account.email(), null);
    later(Accounts.RESET_VALID.plusSeconds(1));
    assertThat(accounts.token(late)).isEmpty();
    assertThat(accounts.reset(late, PASSWORD)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void twoWhoUseOneLinkAtOnceOpenOneAccount(Dialect dialect) throws Exception {
    var accounts = accounts(dialect);
    String token =
        accounts.letter(LetterToken.Purpose.SIGN_UP, null, null, "twice@example.org", null);
    Callable<Boolean> use = () -> accounts.accept(token, "N", "fr", PASSWORD).isPresent();
    try (var threads = Executors.newFixedThreadPool(4)) {
      long opened = 0;
      for (var used : threads.invokeAll(java.util.List.of(use, use, use, use))) {
        opened += used.get() ? 1 : 0;
      }
      assertThat(opened).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aLinkForOnePurposeIsNoneForAnother(Dialect dialect) {
    var accounts = accounts(dialect);
    String token =
        accounts.letter(LetterToken.Purpose.SIGN_UP, null, null, "other@example.org", null);
    assertThat(accounts.reset(token, PASSWORD)).isEmpty();
    assertThat(accounts.byAddress("other@example.org")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aSessionEndsWhenItIsQuietAndAtTheLatestAfterTwoMonths(Dialect dialect) {
    var account = withPassword(dialect, "sessions@example.org");
    var sessions = new Sessions(database(dialect), now::get);
    String quiet = sessions.begin(account.id(), "");
    later(Duration.ofDays(15));
    assertThat(sessions.person(quiet)).isEmpty();
    String used = sessions.begin(account.id(), "");
    for (int day = 0; day < 55; day += 5) {
      assertThat(sessions.person(used)).as("day " + day).isPresent();
      later(Duration.ofDays(5));
    }
    assertThat(sessions.person(used)).isPresent();
    later(Duration.ofDays(6));
    assertThat(sessions.person(used)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aClosedAccountHasNeitherSessionNorKey(Dialect dialect) {
    var account = withPassword(dialect, "closed@example.org");
    var team = new Teams(database(dialect), now::get).create("T", account.id(), Role.MEMBER);
    var keys = new ApiKeys(database(dialect), now::get);
    var sessions = new Sessions(database(dialect), now::get);
    String session = sessions.begin(account.id(), "");
    var key =
        keys.make(team.id(), account.id(), "k", Set.of(ApiKey.Scope.READ), Duration.ofDays(1));
    accounts(dialect).close(account.id(), true, null);
    assertThat(sessions.person(session)).isEmpty();
    assertThat(keys.program(key.secret())).isEmpty();
    assertThat(accounts(dialect).signIn("closed@example.org", PASSWORD)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aKeyRunsOut(Dialect dialect) {
    var account = withPassword(dialect, "expiry@example.org");
    var team = new Teams(database(dialect), now::get).create("T", account.id(), Role.MEMBER);
    var keys = new ApiKeys(database(dialect), now::get);
    var key =
        keys.make(team.id(), account.id(), "k", Set.of(ApiKey.Scope.READ), Duration.ofDays(1));
    assertThat(keys.program(key.secret())).isPresent();
    later(Duration.ofDays(1));
    assertThat(keys.program(key.secret())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aTeamAlwaysHasSomebodyWhoManagesIt(Dialect dialect) {
    var boss = withPassword(dialect, "boss@example.org");
    var other = withPassword(dialect, "second@example.org");
    var teams = new Teams(database(dialect), now::get);
    var team = teams.create("Managed", boss.id(), Role.BUYER);
    teams.change(team.id(), other.id(), Role.BUYER, false, boss.id());
    assertThat(teams.remove(team.id(), boss.id(), boss.id())).isFalse();
    assertThat(teams.change(team.id(), boss.id(), Role.BUYER, false, boss.id())).isFalse();
    teams.change(team.id(), other.id(), Role.BUYER, true, boss.id());
    assertThat(teams.remove(team.id(), boss.id(), boss.id())).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whoIsErasedLeavesNoNameInTheLog(Dialect dialect) {
    var account = withPassword(dialect, "erased@example.org");
    var log = new AuditLog(database(dialect), now::get);
    var shared = new Teams(database(dialect), now::get).create("Shared", account.id(), Role.MEMBER);
    var alone = new Teams(database(dialect), now::get).create("Alone", account.id(), Role.MEMBER);
    var stays = withPassword(dialect, "stays@example.org");
    var teams = new Teams(database(dialect), now::get);
    teams.change(shared.id(), stays.id(), Role.MEMBER, true, null);
    log.note(account.id(), shared.id(), "export.csv", "list", "3 rows");
    accounts(dialect).erase(account.id());
    assertThat(log.latest(shared.id(), 10))
        .filteredOn(entry -> entry.action().equals("export.csv"))
        .singleElement()
        .satisfies(entry -> assertThat(entry.person()).isNull());
    assertThat(teams.team(alone.id())).isEmpty();
    assertThat(teams.team(shared.id())).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "short,TOO_SHORT",
    "aaaaaaaaaaaaaa,SIMPLE",
    "abcdefghijklmnop,SIMPLE",
    "my name is anneke ok,PERSONAL",
    "121212121212121212,SIMPLE"
  })
  void aWeakPasswordIsToldWhy(String password, Passwords.Weakness weakness) {
    assertThat(Passwords.weakness(password, "anneke@example.org")).contains(weakness);
  }

  @Test
  void aGoodPasswordIsTaken() {
    assertThat(Passwords.weakness(PASSWORD, "anneke@example.org")).isEmpty();
    assertThat(Passwords.weakness("骏马奔驰在广阔的草原上啊", "anneke@example.org")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a@example.org", "first.last+tag@sub.example.co.uk"})
  void anAddressIsTaken(String address) {
    assertThat(EmailAddress.isValid(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "a@b",
        "a@@example.org",
        "a@example.org\r\nBcc: b@example.org",
        "a b@example.org",
        "\"a b\"@example.org",
        "<a@example.org>",
        "é@example.org",
        "a@example.org, b@example.org",
        "a@-example.org"
      })
  void whatIsNoAddressIsRefused(String address) {
    assertThat(EmailAddress.isValid(address)).isFalse();
  }

  @Test
  void whoFailsWaitsLongerEachTimeUpToAMinuteAndIsForgivenLater() {
    var slowdown = new Slowdown(now::get, 2);
    assertThat(slowdown.attempt("k")).isZero();
    assertThat(slowdown.attempt("k")).isZero();
    assertThat(slowdown.attempt("k")).isEqualTo(Duration.ofSeconds(1));
    for (int i = 0; i < 30; i++) {
      later(Duration.ofMinutes(1));
      assertThat(slowdown.attempt("k")).isZero();
    }
    assertThat(slowdown.attempt("k")).isEqualTo(Duration.ofMinutes(1));
    later(Duration.ofMinutes(16));
    assertThat(slowdown.attempt("k")).isZero();
    assertThat(slowdown.attempt("k")).isZero();
  }

  @Test
  void attemptsThatAreMadeAtOneMomentAllCount() throws Exception {
    var slowdown = new Slowdown(now::get, 5);
    Callable<Boolean> attempt = () -> slowdown.attempt("k").isZero();
    try (var threads = Executors.newFixedThreadPool(8)) {
      int let = 0;
      for (var one : threads.invokeAll(java.util.Collections.nCopies(100, attempt))) {
        let += one.get() ? 1 : 0;
      }
      assertThat(let).isEqualTo(5);
    }
    slowdown.takeBack("k");
    slowdown.takeBack("k");
    assertThat(slowdown.attempt("k")).isZero();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void nobodyIsErasedWhomOthersNeed(Dialect dialect) {
    var boss = withPassword(dialect, "needed@example.org");
    var other = withPassword(dialect, "needs@example.org");
    var teams = new Teams(database(dialect), now::get);
    var team = teams.create("Needy", boss.id(), Role.MEMBER);
    teams.change(team.id(), other.id(), Role.MEMBER, false, boss.id());
    var accounts = accounts(dialect);
    assertThat(accounts.erase(boss.id())).isEqualTo(Erasure.LAST_MANAGER);
    teams.change(team.id(), other.id(), Role.MEMBER, true, boss.id());
    assertThat(accounts.erase(boss.id())).isEqualTo(Erasure.DONE);
    var only = accounts.open("only.admin@example.org", "A", "fr", true);
    assertThat(accounts.erase(only.id())).isEqualTo(Erasure.LAST_ADMINISTRATOR);
  }
}
