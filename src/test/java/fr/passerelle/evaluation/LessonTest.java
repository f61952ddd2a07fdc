package fr.passerelle.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.passerelle.matching.PartnerFinder.Strengths;
import fr.passerelle.matching.Signal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Three candidates under different weights. */
class LessonTest {

  private static final List<Strengths> CANDIDATES =
      List.of(
          new Strengths("b", Map.of(Signal.EVIDENCE, 0.5, Signal.NETWORK, 0.5)),
          new Strengths("a", Map.of(Signal.EVIDENCE, 1.0)),
          new Strengths("c", Map.of(Signal.NETWORK, 1.0, Signal.FRESHNESS, 1.0)));

  @Test
  void aLessonIsWorthWhatTheRankingByTheWeightsIs() {
    var lesson = lesson(Set.of("c"), Map.of());
    assertThat(lesson.figures(new double[] {0, 1})).containsExactly(1, 1);
    double third = Metrics.of(List.of("a", "b", "c"), Set.of("c")).ndcg10();
    assertThat(lesson.figures(new double[] {1, 0})[0]).isCloseTo(third, within(1e-9));
  }

  @Test
  void equalScoresAreOrderedById() {
    double second = Metrics.of(List.of("a", "b"), Set.of("b")).ndcg10();
    assertThat(lesson(Set.of("b"), Map.of()).figures(new double[] {0, 0})[1])
        .isCloseTo(second, within(1e-9));
  }

  @Test
  void signalsThatAreNotLearnedKeepTheirWeights() {
    var lesson = lesson(Set.of("c"), Map.of(Signal.FRESHNESS, 5.0));
    assertThat(lesson.figures(new double[] {1, 0})[0]).isEqualTo(1);
  }

  @Test
  void aRightAnswerThatIsNoCandidateCounts() {
    var lesson = lesson(Set.of("a", "elsewhere"), Map.of());
    assertThat(lesson.figures(new double[] {1, 0})[0]).isBetween(0.5, 0.7);
    assertThat(Lesson.of(CANDIDATES, Set.of(), List.of(Signal.EVIDENCE), Map.of())).isNull();
  }

  private static Lesson lesson(Set<String> right, Map<Signal, Double> present) {
    var signals = List.of(Signal.EVIDENCE, Signal.NETWORK);
    return Objects.requireNonNull(Lesson.of(CANDIDATES, right, signals, present));
  }
}
