package fr.passerelle.purchasing.consult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.account.Accounts;
import fr.passerelle.account.AuditLog;
import fr.passerelle.account.Role;
import fr.passerelle.account.Teams;
import fr.passerelle.language.Language;
import fr.passerelle.purchasing.NeedReading;
import fr.passerelle.purchasing.NeedSheets;
import fr.passerelle.purchasing.SheetRows;
import fr.passerelle.purchasing.consult.Decision.Share;
import fr.passerelle.storage.Database;
import fr.passerelle.storage.Dialect;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is kept of whom a team consults, on both databases. */
class ConsultStoresTest {

  private static final LocalDate DEADLINE = LocalDate.of(2027, 3, 15);

  /** A sheet of two lines, the second confidential, of a team; and another team. */
  private static final class World implements AutoCloseable {

    private Instant now = Instant.parse("2027-03-10T10:00:00Z");
    private final Database database;
    private final String account;
    private final String team;
    private final String other;
    private final String sheet;
    private final Shortlists shortlists;
    private final Invitations invitations;
    private final ReplyLinks links;
    private final Decisions decisions;
    private final Trail trail;
    private final OpenNeeds needs;
    private final NeedBoard board;

    World(Dialect dialect, Path folder) {
      database = dialect.newPlace(folder).open();
      account = new Accounts(database, this::now).open("b@example.org", "Buyer", "fr", false).id();
      var teams = new Teams(database, this::now);
      team = teams.create("Achats", account, Role.BUYER).id();
      other = teams.create("Autres", account, Role.CLUSTER_STAFF).id();
      var sheets = new NeedSheets(database, this::now);
      sheet =
          sheets.create(
              team,
              account,
              "Besoins",
              Language.FRENCH,
              NeedReading.of(
                  new SheetRows(
                      List.of(
                          row(1, "Line", "Item", "Must have", "NDA"),
                          row(2, "A-1", "Batteries", "ISO 9001", ""),
                          row(3, "A-2", "Lidar", "", "yes")),
                      List.of())));
      shortlists = new Shortlists(database, this::now);
      invitations = new Invitations(database, this::now);
      links = new ReplyLinks(database, this::now);
      decisions = new Decisions(database, this::now);
      trail = new Trail(database);
      needs = new OpenNeeds(database, this::now);
      board = new NeedBoard(database, this::now);
    }

    private static SheetRows.Row row(long line, String... cells) {
      return new SheetRows.Row(line, List.of(cells), true);
    }

    private Instant now() {
      return now;
    }

    LineKey line(int position) {
      return new LineKey(team, sheet, position);
    }

    LineKey stranger() {
      return new LineKey(other, sheet, 0);
    }

    Entry list(int position, String organisation) {
      assertThat(
              shortlists.add(line(position), organisation, "Firm " + organisation, "FR", account))
          .isTrue();
      return shortlists.of(line(position)).stream()
          .filter(one -> one.organisation().equals(organisation))
          .findFirst()
          .orElseThrow();
    }

    String invite(int position, Entry entry) {
      return invitations
          .invite(
              line(position),
              entry.id(),
              new Terms(DEADLINE, Language.ENGLISH, "Hello", Nda.NONE, null, ""),
              account)
          .orElseThrow();
    }

    EntryState state(int position, Entry entry) {
      return shortlists.of(line(position)).stream()
          .filter(one -> one.id().equals(entry.id()))
          .findFirst()
          .orElseThrow()
          .state();
    }

    @Override
    public void close() {
      database.close();
    }
  }

  private static Reply offer(String price) {
    return new Reply(
        Reply.Kind.OFFER,
        "Sales",
        "",
        new BigDecimal(price),
        "piece",
        "EUR",
        30,
        "100 pieces",
        List.of(
            new Reply.Claim("ISO 9001", LocalDate.of(2028, 1, 31)),
            new Reply.Claim("EN 9100", null)),
        List.of("fr", "en"),
        List.of(new Reply.OfMust("ISO 9001", Reply.Has.PARTLY)),
        "Two lines\nof comment");
  }

