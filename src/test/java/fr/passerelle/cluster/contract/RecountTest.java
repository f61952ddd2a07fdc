package fr.passerelle.cluster.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.passerelle.storage.Dialect;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After any acts whatever, what is computed is what somebody counts who reads the log. */
class RecountTest {

  private static final List<String> COUNTRIES = List.of("CN", "JP", "");
  private static final Set<Origin> WHOLE = Set.of(Origin.MISSION);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void anyActsAreCountedAsByHand(long seed, @TempDir Path folder) {
    var random = new Random(seed);
    try (var database = Dialect.SQLITE.newPlace(folder).open()) {
      var world = new ContractWorld(database, "r" + seed);
      var ids = new ArrayList<String>();
      Map<String, Sighting> rooms = new HashMap<>();
      for (int i = 0; i < 120; i++) {
        world.now = world.now.plusSeconds(random.nextInt(200_000));
        act(world, random, ids, rooms);
      }
      var entries = world.log.entries(world.team);
      for (int i = 0; i < 60; i++) {
        check(entries, scope(random), moment(random, entries));
      }
    }
  }

  private static void act(
      ContractWorld world, Random random, List<String> ids, Map<String, Sighting> rooms) {
    switch (ids.isEmpty() ? 0 : random.nextInt(6)) {
      case 0, 1 -> ids.add(world.record(facts(random)));
      case 2 -> world.correct(any(random, ids), facts(random), "correction");
      case 3 -> world.withdraw(any(random, ids), "retrait");
      default -> {
        String source = "m/" + random.nextInt(8);
        if (random.nextInt(3) == 0) {
          rooms.remove(source);
        } else {
          var facts = facts(random);
          rooms.put(
              source,
              new Sighting(
                  Origin.MISSION,
                  source,
                  new Seen(
                      facts.kind(),
                      facts.day(),
                      facts.members().toString(),
                      facts.partner().key(),
                      facts.country()),
                  facts));
        }
        world.log.gather(world.team, List.copyOf(rooms.values()), WHOLE);
        world.log.entries(world.team).stream()
            .map(LogEntry::root)
            .filter(id -> !ids.contains(id))
            .distinct()
            .forEach(ids::add);
      }
    }
  }

  private static <T> T any(Random random, List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private static Facts facts(Random random) {
    var members = new ArrayList<Firm>();
    for (int i = random.nextInt(4); i > 0; i--) {
      int n = random.nextInt(6);
      members.add(new Firm(n < 3 ? "id" + n : "", "Firm " + n, any(random, List.of(Sme.values()))));
    }
    int partner = random.nextInt(4);
    return new Facts(
        any(random, List.of(EventKind.values())),
        LocalDate.of(2027, 1, 1).plusDays(random.nextInt(900)),
        members,
        partner == 0 ? Firm.NONE : Firm.named("Partner " + partner, Sme.UNKNOWN),
        any(random, COUNTRIES),
        random.nextBoolean() ? (long) random.nextInt(1_000) : null,
        "");
  }

  private static Scope scope(Random random) {
    var from = LocalDate.of(2027, 1, 1).plusDays(random.nextInt(400));
    return new Scope(
        from,
        from.plusDays(random.nextInt(600)),
        random.nextInt(3) == 0 ? any(random, List.of("CN", "JP")) : "",
        random.nextBoolean() ? Set.of("CN") : Set.of(),
        random.nextInt(3) == 0 ? any(random, List.of("id1", "=firm 4")) : "");
  }

  private static Instant moment(Random random, List<LogEntry> entries) {
    return random.nextBoolean() ? Instant.MAX : any(random, entries).recorded();
  }

  private static void check(List<LogEntry> entries, Scope scope, Instant asOf) {
    var events = Standing.of(entries, asOf);
    for (var indicator : Indicator.values()) {
      var count = Count.of(indicator, events, scope);
      double naive = naive(indicator, entries, scope, asOf);
      assertThat(count.figure())
          .as("%s %s as of %s", indicator, scope, asOf)
          .isCloseTo(naive, within(1e-9));
      assertThat(count.counted().stream().mapToLong(Count.Counted::adds).sum())
          .as("the events that are shown make the figure")
          .isEqualTo(count.value());
      assertThat(count.counted().size() + count.leftOut().size())
          .as("each event is either counted or left out with a reason")
          .isEqualTo(events.size());
    }
  }

  /** Counts with nothing but the rows, the way the definitions say it. */
  private static double naive(
      Indicator indicator, List<LogEntry> entries, Scope scope, Instant asOf) {
    Map<String, LogEntry> latest = new HashMap<>();
    for (var entry : entries) {
      if (entry.recorded().isBefore(asOf)) {
        latest.put(entry.root(), entry);
      }
    }
    Set<String> pairs = new HashSet<>();
    Set<String> members = new HashSet<>();
    Set<String> smes = new HashSet<>();
    Set<String> sized = new HashSet<>();
    long events = 0;
    long euros = 0;
    for (var entry : latest.values()) {
      var facts = entry.facts();
      boolean isIn =
          entry.act() != Act.WITHDRAWAL
              && kinds(indicator).contains(facts.kind())
              && !facts.day().isBefore(scope.from())
              && !facts.day().isAfter(scope.until())
              && (scope.market().isEmpty() || facts.country().equals(scope.market()))
              && (indicator != Indicator.EXPORTS
                  || scope.targets().isEmpty()
                  || scope.targets().contains(facts.country()));
      var own =
          facts.members().stream()
              .filter(one -> scope.member().isEmpty() || one.key().equals(scope.member()))
              .toList();
      if (isIn && !own.isEmpty()) {
        events++;
        Long amount = facts.amountInEuro();
        euros += amount == null ? 0 : amount;
        for (var one : own) {
          members.add(one.key());
          if (one.sme() == Sme.YES) {
            smes.add(one.key());
          }
          if (one.sme() == Sme.YES || one.sme() == Sme.NO) {
            sized.add(one.key());
          }
        }
        if (!facts.partner().isNone()) {
          own.forEach(one -> pairs.add(one.key() + " & " + facts.partner().key()));
        }
      }
    }
    return switch (indicator) {
      case MATCHES, INTRODUCTIONS -> pairs.size();
      case MEETINGS, AGREEMENTS, PROJECTS, PRODUCTS -> events;
      case EXPORTS -> euros;
      case NEW_MEMBERS -> members.size();
      case SMES -> smes.size();
      case SME_SHARE -> sized.isEmpty() ? 0 : 100.0 * smes.size() / sized.size();
    };
  }

  private static Set<EventKind> kinds(Indicator indicator) {
    return switch (indicator) {
      case MATCHES -> Set.of(EventKind.MATCH);
      case INTRODUCTIONS -> Set.of(EventKind.INTRODUCTION);
      case MEETINGS -> Set.of(EventKind.MEETING);
      case AGREEMENTS -> Set.of(EventKind.AGREEMENT);
      case PROJECTS -> Set.of(EventKind.PROJECT);
      case PRODUCTS -> Set.of(EventKind.PRODUCT);
      case EXPORTS -> Set.of(EventKind.EXPORT);
      case NEW_MEMBERS -> Set.of(EventKind.NEW_MEMBER);
      case SMES, SME_SHARE ->
          Set.of(
              EventKind.MATCH,
              EventKind.INTRODUCTION,
              EventKind.MEETING,
              EventKind.AGREEMENT,
              EventKind.PROJECT,
              EventKind.PRODUCT,
              EventKind.EXPORT);
    };
  }
}
