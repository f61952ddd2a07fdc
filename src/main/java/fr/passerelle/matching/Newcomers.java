package fr.passerelle.matching;

import fr.passerelle.search.Traits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Keeps places for organisations of which no source tells more than name and place: whatever they
 * could do, nothing speaks for them, and by score alone none of them would ever be seen.
 *
 * <p>After the first fifty, every third place goes to the one whose name is nearest to the need. On
 * FP7 dev, .055 of the partners without any earlier project are then among the first hundred rather
 * than .001; nDCG@100 of the others falls from .261 to .251.
 */
final class Newcomers {

  private static final int FIRST_PLACE = 50;
  private static final int EACH = 3;
  private static final int MOST = 100;

  /** The cosine below which a name says nothing of the need. */
  private static final double LEAST_CLOSENESS = 0.25;

  private static final Comparator<Judgement> NEAREST_FIRST =
      Comparator.comparingDouble((Judgement judgement) -> judgement.candidate().closeness())
          .reversed()
          .thenComparing(judgement -> judgement.traits().id());

  private Newcomers() {}

  /** Whether nothing but its name speaks for a candidate, and that does. */
  static boolean isOne(Ballot.Candidate candidate, Traits traits) {
    return traits.languages().isEmpty()
        && !candidate.isVoted()
        && candidate.closeness() >= LEAST_CLOSENESS;
  }

  /** The ranking, best first, with the nearest newcomers in the places kept for them. */
  static List<Judgement> placed(List<Judgement> ranking, List<Judgement> newcomers) {
    if (ranking.size() < FIRST_PLACE) {
      return ranking;
    }
    var first = Set.copyOf(ordinals(ranking.subList(0, FIRST_PLACE)));
    var waiting =
        newcomers.stream()
            .filter(newcomer -> !first.contains(newcomer.candidate().organisation()))
            .sorted(NEAREST_FIRST)
            .limit(MOST)
            .toList();
    var moved = Set.copyOf(ordinals(waiting));
    var next = waiting.iterator();
    var placed = new ArrayList<Judgement>(ranking.size() + MOST);
    for (var judgement : ranking) {
      if (moved.contains(judgement.candidate().organisation())) {
        continue;
      }
      if (next.hasNext() && placed.size() >= FIRST_PLACE && placed.size() % EACH == EACH - 1) {
        placed.add(next.next());
      }
      placed.add(judgement);
    }
    next.forEachRemaining(placed::add);
    return placed;
  }

  private static List<Integer> ordinals(List<Judgement> judgements) {
    return judgements.stream().map(judgement -> judgement.candidate().organisation()).toList();
  }
}
