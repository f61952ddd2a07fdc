package fr.passerelle.purchasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.passerelle.organisation.SizeClass;
import fr.passerelle.purchasing.Alternatives.Alternative;
import fr.passerelle.purchasing.SourcingProblem.Rule;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What another choice would change. */
@NullMarked
class AlternativesTest {

  private static final List<Requirement> LINES =
      List.of(Buys.line(0, "Ferrures", 2, 0), Buys.line(1, "Capteurs", 1, 0));
  private static final Candidate BEST = Buys.candidate("best", 0.9);
  private static final Candidate SECOND = Buys.candidate("second", 0.7);
  private static final Map<Integer, List<Candidate>> CHOSEN =
      Map.of(0, List.of(BEST, SECOND), 1, List.of(BEST));

  private static Alternative instead(PlanWishes wishes, int line, Candidate candidate) {
    return new Alternatives(LINES, CHOSEN, wishes).of(LINES.get(line), candidate);
  }

  private static Candidate large(String id, String country, String group, double value) {
    return Buys.candidate(
        id, country, SizeClass.LARGE, group, value, Buys.facts(2001, true, List.of()));
  }

  private static PlanWishes wishes(int share, int region, boolean hasSme, int contacts) {
    return new PlanWishes(true, share, region, hasSme, contacts);
  }

  @Test
  void anotherTakesThePlaceOfTheLeastThatIsChosen() {
    var other = instead(wishes(0, 0, false, 0), 0, Buys.candidate("other", 0.6));
    assertThat(other.loss()).isEqualTo(0.1, within(1e-9));
    assertThat(other.broken()).isEmpty();
    assertThat(instead(wishes(0, 0, false, 0), 0, Buys.candidate("x", 0.8)).loss()).isNegative();
  }

  @Test
  void eachRuleThatWouldBreakIsNamed() {
    assertThat(instead(wishes(0, 0, false, 0), 0, large("y", "DE", "best", 0.6)).broken())
        .containsExactly(Rule.GROUP);
    assertThat(instead(wishes(50, 0, false, 0), 1, SECOND).broken()).containsExactly(Rule.SHARE);
    assertThat(instead(wishes(0, 0, true, 0), 1, large("y", "DE", "y", 0.6)).broken())
        .containsExactly(Rule.SME);
    assertThat(instead(wishes(0, 0, false, 2), 1, Buys.candidate("new", 0.6)).broken())
        .containsExactly(Rule.CONTACTS);
    var german = large("y", "DE", "y", 0.6);
    var mixed = Map.of(0, List.of(BEST, SECOND), 1, List.of(german));
    assertThat(
            new Alternatives(LINES, mixed, wishes(0, 67, false, 0))
                .of(LINES.get(1), Buys.candidate("french", 0.5))
                .broken())
        .containsExactly(Rule.REGION);
  }

  @Test
  void aLineWithRoomTakesOneMoreAndLosesNothing() {
    var one = Map.of(0, List.of(BEST));
    var more = new Alternatives(LINES, one, wishes(0, 0, false, 0)).of(LINES.getFirst(), SECOND);
    assertThat(more.loss()).isEqualTo(-0.7, within(1e-9));
  }
}
