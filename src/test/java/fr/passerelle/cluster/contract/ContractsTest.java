package fr.passerelle.cluster.contract;

import static fr.passerelle.cluster.contract.ContractWorld.OPTIQUE;
import static fr.passerelle.cluster.contract.ContractWorld.WUHAN;
import static fr.passerelle.cluster.contract.ContractWorld.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import fr.passerelle.storage.Database;
import fr.passerelle.storage.Dialect;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@TestInstance(Lifecycle.PER_CLASS)
class ContractsTest {

  private static final AtomicInteger COUNT = new AtomicInteger();

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
        Objects.requireNonNull(databases.get(dialect)), "c" + COUNT.incrementAndGet());
  }

  private static Terms terms(String title, String... markets) {
    return new Terms(
        title,
        LocalDate.parse("2027-01-01"),
        LocalDate.parse("2028-06-30"),
        LocalDate.parse("2030-12-31"),
        List.of(markets),
        List.of("photonics"));
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatAContractSaidOnAPastDayIsKept(Dialect dialect) {
    var world = world(dialect);
    String id = world.contracts.create(world.team, world.account, terms("Phase 5", "CN"));
    world.on("2027-09-01");
    assertThat(
            world.contracts.change(
                world.team, id, 1, world.account, terms("Phase 5 bis", "CN", "JP")))
        .isTrue();
    assertThat(world.contracts.of(world.team).getFirst().terms())
        .isEqualTo(terms("Phase 5 bis", "CN", "JP"));
    assertThat(
            world
                .contracts
                .contract(world.team, id, Instant.parse("2027-09-01T00:00:00Z"))
                .orElseThrow()
                .terms())
        .isEqualTo(terms("Phase 5", "CN"));
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whoChangesAnOlderVersionOverwritesNothing(Dialect dialect) {
    var world = world(dialect);
    String id = world.contracts.create(world.team, world.account, terms("Phase 5"));
    world.contracts.change(world.team, id, 1, world.account, terms("Premier"));
    assertThat(world.contracts.change(world.team, id, 1, world.account, terms("Second"))).isFalse();
    assertThat(world.contracts.contract(world.team, id).orElseThrow().terms().title())
        .isEqualTo("Premier");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void anObjectiveTakesThePlaceOfTheOldOneFromThatDayOn(Dialect dialect) {
    var world = world(dialect);
    String id = world.contracts.create(world.team, world.account, terms("Phase 5", "CN"));
    add(world, id, 40);
    world.on("2027-09-01");
    add(world, id, 60);
    assertThat(world.contracts.objectives(world.team, id, Instant.MAX))
        .extracting(Objective::target)
        .containsExactly(60L);
    assertThat(world.contracts.objectives(world.team, id, Instant.parse("2027-08-31T00:00:00Z")))
        .extracting(Objective::target)
        .containsExactly(40L);
    String objective = world.contracts.objectives(world.team, id, Instant.MAX).getFirst().id();
    assertThat(world.contracts.end(world.otherTeam, id, world.account, objective)).isFalse();
    assertThat(world.contracts.end(world.team, id, world.account, objective)).isTrue();
    assertThat(world.contracts.objectives(world.team, id, Instant.MAX)).isEmpty();
  }

  private static void add(ContractWorld world, String contract, long target) {
    assertThat(
            world.contracts.add(
                world.team,
                contract,
                world.account,
                Indicator.MEETINGS,
                "CN",
                Due.MID_TERM,
                target))
        .isTrue();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void anotherTeamHasNoSuchContract(Dialect dialect) {
    var world = world(dialect);
    String id = world.contracts.create(world.team, world.account, terms("Phase 5"));
    assertThat(world.contracts.contract(world.otherTeam, id)).isEmpty();
    assertThat(world.contracts.of(world.otherTeam)).isEmpty();
    assertThat(world.contracts.change(world.otherTeam, id, 1, world.account, terms("x"))).isFalse();
    assertThat(
            world.contracts.add(world.otherTeam, id, world.account, Indicator.SMES, "", Due.END, 3))
        .isFalse();
    assertThat(world.contracts.objectives(world.otherTeam, id, Instant.MAX)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatIsExpectedGrowsByTheSameEveryDay(Dialect dialect) {
    var world = world(dialect);
    String id = world.contracts.create(world.team, world.account, terms("Phase 5", "CN"));
    add(world, id, 547); // as many as the days from the start to mid-term
    world.record(facts(EventKind.MEETING, "2027-02-01", WUHAN, OPTIQUE));
    var contract = world.contracts.contract(world.team, id).orElseThrow();
    var objective = world.contracts.objectives(world.team, id, Instant.MAX).getFirst();
    var events = world.log.standings(world.team, Instant.MAX);
    var inMarch = Progress.of(contract, objective, events, LocalDate.parse("2027-03-31"));
    assertThat(inMarch.expected()).isCloseTo(90, within(1e-9));
    assertThat(inMarch.count().value()).isEqualTo(1);
    assertThat(inMarch.isOnPace()).isFalse();
    var later = Progress.of(contract, objective, events, LocalDate.parse("2029-03-31"));
    assertThat(later.expected()).isCloseTo(547, within(1e-9));
    assertThat(later.until()).isEqualTo("2028-06-30");
    assertThat(Progress.of(contract, objective, events, LocalDate.parse("2026-03-31")).expected())
        .isZero();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aTargetOutsideTheScaleIsACallersBug(Dialect dialect) {
    var world = world(dialect);
    String id = world.contracts.create(world.team, world.account, terms("Phase 5"));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                world.contracts.add(
                    world.team, id, world.account, Indicator.SME_SHARE, "", Due.END, 101));
  }
}
