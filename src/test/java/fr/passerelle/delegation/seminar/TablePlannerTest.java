package fr.passerelle.delegation.seminar;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.delegation.mission.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Who sits with whom. */
@NullMarked
class TablePlannerTest {

  private static Diner diner(String id, Side side, String... languages) {
    return new Diner(id, id, side, List.of(languages));
  }

  private static Meal.Tie tie(String one, String other, int value) {
    return new Meal.Tie(one, other, value);
  }

  /** A meal that can be laid without a fault: it is made around a hidden plan that has none. */
  private static Meal random(SplittableRandom random) {
    int tables = 2 + random.nextInt(7);
    int seats = 3 + random.nextInt(6);
    int people = tables * seats - random.nextInt(seats);
    var hidden = new TreeMap<Integer, Integer>();
    var diners = new ArrayList<Diner>();
    for (int i = 0; i < people; i++) {
      hidden.put(i, i % tables);
      var side = random.nextInt(8) == 0 ? Side.INTERPRETER : i % 2 == 0 ? Side.VISITOR : Side.HOST;
      diners.add(
          random.nextBoolean() ? diner("p" + i, side, "en") : diner("p" + i, side, "fr", "zh"));
    }
    var nevers = new ArrayList<Meal.Tie>();
    var wishes = new ArrayList<Meal.Tie>();
    for (int n = 0; n < 2 * people; n++) {
      int one = random.nextInt(people);
      int other = random.nextInt(people);
      if (one != other) {
        boolean isApart = !Objects.equals(hidden.get(one), hidden.get(other));
        (isApart && random.nextBoolean() ? nevers : wishes)
            .add(tie("p" + one, "p" + other, 1 + random.nextInt(10)));
      }
    }
    return new Meal(diners, tables, seats, nevers, wishes, List.of());
  }

  @Test
  void noneOfTwoHundredPlansSeatsANeverTogetherOrTooManyAtATable() {
    var random = new SplittableRandom(42);
    for (int n = 0; n < 200; n++) {
      var meal = random(random);
      assertThat(TableCheck.faults(meal, TablePlanner.plan(meal, n))).as("meal %d", n).isEmpty();
    }
  }

  @Test
  void oneSeedGivesOnePlan() {
    var meal = random(new SplittableRandom(7));
    assertThat(TablePlanner.plan(meal, 3)).isEqualTo(TablePlanner.plan(meal, 3));
  }

  private static final List<Diner> FOUR =
      List.of(
          diner("a", Side.VISITOR, "fr"),
          diner("b", Side.VISITOR, "fr"),
          diner("c", Side.HOST, "fr"),
          diner("d", Side.HOST, "fr"));

  @Test
  void thoseWhoWishEachOtherSitTogether() {
    var meal =
        new Meal(FOUR, 2, 2, List.of(), List.of(tie("a", "d", 8), tie("b", "c", 8)), List.of());
    var seated = TablePlanner.plan(meal, 1);
    assertThat(seated.get("a")).isEqualTo(seated.get("d"));
    assertThat(TableReasons.of(meal, seated)).allMatch(one -> one.wishes().size() == 1);
  }

  @Test
  void visitorsAndHostsAreMixed() {
    var meal = new Meal(FOUR, 2, 2, List.of(), List.of(), List.of());
    assertThat(TableReasons.of(meal, TablePlanner.plan(meal, 1)))
        .allMatch(one -> one.visitors() == 1 && one.hosts() == 1);
  }

  @Test
  void theNextPlanGivesOtherNeighbours() {
    var meal =
        new Meal(FOUR, 2, 2, List.of(), List.of(), List.of(tie("a", "d", 1), tie("b", "c", 1)));
    var seated = TablePlanner.plan(meal, 1);
    assertThat(seated.get("a")).isEqualTo(seated.get("c"));
  }

  @Test
  void eachTableHasALanguageOrAnInterpreter() {
    var meal =
        new Meal(
            List.of(
                diner("a", Side.VISITOR, "fr"),
                diner("b", Side.VISITOR, "en"),
                diner("c", Side.HOST, "zh"),
                diner("d", Side.HOST, "en", "zh"),
                diner("i", Side.INTERPRETER, "fr", "zh")),
            2,
            3,
            List.of(),
            List.of(),
            List.of());
    assertThat(TableReasons.of(meal, TablePlanner.plan(meal, 1))).allMatch(TableReasons::canSpeak);
  }

  @Test
  void whereANeverCannotBeKeptItIsTold() {
    var meal =
        new Meal(
            FOUR.subList(0, 3),
            2,
            2,
            List.of(tie("a", "b", 1), tie("b", "c", 1), tie("a", "c", 1)),
            List.of(),
            List.of());
    assertThat(TableCheck.faults(meal, TablePlanner.plan(meal, 1)))
        .singleElement()
        .satisfies(fault -> assertThat(fault.kind()).isEqualTo(TableCheck.Kind.NEVER));
  }

  @Test
  void whoFindsNoSeatIsTold() {
    var meal = new Meal(FOUR, 1, 3, List.of(), List.of(), List.of());
    assertThat(TableCheck.faults(meal, TablePlanner.plan(meal, 1)))
        .containsExactly(new TableCheck.Fault(TableCheck.Kind.STANDING, 0, "d", ""));
  }

  @Test
  void theCheckSeesWhatAHandDidWrong() {
    var meal = new Meal(FOUR, 2, 2, List.of(tie("a", "b", 1)), List.of(), List.of());
    assertThat(TableCheck.faults(meal, Map.of("a", 1, "b", 1, "c", 1, "d", 9)))
        .extracting(TableCheck.Fault::kind)
        .containsExactlyInAnyOrder(
            TableCheck.Kind.TABLE, TableCheck.Kind.SEATS, TableCheck.Kind.NEVER);
  }
}