  private static Reply declines(String reason) {
    return new Reply(
        Reply.Kind.DECLINES,
        "",
        reason,
        null,
        "",
        "",
        null,
        "",
        List.of(),
        List.of(),
        List.of(),
        "");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void anOfferIsKeptAsItWasMade(Dialect dialect, @TempDir Path folder) {
    try (var world = new World(dialect, folder)) {
      var entry = world.list(0, "a");
      String secret = world.invite(0, entry);
      assertThat(world.state(0, entry)).isEqualTo(EntryState.INVITED);
      var opened = world.links.open(secret).orElseThrow();
      assertThat(opened.line().id()).isEqualTo("A-1");
      assertThat(opened.isShown()).isTrue();
      assertThat(world.links.answer(secret, offer("12.50"))).isTrue();
      assertThat(world.state(0, entry)).isEqualTo(EntryState.ANSWERED);
      assertThat(world.invitations.replies(world.team, world.sheet))
          .singleElement()
          .satisfies(
              one -> {
                assertThat(one.reply()).isEqualTo(offer("12.50"));
                assertThat(one.isLate()).isFalse();
              });
      assertThat(world.links.answer(secret, declines("No capacity"))).isTrue();
      assertThat(world.state(0, entry)).isEqualTo(EntryState.DECLINED);
      assertThat(world.trail.of(world.team, world.sheet).getLast())
          .satisfies(
              act -> {
                assertThat(act.supplier()).isEqualTo("Firm a");
                assertThat(act.person()).isNull();
                assertThat(act.was()).startsWith("offer: 12.50 EUR/piece");
                assertThat(act.became()).isEqualTo("declines: No capacity");
              });
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aLinkEndsWithItsLastDayUnlessItIsExtendedAndIsLateThen(
      Dialect dialect, @TempDir Path folder) {
    try (var world = new World(dialect, folder)) {
      var entry = world.list(0, "a");
      String secret = world.invite(0, entry);
      world.now = Instant.parse("2027-03-15T23:59:00Z");
      assertThat(world.links.open(secret).orElseThrow().isTaking()).isTrue();
      world.now = world.now.plus(Duration.ofMinutes(2));
      assertThat(world.links.open(secret).orElseThrow().isOver()).isTrue();
      assertThat(world.links.answer(secret, offer("1"))).isFalse();
      assertThat(world.invitations.remind(world.line(0), entry.id(), world.account)).isEmpty();
      var until = DEADLINE.plusDays(5);
      assertThat(world.invitations.extend(world.line(0), entry.id(), until, world.account))
          .isTrue();
      assertThat(world.links.answer(secret, offer("1"))).isTrue();
      assertThat(world.invitations.replies(world.team, world.sheet).getFirst().isLate()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aLinkThatIsWithdrawnReplacedOrInventedLeadsNowhere(Dialect dialect, @TempDir Path folder) {
    try (var world = new World(dialect, folder)) {
      var entry = world.list(0, "a");
      String first = world.invite(0, entry);
      String second = world.invite(0, entry);
      assertThat(world.links.open(first)).isEmpty();
      String third =
          world.invitations.remind(world.line(0), entry.id(), world.account).orElseThrow();
      assertThat(world.links.open(second)).isEmpty();
      assertThat(world.links.open(third)).isPresent();
      assertThat(world.invitations.withdraw(world.line(0), entry.id(), world.account)).isTrue();
      assertThat(world.links.open(third)).isEmpty();
      assertThat(world.links.answer(third, offer("1"))).isFalse();
      assertThat(world.links.open("invented")).isEmpty();
      assertThat(world.state(0, entry)).isEqualTo(EntryState.LISTED);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aConfidentialLineIsShownOnceTheAgreementIsSigned(Dialect dialect, @TempDir Path folder) {
    try (var world = new World(dialect, folder)) {
      var entry = world.list(1, "a");
      String secret = world.invite(1, entry);
      assertThat(world.links.open(secret).orElseThrow().isShown()).isFalse();
      assertThat(world.links.answer(secret, offer("1"))).isFalse();
      var line = world.line(1);
      world.invitations.agree(line, entry.id(), Nda.SENT, null, world.account);
      assertThat(world.links.open(secret).orElseThrow().isShown()).isFalse();
      world.invitations.agree(
          line, entry.id(), Nda.SIGNED, LocalDate.of(2027, 3, 11), world.account);
      assertThat(world.links.open(secret).orElseThrow().isShown()).isTrue();
      assertThat(world.links.answer(secret, offer("1"))).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aDecisionSettlesTheListAndReopeningRestoresIt(Dialect dialect, @TempDir Path folder) {
    try (var world = new World(dialect, folder)) {
      var chosen = world.list(0, "a");
      var declined = world.list(0, "b");
      var waiting = world.list(0, "c");
      String secret = world.invite(0, chosen);
      world.links.answer(secret, offer("1"));
      world.links.answer(world.invite(0, declined), declines("No"));
      var shares = List.of(new Share("a", "Firm a", 100));
      assertThat(world.decisions.decide(world.line(0), shares, "Best price", world.account))
          .isTrue();
      assertThat(world.decisions.decide(world.line(0), shares, "Again", world.account)).isFalse();
      assertThat(world.state(0, chosen)).isEqualTo(EntryState.CHOSEN);
      assertThat(world.state(0, declined)).isEqualTo(EntryState.DECLINED);
      assertThat(world.state(0, waiting)).isEqualTo(EntryState.REJECTED);
      assertThat(world.links.answer(secret, offer("2"))).as("settled").isFalse();
      assertThat(world.shortlists.reject(world.line(0), waiting.id(), false, "", world.account))
          .as("decided")
          .isFalse();
      assertThat(world.decisions.reopen(world.line(0), "New offer", world.account)).isTrue();
      assertThat(world.state(0, chosen)).isEqualTo(EntryState.ANSWERED);
      assertThat(world.state(0, declined)).isEqualTo(EntryState.DECLINED);
      assertThat(world.state(0, waiting)).isEqualTo(EntryState.LISTED);
      assertThat(world.decisions.of(world.line(0)))
          .singleElement()
          .satisfies(
              one -> {
                assertThat(one.holds()).isFalse();
                assertThat(one.reopenReason()).isEqualTo("New offer");
                assertThat(one.person()).isEqualTo("Buyer");
              });
      assertThatThrownBy(
              () ->
                  world.decisions.decide(
                      world.line(0), List.of(new Share("a", "A", 90)), "x", world.account))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void anotherTeamsLineIsAsUnknownAsNone(Dialect dialect, @TempDir Path folder) {
    try (var world = new World(dialect, folder)) {
      var entry = world.list(0, "a");
      String secret = world.invite(0, entry);
      world.links.answer(secret, offer("1"));
      var stranger = world.stranger();
      String account = world.account;
      assertThat(world.shortlists.of(stranger)).isEmpty();
      assertThat(world.shortlists.of(world.other, world.sheet)).isEmpty();
      assertThat(world.shortlists.add(stranger, "x", "X", "FR", account)).isFalse();
      assertThat(world.shortlists.reject(stranger, entry.id(), true, "", account)).isFalse();
      assertThat(world.invitations.of(world.other, world.sheet)).isEmpty();
      assertThat(world.invitations.replies(world.other, world.sheet)).isEmpty();
      assertThat(world.invitations.withdraw(stranger, entry.id(), account)).isFalse();
      assertThat(world.invitations.extend(stranger, entry.id(), DEADLINE, account)).isFalse();
      assertThat(world.invitations.agree(stranger, entry.id(), Nda.SENT, null, account)).isFalse();
      assertThat(world.invitations.remind(stranger, entry.id(), account)).isEmpty();
      assertThat(
              world.invitations.invite(
                  stranger,
                  entry.id(),
                  new Terms(DEADLINE, Language.FRENCH, "", Nda.NONE, null, ""),
                  account))
          .isEmpty();
      var shares = List.of(new Share("a", "Firm a", 100));
      assertThat(world.decisions.decide(stranger, shares, "x", account)).isFalse();
      assertThat(world.decisions.decide(world.line(0), shares, "x", account)).isTrue();
      assertThat(world.decisions.reopen(stranger, "x", account)).isFalse();
      assertThat(world.decisions.of(world.other, world.sheet)).isEmpty();
      assertThat(world.trail.of(world.other, world.sheet)).isEmpty();
      assertThat(world.needs.publish(stranger, "t", "w", "", "", DEADLINE, account)).isEmpty();
      var need = world.needs.publish(world.line(0), "t", "w", "", "", DEADLINE, account);
      assertThat(world.needs.of(stranger)).isEmpty();
      assertThat(world.needs.withdraw(stranger, need.orElseThrow(), account)).isFalse();
      assertThat(world.links.open(secret)).isPresent();
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void everyActIsInTheTrailAndInTheLogOfTheInstallation(Dialect dialect, @TempDir Path folder) {
    try (var world = new World(dialect, folder)) {
      var entry = world.list(0, "a");
      world.links.answer(world.invite(0, entry), offer("1"));
      world.decisions.decide(
          world.line(0), List.of(new Share("a", "Firm a", 100)), "Only one", world.account);
      world.decisions.reopen(world.line(0), "Mistake", world.account);
      var acts = world.trail.of(world.team, world.sheet);
      assertThat(acts)
          .extracting(Act::act)
          .containsExactly("listed", "invited", "answered", "decided", "reopened");
      assertThat(acts).extracting(Act::ordinal).containsExactly(1L, 2L, 3L, 4L, 5L);
      assertThat(acts).extracting(Act::line).containsOnly("A-1");
      assertThat(new AuditLog(world.database, world::now).latest(world.team, 50))
          .extracting(AuditLog.Entry::action)
          .contains("consult.listed", "consult.invited", "consult.answered", "consult.decided");
      new NeedSheets(world.database, world::now).remove(world.team, world.sheet);
      assertThat(world.trail.of(world.team, world.sheet)).as("after the sheet").hasSize(5);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aClusterReadsAnOpenNeedAndLearnsTheBuyerOnceItIsDisclosed(
      Dialect dialect, @TempDir Path folder) {
    try (var world = new World(dialect, folder)) {
      String need =
          world
              .needs
              .publish(
                  world.line(0), "Batteries", "Cellules", "stockage", "", DEADLINE, world.account)
              .orElseThrow();
      assertThat(world.board.shown(world.other, "cellules STOCKAGE")).hasSize(1);
      assertThat(world.board.shown(world.other, "lidar")).isEmpty();
      assertThat(world.board.shown(world.other, "").getFirst().buyer()).isEmpty();
      assertThat(propose(world, need, "m")).isTrue();
      assertThat(propose(world, need, "m")).as("twice").isFalse();
      var proposal = world.needs.proposals(world.line(0)).getFirst();
      assertThat(proposal.cluster()).isEqualTo("Autres");
      assertThat(world.needs.take(world.line(0), proposal.id(), world.account)).isTrue();
      assertThat(world.shortlists.of(world.line(0)))
          .extracting(Entry::organisation)
          .containsExactly("m");
      assertThat(world.board.shown(world.other, "").getFirst().buyer()).isEmpty();
      assertThat(world.needs.disclose(world.line(0), proposal.id(), world.account)).isTrue();
      assertThat(world.board.shown(world.other, "").getFirst().buyer()).isEqualTo("Achats");
      assertThat(world.board.shown("another", "").getFirst().buyer()).isEmpty();
      assertThat(world.trail.of(world.team, world.sheet))
          .extracting(Act::act)
          .containsExactly("published", "proposed", "listed", "proposal-taken", "disclosed");
      assertThat(world.needs.withdraw(world.line(0), need, world.account)).isTrue();
      assertThat(world.board.shown(world.other, "")).isEmpty();
      assertThat(propose(world, need, "n")).as("withdrawn").isFalse();
      world.needs.publish(world.line(0), "Again", "w", "", "", DEADLINE, world.account);
      world.now = Instant.parse("2027-03-16T00:00:00Z");
      assertThat(world.board.shown(world.other, "")).as("expired").isEmpty();
    }
  }

  private static boolean propose(World world, String need, String member) {
    return world.board.propose(
        world.other, need, member, "Member " + member, "FR", "They make them", world.account);
  }
}
