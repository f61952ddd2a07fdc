package fr.passerelle.cluster.contract;

import static fr.passerelle.cluster.contract.ContractWorld.GRANDE;
import static fr.passerelle.cluster.contract.ContractWorld.OPTIQUE;
import static fr.passerelle.cluster.contract.ContractWorld.WUHAN;
import static fr.passerelle.cluster.contract.ContractWorld.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.passerelle.storage.Database;
import fr.passerelle.storage.Dialect;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@TestInstance(Lifecycle.PER_CLASS)
class EventLogTest {

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final Facts MET = facts(EventKind.MEETING, "2027-02-10", WUHAN, OPTIQUE);
  private static final Set<Origin> WHOLE = Set.of(Origin.MISSION);

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

  private ContractWorld world(Dialect dialect) {
    return new ContractWorld(
        Objects.requireNonNull(databases.get(dialect)), "w" + COUNT.incrementAndGet());
  }

  private static Sighting seen(String source, EventKind kind, String day, Firm... members) {
    return new Sighting(
        Origin.MISSION,
        source,
        new Seen(kind, LocalDate.parse(day), "=Optique du Sud", "=Wuhan Optics", "CN"),
        facts(kind, day, WUHAN, members));
  }

  private static long meetings(List<Standing> events) {
    return Count.of(Indicator.MEETINGS, events, ContractWorld.year(2027)).value();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatIsRecordedIsReadAgain(Dialect dialect) {
    var world = world(dialect);
    var told =
        new Facts(
            EventKind.EXPORT,
            LocalDate.parse("2027-02-10"),
            List.of(new Firm("optique-sud", "Optique « du » Sud", Sme.YES), GRANDE),
            new Firm("", "武汉光学", Sme.UNKNOWN),
            "CN",
            120_000L,
            "contrat 2027/12");
    String id = world.record(told);
    assertThat(world.event(id).facts()).isEqualTo(told);
    assertThat(world.event(id).first().by()).startsWith("Ada ");
    assertThat(world.event(id).first().recorded()).isEqualTo(world.now);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aCorrectionChangesTheFigureAndLeavesATrace(Dialect dialect) {
    var world = world(dialect);
    String id = world.record(MET);
    assertThat(meetings(world.log.standings(world.team, Instant.MAX))).isEqualTo(1);
    world.on("2027-04-01");
    var moved = facts(EventKind.MEETING, "2026-12-10", WUHAN, OPTIQUE);
    assertThat(world.correct(id, moved, "Date mal recopiée")).isTrue();
    assertThat(meetings(world.log.standings(world.team, Instant.MAX))).isZero();
    assertThat(world.event(id).trace())
        .extracting(LogEntry::facts)
        .as("what was written before stays")
        .containsExactly(MET, moved);
    assertThat(world.event(id).last().reason()).isEqualTo("Date mal recopiée");
    assertThat(world.event(id).last().by()).startsWith("Ada ");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aWithdrawalChangesTheFigureAndACorrectionBringsItBack(Dialect dialect) {
    var world = world(dialect);
    String id = world.record(MET);
    assertThat(world.withdraw(id, "Saisi deux fois")).isTrue();
    assertThat(meetings(world.log.standings(world.team, Instant.MAX))).isZero();
    assertThat(world.withdraw(id, "Encore")).as("it is withdrawn").isFalse();
    assertThat(world.correct(id, MET, "Tenue après tout")).isTrue();
    assertThat(meetings(world.log.standings(world.team, Instant.MAX))).isEqualTo(1);
    assertThat(world.event(id).trace()).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aPastDayIsCountedAsItStoodThen(Dialect dialect) {
    var world = world(dialect);
    String id = world.record(MET);
    world.record(facts(EventKind.MEETING, "2027-01-05", WUHAN, GRANDE));
    world.on("2027-06-30");
    world.withdraw(id, "Annulée");
    world.record(facts(EventKind.MEETING, "2027-02-01", WUHAN, GRANDE));
    world.record(facts(EventKind.MEETING, "2027-02-02", WUHAN, GRANDE));
    assertThat(meetings(world.asOf("2027-02-28"))).isZero();
    assertThat(meetings(world.asOf("2027-03-01"))).isEqualTo(2);
    assertThat(meetings(world.asOf("2027-06-29"))).isEqualTo(2);
    assertThat(meetings(world.asOf("2027-06-30"))).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void ofTwoWhoCorrectAtOnceOneIsTold(Dialect dialect) {
    var world = world(dialect);
    String id = world.record(MET);
    String last = world.event(id).last().id();
    long won =
        IntStream.range(0, 6)
            .parallel()
            .filter(
                n -> world.log.correct(world.team, world.account, id, last, MET, "Correction " + n))
            .count();
    assertThat(won).isEqualTo(1);
    assertThat(world.event(id).trace()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void rowsAreNumberedWithoutGapsHoweverManyWriteAtOnce(Dialect dialect) {
    var world = world(dialect);
    IntStream.range(0, 12).parallel().forEach(_ -> world.record(MET));
    assertThat(world.log.entries(world.team))
        .extracting(LogEntry::position)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 12).boxed().toList());
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aReasonIsNeeded(Dialect dialect) {
    var world = world(dialect);
    String id = world.record(MET);
    assertThatIllegalArgumentException().isThrownBy(() -> world.withdraw(id, " "));
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void anotherTeamNeitherReadsNorWrites(Dialect dialect) {
    var world = world(dialect);
    String id = world.record(MET);
    String last = world.event(id).last().id();
    assertThat(world.log.event(world.otherTeam, id)).isEmpty();
    assertThat(world.log.entries(world.otherTeam)).isEmpty();
    assertThat(world.log.withdraw(world.otherTeam, world.account, id, last, "x")).isFalse();
    assertThat(world.log.correct(world.otherTeam, world.account, id, last, MET, "x")).isFalse();
    world.log.gather(world.otherTeam, List.of(), WHOLE);
    assertThat(world.event(id).trace()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void anErasedPersonIsGoneFromTheEventThatStays(Dialect dialect) {
    var world = world(dialect);
    String id = world.record(MET);
    world.withdraw(id, "Doublon");
    world.accounts.erase(world.account);
    assertThat(world.event(id).trace()).hasSize(2).allMatch(one -> one.by().isEmpty());
    assertThat(world.event(id).facts()).isEqualTo(MET);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatIsTakenOverTwiceIsThereOnce(Dialect dialect) {
    var world = world(dialect);
    var all = List.of(seen("m/1", EventKind.MEETING, "2027-02-10", OPTIQUE));
    assertThat(world.log.gather(world.team, all, WHOLE)).isEqualTo(1);
    assertThat(world.log.gather(world.team, all, WHOLE)).isZero();
    IntStream.range(0, 6).parallel().forEach(_ -> world.log.gather(world.team, all, WHOLE));
    assertThat(world.log.entries(world.team)).hasSize(1);
    assertThat(world.log.entries(world.team).getFirst().by()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatIsGoneInItsRoomIsWithdrawnAndComesBackWithIt(Dialect dialect) {
    var world = world(dialect);
    var all = List.of(seen("m/1", EventKind.MEETING, "2027-02-10", OPTIQUE));
    world.log.gather(world.team, all, WHOLE);
    world.record(MET);
    world.log.gather(world.team, List.of(), WHOLE);
    world.log.gather(world.team, List.of(), WHOLE);
    assertThat(meetings(world.log.standings(world.team, Instant.MAX)))
        .as("that of a person stays")
        .isEqualTo(1);
    world.log.gather(world.team, all, WHOLE);
    assertThat(world.log.standings(world.team, Instant.MAX).getFirst().trace())
        .extracting(LogEntry::cause)
        .containsExactly(Cause.SEEN, Cause.SOURCE_GONE, Cause.SOURCE_BACK);
    assertThat(meetings(world.log.standings(world.team, Instant.MAX))).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatARoomDoesNotTellWhollyIsNotWithdrawn(Dialect dialect) {
    var world = world(dialect);
    world.log.gather(
        world.team, List.of(seen("m/1", EventKind.MEETING, "2027-02-10", OPTIQUE)), WHOLE);
    assertThat(world.log.gather(world.team, List.of(), Set.of(Origin.INTEREST))).isZero();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aSourceThatChangesCorrectsTheEventButNotWhatAPersonCorrected(Dialect dialect) {
    var world = world(dialect);
    world.log.gather(
        world.team, List.of(seen("m/1", EventKind.MEETING, "2027-02-10", OPTIQUE)), WHOLE);
    String id = world.log.entries(world.team).getFirst().root();
    var both =
        new Facts(
            EventKind.MEETING,
            LocalDate.parse("2027-02-10"),
            List.of(OPTIQUE, GRANDE),
            WUHAN,
            "CN",
            null,
            "compte rendu");
    world.correct(id, both, "Les deux y étaient");
    assertThat(
            world.log.gather(
                world.team, List.of(seen("m/1", EventKind.MEETING, "2027-02-10", OPTIQUE)), WHOLE))
        .as("the source is as it was")
        .isZero();
    world.log.gather(
        world.team, List.of(seen("m/1", EventKind.MEETING, "2027-02-12", OPTIQUE)), WHOLE);
    var now = world.event(id);
    assertThat(now.last().cause()).isEqualTo(Cause.SOURCE_CHANGED);
    assertThat(now.facts().day()).isEqualTo("2027-02-12");
    assertThat(now.facts().members()).containsExactly(OPTIQUE, GRANDE);
    assertThat(now.facts().proof()).isEqualTo("compte rendu");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatAPersonWithdrewStaysWithdrawnWhateverTheSourceSays(Dialect dialect) {
    var world = world(dialect);
    world.log.gather(
        world.team, List.of(seen("m/1", EventKind.MEETING, "2027-02-10", OPTIQUE)), WHOLE);
    String id = world.log.entries(world.team).getFirst().root();
    world.withdraw(id, "Rencontre d’un autre pôle");
    world.log.gather(
        world.team, List.of(seen("m/1", EventKind.MEETING, "2027-02-12", OPTIQUE)), WHOLE);
    assertThat(world.event(id).isWithdrawn()).isTrue();
    assertThat(world.event(id).trace()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whoIsListedAsAMemberLaterIsNamedThen(Dialect dialect) {
    var world = world(dialect);
    world.log.gather(world.team, List.of(seen("m/1", EventKind.MEETING, "2027-02-10")), WHOLE);
    assertThat(meetings(world.log.standings(world.team, Instant.MAX))).isZero();
    world.log.gather(
        world.team, List.of(seen("m/1", EventKind.MEETING, "2027-02-10", OPTIQUE)), WHOLE);
    assertThat(meetings(world.log.standings(world.team, Instant.MAX))).isEqualTo(1);
    world.log.gather(world.team, List.of(seen("m/1", EventKind.MEETING, "2027-02-10")), WHOLE);
    assertThat(meetings(world.log.standings(world.team, Instant.MAX)))
        .as("who is no longer listed was a member then")
        .isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void manyAreRecordedOrNone(Dialect dialect) {
    var world = world(dialect);
    var many = new ArrayList<Facts>();
    for (int i = 0; i <= EventLog.MOST; i++) {
      many.add(MET);
    }
    assertThat(world.log.record(world.team, world.account, many, Origin.FILE)).isEmpty();
    assertThat(world.log.entries(world.team)).isEmpty();
  }
}
